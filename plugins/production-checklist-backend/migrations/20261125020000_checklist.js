// @ts-check

/**
 * What an entity's checklist depends on, and how its score was reckoned.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('targets', table => {
    table.text('tags').comment('JSON; null where the entity has none');
    table
      .string('score_key')
      .comment('The weights and levels that the score was reckoned by');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('targets', table => {
    table.dropColumns('tags', 'score_key');
  });
};
