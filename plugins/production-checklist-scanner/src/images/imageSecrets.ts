import { Evidence } from 'backstage-plugin-production-checklist-common';
import { subjectOf } from '../ecosystems/shared/settingNames';
import { FileTree } from '../files/FileTree';
import { relativeTo } from '../files/paths';
import { isPublicName } from '../secrets/credentialNames';
import { findSecrets } from '../secrets/findSecrets';
import { isPlaceholder } from '../secrets/isPlaceholder';
import { contextSources } from './contextSources';
import { ImageBuild } from './ImageFacts';
import { contextFilter } from './ignoreFile';
import { baseName } from './imagePaths';

/** A credential that an image holds. Its value is not kept. */
export interface ImageSecret {
  reason: 'variable' | 'file' | 'key' | 'address';
  at: Evidence;
  params: Record<string, string>;
}

/** Files whose name says that they are a private key or hold a token. */
const KEY_FILES: readonly [name: RegExp, kind: string][] = [
  [/^id_(rsa|dsa|ecdsa|ed25519)$/, 'a private key'],
  [
    /^(private|server|tls|ssl)[\w.-]*\.key$|^[\w.-]*private[\w.-]*\.(key|pem)$/,
    'a private key',
  ],
  [/\.(p12|pfx|jks|keystore)$/, 'a key store'],
  [/^(\.netrc|\.git-credentials|\.pypirc|\.pgpass)$/, 'credentials'],
  [
    /^(service[-_]?account[\w-]*|gcp[-_]?key|credentials)\.json$/,
    'credentials',
  ],
];
/** Files that are worth reading for credentials when they are copied. */
const READ =
  /^(\.env(\.[\w.-]+)?|\.npmrc|\.yarnrc(\.yml)?|\.netrc|\.pypirc|\.git-credentials|settings\.xml|auth\.json|.*\.(pem|key)|id_\w+|credentials[\w.-]*|.*\.env)$/;
const EXAMPLE =
  /\.(example|sample|template|dist|test|ci|pub)$|[-_.](example|sample|template)\b/;
const ADDRESS =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>{}$]{1,64}:([^\s/@"'<>{}$]{3,256})@/gi;
const TOKEN_LINE = /_authToken=(?!\$)([\w-]{8,})/g;
/** Paths, addresses, sentences, small numbers and words spelt in hexadecimal. */
const NO_VALUE =
  /^(\/|\.|https?:\/\/[^@]*$)|\s|^\d{1,4}$|^((cafe|babe|dead|beef|face|feed|c0ffee)+)$/i;
/** The credentials that the stages of a build set, copy or write. */
export function imageSecrets(tree: FileTree, build: ImageBuild): ImageSecret[] {
  return [...inVariables(build), ...inCommands(build), ...inFiles(tree, build)];
}

/** The files that are copied and could hold credentials. */
export function examinedFiles(tree: FileTree, build: ImageBuild): Evidence[] {
  return contextSources(build)
    .filter(({ path }) => READ.test(baseName(path)) && tree.has(path))
    .map(({ path }) => ({ path, line: 1 }));
}

function inVariables({ neededStages }: ImageBuild): ImageSecret[] {
  return neededStages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
    .flatMap(({ keyword, properties, at }) =>
      properties
        .filter(({ name, value }) => isCredential(name, value))
        .map(({ name }) => ({
          reason: 'variable' as const,
          at,
          params: { keyword, name },
        })),
    );
}

function isCredential(name: string, value: string | undefined): boolean {
  return (
    value !== undefined &&
    subjectOf(name) === 'credential' &&
    !isPublicName(name) &&
    !value.includes('$') &&
    !NO_VALUE.test(value) &&
    !isPlaceholder(value)
  );
}

function inCommands({ neededStages, dockerfile }: ImageBuild): ImageSecret[] {
  return neededStages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap(({ argument, offset }) =>
      [...argument.matchAll(ADDRESS), ...argument.matchAll(TOKEN_LINE)]
        .filter(match => !isPlaceholder(match[1]))
        .map(match => ({
          reason: 'address' as const,
          at: dockerfile.file.at(offset + match.index),
          params: {},
        })),
    );
}

function inFiles(tree: FileTree, build: ImageBuild): ImageSecret[] {
  const isInContext = contextFilter(tree, build);
  const shipped = new Set(build.stages);
  return contextSources(build).flatMap(({ path, source, at, stage }) => {
    const name = baseName(path);
    if (EXAMPLE.test(name)) return [];
    if (tree.has(path)) return secretsOf(tree, path, at);
    if (tree.hasDirectory(path) || path === '') {
      // What a stage that is thrown away is given is not in the image.
      if (!shipped.has(stage)) return [];
      return tree.paths
        .filter(
          file =>
            (path === '' || relativeTo(path, file) !== undefined) &&
            /^(\.env(\.(local|prod|production|staging))?|\.npmrc|\.netrc|id_rsa)$/.test(
              baseName(file),
            ) &&
            isInContext(file),
        )
        .flatMap(file => secretsOf(tree, file, at));
    }
    const kind =
      kindOf(name) ?? (name === '.env' ? 'the local settings' : undefined);
    return kind && !/[*?]/.test(source)
      ? [{ reason: 'key' as const, at, params: { path: source, kind } }]
      : [];
  });
}

/** What a copied file of the repository holds. */
function secretsOf(tree: FileTree, path: string, at: Evidence): ImageSecret[] {
  const name = baseName(path);
  const file = READ.test(name) ? tree.read(path) : undefined;
  const secret =
    file && findSecrets(file).find(({ strength }) => strength !== 'harmless');
  if (secret) {
    return [{ reason: 'file', at, params: { path, kind: `a ${secret.kind}` } }];
  }
  const kind = kindOf(name);
  return kind && !file ? [{ reason: 'key', at, params: { path, kind } }] : [];
}

function kindOf(name: string): string | undefined {
  return KEY_FILES.find(([names]) => names.test(name))?.[1];
}
