import { Answer, LocalRequest } from './LocalScm';

/** The part of GitHub's REST API that reading a repository needs. */
export async function githubRoutes({
  url,
  repositories,
  archiveOf,
  origin,
}: LocalRequest): Promise<Answer | undefined> {
  const match = /^\/api\/v3\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(url.pathname);
  const name = match?.[1] ?? '';
  const repository = repositories.get(name);
  if (!repository) return undefined;
  const details = {
    full_name: name,
    default_branch: repository.defaultBranch,
    archive_url: `${origin}/api/v3/repos/${name}/{archive_format}{/ref}`,
  };
  const rest = match?.[2] ?? '';
  if (rest === '') return { kind: 'revision', status: 200, body: details };
  const [, branch] = /^\/commits\/([^/]+)\/status$/.exec(rest) ?? [];
  const head = repository.branches.get(branch ?? '');
  if (head) {
    return {
      kind: 'revision',
      status: 200,
      body: { sha: head.sha, repository: details },
    };
  }
  const [, sha] = /^\/tarball\/([^/]+)$/.exec(rest) ?? [];
  for (const [at, each] of repository.branches) {
    if (each.sha === sha) {
      return {
        kind: 'archive',
        status: 200,
        archive: await archiveOf(name, at),
      };
    }
  }
  return undefined;
}
