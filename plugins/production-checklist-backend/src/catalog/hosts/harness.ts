import { Host, anchor, pageOf, partsOf } from './Host';

/** `/ng/account/id/module/code/orgs/o/projects/p/repos/r/files/main/~/path` */
export const harness: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.lastIndexOf('repos');
    if (at < 0 || !parts[at + 1]) return undefined;
    const [kind, ...rest] = parts.slice(at + 2);
    const isPlace = ['files', 'edit'].includes(kind ?? '');
    const tilde = rest.indexOf('~');
    const ref = (tilde < 0 ? rest : rest.slice(0, tilde)).join('/');
    return {
      web: pageOf(url, parts.slice(0, at + 2)),
      ref: isPlace && ref ? ref : undefined,
      path: isPlace && tilde >= 0 ? rest.slice(tilde + 1).join('/') : '',
    };
  },
  root: (web, ref) => `${web}/files/${ref}/~/`,
  link: (web, revision, path, line) =>
    `${web}/files/${revision}/~/${path}${anchor('L', line)}`,
  needsRef: true,
  archivesAreBare: true,
};
