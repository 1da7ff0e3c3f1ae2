import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../component/ComponentScope';
import { SourceFile } from '../files/SourceFile';
import { folderOf, relativeTo } from '../files/paths';
import { SKAFFOLD_BUILDERS, skaffoldArtifacts } from './references/skaffold';

/** A way to build an image without a Dockerfile, and how a file shows it. */
interface Builder {
  name: string;
  /** Names of files of the component, or of its ancestors, that configure it. */
  files?: RegExp;
  /** What must stand in such a file. */
  pattern?: RegExp;
  /** How a pipeline or makefile calls it. */
  call?: RegExp;
  /** Files that the component must have for such a call to be about it. */
  of?: RegExp;
}

const MAVEN = /(^|\/)pom\.xml$/;
const JVM =
  /(^|\/)(pom\.xml|build\.gradle(\.kts)?|settings\.gradle(\.kts)?|libs\.versions\.toml)$/;
const GRADLE = /(^|\/)build\.gradle(\.kts)?$/;
const DOTNET = /(\.(cs|fs|vb)proj|(^|\/)Directory\.Build\.(props|targets))$/;

const BUILDERS: readonly Builder[] = [
  {
    name: 'Jib',
    files: /(^|\/)(pom\.xml|build\.gradle(\.kts)?|build\.sbt|plugins\.sbt)$/,
    pattern:
      /jib-maven-plugin|com\.google\.cloud\.tools\.jib|plugins\.[\w.]*\bjib\b|sbt-jib/,
  },
  {
    name: 'Spring Boot build-image',
    files: JVM,
    pattern: /<goal>\s*build-image(-no-fork)?\s*<|\bbootBuildImage\b/,
    call: /spring-boot:build-image|\bbootBuildImage\b/,
    of: JVM,
  },
  {
    name: 'Quarkus container-image',
    files: JVM,
    pattern: /quarkus-container-image-\w+/,
  },
  {
    name: 'Micronaut dockerBuild',
    files: JVM,
    pattern:
      /<packaging>\s*docker(-native)?\s*<|\b(optimizedD|d)ocker(Build|Push)(Native)?\b/,
    call: /\b(optimizedD|d)ocker(Build|Push)(Native)?\b|-Dpackaging=docker/,
    of: JVM,
  },
  {
    name: 'docker-maven-plugin',
    files: MAVEN,
    pattern:
      /<artifactId>\s*(docker-maven-plugin|dockerfile-maven-plugin|kubernetes-maven-plugin|openshift-maven-plugin)\s*</,
  },
  {
    name: 'Gradle Docker plugin',
    files: GRADLE,
    pattern:
      /com\.bmuschko\.docker-[\w-]+|se\.transmode\.gradle|\bktor\s*\{[^}]{0,400}\bdocker\s*\{/,
  },
  {
    name: 'sbt-native-packager',
    files: /\.sbt$/,
    pattern:
      /\bDockerPlugin\b|\bDocker\s*\/\s*\w+|\bin\s+Docker\b|\bdocker(BaseImage|Repository|ExposedPorts|UpdateLatest)\b/,
  },
  {
    name: '.NET PublishContainer',
    files: DOTNET,
    pattern:
      /<(EnableSdkContainerSupport|ContainerRepository|ContainerImageName|ContainerBaseImage|ContainerRegistry|ContainerFamily)>|<PublishProfile>\s*DefaultContainer/,
    call: /PublishContainer|PublishProfile=DefaultContainer/,
    of: DOTNET,
  },
  {
    name: 'ko',
    files: /(^|\/)\.ko\.ya?ml$/,
    call: /(?<![\w-])ko (build|publish|apply|resolve)\b|ko-build\/setup-ko/,
    of: /\.go$/,
  },
  {
    name: 'ko',
    files: /(^|\/)\.goreleaser\.ya?ml$/,
    pattern: /^kos:/m,
  },
  {
    name: 'Cloud Native Buildpacks',
    files: /(^|\/)project\.toml$/,
    pattern: /^\[+(_|build|io\.buildpacks)[\w.]*\]/m,
    call: /(?<![\w-])pack build\b|buildpacks\/github-actions|gcloud (run deploy|builds submit)\b[^\n]{0,300}--(source|pack)\b/,
    of: /./,
  },
  {
    name: 'Nixpacks',
    files: /(^|\/)(nixpacks\.toml|railpack\.json)$/,
  },
  {
    name: 'Bazel',
    files: /(^|\/)BUILD(\.bazel)?$/,
    pattern:
      /\b(oci_image|oci_push|container_image|(go|java|py3?|nodejs|rust|scala|kt_jvm)_image|image_manifest)\s*\(/,
  },
  {
    name: 'Nix dockerTools',
    files: /\.nix$/,
    pattern: /dockerTools\.(build\w*Image|stream\w*Image)|nix2container/,
  },
  {
    name: 'Earthly',
    files: /(^|\/)Earthfile$/,
    pattern: /^\s*SAVE IMAGE\b/m,
  },
  {
    name: 'Dagger',
    files: /(^|\/)dagger\.json$/,
    call: /\bdagger\b/,
    of: /./,
  },
  {
    name: 'apko',
    files: /(^|\/)[\w.-]*apko[\w.-]*\.ya?ml$/,
    pattern: /^entrypoint:/m,
    call: /\bapko (build|publish)\b/,
    of: /./,
  },
  { name: 'Source-to-Image', call: /\bs2i build\b/, of: /./ },
];

const CALLERS =
  /(^|\/)(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|\.circleci\/config\.ya?ml|cloudbuild[\w.-]*\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|\.travis\.ya?ml|jenkinsfile[\w.-]*|makefile|justfile|taskfile\.ya?ml|[\w.-]+\.sh)$/i;

const SKAFFOLD_NAMES: Record<(typeof SKAFFOLD_BUILDERS)[number], string> = {
  jib: 'Jib',
  ko: 'ko',
  buildpacks: 'Cloud Native Buildpacks',
  bazel: 'Bazel',
};

/** Finds what builds the component's image without a Dockerfile. */
export function findBuilders(
  scope: ComponentScope,
): { name: string; at: Evidence }[] {
  const found = new Map<string, Evidence>();
  const add = (name: string, at: Evidence | undefined) => {
    if (at && !found.has(name)) found.set(name, at);
  };
  const own = ownFiles(scope);
  for (const builder of BUILDERS) {
    add(
      builder.name,
      configured(scope, builder, own) ?? called(scope, builder),
    );
  }
  for (const { by, builder, context } of skaffoldArtifacts(scope.tree)) {
    const isOwn =
      context === scope.path || relativeTo(scope.path, context) !== undefined;
    if (builder && isOwn) add(SKAFFOLD_NAMES[builder], { path: by });
  }
  return [...found].map(([name, at]) => ({ name, at }));
}

/** Its product files and what stands in its ancestors' directories. */
function ownFiles(scope: ComponentScope): string[] {
  const folders = new Set(scope.directories);
  return [
    ...scope.product(),
    ...scope.tree.paths.filter(path => {
      const folder = folderOf(path);
      return (
        folders.has(folder) ||
        folders.has(folder.replace(/\/?(project|gradle)$/, ''))
      );
    }),
  ];
}

function configured(
  { tree }: ComponentScope,
  { files, pattern }: Builder,
  own: readonly string[],
): Evidence | undefined {
  for (const path of own) {
    if (!files?.test(path)) continue;
    const file = tree.read(path);
    const at = pattern ? file?.find(pattern) : file && { path, line: 1 };
    if (at) return at;
  }
  return undefined;
}

function called(
  scope: ComponentScope,
  { call, of }: Builder,
): Evidence | undefined {
  if (!call || !of || scope.product(of).length === 0) return undefined;
  for (const path of scope.tree.paths) {
    if (!CALLERS.test(path)) continue;
    const file = scope.tree.read(path);
    const at = file?.find(call);
    if (file && at && isAbout(scope, of, file, at)) return at;
  }
  return undefined;
}

/**
 * A call that any component could be meant by counts where it names the
 * component, or where there is only one.
 */
function isAbout(
  { path, names }: ComponentScope,
  of: RegExp,
  file: SourceFile,
  at: Evidence,
): boolean {
  if (of.source !== '.' || path === '') return true;
  const line = file.lines[(at.line ?? 1) - 1]?.toLowerCase() ?? '';
  const words = line.split(/[^\w.-]+/);
  return names.some(name => words.includes(name));
}
