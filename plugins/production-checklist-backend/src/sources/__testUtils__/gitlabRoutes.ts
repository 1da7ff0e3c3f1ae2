import { Answer, LocalRequest } from './LocalScm';

/** The part of GitLab's API v4 that reading a repository needs. */
export async function gitlabRoutes({
  url,
  repositories,
  archiveOf,
}: LocalRequest): Promise<Answer | undefined> {
  const match = /^\/api\/v4\/projects\/([^/]+)(\/.*)?$/.exec(url.pathname);
  const name = decodeURIComponent(match?.[1] ?? '');
  const repository = repositories.get(name);
  if (!repository) return undefined;
  const { defaultBranch: default_branch, branches } = repository;
  switch (match?.[2] ?? '') {
    case '':
      return {
        kind: 'revision',
        status: 200,
        body: { path_with_namespace: name, default_branch },
      };
    case '/repository/commits': {
      const head = branches.get(url.searchParams.get('ref_name') ?? '');
      return (
        head && { kind: 'revision', status: 200, body: [{ id: head.sha }] }
      );
    }
    case '/repository/archive': {
      const branch = url.searchParams.get('sha') ?? '';
      return branches.has(branch)
        ? {
            kind: 'archive',
            status: 200,
            archive: await archiveOf(name, branch),
          }
        : undefined;
    }
    default:
      return undefined;
  }
}
