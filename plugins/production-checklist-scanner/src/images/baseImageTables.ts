/** Registries and paths under which Docker Hub's official images stand too. */
export const MIRRORS =
  /^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com|mirror\.gcr\.io|public\.ecr\.aws\/docker|\$\w+)\/(?:library\/)?|[^/]+(?:\/[^/]+)*\/library\/)/;
export const SAME: Record<string, string> = {
  'public.ecr.aws/amazonlinux/amazonlinux': 'amazonlinux',
  'public.ecr.aws/nginx/nginx': 'nginx',
  'mcr.microsoft.com/mirror/docker/library/ubuntu': 'ubuntu',
  'quay.io/centos/centos': 'centos',
};

/** Tags that name a Java runtime without the JDK. */
export const JRE = /(^|[-_.])jre\d*([-_.]|$)/;

/** Images that hold nothing but what a program needs, in every variant. */
export const MINIMAL: readonly RegExp[] = [
  /^(scratch|alpine|busybox|nginx|httpd|caddy|traefik|haproxy|memcached|redis|valkey\/valkey|postgres|registry|nats)$/,
  /^gcr\.io\/distroless\//,
  /(^|[/-])(cgr\.dev|cgr-\w+|chainguard)\//,
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
export const MINIMAL_BY_TAG = /^(rockylinux|almalinux|oraclelinux)$/;

/** Tags and names that say that an image is cut down. */
export const MINIMAL_WORD =
  /(^|[-_./])(alpine[\d.]*|slim|slim-?\w+|distroless|chiseled|chiselled|micro|minimal|busybox|wolfi|minideb)([-_./]|$)/;

export const TOOLCHAINS: readonly [images: RegExp, tools: string][] = [
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
export const JAVA =
  /^(java|openjdk|eclipse-temurin|amazoncorretto|ibm-semeru-runtimes|ibmjava|sapmachine|adoptopenjdk(\/.*)?|azul\/zulu-openjdk.*|bellsoft\/liberica-openjdk-.*|tomcat|jetty|registry\.access\.redhat\.com\/ubi\d+\/openjdk-\d+)$/;
export const JAVA_RUNTIME =
  /^(bellsoft\/liberica-openjre-.*|bellsoft\/liberica-runtime-container|azul\/zulu-openjdk.*-jre)$/;

/** Language images: with compilers, unless the variant leaves them out. */
export const LANGUAGES =
  /^(node|python|ruby|perl|pypy|php|swift|r-base|julia|mono|oven\/bun|denoland\/deno|dunglas\/frankenphp|wordpress|drupal|ghcr\.io\/astral-sh\/uv|circleci\/.*)$/;
export const LANGUAGES_WITH_COMPILERS =
  /^(node|python|ruby|perl|pypy|php|swift|r-base)$/;

export const SYSTEMS =
  /^(ubuntu|debian|centos|fedora|amazonlinux|archlinux|photon|opensuse\/.*|kalilinux\/.*|redhat\/ubi\d+(-init)?|registry\.(access\.)?redhat\.(com|io)\/ubi\d+(\/ubi|\/ubi-init|\/(nodejs|python|ruby|php|go-toolset|dotnet)-[\w-]+)?|mcr\.microsoft\.com\/(azurelinux|cbl-mariner)\/base\/.*|phusion\/.*|nvidia\/.*|mcr\.microsoft\.com\/playwright.*)$/;

export const SERVERS: readonly [
  images: RegExp,
  server: string,
  tag?: RegExp,
][] = [
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

export const NON_ROOT: readonly [images: RegExp, tag?: RegExp][] = [
  [/^gcr\.io\/distroless\//, /nonroot/],
  [/(^|[/-])(cgr\.dev|cgr-\w+|chainguard)\//],
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

export const ENTRYPOINTS: readonly [images: RegExp, entrypoint: string[]][] = [
  [/^gcr\.io\/distroless\/java(?!-base)/, ['java', '-jar']],
  [/^gcr\.io\/distroless\/nodejs/, ['node']],
  [/^gcr\.io\/distroless\/python/, ['python3']],
  [/^(cgr\.dev\/chainguard|chainguard)\/(jre|jdk)$/, ['java']],
  [/^(cgr\.dev\/chainguard|chainguard)\/node$/, ['node']],
  [/^(cgr\.dev\/chainguard|chainguard)\/python$/, ['python']],
];

/** Distributions whose `/bin/sh` is bash. */
export const BASH =
  /(^|[-/.])(amazonlinux|amazoncorretto|centos|fedora|rockylinux|almalinux|oraclelinux|oracle|ubi\d*|redhat|opensuse|photon|archlinux|al2|al2023|azurelinux|lambda)([-/.:]|\d|$)/;
