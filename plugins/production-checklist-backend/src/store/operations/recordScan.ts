import { Knex } from 'knex';
import { ScanRow } from '../rows';

/** Remembers how a scan ended. */
export async function recordScan(
  knex: Knex,
  scan: Pick<ScanRow, 'entity_ref' | 'at' | 'outcome'> & Partial<ScanRow>,
): Promise<void> {
  await knex<ScanRow>('scans').insert(scan);
}
