import { FileTree } from '../../files/FileTree';
import { resolvePath } from '../paths';
import { unwrapShell } from '../../formats/shell/unwrapShell';
import { WrittenBuild } from './BuildReference';
import { buildOf, buildsInScript, imageName } from './buildCommands';
import { expandMatrix } from './expandMatrix';
import { StepContext, buildOfStep, fill, onlyLooks } from './pipelineSteps';
import { YamlMap, isMap, readYaml, textOf, textsOf } from './readYaml';

/** Files of continuous integration that are YAML. */
const PIPELINES =
  /(^|\/)(\.github\/workflows\/[^/]+|\.github\/actions\/.+\/action|\.gitlab-ci|\.gitlab(-ci)?\/.+|\.drone|\.woodpecker|\.woodpecker\/[^/]+|cloudbuild[\w.-]*|\.travis|\.circleci\/[^/]+|azure-pipelines[\w.-]*|\.azure(-pipelines|devops)\/.+|bitbucket-pipelines|buildspec[\w.-]*|\.buildkite\/.+|\.semaphore\/.+|codefresh|\.cirrus|render|devspace|\.?goreleaser|copilot\/[^/]+\/manifest)\.ya?ml$/;
const ACTION = /^\.\/(.+)$/;

const VARIABLE_KEYS = ['variables', 'env', 'environment', 'substitutions'];
const FOLDER_KEYS = [
  'working-directory',
  'workingDirectory',
  'working_directory',
  'dir',
];
/** Pipelines that test: what they push is for the test. */
const TESTS = /(^|[-_/.])(tests?|e2e|lint|check)[-_.]/i;
const PUSHES = /\b(docker|podman|buildah) push\b|--push\b/;
const MAX_DEPTH = 20;
const MAX_CALLS = 4;
/** A file that unfolds into more than these is not read to its end. */
const MAX_BUILDS = 500;
const MAX_NODES = 20_000;

interface Position extends StepContext {
  depth: number;
  calls: number;
}

/** The Dockerfiles that continuous integration builds. */
export function pipelineBuilds(tree: FileTree): WrittenBuild[] {
  return tree.paths
    .filter(path => PIPELINES.test(path))
    .flatMap(by => new PipelineReader(tree).read(by));
}

class PipelineReader {
  readonly #tree: FileTree;
  readonly #builds: WrittenBuild[] = [];
  #nodes = 0;

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  read(by: string): WrittenBuild[] {
    const text = this.#tree.read(by)?.text ?? '';
    const position: Position = {
      by,
      folders: [''],
      variables: new Map(),
      publishes: PUSHES.test(text) && !TESTS.test(by),
      depth: 0,
      calls: 0,
    };
    for (const document of readYaml(this.#tree, by)) {
      this.#walk(document, { ...position, variables: defaultsOf(document) });
    }
    return this.#builds;
  }

  #walk(node: unknown, position: Position): void {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES || this.#builds.length > MAX_BUILDS) return;
    if (position.depth > MAX_DEPTH) return;
    const deeper = { ...position, depth: position.depth + 1 };
    if (typeof node === 'string') this.#script(node, deeper);
    else if (Array.isArray(node)) {
      if (node.every(item => typeof item === 'string')) {
        this.#script(node.join('\n'), deeper);
      } else for (const item of node) this.#walk(item, deeper);
    } else if (isMap(node)) {
      for (const variables of expandMatrix(node, position.variables)) {
        this.#map(node, { ...deeper, variables });
      }
    }
  }

  #script(script: string, position: Position): void {
    const { by, folders, variables, publishes } = position;
    const filled = fill(script, variables);
    this.#builds.push(
      ...buildsInScript(filled, { by, folders, variables, publishes }),
    );
  }

  #map(node: YamlMap, outer: Position): void {
    const position = {
      ...outer,
      variables: withVariables(node, outer.variables),
      folders: foldersOf(node, outer),
    };
    if (typeof node.uses === 'string' && onlyLooks(node)) return;
    if (this.#call(node, position)) return;
    if (this.#argv(node, position)) return;
    const build = buildOfStep(node, position);
    if (build) {
      this.#builds.push(build);
      return;
    }
    for (const [key, member] of Object.entries(node)) {
      if (key !== 'strategy' && key !== 'on') this.#walk(member, position);
    }
  }

  /** A workflow or action of this repository that the step calls. */
  #call(node: YamlMap, position: Position): boolean {
    const path = ACTION.exec(textOf(node.uses) ?? '')?.[1];
    if (!path || position.calls >= MAX_CALLS) return false;
    const file = [path, `${path}/action.yml`, `${path}/action.yaml`].find(
      name => this.#tree.has(name),
    );
    if (!file) return false;
    const given = Object.entries(textsOf(node.with)).map(
      ([key, value]) =>
        [`inputs.${key}`, fill(value, position.variables)] as const,
    );
    for (const document of readYaml(this.#tree, file)) {
      const variables = new Map([...defaultsOf(document), ...given]);
      this.#walk(document, {
        ...position,
        variables,
        publishes:
          position.publishes || PUSHES.test(this.#tree.read(file)?.text ?? ''),
        calls: position.calls + 1,
      });
    }
    return true;
  }

  /** A step whose command is a list of words, as in Cloud Build. */
  #argv(node: YamlMap, position: Position): boolean {
    if (!Array.isArray(node.args)) return false;
    const image = textOf(node.name) ?? textOf(node.image) ?? '';
    const entrypoint = textOf(node.entrypoint);
    const program = /kaniko/.test(image)
      ? 'executor'
      : entrypoint ?? imageName(image);
    const words = node.args.map(word => fill(String(word), position.variables));
    const argv = [program, ...words];
    const script = unwrapShell(argv)?.script;
    if (script) this.#script(script, position);
    else this.#builds.push(...buildOf(argv, { ...position, publishes: true }));
    return true;
  }
}

/** The defaults of a called workflow's or action's inputs. */
function defaultsOf(document: unknown): Map<string, string> {
  const variables = new Map<string, string>();
  if (!isMap(document)) return variables;
  const on = isMap(document.on) ? document.on : {};
  const sources = [document.inputs, on.workflow_call, on.workflow_dispatch].map(
    source => (isMap(source) && isMap(source.inputs) ? source.inputs : source),
  );
  for (const inputs of sources.filter(isMap)) {
    for (const [name, input] of Object.entries(inputs)) {
      const value = isMap(input) ? textOf(input.default) : undefined;
      if (value !== undefined) variables.set(`inputs.${name}`, value);
    }
  }
  return variables;
}

function withVariables(
  node: YamlMap,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = VARIABLE_KEYS.flatMap(key => Object.entries(textsOf(node[key])));
  if (own.length === 0) return outer;
  const variables = new Map(outer);
  for (const [name, value] of own) {
    variables.set(name, fill(value, outer));
    variables.set(`env.${name}`, fill(value, outer));
  }
  return variables;
}

function foldersOf(
  node: YamlMap,
  { folders, variables }: Position,
): readonly string[] {
  const defaults =
    isMap(node.defaults) && isMap(node.defaults.run) ? node.defaults.run : {};
  const path = FOLDER_KEYS.map(
    key => textOf(node[key]) ?? textOf(defaults[key]),
  ).find(Boolean);
  if (!path) return folders;
  const resolved = resolvePath('', fill(path, variables));
  return resolved === undefined ? folders : [resolved];
}
