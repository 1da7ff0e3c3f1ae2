import { Knex } from 'knex';
import { Exemption } from 'backstage-plugin-production-checklist-common';
import { ExemptionRow, TargetRow } from '../../rows';
import { toExemption } from './toExemption';

export async function findExemption(
  knex: Knex,
  id: string,
): Promise<Exemption | undefined> {
  const row: (ExemptionRow & Pick<TargetRow, 'title'>) | undefined = await knex(
    'exemptions',
  )
    .join('targets', 'targets.entity_ref', 'exemptions.entity_ref')
    .where({ 'exemptions.id': id })
    .first('exemptions.*', 'targets.title');
  return row && toExemption(row);
}
