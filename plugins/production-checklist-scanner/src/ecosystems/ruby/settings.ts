import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { findIn } from '../shared/findIn';
import { MAX_PLACES } from '../shared/writtenByHand';
import { gemAt } from './gems';
import { sourcesOf } from './sources';

const READ = /\bENV(?:\.fetch|\.dig|\.key\?)?[ \t]*[[( ][ \t]*["'](\w+)["']/g;
const FIGARO = /\bFigaro\.env\.(\w+)/g;

/** Connections and credentials that are literals in code. */
const FIXED: readonly {
  subject: SettingFact['subject'];
  name: string;
  pattern: RegExp;
}[] = [
  {
    subject: 'credential',
    name: 'secret_key_base',
    pattern: /\bsecret_(?:key_base|token)\s*=\s*["'][^"'#\n]{8,}["']/g,
  },
  {
    subject: 'credential',
    name: 'session secret',
    pattern:
      /\bset\s+:session_secret\s*,\s*["'][^"'#\n]+["']|\buse\s+Rack::Session::Cookie[^\n]*secret(?:s)?:\s*["'][^"'#\n]+["']/g,
  },
  {
    subject: 'credential',
    name: 'database password',
    pattern:
      /\b(?:Mysql2::Client|PG|Sequel|Mongo::Client|TinyTds::Client)\.(?:new|connect)\b[^\n]{0,200}\bpassword(?::|\s*=>)\s*["'][^"'#\n]+["']/g,
  },
  {
    subject: 'credential',
    name: 'api_key',
    pattern:
      /\b(?:Stripe\.api_key|config\.api_key|config\.secret_key|config\.access_token|secret_access_key)\s*[=:]\s*["'][^"'#\n]{8,}["']/g,
  },
  {
    subject: 'connection',
    name: 'Redis host',
    pattern:
      /\bRedis\.new[ \t(]+[^\n)]*\b(?:host|url)(?::|\s*=>)\s*["'][^"'#\n]+["']/g,
  },
  {
    subject: 'connection',
    name: 'database host',
    pattern:
      /\b(?:Mysql2::Client|PG|Mongo::Client|Sequel|Bunny|Dalli::Client)\.(?:new|connect)[ \t(]+[^\n]{0,120}?(?:\b(?:host|hostname)(?::|\s*=>)\s*)?\[?["'](?!sqlite)[\w+]*(?::\/\/)?[\w.-]+[^"'#\n]*["']/g,
  },
];
/** Databases whose address Rails takes from `DATABASE_URL`. */
const DATABASES = [
  'pg',
  'mysql2',
  'trilogy',
  'sqlite3',
  'activerecord-sqlserver-adapter',
];

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const sources = sourcesOf(scope);
  return settingFacts([
    ...configurationFiles(scope).flatMap(readsIn),
    ...sources.flatMap(readsIn),
    ...credentials(sources),
    ...railsDefaults(scope),
    ...sources.flatMap(fixedIn),
    ...fixedSecrets(scope),
  ]);
}

/** Configuration that Rails renders with ERB. */
function configurationFiles(scope: ComponentScope): SourceFile[] {
  return scope
    .product(/(^|\/)config\/[\w./-]+\.ya?ml(\.erb)?$/)
    .map(path => scope.tree.read(path))
    .filter(
      (file): file is SourceFile =>
        file !== undefined && file.text.includes('<%'),
    );
}

function readsIn(file: SourceFile): SettingFact[] {
  return [...file.findAll(READ), ...file.findAll(FIGARO)].map(
    ({ match, at }) => ({
      subject: subjectOf(match[1]),
      name: match[1],
      from: 'environment',
      at,
    }),
  );
}

/** Encrypted credentials are opened with a key from the environment. */
function credentials(sources: readonly SourceFile[]): SettingFact[] {
  const at = findIn(sources, /\bRails\.application\.credentials\b/);
  return at
    ? [
        {
          subject: 'credential',
          name: 'RAILS_MASTER_KEY',
          from: 'environment',
          at,
        },
      ]
    : [];
}

/** What Rails reads from the environment without being told. */
function railsDefaults(scope: ComponentScope): SettingFact[] {
  const rails = gemAt(scope, [
    'rails',
    'railties',
    'sinatra-activerecord',
    'activerecord',
  ]);
  const database = gemAt(scope, DATABASES);
  if (!rails || !database) return [];
  const at: Evidence = scope.tree.has(
    `${scope.path ? `${scope.path}/` : ''}config/database.yml`,
  )
    ? {
        path: `${scope.path ? `${scope.path}/` : ''}config/database.yml`,
        line: 1,
      }
    : database;
  return [
    { subject: 'connection', name: 'DATABASE_URL', from: 'environment', at },
  ];
}

function fixedIn(file: SourceFile): SettingFact[] {
  if (
    /(^|[-_./])(dev\w*|test\w*|local|seeds?|spec|staging)([-_./])/i.test(
      file.path,
    )
  )
    return [];
  return FIXED.flatMap(({ subject, name, pattern }) =>
    file
      .findAll(pattern)
      .slice(0, MAX_PLACES)
      .filter(({ match }) => {
        const start = file.code.lastIndexOf('\n', match.index ?? 0) + 1;
        const line = file.code.slice(start).split('\n')[0];
        return !/\bENV\b|\|\||credentials/.test(line);
      })
      .map(({ at }): SettingFact => ({ subject, name, from: 'literal', at })),
  );
}

/** A literal in the production block of `secrets.yml`. */
function fixedSecrets(scope: ComponentScope): SettingFact[] {
  return scope
    .product(/(^|\/)config\/secrets\.yml$/)
    .flatMap(path => scope.tree.read(path) ?? [])
    .flatMap(file => {
      const start = file.text.search(/^production:/m);
      if (start < 0) return [];
      const block = file.text.slice(start).split(/\n(?=\w)/)[0];
      const match =
        /^[ \t]+(secret_key_base|\w*(?:password|token|api_key)):[ \t]*["']?(?!<%)[\w-]{12,}/m.exec(
          block,
        );
      return match
        ? [
            {
              subject: 'credential' as const,
              name: match[1],
              from: 'file' as const,
              at: file.at(start + match.index),
            },
          ]
        : [];
    });
}
