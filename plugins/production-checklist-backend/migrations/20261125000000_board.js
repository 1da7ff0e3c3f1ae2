// @ts-check

/**
 * What the board, its summaries and the teams' figures are read from.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('results', table => {
    table
      .string('standing')
      .notNullable()
      .defaultTo('unknown')
      .comment('The status, or exempted or attested by people');
    table.index(['check_id', 'standing', 'since'], 'results_standing_idx');
  });
  await knex('results').update({ standing: knex.ref('status') });

  await knex.schema.alterTable('transitions', table => {
    table.index(['at', 'check_id'], 'transitions_at_idx');
  });

  await knex.schema.alterTable('targets', table => {
    table.string('domain').comment('Of the system');
    table.index(['owner'], 'targets_owner_idx');
  });

  await knex.schema.createTable('score_periods', table => {
    table.comment('From when to when an entity had a score');
    table.bigIncrements('id');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('from_at').notNullable();
    table.string('to_at').comment('Null for the present one');
    table.integer('score');
    table.integer('coverage');
    table.integer('level').notNullable();
    table.integer('critical_failures').notNullable();
    table.index(['entity_ref', 'from_at'], 'score_periods_entity_idx');
    table.index(['to_at', 'from_at'], 'score_periods_time_idx');
  });
  await knex.raw(
    `insert into score_periods
      (entity_ref, from_at, score, coverage, level, critical_failures)
      select entity_ref, scanned_at, score, coverage,
        coalesce(level, 0), coalesce(critical_failures, 0)
      from targets where scanned_at is not null`,
  );

  await knex.schema.createTable('groups', table => {
    table.comment('The catalog’s groups, that services are rolled up by');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('sort_title').notNullable().comment('Lower-cased title');
    table.string('parent').comment('Entity ref of the group above');
    table.string('synced_at').notNullable();
  });

  await knex.schema.createTable('entity_facts', table => {
    table.comment('What permissions and filters ask of an entity');
    table.string('entity_ref').notNullable();
    table.string('key').notNullable();
    table.string('value').comment('Lower-cased; null where it is too long');
    table.index(['entity_ref'], 'entity_facts_entity_idx');
    table.index(['key', 'value', 'entity_ref'], 'entity_facts_key_idx');
  });

  await knex.schema.createTable('fact_sets', table => {
    table.comment('Spares facts that have not changed from being written');
    table.string('entity_ref').primary();
    table.string('hash').notNullable();
    table.string('synced_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_sets');
  await knex.schema.dropTable('entity_facts');
  await knex.schema.dropTable('groups');
  await knex.schema.dropTable('score_periods');
  await knex.schema.alterTable('targets', table => {
    table.dropIndex(['owner'], 'targets_owner_idx');
  });
  // On SQLite, Knex would make the table anew, and the rows that refer to it
  // would go with the old one.
  await knex.raw('alter table targets drop column domain');
  await knex.schema.alterTable('transitions', table => {
    table.dropIndex(['at', 'check_id'], 'transitions_at_idx');
  });
  await knex.schema.alterTable('results', table => {
    table.dropIndex(['check_id', 'standing', 'since'], 'results_standing_idx');
    table.dropColumn('standing');
  });
};
