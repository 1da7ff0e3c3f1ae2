import { Host, pageOf, partsOf } from './Host';

/** `/codesuite/codecommit/repositories/repo/browse/refs/heads/main/--/path` */
export const awsCodeCommit: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.indexOf('repositories');
    if (at < 0 || !parts[at + 1]) return undefined;
    const rest = parts.slice(at + 3);
    const dashes = rest.indexOf('--');
    const ref = (dashes < 0 ? rest : rest.slice(0, dashes)).join('/');
    return {
      web: pageOf(url, parts.slice(0, at + 2)),
      ref: ref || undefined,
      path: dashes < 0 ? '' : rest.slice(dashes + 1).join('/'),
    };
  },
  root: (web, ref) =>
    ref === undefined ? `${web}/browse` : `${web}/browse/${ref}`,
  link: (web, revision, path, line) =>
    `${web}/browse/${revision}/--/${path}${
      line === undefined ? '' : `?lines=${line}-${line}`
    }`,
  archivesAreBare: true,
};
