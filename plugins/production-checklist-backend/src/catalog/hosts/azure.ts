import { Host, pageOf, partsOf } from './Host';

/** `/org/project/_git/repo?path=/path&version=GBmain` */
export const azure: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.indexOf('_git');
    if (at < 1 || !parts[at + 1]) return undefined;
    return {
      web: pageOf(url, parts.slice(0, at + 2)),
      ref: url.searchParams.get('version')?.replace(/^G[BT]/, ''),
      path: url.searchParams.get('path') ?? '',
    };
  },
  root: (web, ref) =>
    ref === undefined ? web : `${web}?version=GB${encodeURIComponent(ref)}`,
  link: (web, revision, path, line) => {
    const place =
      line === undefined
        ? ''
        : `&line=${line}&lineEnd=${line + 1}&lineStartColumn=1&lineEndColumn=1`;
    return `${web}?path=/${path}&version=GC${revision}${place}`;
  },
  archivesAreBare: true,
};
