import { ImageReference } from '../formats/dockerfile/Dockerfile';
import { canonicalName } from './baseImages';

/** How exactly a reference names an image. */
export type Precision =
  | 'digest'
  | 'version'
  | 'major'
  | 'moving'
  | 'untagged'
  | 'unresolved';

/** Names of a channel: what follows them moves with it. */
const CHANNEL =
  /^(latest|stable|edge|nightly|lts|mainline|current|canary|rolling|dev|master|main)([-_.]|$)/;
/** Distributions: their version is the product's only in their own images. */
const DISTRIBUTION =
  /^(alpine|debian|ubuntu|bookworm|bullseye|buster|trixie|stretch|jammy|noble|focal|bionic|xenial|slim|al|fedora|centos|rockylinux|ubi|musl|glibc|windowsservercore|nanoserver)/;
const DATE = /(^|[-_.])(19|20)\d{2}[-.]?[01]\d[-.]?[0-3]\d([-_.T]|$)/;
const COMMIT =
  /^(sha-?|git-?|commit-?)?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}$/;
const VERSION = /^[a-z]*\d+([._]|u)\d+/;

/** How exactly a FROM line, or `COPY --from`, names its image. */
export function precisionOf(image: ImageReference): Precision {
  const { digest, tag } = image;
  if (digest && !digest.includes('$')) return 'digest';
  const name = canonicalName(image);
  if (tag === undefined) {
    return name.startsWith('$') && !name.includes('/')
      ? 'unresolved'
      : 'untagged';
  }
  const text = tag.toLowerCase();
  if (DATE.test(text) || COMMIT.test(text)) return 'version';
  const own = name.slice(name.lastIndexOf('/') + 1);
  const parts = text.split('-').filter(part => part !== 'x86_64');
  const [first] = parts;
  if (/^v?\d+$/.test(first)) return 'major';
  if (/^(\d+\.?)?\$/.test(first)) return 'unresolved';
  if (CHANNEL.test(text)) return 'moving';
  const isVersion = (part: string, index: number) => {
    const distribution = DISTRIBUTION.exec(part)?.[1];
    const before = DISTRIBUTION.exec(parts[index - 1] ?? '')?.[1];
    return (
      VERSION.test(part) &&
      [distribution, before].every(found => !found || found === own)
    );
  };
  return parts.some(isVersion) ? 'version' : 'moving';
}
