import { defineCheck } from '../../check';
import { StartFact } from '../../ecosystems/facts';
import { ImageBuild, StartStep } from '../../images/ImageFacts';
import { stepPlaces } from '../../images/stepPlaces';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

const NOT_FOR_PRODUCTION: Partial<Record<StartFact['role'], string>> = {
  'development-server': 'a development server',
  watcher: 'a watcher',
  build: 'a build',
};

/** Programs that keep a container alive and serve nothing. */
const IDLE =
  /^(?:.*\/)?(bash|sh|ash|zsh|sleep|tail|cat|top|true|irb|python3?|node|pause)$/;

/** Variables of the image that switch a server into its development mode. */
const DEBUG_MODE: readonly [name: string, value: RegExp][] = [
  ['FLASK_DEBUG', /^(1|true|yes|on)$/i],
  ['FLASK_ENV', /^dev/i],
  ['DEBUG', /^(1|true|yes|on)$/i],
  ['DJANGO_DEBUG', /^(1|true|yes|on)$/i],
  ['APP_DEBUG', /^(1|true)$/i],
  ['NODE_ENV', /^dev/i],
];

export const productionServer = defineCheck({
  id: 'docker-image/production-server',
  title: 'Starts a production server',
  weight: 3,
  question:
    'Does the image start a production server or the compiled program by default?',
  why: 'Development servers, watchers and builds at start are slow, leak details of errors and were not made for load.',
  remediation:
    'Build in a build stage, and let the image’s command start the production server or the compiled program.',
  reasons: {
    production: '`{command}` starts {server}.',
    base: '{server} of the base image is what the image starts.',
    development: '`{command}` starts `{program}`, {kind}.',
    debug: '`{variable}` switches the server into its development mode.',
    idle: '`{command}` starts no server.',
    unknown: 'What the image starts cannot be told: {problem}.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const { start, stages } = build;
      const { steps, baseServer, unresolved } = start;
      const command = commandOf(steps);
      const fix = component.fix('production-server');
      const wrong = steps.find(
        ({ fact }) => fact && NOT_FOR_PRODUCTION[fact.role],
      );
      if (wrong?.fact) {
        const kind = NOT_FOR_PRODUCTION[wrong.fact.role] ?? '';
        const params = { command, program: wrong.fact.name, kind };
        return verdict.fail(
          'development',
          stepPlaces(steps, wrong),
          params,
          fix,
        );
      }
      const debug = debugMode(build);
      if (debug) {
        return verdict.fail('debug', [debug.at], { variable: debug.text }, fix);
      }
      if (baseServer) {
        return verdict.pass('base', [baseServer.at], {
          server: baseServer.name,
        });
      }
      const last = steps[steps.length - 1];
      if (unresolved !== undefined || !last) {
        const at = last?.at ?? stages[stages.length - 1].at;
        return verdict.unknown('unknown', [at], {
          problem: unresolved ?? 'it names no command',
        });
      }
      if (!last.fact && isIdle(last)) {
        return verdict.fail('idle', stepPlaces(steps, last), { command }, fix);
      }
      const server =
        last.fact?.role === 'production-server'
          ? last.fact.name
          : 'the program itself';
      return verdict.pass('production', stepPlaces(steps, last), {
        command,
        server,
      });
    });
  },
});

function commandOf(steps: readonly StartStep[]): string {
  return (steps[0]?.argv ?? []).join(' ').slice(0, 100);
}

/** A shell or an interpreter without a program, `sleep`, `tail -f`. */
function isIdle({ argv }: StartStep): boolean {
  const [program, ...args] = argv;
  const name = IDLE.exec(program ?? '')?.[1];
  if (!name) return false;
  if (/^(sleep|tail|cat|top|true|pause)$/.test(name)) return true;
  return args.every(word => word.startsWith('-'));
}

function debugMode({ env, stages }: ImageBuild) {
  for (const [name, values] of DEBUG_MODE) {
    const value = env.get(name);
    if (value === undefined || !values.test(value)) continue;
    const setting = stages
      .flatMap(({ instructions }) => instructions)
      .filter(
        ({ keyword, properties }) =>
          keyword === 'ENV' &&
          properties.some(property => property.name === name),
      )
      .pop();
    if (setting) return { text: `${name}=${value}`, at: setting.at };
  }
  return undefined;
}
