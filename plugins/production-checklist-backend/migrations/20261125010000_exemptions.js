// @ts-check

/**
 * What people decided about checks of entities.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exemptions', table => {
    table.comment('What people decided about a check of an entity');
    table.string('id').primary();
    table
      .string('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('targets')
      .onDelete('CASCADE');
    table.string('check_id').notNullable();
    table.string('kind').notNullable().comment('exemption, attestation');
    table
      .string('state')
      .notNullable()
      .comment('requested, approved, rejected, revoked, expired');
    table.text('reason').notNullable();
    table.string('requested_by').comment('Null where the repository declares');
    table.string('requested_at').notNullable();
    table.string('decided_by');
    table.string('decided_at');
    table.text('comment');
    table.string('expires_at').comment('Null where it does not expire');
    table
      .text('declared_at')
      .comment('JSON: the place in the repository that declares it');
    table.index(['entity_ref', 'check_id'], 'exemptions_entity_idx');
    table.index(['state', 'expires_at'], 'exemptions_state_idx');
    // Two requests at the same time, and two approvals, must not both be kept.
    table.unique(['entity_ref', 'check_id', 'kind'], {
      indexName: 'exemptions_requested_idx',
      predicate: knex.whereRaw("state = 'requested'"),
    });
    table.unique(['entity_ref', 'check_id', 'kind'], {
      indexName: 'exemptions_approved_idx',
      predicate: knex.whereRaw("state = 'approved' and declared_at is null"),
    });
    table.unique(['entity_ref', 'check_id', 'kind'], {
      indexName: 'exemptions_declared_idx',
      predicate: knex.whereRaw(
        "state = 'approved' and declared_at is not null",
      ),
    });
  });

  await knex.schema.alterTable('targets', table => {
    table
      .text('notes')
      .comment('JSON: what is wrong with what the repository declares');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // On SQLite, Knex would make the table anew, and the rows that refer to it
  // would go with the old one.
  await knex.raw('alter table targets drop column notes');
  await knex.schema.dropTable('exemptions');
  // What people decided is gone with it.
  await knex('results').update({ standing: knex.ref('status') });
};
