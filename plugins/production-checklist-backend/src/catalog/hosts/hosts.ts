import { ScmIntegrationRegistry } from '@backstage/integration';
import { Host, RepositoryAddress } from './Host';
import { awsCodeCommit } from './awsCodeCommit';
import { azure } from './azure';
import { bitbucketCloud } from './bitbucketCloud';
import { bitbucketServer } from './bitbucketServer';
import { gerrit } from './gerrit';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import { harness } from './harness';

/** By the type of the portal's integration. */
const HOSTS: Partial<Record<string, Host>> = {
  awsCodeCommit,
  azure,
  bitbucketCloud,
  bitbucketServer,
  gerrit,
  gitea,
  github,
  gitlab,
  harness,
};

/** What an address says, with the kind of host that it is at. */
export function addressOf(
  target: string,
  integrations: ScmIntegrationRegistry,
): { host: Host; address: RepositoryAddress } | undefined {
  const host = HOSTS[integrations.byUrl(target)?.type ?? ''];
  const address = host?.parse(new URL(target));
  return host && address && { host, address };
}

/** Whether archives of what is at the address have a folder around all files. */
export function archiveHasFolder(
  url: string,
  integrations: ScmIntegrationRegistry,
): boolean {
  return !addressOf(url, integrations)?.host.archivesAreBare;
}

/**
 * Names a repository however its address is written: page, clone address, with
 * or without a branch.
 */
export function repositoryId(web: string): string {
  const { host, pathname } = new URL(web);
  const path = decodeURIComponent(pathname)
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    // Azure's short form, where the project is called like the repository.
    .replace(/^([^/]+)\/_git\/([^/]+)$/, '$1/$2/_git/$2');
  return `${host}/${path}`.toLocaleLowerCase('en-US');
}
