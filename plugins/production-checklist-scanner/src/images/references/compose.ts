import { FileTree } from '../../files/FileTree';
import { folderOf, join } from '../../files/paths';
import { expandVariables } from '../../formats/dockerfile/expandVariables';
import { WrittenBuild } from './BuildReference';
import { argumentsOf, imageName } from './buildCommands';
import { isMap, listOf, readYaml, textOf, textsOf } from './readYaml';

const COMPOSE = /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/i;
/** Compose files that are for working on the program, not for running it. */
const DEVELOPMENT = /[.-](override|dev\w*|local|test\w*|e2e|ci|debug)[.-]/i;

/** The Dockerfiles that compose files build. */
export function composeBuilds(tree: FileTree): WrittenBuild[] {
  return tree.paths
    .filter(path => COMPOSE.test(path) && !DEVELOPMENT.test(path))
    .flatMap(by => {
      const environment = environmentFile(tree, join(folderOf(by), '.env'));
      return readYaml(tree, by).flatMap(document =>
        isMap(document) && isMap(document.services)
          ? servicesOf(by, document.services, environment)
          : [],
      );
    });
}

function servicesOf(
  by: string,
  services: Record<string, unknown>,
  environment: ReadonlyMap<string, string>,
): WrittenBuild[] {
  const fill = (value: unknown): string | undefined => {
    const text = textOf(value);
    return text && expandVariables(text, name => environment.get(name)).text;
  };
  return Object.entries(services).flatMap(([name, service]) => {
    if (!isMap(service) || service.build === undefined) return [];
    const build = isMap(service.build)
      ? service.build
      : { context: service.build };
    if (build.dockerfile_inline !== undefined) return [];
    const image = fill(service.image);
    return [
      {
        by,
        folders: [folderOf(by)],
        context: fill(build.context) ?? '.',
        dockerfile: fill(build.dockerfile),
        dockerfileIn: 'context' as const,
        target: fill(build.target),
        arguments: Array.isArray(build.args)
          ? argumentsOf(listOf(build.args).map(String))
          : textsOf(build.args),
        names: [name, ...(image ? [imageName(image)] : [])],
        purpose: 'build' as const,
      },
    ];
  });
}

/** What compose reads its own variables from. */
function environmentFile(
  tree: FileTree,
  path: string,
): ReadonlyMap<string, string> {
  const lines = tree.read(path)?.lines ?? [];
  return new Map(
    lines.flatMap(line => {
      const match = /^\s*(?:export\s+)?(\w+)=([^\n]*)$/.exec(line);
      return match
        ? [[match[1], match[2].trim().replace(/^["']|["']$/g, '')]]
        : [];
    }),
  );
}
