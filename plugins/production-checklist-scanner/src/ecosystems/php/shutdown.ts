import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild, StartStep } from '../../images/ImageFacts';
import { SourceFile } from '../../files/SourceFile';
import { isGracefulFor } from '../../images/stopSignal';
import { ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { QUEUE_COMMAND } from './queueWorkers';
import { servers } from './servers';
import { signalHandlers } from './signalHandlers';
import { sourcesOf } from './sources';

type Outcome = Pick<ShutdownFact, 'outcome' | 'mechanism' | 'signals'>;

/** What becomes of requests in flight when the component gets SIGTERM. */
export function shutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ShutdownFact[] {
  const serving = servers(scope, images);
  if (serving.length === 0) return [];
  const started = images.flatMap(image =>
    image.start.steps.flatMap(step => ofStep(scope, image, step)),
  );
  // A worker of a web application stands beside it.
  const answering = started.filter(
    ({ server = '' }) => !QUEUE_COMMAND.test(server),
  );
  const facts = [
    ...(answering.length > 0 ? answering : started),
    ...signalHandlers(scope),
  ];
  if (facts.length > 0) return facts;
  if (images.some(({ start }) => start.baseServer)) return [];
  const own = findIn(
    sourcesOf(scope),
    /\bnew\s+(?:\\?\w+\\)*(?:HttpServer|SocketServer)\s*\(/,
  );
  return own
    ? [
        {
          outcome: 'none',
          mechanism: 'the ReactPHP server does not handle SIGTERM',
          at: [own],
        },
      ]
    : [
        {
          outcome: 'unknown',
          mechanism: 'nothing here says which server runs the application',
          at: [serving[0].at],
        },
      ];
}

function ofStep(
  scope: ComponentScope,
  image: ImageBuild,
  { argv, fact, at }: StartStep,
): ShutdownFact[] {
  const program = (argv[0] ?? '').replace(/^.*\//, '');
  if (program === 'supervisord') return supervised(scope, at);
  return (fact && served(image, fact.name, at)) ?? [];
}

function served(
  image: ImageBuild,
  name: string,
  at: Evidence,
): ShutdownFact[] | undefined {
  const fact = (outcome: Outcome, place = at): ShutdownFact[] => [
    { ...outcome, server: name, at: [place] },
  ];
  if (/^php-fpm|^apache2|^httpd/.test(name)) {
    const isFpm = name.startsWith('php-fpm');
    const title = isFpm ? 'PHP-FPM' : 'Apache';
    const signal = gracefulSignal(image, isFpm ? title : 'Apache httpd');
    return signal
      ? fact(
          {
            outcome: 'drains',
            mechanism: `${title} stops gracefully on ${signal.name}`,
            signals: [isFpm ? 'SIGQUIT' : 'SIGWINCH'],
          },
          signal.at,
        )
      : fact({
          outcome: 'exits',
          mechanism: `${title} ends at once on ${
            image.stopSignal?.name ?? 'SIGTERM; the image sets no STOPSIGNAL'
          }`,
        });
  }
  if (/^(frankenphp|rr|roadrunner|unitd)$/.test(name)) {
    return fact({ outcome: 'drains', mechanism: `${name} drains by default` });
  }
  if (/\b(octane:|swoole:|hyperf)/.test(name)) {
    return fact({
      outcome: 'drains',
      mechanism: `\`${name}\` drains by default`,
    });
  }
  if (QUEUE_COMMAND.test(name)) {
    return hasProcessControl(image)
      ? fact({
          outcome: 'drains',
          mechanism: `\`${name}\` finishes its job on SIGTERM`,
        })
      : fact({
          outcome: 'exits',
          mechanism: `\`${name}\` ends at once without the extension pcntl`,
        });
  }
  if (
    /^php (-S|artisan serve|console server)/.test(name) ||
    name === 'symfony serve'
  ) {
    return fact({
      outcome: 'none',
      mechanism: `\`${name}\` does not handle SIGTERM`,
    });
  }
  return undefined;
}

/**
 * The STOPSIGNAL of the image, or of the official base image, where it is the
 * one on which the server finishes what is in flight.
 */
function gracefulSignal(
  { stages, stopSignal }: ImageBuild,
  server: string,
): { name: string; at: Evidence } | undefined {
  if (stopSignal) {
    return isGracefulFor(server, stopSignal) ? stopSignal : undefined;
  }
  const [{ base, at }] = stages;
  if (!('image' in base)) return undefined;
  const { repository, tag = '', registry } = base.image;
  if (registry && !/docker\.io|public\.ecr\.aws/.test(registry))
    return undefined;
  if (
    /^(docker\/library\/)?php$/.test(repository) ||
    /^(wordpress|drupal|nextcloud)$/.test(repository)
  ) {
    if (/fpm/.test(tag)) return { name: 'the SIGQUIT of its base image', at };
    if (/apache/.test(tag) || !/cli|zts|alpine/.test(tag))
      return { name: 'the SIGWINCH of its base image', at };
  }
  return /^(httpd|serversideup\/php)$/.test(repository)
    ? { name: 'the STOPSIGNAL of its base image', at }
    : undefined;
}

/** Whether the image installs the extension that signals need. */
function hasProcessControl({ dockerfile, stages }: ImageBuild): boolean {
  const [{ base }] = stages;
  const repository = 'image' in base ? base.image.repository : '';
  return /\bpcntl\b/.test(dockerfile.file.text) || !/^php$/.test(repository);
}

/** Servers that supervisord runs, which drain on SIGQUIT alone. */
const SUPERVISED: readonly [title: string, command: RegExp][] = [
  ['PHP-FPM', /^command\s*=\s*[^\n]*\bphp-fpm/m],
  ['nginx', /^command\s*=\s*\S*\bnginx\b/m],
];

/** supervisord stops its programs with SIGTERM unless it is told another signal. */
function supervised(scope: ComponentScope, at: Evidence): ShutdownFact[] {
  for (const path of scope.tree.paths.filter(candidate =>
    /supervisor[\w./-]*\.(conf|ini)$/i.test(candidate),
  )) {
    const file = scope.tree.read(path);
    const facts = SUPERVISED.flatMap(([title, command]) =>
      file ? stoppedBy(file, title, command, at) : [],
    );
    if (facts.some(({ server }) => server === 'PHP-FPM')) return facts;
  }
  return [];
}

function stoppedBy(
  file: SourceFile,
  title: string,
  command: RegExp,
  at: Evidence,
): ShutdownFact[] {
  const program = command.exec(file.code);
  if (!program) return [];
  const section = file.code
    .slice(file.code.lastIndexOf('[program:', program.index))
    .split(/\n(?=\[)/)[0];
  const place = file.at(program.index);
  return /^stopsignal\s*=\s*QUIT/m.test(section)
    ? [
        {
          outcome: 'drains',
          server: title,
          mechanism: `supervisord stops ${title} with SIGQUIT`,
          signals: ['SIGTERM', 'SIGINT', 'SIGQUIT'],
          at: [place],
        },
      ]
    : [
        {
          outcome: 'exits',
          server: title,
          mechanism: `supervisord stops ${title} with SIGTERM, which ends it at once`,
          at: [place, at],
        },
      ];
}
