import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild, StartStep } from '../../images/ImageFacts';
import { ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { servers } from './servers';
import { signalHandlers } from './signalHandlers';
import { sourcesOf } from './sources';

type Outcome = Pick<ShutdownFact, 'outcome' | 'mechanism'>;

/** What becomes of requests in flight when the component gets SIGTERM. */
export function shutdown(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ShutdownFact[] {
  const serving = servers(scope, images);
  if (serving.length === 0) return [];
  const facts = [
    ...images.flatMap(image =>
      image.start.steps.flatMap(step => ofStep(scope, image, step)),
    ),
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

/** The commands of images that work off a queue. */
export function queueWorkers(
  images: readonly ImageBuild[],
): { name: string; at: Evidence }[] {
  return images
    .flatMap(({ start }) => start.steps)
    .filter(({ fact }) =>
      /\b(queue:(work|listen)|horizon|messenger:consume)\b/.test(
        fact?.name ?? '',
      ),
    )
    .map(({ fact, at }) => ({ name: fact?.name ?? '', at }));
}

function ofStep(
  scope: ComponentScope,
  image: ImageBuild,
  { argv, fact, at }: StartStep,
): ShutdownFact[] {
  const program = (argv[0] ?? '').replace(/^.*\//, '');
  const outcome =
    program === 'supervisord'
      ? supervised(scope, at)
      : fact && served(image, fact.name, at);
  return outcome ? [outcome] : [];
}

function served(
  image: ImageBuild,
  name: string,
  at: Evidence,
): ShutdownFact | undefined {
  const fact = (outcome: Outcome, place = at): ShutdownFact => ({
    ...outcome,
    at: [place],
  });
  if (/^php-fpm|^apache2|^httpd/.test(name)) {
    const title = name.startsWith('php-fpm') ? 'PHP-FPM' : 'Apache';
    const signal = stopSignal(image);
    return signal
      ? fact(
          {
            outcome: 'drains',
            mechanism: `${title} stops gracefully on ${signal.name}`,
          },
          signal.at,
        )
      : fact({
          outcome: 'exits',
          mechanism: `${title} ends at once on SIGTERM; the image sets no STOPSIGNAL`,
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
  if (/\b(queue:(work|listen)|messenger:consume|horizon)\b/.test(name)) {
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

/** The STOPSIGNAL of the image, or of the official base image. */
function stopSignal({
  stages,
}: ImageBuild): { name: string; at: Evidence } | undefined {
  const stated = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'STOPSIGNAL')
    .pop();
  if (stated) {
    return /QUIT|WINCH/i.test(stated.argument)
      ? { name: stated.argument.trim(), at: stated.at }
      : undefined;
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

/** supervisord sends SIGTERM to PHP-FPM unless it is told another signal. */
function supervised(
  scope: ComponentScope,
  at: Evidence,
): ShutdownFact | undefined {
  for (const path of scope.tree.paths.filter(candidate =>
    /supervisor[\w./-]*\.(conf|ini)$/i.test(candidate),
  )) {
    const file = scope.tree.read(path);
    const program = file && /^command\s*=\s*[^\n]*\bphp-fpm/m.exec(file.code);
    if (!file || !program) continue;
    const section = file.code
      .slice(file.code.lastIndexOf('[program:', program.index))
      .split(/\n(?=\[)/)[0];
    return /^stopsignal\s*=\s*QUIT/m.test(section)
      ? {
          outcome: 'drains',
          mechanism: 'supervisord stops PHP-FPM with SIGQUIT',
          at: [file.at(program.index)],
        }
      : {
          outcome: 'exits',
          mechanism:
            'supervisord stops PHP-FPM with SIGTERM, which ends it at once',
          at: [file.at(program.index), at],
        };
  }
  return undefined;
}
