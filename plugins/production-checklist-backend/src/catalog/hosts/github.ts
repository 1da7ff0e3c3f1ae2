import { Host, anchor, pageOf, partsOf } from './Host';

/** `/org/repo/tree/main/path` */
export const github: Host = {
  parse(url) {
    const [owner, name, kind, ref, ...path] = partsOf(url);
    if (!owner || !name) return undefined;
    const isPlace = ['tree', 'blob', 'raw', 'edit'].includes(kind ?? '');
    return {
      web: pageOf(url, [owner, name]),
      ref: isPlace ? ref : undefined,
      path: isPlace ? path.join('/') : '',
    };
  },
  root: (web, ref) => (ref === undefined ? web : `${web}/tree/${ref}/`),
  link: (web, revision, path, line) =>
    `${web}/blob/${revision}/${path}${anchor('L', line)}`,
};
