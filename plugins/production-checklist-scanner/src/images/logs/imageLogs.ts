import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild, StartStep } from '../ImageFacts';
import { ImageFile, ImageFiles, workdirAtEnd } from '../ImageFiles';
import { absolutePath, baseName } from '../imagePaths';
import { consoleLinks } from './consoleLinks';
import { ImageLog } from './ImageLog';
import { nginxLogs } from './nginxLogs';
import { supervisordLogs } from './supervisordLogs';

const NGINX = [
  '/etc/nginx',
  '/usr/local/openresty/nginx/conf',
  '/opt/bitnami/nginx/conf',
];
const SUPERVISORD = [
  '/etc/supervisord.conf',
  '/etc/supervisord.d',
  '/etc/supervisor',
  '/etc/supervisor.d',
];

/** The log files that servers and process managers of an image write. */
export function imageLogs(
  scope: ComponentScope,
  files: ImageFiles,
  build: Omit<ImageBuild, 'logs'>,
): ImageLog[] {
  const shipped = build.stages[build.stages.length - 1];
  const links = consoleLinks(scope, build);
  const below = (folders: readonly string[]) =>
    folders
      .flatMap(folder => [...files.below(shipped, folder)])
      // What nginx can be told to read, and is not.
      .filter(([path]) => !path.includes('/sites-available/'))
      .map(([, file]) => file);
  const named = (program: string) =>
    build.start.steps.flatMap(step => {
      const path = configurationOf(step, program);
      const folder = workdirAtEnd(shipped);
      // A path without a folder is in the working directory.
      return path
        ? files.find(shipped, absolutePath(folder, path), folder) ?? []
        : [];
    });
  const supervises = build.start.steps.some(
    ({ argv }) => baseName(argv[0] ?? '') === 'supervisord',
  );
  return [
    ...distinct([...below(NGINX), ...named('nginx')]).flatMap(file =>
      nginxLogs(file, links),
    ),
    ...(supervises
      ? distinct([...below(SUPERVISORD), ...named('supervisord')]).flatMap(
          file => supervisordLogs(file, links),
        )
      : []),
  ];
}

/** What follows `-c`. */
function configurationOf(
  { argv }: StartStep,
  program: string,
): string | undefined {
  if (baseName(argv[0] ?? '') !== program) return undefined;
  const at = argv.findIndex(word => /^(-c|--configuration)$/.test(word));
  return at < 0 ? undefined : argv[at + 1];
}

/** A file may be copied to several places, and be named besides. */
function distinct(files: readonly ImageFile[]): ImageFile[] {
  const seen = new Map<string, ImageFile>();
  for (const file of files) {
    const { line } = file.at(0);
    seen.set(`${file.path}:${line}`, seen.get(`${file.path}:${line}`) ?? file);
  }
  return [...seen.values()];
}
