// Writes what follows from the OpenAPI document: npm run generate:api
// With --check it writes nothing and fails where a file is out of date.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';
import { main, Problem } from './problem.mjs';
import { ROOT } from './root.mjs';

const DOCUMENT = 'plugins/production-checklist-backend/src/schema/openapi.yaml';
const ROUTER =
  'plugins/production-checklist-backend/src/schema/openapi.generated.ts';
const TYPES = 'plugins/production-checklist-common/src/schema.generated.ts';
/** What the named types are read from, of all that openapi-typescript writes. */
const TABLES = ['components', 'operations'];
const NOTE = `// Made from ${DOCUMENT} by \`yarn generate:api\`; do not edit.\n`;

await main(async () => {
  const document = parse(await readFile(path.join(ROOT, DOCUMENT), 'utf8'));
  const files = {
    [TYPES]: await typesOf(document),
    [ROUTER]: routerOf(document),
  };
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(ROOT, file);
    const formatted = prettier.format(NOTE + text, {
      ...(await prettier.resolveConfig(target)),
      parser: 'typescript',
    });
    if (!process.argv.includes('--check')) await writeFile(target, formatted);
    else if ((await readFile(target, 'utf8')) !== formatted) {
      throw new Problem(
        `${file} does not follow from ${DOCUMENT}. Run \`yarn generate:api\`.`,
      );
    }
  }
  return 0;
});

/** The schemas by their names, and the operations' types. */
async function typesOf(document) {
  const tables = (await openapiTS(document)).filter(({ name }) =>
    TABLES.includes(name?.text),
  );
  const names = Object.entries(document.components.schemas)
    .filter(([name]) => name !== 'Error')
    .map(
      ([name, { description = '' }]) =>
        `${comment(
          `${description}\n\n@public`,
        )}\nexport type ${name} = components['schemas']['${name}'];`,
    );
  return [
    '/* eslint-disable */',
    withoutJsDocTags(astToString(tables)).replace(
      /^export interface /gm,
      '/**\n * Where the named types are read from: use those.\n *\n * @ignore @public\n */\n$&',
    ),
    ...names,
  ].join('\n\n');
}

/** The text alone, as TSDoc knows neither `@description` nor `@enum`. */
function withoutJsDocTags(types) {
  return types
    .replace(/^ *(\/\*)?\* @enum .*\n/gm, '')
    .replace(/@description /g, '');
}

/** The document itself, and what each route takes and gives. */
function routerOf(document) {
  const routes = Object.entries(document.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId, parameters = [], requestBody }]) => {
        const has = place =>
          parameters
            .map(each => resolve(document, each))
            .some(each => each.in === place);
        const fields = [
          `response: ResponseOf<'${operationId}'>;`,
          has('path') &&
            `path: NonNullable<operations['${operationId}']['parameters']['path']>;`,
          has('query') &&
            `query: NonNullable<operations['${operationId}']['parameters']['query']>;`,
          requestBody && `body: BodyOf<'${operationId}'>;`,
        ];
        return `'#${method}|${route}': { ${fields
          .filter(Boolean)
          .join(' ')} };`;
      },
    ),
  );
  return `/* eslint-disable */
import { operations } from 'backstage-plugin-production-checklist-common';

type ContentOf<T> = T extends { content: infer Content }
  ? Content[keyof Content]
  : never;

type ResponseOf<Id extends keyof operations> = ContentOf<
  operations[Id]['responses'][Extract<
    keyof operations[Id]['responses'],
    200 | 201 | 202
  >]
>;

type BodyOf<Id extends keyof operations> = ContentOf<
  NonNullable<operations[Id]['requestBody']>
>;

/** What each route takes and gives. */
export type EndpointMap = {
${routes.join('\n')}
};

/** The document. */
export const spec = ${JSON.stringify(document)} as const;
`;
}

function resolve(document, { $ref, ...rest }) {
  if (!$ref) return rest;
  return $ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], document);
}

function comment(text) {
  return `/**\n${text
    .trim()
    .split('\n')
    .map(line => ` * ${line}`.trimEnd())
    .join('\n')}\n */`;
}
