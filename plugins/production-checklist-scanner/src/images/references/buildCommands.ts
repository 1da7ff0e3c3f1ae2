import { parseShell } from '../../formats/shell/parseShell';
import { ShellCommand } from '../../formats/shell/shell';
import { unwrapShell } from '../../formats/shell/unwrapShell';
import { resolvePath } from '../paths';
import { WrittenBuild } from './BuildReference';

/** Where a script runs, and what is known of its variables. */
export interface ScriptContext {
  by: string;
  folders: readonly string[];
  variables: ReadonlyMap<string, string>;
  /** Whether what stands around the script publishes what it builds. */
  publishes?: boolean;
}

const PUBLISHES =
  /\b(docker|podman|buildah|nerdctl)\s+(image\s+|manifest\s+)?push\b|--push\b|type=registry|push=true/;
const BUILDS = /\b(docker|podman|buildah|nerdctl|img|depot|kaniko|executor)\b/;

/** Flags of the builders that take a value as the next word. */
const VALUED =
  /^(-t|--tag|-f|--file|--target|--build-arg|--build-context|--cache-from|--cache-to|--platform|--label|--network|--progress|--secret|--ssh|--output|-o|--add-host|--builder|--iidfile|--memory|-m|--metadata-file|--attest|--annotation|--allow|--ulimit|--shm-size|--dockerfile|--context|-c|--destination|-d|--project)$/;

/** The image builds among the commands of a script. */
export function buildsInScript(
  script: string,
  context: ScriptContext,
): WrittenBuild[] {
  if (!BUILDS.test(script)) return [];
  const publishes = context.publishes || PUBLISHES.test(script);
  let { folders } = context;
  return parseShell(script).flatMap(command => {
    const { argv } = resolveVariables(command, context.variables);
    if (argv[0] === 'cd' && argv[1] && !argv[1].startsWith('$')) {
      folders = enter(folders, argv[1]);
    }
    const inner = unwrapShell(argv)?.script;
    if (inner) return buildsInScript(inner, { ...context, folders, publishes });
    return buildOf(argv, { ...context, folders, publishes });
  });
}

/** The image build that one command is, if it is one. */
export function buildOf(
  argv: readonly string[],
  { by, folders, publishes }: Omit<ScriptContext, 'variables'>,
): WrittenBuild[] {
  const rest = afterBuilder(argv);
  if (!rest) return [];
  const flags = new Map<string, string[]>();
  const words: string[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const [, name, value] = /^(--?[\w-]+)(?:=([\s\S]*))?$/.exec(rest[at]) ?? [];
    if (!name) words.push(rest[at]);
    else if (value !== undefined) add(flags, name, value);
    else if (VALUED.test(name)) {
      at += 1;
      add(flags, name, rest[at] ?? '');
    } else add(flags, name, '');
  }
  const one = (...names: string[]) =>
    names.flatMap(name => flags.get(name) ?? []).find(Boolean);
  const dockerfile = one('-f', '--file', '--dockerfile');
  const context = one('--context', '-c') ?? words[words.length - 1];
  // From standard input, from a URL, or a bare `docker build --help`.
  if (dockerfile === '-' || context === '-') return [];
  if (context && /^(https?|git|ssh):/.test(context)) return [];
  if (context === undefined && dockerfile === undefined) return [];
  const push = flags.has('--push') || flags.has('--destination');
  return [
    {
      by,
      folders,
      ...(dockerfile && { dockerfile }),
      ...(context && { context: context.replace(/^dir:\/\//, '') }),
      dockerfileIn: 'folder',
      target: one('--target'),
      arguments: argumentsOf(flags.get('--build-arg') ?? []),
      names: [
        ...(flags.get('-t') ?? []),
        ...(flags.get('--tag') ?? []),
        ...(flags.get('--destination') ?? []),
      ].map(imageName),
      purpose: publishes || push ? 'release' : 'build',
    },
  ];
}

/** `registry/organisation/orders:1.0` is `orders`. */
export function imageName(image: string): string {
  const name = image.split('@')[0].replace(/:[^/:]*$/, '');
  return name.slice(name.lastIndexOf('/') + 1);
}

export function argumentsOf(pairs: readonly string[]): Record<string, string> {
  const entries = pairs
    .map(pair => /^(\w+)=([\s\S]*)$/.exec(pair))
    .filter((match): match is RegExpExecArray => match !== null)
    .map(match => [match[1], match[2].trim()] as const);
  return Object.fromEntries(entries);
}

/** The words after `docker build` and its like. */
function afterBuilder(argv: readonly string[]): string[] | undefined {
  const start = argv[0] === 'sudo' || argv[0] === 'time' ? 1 : 0;
  const program = argv[start]?.slice(argv[start].lastIndexOf('/') + 1);
  const rest = argv.slice(start + 1);
  switch (program) {
    case 'docker':
    case 'podman':
    case 'nerdctl':
    case 'buildah':
    case 'img':
    case 'depot': {
      const words = rest.filter(word => /^(buildx|image|builder)$/.test(word));
      const verb = rest.findIndex(word =>
        /^(build|bud|build-using-dockerfile)$/.test(word),
      );
      return verb >= 0 && verb <= words.length + 2
        ? rest.slice(verb + 1)
        : undefined;
    }
    case 'executor':
      return rest;
    default:
      return undefined;
  }
}

function resolveVariables(
  command: ShellCommand,
  variables: ReadonlyMap<string, string>,
): { argv: string[] } {
  return {
    argv: command.argv.map(word =>
      word.replace(
        /\$(\w+)|\$\{(\w+)\}/g,
        (text, plain, braced) => variables.get(plain ?? braced) ?? text,
      ),
    ),
  };
}

function enter(folders: readonly string[], path: string): string[] {
  return folders.flatMap(folder => resolvePath(folder, path) ?? []);
}

function add(flags: Map<string, string[]>, name: string, value: string): void {
  flags.set(name, [...(flags.get(name) ?? []), value]);
}
