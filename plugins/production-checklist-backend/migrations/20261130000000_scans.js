// @ts-check

/**
 * Remembers the scans of the last weeks, with those that failed: why a result is
 * as old as it is. They are kept for a shorter time than the changes, as there is
 * a row for each of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scans', table => {
    table.comment('The scans that found something new, or failed');
    table.bigIncrements('id');
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('at').notNullable();
    table.string('outcome').notNullable().comment('done, failed');
    table.string('revision').comment('Null where it failed, or has none');
    table.integer('score').comment('Null where it failed, or has none');
    table.text('problem').comment('JSON, where it failed');
    table.index(['entity_ref', 'id'], 'scans_entity_idx');
    table.index(['at'], 'scans_time_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scans');
};
