import { DependencyFact } from '../../facts';
import { Artifact, BuildFile } from './Artifact';

/** `[1.0,2.0)`, `(,1.0]`; `[1.0]` is exactly that version. */
const RANGE = /^[[\](][^\][()]*,[^\][()]*[\])[]$/;
const MOVING = /^(LATEST|RELEASE|latest\.\w+|latest)$/;

/** How exact the version of an artifact is. */
export function precisionOf(
  { version = '', local }: Artifact,
  tool: BuildFile['tool'],
): DependencyFact['precision'] {
  if (local) return 'local';
  if (/-SNAPSHOT$/i.test(version) || MOVING.test(version)) return 'floating';
  // Gradle and sbt take a `+` for the newest version that begins so.
  if (tool !== 'maven' && /(^|[.\d])\+$/.test(version)) return 'floating';
  if (!RANGE.test(version)) return 'exact';
  // Maven has no lock file that could hold a range.
  return tool === 'maven' ? 'floating' : 'range';
}
