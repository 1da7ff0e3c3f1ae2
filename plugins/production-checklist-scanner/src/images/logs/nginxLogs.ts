import { ImageFile } from '../ImageFiles';
import { absolutePath } from '../imagePaths';
import { ImageLog } from './ImageLog';
import { isConsole } from './isConsole';

const DIRECTIVE =
  /(?<=^|[;{}])([ \t]*)(access_log|error_log)[ \t]+["']?([^\s;"']+)/gm;
/** Where nginx looks for a path that does not begin with a slash. */
const PREFIX = '/etc/nginx';

/** The log files that a configuration of nginx names. */
export function nginxLogs(
  file: ImageFile,
  links: ReadonlySet<string>,
): ImageLog[] {
  // Comments keep their length, so that offsets stay right.
  const code = file.text.replace(/(^|\s)#[^\n]*/g, comment =>
    comment.replace(/\S/g, ' '),
  );
  return [...code.matchAll(DIRECTIVE)]
    .filter(([, , , path]) => isFile(path, links))
    .map(({ 1: space, 2: directive, 3: path, index }) => ({
      by: 'nginx',
      of: 'program',
      mechanism: `\`${directive} ${path}\``,
      at: file.at(index + space.length),
    }));
}

/** Not `off`, `stderr`, `syslog:…` or a path that is set elsewhere. */
function isFile(written: string, links: ReadonlySet<string>): boolean {
  if (!/[/.]/.test(written) || /^(syslog|memory):|\$/.test(written)) {
    return false;
  }
  const path = absolutePath(PREFIX, written);
  return !isConsole(path) && !links.has(path);
}
