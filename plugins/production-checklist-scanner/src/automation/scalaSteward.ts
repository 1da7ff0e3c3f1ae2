import { FileTree } from '../files/FileTree';
import { UpdateBot } from './UpdateBot';

const PATHS = [
  '.scala-steward.conf',
  'scala-steward.conf',
  '.github/.scala-steward.conf',
  '.config/.scala-steward.conf',
];

/** Scala Steward looks after the build tools that Scala projects use. */
export function scalaSteward(tree: FileTree): UpdateBot | undefined {
  const path = PATHS.find(candidate => tree.has(candidate));
  return path === undefined
    ? undefined
    : {
        name: 'Scala Steward',
        at: { path },
        covers: ({ bots }) =>
          ['sbt', 'maven', 'gradle'].some(tool => bots.renovate.includes(tool))
            ? { path }
            : undefined,
      };
}
