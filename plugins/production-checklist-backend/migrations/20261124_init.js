// @ts-check

/**
 * Times are ISO 8601 texts in UTC, so that both databases sort and return
 * them alike.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('targets', table => {
    table.comment('The entities that are scanned, and how they stand');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('sort_title').notNullable().comment('Lower-cased title');
    table.string('owner');
    table.string('system');
    table.string('type');
    table.string('lifecycle');
    table.text('location').comment('JSON; null where the entity has none');
    table
      .text('repository')
      .comment('Targets of one repository are read together');
    table.text('path').comment('Directory of the component in the repository');
    table.text('hints').comment('JSON: names and manifests of the component');
    table
      .integer('lane')
      .notNullable()
      .defaultTo(0)
      .comment('Hash of the repository');
    table
      .string('state')
      .notNullable()
      .comment('waiting, scanning, done, failed');
    table.string('phase');
    table.text('problem').comment('JSON, while the state is failed');
    table.integer('failures').notNullable().defaultTo(0).comment('In a row');
    table
      .string('due_at')
      .comment('When it is to be looked at; null where it cannot be');
    table.string('requested_at').comment('When a person last asked for a scan');
    table.string('started_at');
    table.string('finished_at');
    table
      .string('synced_at')
      .notNullable()
      .comment('When the catalog last had it');
    table.string('revision').comment('Of the last report');
    table.string('report_key').comment('What the last report was made of');
    table.string('scanned_at').comment('When the last report was made');
    table.integer('score');
    table.integer('coverage');
    table.integer('level');
    table.integer('critical_failures');
    table.index(['due_at', 'lane'], 'targets_due_idx');
    table.index(['sort_title', 'entity_ref'], 'targets_title_idx');
    table.index(['score', 'entity_ref'], 'targets_score_idx');
  });

  await knex.schema.createTable('results', table => {
    table.comment('The latest result of every entity and check');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('check_id').notNullable();
    table.string('status').notNullable();
    table
      .text('details')
      .notNullable()
      .comment('JSON: reason, evidence, remediation');
    table
      .string('since')
      .notNullable()
      .comment('When it came to have its status');
    table.primary(['entity_ref', 'check_id']);
    table.index(['check_id', 'status'], 'results_check_idx');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('Every change of a result’s status');
    table.bigIncrements('id');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('check_id').notNullable();
    table.string('from_status').comment('Null for the first result');
    table.string('to_status').notNullable();
    table.string('revision');
    table.string('at').notNullable();
    table.index(['entity_ref', 'check_id', 'at'], 'transitions_entity_idx');
  });

  await knex.schema.createTable('scans', table => {
    table.comment('Every scan that made a report');
    table.bigIncrements('id');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('at').notNullable();
    table.string('revision');
    table.integer('score');
    table.integer('coverage');
    table.integer('level').notNullable();
    table.index(['entity_ref', 'at'], 'scans_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scans');
  await knex.schema.dropTable('transitions');
  await knex.schema.dropTable('results');
  await knex.schema.dropTable('targets');
};
