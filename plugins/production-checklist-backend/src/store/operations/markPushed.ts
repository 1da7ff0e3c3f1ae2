import { Knex } from 'knex';
import { TargetRow } from '../rows';

/** Commits that a host says were pushed. */
export interface Push {
  /** Names the repository however its address is written. */
  repositoryId: string;
  branch: string;
  /** Undefined where the host does not say which it is. */
  defaultBranch?: string;
}

/**
 * Makes the targets due that the push may have changed: those of the
 * repository, or with their manifests in it, that are read at its branch.
 *
 * @returns their lanes
 */
export async function markPushed(
  knex: Knex,
  { repositoryId, branch, defaultBranch }: Push,
): Promise<number[]> {
  const isDefault = defaultBranch === undefined || defaultBranch === branch;
  const affected = () =>
    knex<TargetRow>('targets')
      .whereNotNull('location')
      .andWhere(inner => {
        for (const [id, at] of [
          ['repository_id', 'branch'],
          ['manifests_id', 'manifests_branch'],
        ] as const) {
          inner.orWhere(each => {
            each.where(id, repositoryId).andWhere(branches => {
              branches.where(at, branch);
              if (isDefault) branches.orWhereNull(at);
            });
          });
        }
      });
  const now = new Date().toISOString();
  await affected().update({ due_at: now, requested_at: now });
  await affected()
    .andWhereNot({ state: 'scanning' })
    .update({ state: 'waiting' });
  const lanes = await affected().distinct('lane');
  return lanes.map(({ lane }) => lane);
}
