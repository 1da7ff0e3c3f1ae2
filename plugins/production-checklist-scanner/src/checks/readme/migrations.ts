import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document } from '../../formats/document/Document';
import { documentsOf } from './documents';

const COMMAND =
  /\b(migrat(e|ion|ions)|db:prepare|alembic|flyway|liquibase|goose|dbmate|sqitch|phinx|prisma db push|ecto\.(migrate|setup)|ef database update|updateDatabase)\b/i;
const SENTENCE =
  /\b(run|runs|running|apply|applies|applied|execut\w+|perform\w*|migrates?)\b[^.\n]{0,60}\b(migrations?|database|schema)\b|\bmigrations?\b[^.\n]{0,60}\b(run|runs|ran|applied|execut\w+|automatic\w*|at start|on start|by (itself|themselves))|마이그레이션[^.\n]{0,30}(실행|적용|수행)/i;
const MIGRATION = /migrat|마이그레이션/i;

export const migrations = defineCheck({
  id: 'readme/migrations',
  title: 'README says how to migrate',
  weight: 1,
  question:
    'Does the README say how to run the migrations, or that they run by themselves?',
  why: 'A deployment without its migration is an outage; whoever deploys must know who runs them.',
  remediation:
    'Say in the README how migrations are run, with the command, or that the service runs them at its start.',
  reasons: {
    told: '`{path}` says how migrations run.',
    absent:
      'The component has {tool} migrations and {paths} does not say how they run.',
    none: 'The component has no migrations.',
  },
  evaluate(component, verdict) {
    const facts = component.ecosystems.flatMap(({ migrations: all }) => all);
    if (facts.length === 0) return verdict.notApplicable('none');
    const [{ tool, at }] = facts;
    const documents = documentsOf(component);
    for (const document of documents) {
      const told = migrationIn(document);
      if (told) return verdict.pass('told', [told], { path: document.path });
    }
    const paths = documents.length ? `\`${documents[0].path}\`` : 'no README';
    return verdict.fail('absent', [at], { tool, paths });
  },
});

function migrationIn(document: Document): Evidence | undefined {
  const { path, code, prose } = document;
  const place =
    code.find(({ text }) => COMMAND.test(text)) ??
    prose.find(
      ({ text, heading = '' }) =>
        MIGRATION.test(`${heading} ${text}`) &&
        (SENTENCE.test(text) || MIGRATION.test(heading)),
    );
  return place && { path, line: place.line };
}
