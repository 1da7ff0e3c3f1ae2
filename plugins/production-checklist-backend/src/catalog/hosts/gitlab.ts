import { Host, anchor, pageOf, partsOf } from './Host';

const PLACES = ['tree', 'blob', 'raw', 'edit'];

/** `/group/subgroup/repo/-/tree/main/path`; old addresses have no `-`. */
export const gitlab: Host = {
  parse(url) {
    const parts = partsOf(url);
    const dash = parts.indexOf('-');
    // A group has at least one part and a project another.
    const at =
      dash >= 0
        ? dash
        : parts.findIndex((part, index) => index >= 2 && PLACES.includes(part));
    const project = at < 0 ? parts : parts.slice(0, at);
    if (project.length < 2) return undefined;
    const [kind, ref, ...path] =
      at < 0 ? [] : parts.slice(dash >= 0 ? at + 1 : at);
    const isPlace = PLACES.includes(kind ?? '');
    return {
      web: pageOf(url, project),
      ref: isPlace ? ref : undefined,
      path: isPlace ? path.join('/') : '',
    };
  },
  root: (web, ref) => (ref === undefined ? web : `${web}/-/tree/${ref}/`),
  link: (web, revision, path, line) =>
    `${web}/-/blob/${revision}/${path}${anchor('L', line)}`,
};
