import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document } from '../../formats/document/Document';
import { documentsOf } from './documents';

const COMMAND =
  /\b(db:prepare|alembic|flyway|liquibase|goose|dbmate|sqitch|phinx|prisma db push|ecto\.(migrate|setup)|ef database update|updateDatabase)\b|(?<![:.\w])migrate\b|\b\w+[:.]migrate\b|\bmigrations?[:. -](run|up|apply|execute|migrate|latest|deploy)\b|\b(run|apply|up|exec|execute|npm|npx|yarn|pnpm|bun|make|just|task|mise|flask|console|artisan|rake|rails|docker|compose|java|dotnet|bin|\.\/)\b[^\n]{0,80}\bmigrations?\b/i;
const SENTENCE =
  /\b(run|runs|running|apply|applies|applied|execut\w+|perform\w*|migrates?)\b[^.\n]{0,60}\b(migrations?|database|schema)\b|\bmigrations?\b[^.\n]{0,60}\b(run\b|runs\b|ran\b|applied|executed|executes|automatic\w*|at start|on start|by (itself|themselves))|마이그레이션[^.\n]{0,30}(실행|적용|수행)/i;
/** What somebody must be allowed to do, or what went wrong, without how it is done. */
const BESIDE =
  /\b(errors?|failed|failures?|requires?|needs?|users?|role|rights?|privileges?|permissions?|superuser)\b[^.\n]{0,60}\b(to|for|when|while) (run|runs|running|apply|applying|perform\w*|execut\w+)\b|\b(failed|completed|cumulative|number of|duration)\b[^.\n]{0,40}\bmigrations?\b/i;
const MIGRATION = /migrat|마이그레이션/i;
/** A section on them, not on coming from another product or version. */
const HEADING =
  /^(?!.*\b(from|to|guide|upgrad\w*|between|metrics?|errors?|events?)\b).*(\bmigrations?\b|마이그레이션)/i;

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
    const [{ tool, at, automatic }] = facts;
    const documents = documentsOf(component);
    for (const document of documents) {
      const told = migrationIn(document);
      if (told) return verdict.pass('told', [told], { path: document.path });
    }
    const paths = documents.length ? `\`${documents[0].path}\`` : 'no README';
    const readme = documents.slice(0, 1).map(({ path }) => ({ path }));
    return verdict.fail(
      'absent',
      [at, ...(automatic ? [automatic] : []), ...readme],
      { tool, paths },
    );
  },
});

function migrationIn(document: Document): Evidence | undefined {
  const { path, code, prose } = document;
  const place =
    code.find(({ text }) => COMMAND.test(text)) ??
    prose.find(
      ({ text, heading = '' }) =>
        MIGRATION.test(`${heading} ${text}`) &&
        ((SENTENCE.test(text) && !BESIDE.test(text)) || HEADING.test(heading)),
    );
  return place && { path, line: place.line };
}
