import { FileTree } from '../../files/FileTree';
import { BuildReference, WrittenBuild } from './BuildReference';
import { resolvePath } from '../paths';

/** One written build may stand for one in every directory, never for more. */
const MAX_MATCHES = 200;
/** A path of more variables says too little to be looked for. */
const MAX_VARIABLES = 3;
const VARIABLE = /\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|\{\{[^}]*\}\}/g;

/**
 * Finds the Dockerfiles that a written build means. A variable that could not
 * be resolved stands for any one directory name; one that a path begins with
 * stands for a directory that the paths are relative to.
 */
export function locateBuild(
  tree: FileTree,
  dockerfiles: readonly string[],
  build: WrittenBuild,
): BuildReference[] {
  const context = withoutAnchor(build.context ?? '.');
  const written = withoutAnchor(build.dockerfile ?? '');
  for (const folder of [...build.folders, '']) {
    const contextPath = resolvePath(folder, context);
    for (const path of pathsOf(build, folder, contextPath, written)) {
      const found = match(tree, dockerfiles, path, contextPath);
      if (found.length > 0) return found.map(place => finish(build, place));
    }
  }
  return withoutCheckoutPath(tree, dockerfiles, build, written, context);
}

function pathsOf(
  { dockerfile, dockerfileIn }: WrittenBuild,
  folder: string,
  contextPath: string | undefined,
  written: string,
): (string | undefined)[] {
  const inContext = (name: string) =>
    contextPath === undefined ? undefined : resolvePath(contextPath, name);
  if (dockerfile === undefined) {
    return ['Dockerfile', 'Containerfile'].map(inContext);
  }
  const paths = [resolvePath(folder, written), inContext(written)];
  return dockerfileIn === 'context' ? paths.reverse() : paths;
}

interface Place {
  dockerfile: string;
  context: string;
}

function match(
  tree: FileTree,
  dockerfiles: readonly string[],
  path: string | undefined,
  context: string | undefined,
): Place[] {
  if (path === undefined) return [];
  if (!hasVariable(path)) {
    return dockerfiles.includes(path)
      ? [{ dockerfile: path, context: literalContext(tree, context, path) }]
      : [];
  }
  const { pattern, variables } = wildcard(path);
  if (variables.length > MAX_VARIABLES) return [];
  return dockerfiles
    .flatMap(dockerfile => {
      const found = pattern.exec(dockerfile);
      if (!found) return [];
      const bound = (context ?? '').replace(VARIABLE, variable => {
        const index = variables.indexOf(variable);
        return index < 0 ? variable : found[index + 1];
      });
      return [{ dockerfile, context: literalContext(tree, bound, dockerfile) }];
    })
    .slice(0, MAX_MATCHES);
}

function literalContext(
  tree: FileTree,
  context: string | undefined,
  dockerfile: string,
): string {
  const known =
    context !== undefined &&
    !hasVariable(context) &&
    tree.hasDirectory(context);
  if (known) return context;
  const slash = dockerfile.lastIndexOf('/');
  return slash < 0 ? '' : dockerfile.slice(0, slash);
}

function wildcard(path: string): { pattern: RegExp; variables: string[] } {
  const variables: string[] = [];
  let last = 0;
  let source = '^';
  for (const { 0: variable, index } of path.matchAll(VARIABLE)) {
    source += quote(path.slice(last, index));
    const known = variables.indexOf(variable);
    if (known < 0) {
      variables.push(variable);
      source += '([^/]+)';
    } else source += `\\${known + 1}`;
    last = index + variable.length;
  }
  return {
    pattern: new RegExp(`${source}${quote(path.slice(last))}$`),
    variables,
  };
}

/**
 * A checkout into a folder puts that folder before every path: the same
 * leading directories are taken off both.
 */
function withoutCheckoutPath(
  tree: FileTree,
  dockerfiles: readonly string[],
  build: WrittenBuild,
  written: string,
  context: string,
): BuildReference[] {
  const parts = written.split('/').filter(part => part !== '.');
  for (let count = 1; count < parts.length; count += 1) {
    const dockerfile = parts.slice(count).join('/');
    if (!dockerfiles.includes(dockerfile)) continue;
    const prefix = `${parts.slice(0, count).join('/')}/`;
    const full = `${resolvePath('', context) ?? ''}/`;
    const inside = full.startsWith(prefix)
      ? full.slice(prefix.length, -1)
      : undefined;
    const place = {
      dockerfile,
      context: literalContext(tree, inside, dockerfile),
    };
    return [finish(build, place)];
  }
  return [];
}

function finish(build: WrittenBuild, place: Place): BuildReference {
  const literal = Object.entries(build.arguments ?? {}).filter(
    ([, value]) => !hasVariable(value),
  );
  const { target } = build;
  return {
    ...place,
    by: build.by,
    ...(target && !hasVariable(target) && { target }),
    arguments: new Map(literal),
    names: (build.names ?? []).map(name => name.toLowerCase()),
    purpose: build.purpose,
  };
}

/** `$WORKSPACE/x` and `/workspace/x` are `x`: where a build runs is the root. */
function withoutAnchor(path: string): string {
  const anchored = path.replace(/^file:\/\//, '').replace(/\\/g, '/');
  const variable = new RegExp(`^(?:${VARIABLE.source})(?:[/:]|$)`);
  const rest = anchored.replace(variable, '');
  return (
    rest.replace(/^\/(workspace|workdir|github\/workspace)(\/|$)/, '') || '.'
  );
}

function hasVariable(text: string): boolean {
  return text.search(VARIABLE) >= 0;
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
