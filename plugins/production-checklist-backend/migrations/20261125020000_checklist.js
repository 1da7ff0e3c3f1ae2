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
  // On SQLite, Knex would make the table anew, and the rows that refer to it
  // would go with the old one.
  await knex.raw('alter table targets drop column tags');
  await knex.raw('alter table targets drop column score_key');
};
