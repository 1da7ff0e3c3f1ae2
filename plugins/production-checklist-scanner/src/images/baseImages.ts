import { ImageReference } from '../formats/dockerfile/Dockerfile';

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

/** Registries and paths under which Docker Hub's official images stand too. */
const MIRRORS =
  /^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com|mirror\.gcr\.io|public\.ecr\.aws\/docker|\$\w+)\/(?:library\/)?|[^/]+(?:\/[^/]+)*\/library\/)/;
const SAME: Record<string, string> = {
  'public.ecr.aws/amazonlinux/amazonlinux': 'amazonlinux',
  'public.ecr.aws/nginx/nginx': 'nginx',
  'mcr.microsoft.com/mirror/docker/library/ubuntu': 'ubuntu',
  'quay.io/centos/centos': 'centos',
};

/** Tags that name a Java runtime without the JDK. */
const JRE = /(^|[-_.])jre\d*([-_.]|$)/;

/** Images that hold nothing but what a program needs, in every variant. */
const MINIMAL: readonly RegExp[] = [
  /^(scratch|alpine|busybox|nginx|httpd|caddy|traefik|haproxy|memcached|redis|valkey\/valkey|postgres|registry|nats)$/,
  /^gcr\.io\/distroless\//,
  /^(cgr\.dev\/|chainguard\/)/,
  /^(nginxinc\/nginx-unprivileged|nginx\/nginx-prometheus-exporter)$/,
  /^envoyproxy\/envoy(-distroless)?$/,
  /^(bitnami|bitnamilegacy)\/(minideb|nginx)$/,
  /(^|\/)ubi\d*(\/ubi\d*)?[-/](ubi-)?(minimal|micro)$/,
  /^registry\.access\.redhat\.com\/ubi\d+\/(openjdk-\d+-runtime|nodejs-\d+-minimal|python-\d+-minimal)$/,
  /^mcr\.microsoft\.com\/dotnet\/(core\/|nightly\/)?(aspnet|runtime|runtime-deps)$/,
  /^mcr\.microsoft\.com\/(azurelinux|cbl-mariner)\/distroless\//,
  /^(prom|quay\.io\/prometheus)\//,
  /^grafana\/(grafana|grafana-oss|loki|tempo)$/,
  /^(otel\/|ghcr\.io\/open-telemetry\/opentelemetry-collector)/,
  /^(rockylinux|almalinux|oraclelinux)$/,
  /^trafex\/php-nginx$/,
];
/** Of those above, the ones that are minimal only by their tag. */
const MINIMAL_BY_TAG = /^(rockylinux|almalinux|oraclelinux)$/;

/** Tags and names that say that an image is cut down. */
const MINIMAL_WORD =
  /(^|[-_./])(alpine[\d.]*|slim|slim-?\w+|distroless|chiseled|chiselled|micro|minimal|busybox|wolfi|minideb)([-_./]|$)/;

