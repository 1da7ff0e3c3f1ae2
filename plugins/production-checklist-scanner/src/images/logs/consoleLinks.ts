import { ComponentScope } from '../../component/ComponentScope';
import { parseShell } from '../../formats/shell/parseShell';
import { describeBaseImage, isPrivateImage } from '../baseImages';
import { ImageBuild } from '../ImageFacts';
import { absolutePath, baseName } from '../imagePaths';
import { isConsole } from './isConsole';

/** Log files that public images link to the console. */
const LINKED: readonly [images: RegExp, folder: string][] = [
  [/^(nginx|nginxinc\/nginx-unprivileged)$/, '/var/log/nginx'],
  [/^openresty\/openresty$/, '/usr/local/openresty/nginx/logs'],
  [/^bitnami(legacy)?\/nginx$/, '/opt/bitnami/nginx/logs'],
];

/**
 * The paths of an image that lead to the console: by its base image, by
 * `ln -sf /dev/stdout …` in its build, or by that in a start script.
 */
export function consoleLinks(
  { tree }: ComponentScope,
  { dockerfile, stages, commands, start }: Omit<ImageBuild, 'logs'>,
): Set<string> {
  const scripts = new Set(start.steps.map(({ at }) => at.path));
  scripts.delete(dockerfile.path);
  const scripted = [...scripts].flatMap(path =>
    parseShell(tree.read(path)?.text ?? ''),
  );
  return new Set([
    ...foldersOf(stages[0].base).flatMap(folder => [
      `${folder}/access.log`,
      `${folder}/error.log`,
    ]),
    ...commands.flatMap(({ command, folder }) => linked(command.argv, folder)),
    ...scripted.flatMap(({ argv }) => linked(argv, '/')),
  ]);
}

/** What an organisation's own image links is not known, and taken to be the usual. */
function foldersOf(base: ImageBuild['stages'][number]['base']): string[] {
  if (!('image' in base)) return [];
  const { name } = describeBaseImage(base.image);
  const isOwn = isPrivateImage(base.image);
  return LINKED.filter(([images]) => isOwn || images.test(name)).map(
    ([, folder]) => folder,
  );
}

/** What `ln -s /dev/stdout path` links. */
function linked(argv: readonly string[], folder: string): string[] {
  if (baseName(argv[0] ?? '') !== 'ln') return [];
  const [target, ...links] = argv.slice(1).filter(word => !/^-/.test(word));
  return target && isConsole(target)
    ? links.map(link => absolutePath(folder, link))
    : [];
}
