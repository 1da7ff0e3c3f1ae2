// @ts-check

/**
 * Takes out a row per scan, which would be the largest part of a year and which
 * nothing reads: what a scan changed is in the transitions and the periods of
 * the score, and the latest one is in the target itself.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.dropTable('scans');
};

/**
 * What it held is gone.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
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
