import { Host, anchor, pageOf, partsOf } from './Host';

/** `/owner/repo/src/branch/main/path` */
export const gitea: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.findIndex(
      (part, index) =>
        index >= 2 &&
        part === 'src' &&
        ['branch', 'commit', 'tag'].includes(parts[index + 1] ?? ''),
    );
    const repository = at < 0 ? parts : parts.slice(0, at);
    if (repository.length < 2) return undefined;
    const [ref, ...path] = at < 0 ? [] : parts.slice(at + 2);
    return { web: pageOf(url, repository), ref, path: path.join('/') };
  },
  // The reader does not look for the default branch, which is the HEAD.
  root: (web, ref) => `${web}/src/branch/${ref ?? 'HEAD'}/`,
  link: (web, revision, path, line) =>
    `${web}/src/commit/${revision}/${path}${anchor('L', line)}`,
};
