import { Host, anchor, pageOf, partsOf } from './Host';

/** Gitiles: `/project/+/refs/heads/main/path` */
export const gerrit: Host = {
  parse(url) {
    const parts = partsOf(url);
    const at = parts.indexOf('+');
    const project = at < 0 ? parts : parts.slice(0, at);
    if (project.length === 0) return undefined;
    const rest = at < 0 ? [] : parts.slice(at + 1);
    const length = rest[0] === 'refs' ? 3 : 1;
    return {
      web: pageOf(url, project),
      ref: rest.slice(0, length).join('/') || undefined,
      path: rest.slice(length).join('/'),
    };
  },
  root: (web, ref) => `${web}/+/${ref}`,
  link: (web, revision, path, line) =>
    `${web}/+/${revision}/${path}${anchor('', line)}`,
  needsRef: true,
  archivesAreBare: true,
};
