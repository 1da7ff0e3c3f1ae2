import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { MigrationFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { findLibrary, findPlugin } from './builds/builds';
import { configuration } from './config/configuration';
import { programSources } from './sources';

interface MigrationTool {
  tool: string;
  library: RegExp;
  plugin?: RegExp;
  /** Its migrations, by path. */
  files: RegExp;
  /** Frameworks' libraries that run it at the start. */
  automatic: RegExp;
  /** Settings that switch that off, or on where it is off by default. */
  off?: string;
  on?: string;
  /** Code that runs it. */
  code: RegExp;
}

const FRAMEWORKS =
  /^org\.springframework\.boot:spring-boot-starter|^io\.micronaut\.(flyway|liquibase):/;

const TOOLS: readonly MigrationTool[] = [
  {
    tool: 'Flyway',
    library:
      /^(org\.flywaydb(\.enterprise)?:flyway-\S+|\S*:(quarkus|micronaut|spring-boot(-starter)?|play|dropwizard)-flyway\S*|org\.flywaydb:flyway-play\S*)$/,
    plugin: /^org\.flywaydb(\.flyway)?:/,
    files:
      /(^|\/)[VRBU][\w.]*__[^/]+\.(sql|java|kt)$|(^|\/)db\/migration\/.+\.(sql|java|kt)$/,
    automatic: FRAMEWORKS,
    off: 'spring.flyway.enabled',
    on: 'quarkus.flyway.migrate-at-start',
    code: /\bFlyway\s*\.\s*configure\b|\bnew\s+Flyway\s*\(|\bflyway\w*\s*\.\s*migrate\b/i,
  },
  {
    tool: 'Liquibase',
    library:
      /^(org\.liquibase:liquibase-\S+|\S*:(quarkus|micronaut|spring-boot(-starter)?)-liquibase\S*|io\.dropwizard:dropwizard-migrations)$/,
    plugin: /^org\.liquibase(\.gradle)?:/,
    files:
      /(^|\/)(db\/)?(changelog|liquibase)\/.+\.(xml|ya?ml|sql|json)$|(^|\/)(db\.)?changelog[\w.-]*\.(xml|ya?ml)$|(^|\/)migrations\.(xml|ya?ml)$/,
    automatic: FRAMEWORKS,
    off: 'spring.liquibase.enabled',
    on: 'quarkus.liquibase.migrate-at-start',
    code: /\bnew\s+(Spring)?Liquibase\s*\(|\bliquibase\w*\s*\.\s*update\s*\(/i,
  },
  {
    tool: 'Mongock',
    library: /^(io\.mongock|com\.github\.(cloudyrock\.mongock|mongobee)):/,
    files: /(^|\/)[^/]*(Change(Log|Unit)s?|Migration)\.(java|kt)$/,
    automatic:
      /^(io\.mongock:mongock-springboot|com\.github\.cloudyrock\.mongock:mongock-spring)\S*$/,
    code: /\bMongockStandalone\b|@EnableMongock\b|\bnew\s+Mongobee\s*\(/,
  },
];
const EVOLUTIONS = /(^|\/)conf\/evolutions\/[\w-]+\/\d+\.sql$/;

/** The component's database migrations. */
export const migrations = perScope((scope): MigrationFact[] => [
  ...TOOLS.flatMap(tool => migrationOf(scope, tool)),
  ...evolutions(scope),
]);

function migrationOf(
  scope: ComponentScope,
  tool: MigrationTool,
): MigrationFact[] {
  const declared =
    findLibrary(scope, tool.library) ??
    (tool.plugin && findPlugin(scope, tool.plugin));
  if (!declared) return [];
  const [file] = scope.product(tool.files);
  const automatic = automaticOf(scope, tool, declared.at);
  return [
    {
      tool: tool.tool,
      at: file ? { path: file, line: 1 } : declared.at,
      ...(automatic && { automatic }),
    },
  ];
}

/** Where the program runs its migrations by itself. */
function automaticOf(
  scope: ComponentScope,
  { automatic, off, on, code }: MigrationTool,
  declared: Evidence,
): Evidence | undefined {
  const settings = configuration(scope);
  const switched = on ? settings.get(on) : undefined;
  if (switched?.value === 'true') return switched.at;
  const disabled = off ? settings.get(off)?.value === 'false' : false;
  if (!disabled && findLibrary(scope, automatic)) return declared;
  return findIn(programSources(scope), code);
}

function evolutions(scope: ComponentScope): MigrationFact[] {
  const [file] = scope.product(EVOLUTIONS);
  if (!file) return [];
  const applied = configuration(scope).entries.find(
    ({ key, value }) =>
      /^play\.evolutions\.(db\.\w+\.)?autoApply$/.test(key) && value === 'true',
  );
  return [
    {
      tool: 'Play evolutions',
      at: { path: file, line: 1 },
      ...(applied && { automatic: applied.at }),
    },
  ];
}