const TOOLCHAINS: readonly [images: RegExp, tools: string][] = [
  [/^(golang|circleci\/golang|cimg\/go|bitnami\/golang)$/, 'the Go toolchain'],
  [
    /^(rust|rustlang\/rust|clux\/muslrust|ekidd\/rust-musl-builder|messense\/rust-musl-cross|lukemathwalker\/cargo-chef)$/,
    'the Rust toolchain',
  ],
  [
    /^(cgr\.dev\/(chainguard|[\w.-]+)|chainguard)\/(go|jdk|maven|gradle|rust|dotnet-sdk|sdk|gcc-glibc)$/,
    'an SDK',
  ],
  [/^maven$/, 'Maven and the JDK'],
  [/^gradle$/, 'Gradle and the JDK'],
  [
    /^(sbtscala\/scala-sbt|hseeberger\/scala-sbt|mozilla\/sbt)$/,
    'sbt and the JDK',
  ],
  [/^(clojure|zenika\/kotlin)$/, 'the JDK'],
  [
    /^(elixir|hexpm\/elixir|bitwalker\/alpine-elixir(-phoenix)?)$/,
    'Elixir and Mix',
  ],
  [/^(erlang|hexpm\/erlang)$/, 'the Erlang compiler'],
  [
    /^mcr\.microsoft\.com\/dotnet\/(core\/|nightly\/|framework\/)?sdk$/,
    'the .NET SDK',
  ],
  [/^(haskell|fpco\/stack-build)$/, 'the Haskell toolchain'],
  [/^(gcc|buildpack-deps|silkeh\/clang)$/, 'compilers'],
  [
    /^(dart|instrumentisto\/flutter|ghcr\.io\/cirruslabs\/flutter)$/,
    'the Dart SDK',
  ],
  [
    /^(crystallang\/crystal|nimlang\/nim|ocaml\/opam|euantorano\/zig)$/,
    'a compiler',
  ],
  [/^composer$/, 'Composer'],
  [
    /^(ghcr\.io\/graalvm|container-registry\.oracle\.com\/graalvm)\//,
    'the GraalVM JDK',
  ],
  [
    /^(container-registry\.oracle\.com\/java\/jdk|mcr\.microsoft\.com\/openjdk\/jdk)$/,
    'the JDK',
  ],
  [/^mcr\.microsoft\.com\/(vscode\/)?devcontainers\//, 'development tools'],
  [/^(nixos\/nix|docker|cypress\/.*|cimg\/.*|circleci\/.*)$/, 'build tools'],
];

/** Java images that hold the JDK where their tag names no JRE. */
const JAVA =
  /^(java|openjdk|eclipse-temurin|amazoncorretto|ibm-semeru-runtimes|ibmjava|sapmachine|adoptopenjdk(\/.*)?|azul\/zulu-openjdk.*|bellsoft\/liberica-openjdk-.*|tomcat|jetty|registry\.access\.redhat\.com\/ubi\d+\/openjdk-\d+)$/;
const JAVA_RUNTIME =
  /^(bellsoft\/liberica-openjre-.*|bellsoft\/liberica-runtime-container|azul\/zulu-openjdk.*-jre)$/;

/** Language images: with compilers, unless the variant leaves them out. */
const LANGUAGES =
  /^(node|python|ruby|perl|pypy|php|swift|r-base|julia|mono|oven\/bun|denoland\/deno|dunglas\/frankenphp|wordpress|drupal|ghcr\.io\/astral-sh\/uv|circleci\/.*)$/;
const LANGUAGES_WITH_COMPILERS =
  /^(node|python|ruby|perl|pypy|php|swift|r-base)$/;

const SYSTEMS =
  /^(ubuntu|debian|centos|fedora|amazonlinux|archlinux|photon|opensuse\/.*|kalilinux\/.*|redhat\/ubi\d+(-init)?|registry\.(access\.)?redhat\.(com|io)\/ubi\d+(\/ubi|\/ubi-init|\/(nodejs|python|ruby|php|go-toolset|dotnet)-[\w-]+)?|mcr\.microsoft\.com\/(azurelinux|cbl-mariner)\/base\/.*|phusion\/.*|nvidia\/.*|mcr\.microsoft\.com\/playwright.*)$/;

const SERVERS: readonly [images: RegExp, server: string, tag?: RegExp][] = [
  [/^(nginx|nginxinc\/nginx-unprivileged|bitnami(legacy)?\/nginx)$/, 'nginx'],
  [/^(openresty\/openresty)$/, 'OpenResty'],
  [/^httpd$/, 'Apache httpd'],
  [/^(php|wordpress|drupal)$/, 'Apache httpd', /(^|-)apache(-|$)/],
  [/^(php|wordpress|drupal)$/, 'PHP-FPM', /(^|-)fpm(-|$)/],
  [
    /^(caddy|traefik|haproxy|tomcat|jetty|varnish|redis|postgres|mysql|mariadb|mongo|rabbitmq|memcached|elasticsearch|nats|registry)$/,
    '',
  ],
  [/^envoyproxy\/envoy(-distroless)?$/, 'Envoy'],
  [
    /^(dunglas\/frankenphp|trafex\/php-nginx|serversideup\/php|webdevops\/php-(nginx|apache)|richarvey\/nginx-php-fpm)$/,
    'its web server',
  ],
  [
    /^tiangolo\/(uvicorn-gunicorn(-fastapi|-starlette)?|meinheld-gunicorn(-flask)?|uwsgi-nginx(-flask)?)$/,
    'its web server',
  ],
  [
    /^(quay\.io\/keycloak\/keycloak|jboss\/(keycloak|wildfly)|quay\.io\/wildfly\/wildfly|open-liberty|websphere-liberty|payara\/.*)$/,
    'its application server',
  ],
  [
    /^(grafana|prom|otel|fluent|opensearchproject|quay\.io\/prometheus|ghcr\.io\/open-telemetry\/opentelemetry-collector[\w-]*|docker\.elastic\.co)\//,
    'its server',
  ],
  [/^mcr\.microsoft\.com\/azure-functions\//, 'the Functions host'],
];

const NON_ROOT: readonly [images: RegExp, tag?: RegExp][] = [
  [/^gcr\.io\/distroless\//, /nonroot/],
  [/^(cgr\.dev\/|chainguard\/)/],
  [/^(bitnami|bitnamilegacy|public\.ecr\.aws\/bitnami)\/(?!minideb)/],
  [/nginx-unprivileged$/],
  [
    /^mcr\.microsoft\.com\/dotnet\/(nightly\/)?(aspnet|runtime|runtime-deps)$/,
    /chiseled|distroless/,
  ],
  [/^mcr\.microsoft\.com\/(azurelinux|cbl-mariner)\/distroless\//, /nonroot/],
  [
    /^registry\.(access\.)?redhat\.(com|io)\/ubi\d+\/(openjdk|nodejs|python|ruby|php|go-toolset|dotnet|nginx|httpd)-/,
  ],
  [/^(grafana\/|prom\/|quay\.io\/prometheus\/|otel\/|opensearchproject\/)/],
  [
    /^(quay\.io\/keycloak\/keycloak|haproxy|elasticsearch|docker\.elastic\.co\/.*|jetty|apache\/kafka|trafex\/php-nginx|serversideup\/php|jenkins\/jenkins|open-liberty|websphere-liberty|payara\/.*)$/,
  ],
  [/^envoyproxy\/envoy-distroless$/],
];

const ENTRYPOINTS: readonly [images: RegExp, entrypoint: string[]][] = [
  [/^gcr\.io\/distroless\/java(?!-base)/, ['java', '-jar']],
  [/^gcr\.io\/distroless\/nodejs/, ['node']],
  [/^gcr\.io\/distroless\/python/, ['python3']],
  [/^(cgr\.dev\/chainguard|chainguard)\/(jre|jdk)$/, ['java']],
  [/^(cgr\.dev\/chainguard|chainguard)\/node$/, ['node']],
  [/^(cgr\.dev\/chainguard|chainguard)\/python$/, ['python']],
];

/** Distributions whose `/bin/sh` is bash. */
const BASH =
  /(^|[-/.])(amazonlinux|amazoncorretto|centos|fedora|rockylinux|almalinux|oraclelinux|oracle|ubi\d*|redhat|opensuse|photon|archlinux|al2|al2023|azurelinux|lambda)([-/.:]|\d|$)/;

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
