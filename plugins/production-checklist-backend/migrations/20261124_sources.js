// @ts-check

/**
 * Which hosts are left alone until when, whose a scan is, and what a push
 * event is matched with. The name sorts after the first migration's.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('targets', table => {
    table.string('host').comment('Where the repository is read from');
    table
      .string('waiting_until')
      .comment('Until when the host is left alone, while the state is waiting');
    table
      .string('lane_token')
      .comment('The run of a lane that scans it; another’s report is refused');
    table
      .string('repository_id', 1024)
      .comment('Host and name, however the address is written');
    table.string('branch').comment('Null for the default branch');
    table
      .string('manifests_id', 1024)
      .comment('Likewise, where manifests are in another repository');
    table.string('manifests_branch');
    table.string('manifests_revision').comment('Of the last report');
    table.index(['repository_id'], 'targets_repository_idx');
    table.index(['manifests_id'], 'targets_manifests_idx');
  });

  await knex.schema.createTable('hosts', table => {
    table.comment('Hosts that are left alone for a while, over all replicas');
    table.string('host').primary();
    table.string('waiting_until').notNullable();
    table.text('problem').notNullable().comment('JSON');
    table.integer('failures').notNullable().comment('In a row');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('hosts');
  await knex.schema.alterTable('targets', table => {
    table.dropIndex(['repository_id'], 'targets_repository_idx');
    table.dropIndex(['manifests_id'], 'targets_manifests_idx');
  });
  for (const column of [
    'host',
    'waiting_until',
    'lane_token',
    'repository_id',
    'branch',
    'manifests_id',
    'manifests_branch',
    'manifests_revision',
  ]) {
    // On SQLite, Knex would make the table anew, and the rows that refer to it
    // would go with the old one.
    await knex.raw('alter table targets drop column ??', [column]);
  }
};
