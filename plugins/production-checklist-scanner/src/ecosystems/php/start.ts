import { StartFact } from '../facts';

const SERVERS =
  /^(php-fpm[\d.]*|apache2-foreground|httpd-foreground|frankenphp|rr|roadrunner|swoole-cli|unitd|lsphp|litespeed)$/;
const APACHE = /^(apache2?|apachectl|apache2ctl|httpd)$/;
/** Commands of a framework's console that keep working. */
const WORKERS =
  /^(queue:(work|listen)|horizon|schedule:work|reverb:start|pulse:(work|check)|nightwatch:agent|messenger:consume|rabbitmq:consumer|enqueue:consume|swoole:(http|server)|octane:(start|swoole|roadrunner|frankenphp)|websockets:serve|crunz|start)$/;
const DEVELOPMENT = /^(serve|server:(start|run)|dev|pail)$/;

/** What a start command of a PHP program is. */
export function start(argv: string[]): StartFact | undefined {
  const [first = '', ...args] = argv;
  const program = baseName(first);
  if (program === 'frankenphp' && args.includes('--watch'))
    return { role: 'watcher', name: 'frankenphp --watch' };
  if (SERVERS.test(program))
    return { role: 'production-server', name: program };
  if (APACHE.test(program) && /\bFOREGROUND\b/.test(args.join(' '))) {
    return { role: 'production-server', name: 'apache2' };
  }
  if (program === 'symfony') {
    return args.some(word =>
      /^(server:start|serve|local:server:start)$/.test(word),
    )
      ? { role: 'development-server', name: 'symfony serve' }
      : undefined;
  }
  if (
    program === 'artisan' ||
    (program === 'console' && /bin\/console$/.test(first))
  ) {
    return consoleCommand(program, args);
  }
  if (!/^php\d*(\.\d+)?(-cli)?$/.test(program))
    return /\.php$/.test(program)
      ? { role: 'program', name: program }
      : undefined;
  if (args.some(word => /^-S/.test(word)))
    return { role: 'development-server', name: 'php -S' };
  const at = scriptAt(args);
  const script = args[at];
  if (script === undefined) return { role: 'program', name: 'php' };
  const name = baseName(script);
  return /^(artisan|console|hyperf\.php|think|yii|spark|cake(\.php)?)$/.test(
    name,
  )
    ? consoleCommand(name, args.slice(at + 1))
    : { role: 'program', name: `php ${script}` };
}

function consoleCommand(name: string, args: readonly string[]): StartFact {
  const verb = args.find(word => !word.startsWith('-')) ?? '';
  const command = `${name} ${verb}`.trim();
  if (DEVELOPMENT.test(verb))
    return { role: 'development-server', name: `php ${command}` };
  if (/^octane:/.test(verb) && args.includes('--watch'))
    return { role: 'watcher', name: `php ${command} --watch` };
  if (WORKERS.test(verb))
    return { role: 'production-server', name: `php ${command}` };
  return { role: 'program', name: `php ${command}` };
}

/** The script's place after options such as `-d memory_limit=1G`. */
function scriptAt(args: readonly string[]): number {
  let at = 0;
  while (at < args.length && args[at].startsWith('-')) {
    at += /^-[dcz]$/.test(args[at]) ? 2 : 1;
  }
  return at;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
