import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { SettingFact } from '../../facts';
import { subjectOf } from '../../shared/settingNames';
import { importsAny } from '../code/imports';
import { findDeclaration } from '../packages/packages';
import { serverSources } from '../code/sources';

/** `process.env.NAME` in its shapes; the name is in the last group. */
const DIRECT =
  /\b(?:process|Bun|import\.meta)\.env\s*(?:\?\.|\.)\s*([A-Za-z_]\w*)|\b(?:process|Bun|import\.meta)\.env\s*(?:\?\.)?\[\s*['"`](\w+)['"`]\s*\]|\bDeno\.env\.get\s*\(\s*['"`](\w+)['"`]/g;
const DESTRUCTURED =
  /\{([^{}]{1,2000})\}\s*(?::[^=\n]{1,80})?=\s*process\.env\b/g;
/** `env('NAME')`, `requireEnv('NAME')`, `env.get('NAME')`, `env.string('NAME')`. */
const HELPER =
  /(?<![\w$])(?:[gG]et|[rR]equire[d]?|[rR]ead|[lL]oad|[oO]ptional|[pP]arse)?_?[eE]nv\w{0,20}(?:\.\w{1,20})?\s*(?:<[^>\n]{0,40}>)?\(\s*['"`]([A-Z][A-Z0-9_]{2,})['"`]/g;
/** What holds the environment, or what was checked of it: `env.DATABASE_URL`. */
const HELD =
  /(?<![\w$.])(?:env|environment|ENV|Env|envVars|envConfig|processEnv)\s*(?:\?\.|!?\.)\s*([A-Z][A-Z0-9_]{2,})\b/g;
/** Any call with a name in capitals, where a helper reads `process.env[name]`. */
const OWN_HELPER =
  /(?<![\w$.])[a-z]\w{1,30}\s*(?:<[^>\n]{0,40}>)?\(\s*['"`]([A-Z][A-Z0-9_]{2,})['"`]/g;

/** Settings libraries, and how they name an environment variable. */
const LIBRARIES: readonly { packages: string[]; names: RegExp }[] = [
  {
    packages: [
      'envalid',
      'env-var',
      'znv',
      '@t3-oss/env-core',
      '@t3-oss/env-nextjs',
      'zod',
      'joi',
      '@hapi/joi',
      'valibot',
      'arktype',
      'env-schema',
      '@sinclair/typebox',
      'yup',
    ],
    names:
      /^[ \t]*['"]?([A-Z][A-Z0-9_]{2,})['"]?\s*:\s*(?:z|zod|Joi|joi|v|Type|yup|t)?\.?\w+\s*[.(<{]/gm,
  },
  { packages: ['nconf', 'rc'], names: /\.get\s*\(\s*['"`]([A-Z]\w+)['"`]/g },
];
/** A schema of convict's form, which a file can hold without importing it. */
const SCHEMA = /\benv\s*:\s*['"`]([A-Z][A-Z0-9_]{2,})['"`]/g;
const NEST_CONFIG =
  /\b\w{0,40}[cC]onfig\w{0,40}\s*\.\s*(?:get|getOrThrow)\s*(?:<[^>\n]{0,80}>)?\(\s*['"`]([\w.]+)['"`]/g;
const PRISMA_ENV = /\benv\s*\(\s*"(\w+)"\s*\)/g;

/** Environment variables that the program reads. */
export function environmentReads(scope: ComponentScope): SettingFact[] {
  const files = serverSources(scope);
  const ownHelper = files.some(({ code }) =>
    /\bprocess\.env\s*\[\s*[a-z$]/i.test(code),
  );
  const held = files.some(({ code }) => /\bprocess\.env\b(?!\.)/.test(code));
  const nestConfig = findDeclaration(scope, ['@nestjs/config']) !== undefined;
  return [
    ...files.flatMap(file => [
      ...matches(file, DIRECT),
      ...destructured(file),
      ...matches(file, HELPER),
      ...(/\b(?:default|format|doc)\s*:/.test(file.code)
        ? matches(file, SCHEMA)
        : []),
      ...(held ? matches(file, HELD) : []),
      ...(ownHelper ? matches(file, OWN_HELPER) : []),
      ...(nestConfig ? matches(file, NEST_CONFIG) : []),
      ...LIBRARIES.filter(({ packages }) => importsAny(file, packages)).flatMap(
        ({ names }) => matches(file, names),
      ),
    ]),
    ...scope
      .product(/\.prisma$/)
      .map(path => scope.tree.read(path))
      .flatMap(file => (file ? matches(file, PRISMA_ENV) : [])),
  ];
}

function matches(file: SourceFile, pattern: RegExp): SettingFact[] {
  return file.findAll(pattern).flatMap(({ match, at }) => {
    const name = match.slice(1).find(group => group !== undefined);
    return name ? [fact(name, at)] : [];
  });
}

/** `const { DB_HOST, DB_PORT: port } = process.env`. */
function destructured(file: SourceFile): SettingFact[] {
  return [...file.code.matchAll(DESTRUCTURED)].flatMap(match =>
    [...match[1].matchAll(/(?:^|,)\s*(\w+)/g)].map(name =>
      fact(name[1], file.at(match.index + 1 + name.index + name[0].length - 1)),
    ),
  );
}

function fact(name: string, at: SettingFact['at']): SettingFact {
  return { subject: subjectOf(name), name, from: 'environment', at };
}
