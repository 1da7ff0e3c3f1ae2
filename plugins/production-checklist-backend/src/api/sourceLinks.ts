import { ScmIntegrationRegistry } from '@backstage/integration';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { TargetLocation } from '../catalog/Target';

/** How hosts address a line of a file at a commit. */
const LINKS: Partial<
  Record<
    string,
    (root: URL, revision: string, path: string, line?: number) => string
  >
> = {
  github: (root, revision, path, line) =>
    `${root.origin}/${segments(root, 2)}/blob/${revision}/${path}${anchor(
      'L',
      line,
    )}`,
  gitlab: (root, revision, path, line) =>
    `${root.origin}/${root.pathname
      .replace(/^\/|\/-\/.*$/g, '')
      .replace(/\/+$/, '')}/-/blob/${revision}/${path}${anchor('L', line)}`,
  bitbucketCloud: (root, revision, path, line) =>
    `${root.origin}/${segments(root, 2)}/src/${revision}/${path}${anchor(
      'lines-',
      line,
    )}`,
};

/** Makes links to places in a repository, at the revision that was read. */
export function sourceLinks(
  location: TargetLocation | undefined,
  revision: string | undefined,
  integrations: ScmIntegrationRegistry,
): (evidence: Evidence) => string | undefined {
  if (location?.type !== 'scm') return () => undefined;
  const { url } = location;
  const link = LINKS[integrations.byUrl(url)?.type ?? ''];
  return ({ path, line }) => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return link && revision
      ? link(new URL(url), revision, encoded, line)
      : integrations.resolveUrl({
          url: `/${encoded}`,
          base: url,
          lineNumber: line,
        });
  };
}

function segments(root: URL, count: number): string {
  return root.pathname.split('/').filter(Boolean).slice(0, count).join('/');
}

function anchor(prefix: string, line: number | undefined): string {
  return line === undefined ? '' : `#${prefix}${line}`;
}
