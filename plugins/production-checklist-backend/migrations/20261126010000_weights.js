// @ts-check

/**
 * How much a check counts for an entity, which may be other than for others.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('results', table => {
    table
      .integer('weight')
      .comment('3 for critical, 2 for major, 1 for minor; null where unknown');
  });
  // All scores are reckoned anew, and the weights stored with them.
  await knex('targets').update({ score_key: null });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('results', table => {
    table.dropColumn('weight');
  });
};
