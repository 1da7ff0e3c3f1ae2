import { Host, anchor, pageOf, partsOf } from './Host';

/** `/workspace/repo/src/main/path` */
export const bitbucketCloud: Host = {
  parse(url) {
    const [workspace, name, kind, ref, ...path] = partsOf(url);
    if (!workspace || !name) return undefined;
    const isPlace = ['src', 'raw'].includes(kind ?? '');
    return {
      web: pageOf(url, [workspace, name]),
      ref: isPlace ? ref : undefined,
      path: isPlace ? path.join('/') : '',
    };
  },
  root: (web, ref) => (ref === undefined ? web : `${web}/src/${ref}/`),
  link: (web, revision, path, line) =>
    `${web}/src/${revision}/${path}${anchor('lines-', line)}`,
};
