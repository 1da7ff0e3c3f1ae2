import { Host, anchor, pageOf, partsOf } from './Host';

/** `/projects/KEY/repos/repo/browse/path?at=refs/heads/main` */
export const bitbucketServer: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.indexOf('repos');
    if (at < 2 || !parts[at + 1]) return undefined;
    const [kind, ...path] = parts.slice(at + 2);
    return {
      web: pageOf(url, parts.slice(0, at + 2)),
      // The reader compares it with the branch's short name.
      ref: url.searchParams.get('at')?.replace(/^refs\/(heads|tags)\//, ''),
      path: ['browse', 'raw'].includes(kind ?? '') ? path.join('/') : '',
    };
  },
  root: (web, ref) =>
    ref === undefined
      ? `${web}/browse`
      : `${web}/browse?at=${encodeURIComponent(ref)}`,
  link: (web, revision, path, line) =>
    `${web}/browse/${path}?at=${revision}${anchor('', line)}`,
};
