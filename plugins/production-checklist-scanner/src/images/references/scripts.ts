import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';
import { WrittenBuild } from './BuildReference';
import { buildsInScript } from './buildCommands';

const SCRIPTS =
  /(^|\/)(makefile|gnumakefile|[\w.-]+\.mk|justfile|taskfile\.ya?ml|jenkinsfile[\w.-]*|[\w.-]+\.(sh|bash)|package\.json|project\.json|mise\.toml|magefile\.go|rakefile|[\w-]+\.groovy)$/i;
const NOT_OURS =
  /(^|\/)(node_modules|vendor|third_party|tests?|e2e|examples?|docs?)\//;
const BUILD =
  /\b(docker|podman|buildah|nerdctl|depot)\b[^\n]{0,200}\b(build|bud)\b/;
const MAX_LENGTH = 128 * 1024;
const MAX_LINE = 8 * 1024;
const MAX_VALUE = 1024;
const MAX_ROUNDS = 4;

/** The Dockerfiles that make targets, scripts and package scripts build. */
export function scriptBuilds(tree: FileTree): WrittenBuild[] {
  return tree.paths
    .filter(path => SCRIPTS.test(path) && !NOT_OURS.test(path))
    .flatMap(path => {
      const file = tree.read(path);
      return file && file.text.length <= MAX_LENGTH && BUILD.test(file.text)
        ? buildsIn(file)
        : [];
    });
}

function buildsIn(file: SourceFile): WrittenBuild[] {
  const folder = folderOf(file.path);
  const position = { by: file.path, folders: [folder, ''] };
  if (/\.(sh|bash)$/.test(file.path)) {
    const variables = assignmentsOf(
      file.text,
      /^\s*(?:export\s+|local\s+|readonly\s+)?(\w+)=([^\n]*)$/gm,
    );
    return buildsInScript(file.text, { ...position, variables });
  }
  if (/(makefile|\.mk)$/i.test(file.path))
    return buildsInMakefile(file, position);
  const lines = logicalLines(file.text).filter(line => BUILD.test(line));
  return lines.flatMap(line => {
    const command =
      /\b(docker|podman|buildah|nerdctl|depot)\b[^\n]*/.exec(line)?.[0] ?? '';
    // A string ends where its quote does.
    const script = command
      .replace(/["'`]+\s*[,)\]}]*\s*$/, '')
      .replace(/\\"/g, '"');
    return buildsInScript(script, { ...position, variables: new Map() });
  });
}

/** Recipes of a makefile, each on its own: what one pushes another may not. */
function buildsInMakefile(
  file: SourceFile,
  position: { by: string; folders: string[] },
): WrittenBuild[] {
  const values = new Map(
    [...file.text.matchAll(/^(\w+)[ \t]*[:?]?:?=[ \t]*([^\n]*)$/gm)].map(
      ([, name, value]) => [name, value.trim()],
    ),
  );
  const recipes = new Map<string, string[]>();
  let target = '';
  for (const line of logicalLines(file.text)) {
    const rule = /^([\w./%$(){}-][^:=\n]*):(?!=)/.exec(line);
    if (rule) target = rule[1];
    else if (/^\t/.test(line)) {
      const command = expandMake(line.trim().replace(/^[@+-]+/, ''), values);
      recipes.set(target, [...(recipes.get(target) ?? []), command]);
    }
  }
  return [...recipes].flatMap(([name, commands]) =>
    buildsInScript(commands.join('\n'), {
      ...position,
      variables: new Map(),
      publishes: /push|release|publish|deploy/.test(name),
    }),
  );
}

/** Puts in the values of make's variables; what make does not know stays. */
function expandMake(text: string, values: ReadonlyMap<string, string>): string {
  let expanded = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (expanded.length > MAX_LINE) return text;
    expanded = expanded.replace(/\$[({](\w+)[)}]/g, (reference, name) => {
      const value = values.get(name);
      const isKnown = value !== undefined && value.length <= MAX_VALUE;
      return isKnown && !value.includes('$(shell') ? value : reference;
    });
  }
  return expanded.replace(/\$\((\w+)\)/g, '${$1}').replace(/\$\$/g, '$');
}

function logicalLines(text: string): string[] {
  return text.replace(/\\\r?\n[ \t]*/g, ' ').split(/\r?\n/);
}

/** Literal values of variables, by a pattern of name and value. */
function assignmentsOf(text: string, pattern: RegExp): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name, raw] of text.matchAll(pattern)) {
    const value = raw.trim().replace(/^(["'])([^"']*)\1$/, '$2');
    if (value && !/[$`]/.test(value)) values.set(name, value);
  }
  return values;
}
