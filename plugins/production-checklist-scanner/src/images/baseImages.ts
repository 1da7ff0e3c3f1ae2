import { ImageReference } from '../formats/dockerfile/Dockerfile';
import {
  BASH,
  ENTRYPOINTS,
  JAVA,
  JAVA_RUNTIME,
  JRE,
  LANGUAGES,
  LANGUAGES_WITH_COMPILERS,
  MINIMAL,
  MINIMAL_BY_TAG,
  MINIMAL_WORD,
  MIRRORS,
  NON_ROOT,
  SAME,
  SERVERS,
  SYSTEMS,
  TOOLCHAINS,
} from './baseImageTables';

/** What is known of a public image that others build on. */
export interface BaseImage {
  /** Its name without mirrors: `node`, `gcr.io/distroless/static`. */
  name: string;
  /** Undefined for an organisation's own image whose tag does not tell. */
  minimal?: boolean;
  /** What it brings to build with, as a phrase: "the JDK"; undefined for none. */
  buildTools?: string;
  /** A compiler or SDK image, whatever variant its tag names. */
  toolchain: boolean;
  /** The user that it runs as; undefined where it is not known. */
  user?: 'root' | 'non-root';
  /** The server that its own command starts. */
  server?: string;
  /** What it puts before an image's command. */
  entrypoint?: readonly string[];
  /** What `/bin/sh` is. */
  shell?: 'bash' | 'dash' | 'ash';
}

/** Describes an image that a stage starts from. */
export function describeBaseImage(image: ImageReference): BaseImage {
  const name = canonicalName(image);
  const tag = image.tag ?? '';
  const minimal = isMinimal(name, tag);
  const buildTools = buildToolsOf(name, tag, minimal);
  const toolchain = buildTools !== undefined && !isLanguageImage(name);
  return {
    name,
    ...(minimal !== undefined && { minimal: minimal && !toolchain }),
    ...(buildTools !== undefined && { buildTools }),
    toolchain,
    ...withUser(name, tag),
    ...withServer(name, tag),
    ...withEntrypoint(name),
    ...withShell(name, tag),
  };
}

/** Whether it is an organisation's own image, of which nothing is known. */
export function isPrivateImage(image: ImageReference): boolean {
  return !isPublic(canonicalName(image));
}

/** An image's name without the registries that mirror Docker Hub. */
export function canonicalName(image: ImageReference): string {
  const full = image.registry
    ? `${image.registry}/${image.repository}`
    : image.repository;
  const name = full.toLowerCase();
  return Object.hasOwn(SAME, name) ? SAME[name] : name.replace(MIRRORS, '');
}

function isPublic(name: string): boolean {
  return (
    MINIMAL.some(images => images.test(name)) ||
    TOOLCHAINS.some(([images]) => images.test(name)) ||
    SERVERS.some(([images]) => images.test(name)) ||
    [JAVA, JAVA_RUNTIME, LANGUAGES, SYSTEMS].some(images =>
      images.test(name),
    ) ||
    /^(bitnami|bitnamilegacy)\//.test(name)
  );
}

function isMinimal(name: string, tag: string): boolean | undefined {
  if (MINIMAL_WORD.test(tag) || MINIMAL_WORD.test(name)) return true;
  if (JRE.test(tag) || /(^|[-_/])jre([-_]|\d|$)/.test(name)) return true;
  if (JAVA_RUNTIME.test(name)) return true;
  if (MINIMAL_BY_TAG.test(name)) return false;
  if (MINIMAL.some(images => images.test(name))) return true;
  if (buildToolsOf(name, tag, undefined) !== undefined) return false;
  return LANGUAGES.test(name) || SYSTEMS.test(name) ? false : undefined;
}

function isLanguageImage(name: string): boolean {
  return LANGUAGES.test(name);
}

function buildToolsOf(
  name: string,
  tag: string,
  minimal: boolean | undefined,
): string | undefined {
  if (/^swift$/.test(name) && /slim/.test(tag)) return undefined;
  if (JAVA_RUNTIME.test(name)) return undefined;
  const known = TOOLCHAINS.find(([images]) => images.test(name))?.[1];
  if (known) return known;
  if (JAVA.test(name)) {
    return JRE.test(tag) || /-sfj|runtime/.test(tag) ? undefined : 'the JDK';
  }
  if (/(^|[-_/.])jdk([-_.]|\d|$)/.test(`${name}:${tag}`) && !JRE.test(tag)) {
    return 'the JDK';
  }
  if (/(^|[-_/.:])sdk([-_.:]|\d|$)/.test(`${name}:${tag}`)) return 'an SDK';
  if (/\/golang$/.test(name)) return 'the Go toolchain';
  // The variants for Debian keep what PHP extensions are compiled with.
  if (name === 'php') {
    return /alpine/.test(tag) ? undefined : 'a C compiler';
  }
  return LANGUAGES_WITH_COMPILERS.test(name) &&
    !minimal &&
    !MINIMAL_WORD.test(tag)
    ? 'a C compiler'
    : undefined;
}

function withUser(name: string, tag: string): Pick<BaseImage, 'user'> {
  const drops = NON_ROOT.some(
    ([images, tags]) => images.test(name) && (!tags || tags.test(tag)),
  );
  if (drops) return { user: 'non-root' };
  return isPublic(name) ? { user: 'root' } : {};
}

function withServer(name: string, tag: string): Pick<BaseImage, 'server'> {
  const row = SERVERS.find(
    ([images, , tags]) => images.test(name) && (!tags || tags.test(tag)),
  );
  return row ? { server: row[1] || name } : {};
}

function withEntrypoint(name: string): Pick<BaseImage, 'entrypoint'> {
  const row = ENTRYPOINTS.find(([images]) => images.test(name));
  return row ? { entrypoint: row[1] } : {};
}

function withShell(name: string, tag: string): Pick<BaseImage, 'shell'> {
  if (/alpine|busybox/.test(`${name}:${tag}`)) return { shell: 'ash' };
  if (BASH.test(`${name}:${tag}`)) return { shell: 'bash' };
  // From 12 on, the plain OpenJDK images stand on Oracle Linux.
  if (name === 'openjdk' && !/slim|buster|bullseye|bookworm/.test(tag)) {
    return Number.parseInt(tag, 10) >= 12
      ? { shell: 'bash' }
      : { shell: 'dash' };
  }
  return isPublic(name) ? { shell: 'dash' } : {};
}
