import { WrittenBuild } from './BuildReference';
import { argumentsOf, imageName } from './buildCommands';
import { YamlMap, isMap, listOf, textOf, textsOf } from './readYaml';

/** Where a step of a pipeline stands. */
export interface StepContext {
  by: string;
  folders: readonly string[];
  /** Shell variables and CI variables by name, expressions by their path. */
  variables: ReadonlyMap<string, string>;
  /** Whether the pipeline pushes images by a command. */
  publishes: boolean;
}

/** Steps that build an image, by the action, plugin or task they use. */
const BUILDER =
  /build-push-action|docker[-_\w]*build|build[-_\w]*(docker|image|container)|buildx|kaniko|buildah|plugins\/(docker|gcr|ecr|acr|gar)\b|plugin-docker|^docker@\d/i;
/** Steps of which no settings mean a build. */
const NO_BUILDER =
  /lint|trivy|scan|snyk|metadata|login|setup|qemu|scout|cosign|\bsign|sbom|grype|dive|prune|checkov|bake/i;

const DOCKERFILE_KEYS = ['dockerfile', 'dockerfilepath', 'dockerfilelocation'];
const CONTEXT_KEYS = [
  'context',
  'buildcontext',
  'contextpath',
  'dockercontext',
  'path',
  'workdir',
];
/** Whether a step only looks at a Dockerfile or an image. */
export function onlyLooks(node: YamlMap): boolean {
  return NO_BUILDER.test(toolOf(node) ?? '');
}

/** What a step builds whose settings name a Dockerfile or a context. */
export function buildOfStep(
  node: YamlMap,
  position: StepContext,
): WrittenBuild | undefined {
  const tool = toolOf(node);
  const settings = [node.with, node.settings, node.inputs].find(isMap) ?? node;
  const value = (names: readonly string[]) => {
    const key = Object.keys(settings).find(name =>
      names.includes(name.toLowerCase().replace(/[-_]/g, '')),
    );
    const text = key === undefined ? undefined : textOf(settings[key]);
    return text === undefined ? undefined : fill(text, position.variables);
  };
  const builds = tool !== undefined && BUILDER.test(tool);
  const dockerfile =
    value(DOCKERFILE_KEYS) ?? (tool ? value(['file']) : undefined);
  const context = value(CONTEXT_KEYS);
  if (
    !builds &&
    (dockerfile === undefined || !/dockerfile|containerfile/i.test(dockerfile))
  ) {
    return undefined;
  }
  return {
    by: position.by,
    folders: position.folders,
    dockerfile,
    context,
    dockerfileIn: 'folder',
    target: value(['target', 'buildtarget', 'dockertarget', 'stage']),
    arguments: buildArguments(settings, position),
    names: [
      'tags',
      'images',
      'imagenames',
      'repository',
      'repo',
      'imagename',
      'image',
    ]
      .map(name => value([name]))
      .flatMap(text => (text ? namesIn(text) : []))
      .map(imageName),
    purpose:
      publishes(tool ?? '', settings) || position.publishes
        ? 'release'
        : 'build',
  };
}

/** The action, plugin or task that a step uses. */
function toolOf(node: YamlMap): string | undefined {
  return ['uses', 'task', 'image', 'plugin']
    .map(key => textOf(node[key]))
    .find(Boolean);
}

/** Names of images in a list, without expressions that stay unknown. */
function namesIn(text: string): string[] {
  return text
    .replace(/\$\{\{[^}]*\}\}/g, '')
    .split(/[\s,]+/)
    .filter(name => /\w/.test(name));
}

/** An action of Docker's own pushes where it is told to; the others by custom. */
function publishes(tool: string, settings: YamlMap): boolean {
  if (settings.dry_run === true || settings.dry_run === 'true') return false;
  if (!/build-push-action/.test(tool) || /@v1(\.|$)/.test(tool)) return true;
  const push = settings.push ?? false;
  const outputs = String(settings.outputs ?? '');
  return (
    (push !== false && push !== 'false') ||
    /registry|push=true|\$\{\{/.test(outputs)
  );
}

function buildArguments(
  settings: YamlMap,
  position: StepContext,
): Record<string, string> {
  const written =
    settings['build-args'] ??
    settings.build_args ??
    settings.buildArgs ??
    settings.args;
  if (isMap(written)) return textsOf(written);
  const lines = listOf(written).flatMap(item => String(item).split(/\n/));
  return argumentsOf(lines.map(line => fill(line.trim(), position.variables)));
}

/** Longer texts and values are no settings of a build. */
const MAX_TEXT = 32 * 1024;
const MAX_VALUE = 256;

/** Puts what is known of `${{ matrix.x }}`, `${{ env.X }}`, `$X` into a text. */
export function fill(
  text: string,
  variables: ReadonlyMap<string, string>,
): string {
  if (!text.includes('$') || text.length > MAX_TEXT) return text;
  const valueOf = (name: string) => {
    const value = variables.get(name);
    return value !== undefined && value.length <= MAX_VALUE ? value : undefined;
  };
  return text
    .replace(
      /\$\{\{\s*([\w.-]+)\s*\}\}/g,
      (expression, name) => valueOf(name) ?? expression,
    )
    .replace(
      /\$\{(\w+)\}|\$(\w+)/g,
      (reference, braced, plain) => valueOf(braced ?? plain) ?? reference,
    );
}
