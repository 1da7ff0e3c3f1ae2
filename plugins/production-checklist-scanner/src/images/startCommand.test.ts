import { StartCommand } from './ImageFacts';
import { imagesOf } from './__testUtils__/imagesOf';

function startOf(
  dockerfile: string[],
  files: Record<string, string> = {},
): StartCommand {
  const { dockerfiles } = imagesOf({
    Dockerfile: dockerfile.join('\n'),
    ...files,
  });
  return dockerfiles[0].start;
}

/** How each step came to run, and what it is. */
function stepsOf(...args: Parameters<typeof startOf>): string[] {
  return startOf(...args).steps.map(
    ({ via, argv }) => `${via}: ${argv.join(' ')}`,
  );
}

/** Steps of a script that is the entrypoint, with arguments from CMD. */
function scriptSteps(script: string[], ...more: string[]): string[] {
  return stepsOf(
    [
      'FROM node:20-slim',
      ...more,
      'COPY start.sh /usr/local/bin/start',
      'ENTRYPOINT ["start"]',
    ],
    { 'start.sh': ['#!/bin/sh', ...script].join('\n') },
  ).slice(1);
}

describe('resolveStart', () => {
  it('puts ENTRYPOINT and CMD together', () => {
    expect(
      stepsOf(['FROM alpine', 'ENTRYPOINT ["/app"]', 'CMD ["serve"]']),
    ).toEqual(['exec-form: /app serve']);
    expect(
      stepsOf(['FROM alpine', 'CMD ["ignored"]', 'ENTRYPOINT /app']),
    ).toEqual(['shell-form: /app']);
  });

  it('follows stages: an ENTRYPOINT takes away an inherited CMD', () => {
    expect(
      stepsOf([
        'FROM alpine AS base',
        'CMD ["old"]',
        'FROM base',
        'ENTRYPOINT ["/app"]',
      ]),
    ).toEqual(['exec-form: /app']);
    expect(
      stepsOf(['FROM alpine AS base', 'CMD ["/app"]', 'FROM base']),
    ).toEqual(['exec-form: /app']);
  });

  it.each([
    [
      ['FROM debian:12-slim', 'CMD java -jar a.jar'],
      'shell-form: java -jar a.jar',
    ],
    [
      ['FROM debian:12-slim', 'CMD exec java -jar a.jar'],
      'exec: java -jar a.jar',
    ],
    [
      ['FROM amazonlinux:2023', 'CMD java -jar a.jar'],
      'replaced: java -jar a.jar',
    ],
    [
      ['FROM amazonlinux:2023', 'CMD a && java -jar a.jar'],
      'shell-form: java -jar a.jar',
    ],
    [
      [
        'FROM debian:12-slim',
        'SHELL ["/bin/bash", "-c"]',
        'CMD java -jar a.jar',
      ],
      'replaced: java -jar a.jar',
    ],
  ])('reads the shell form of %j', (lines, step) => {
    expect(stepsOf(lines)).toEqual([step]);
  });

  it.each([
    [
      ['sh', '-c', 'java $OPTS -jar a.jar'],
      ['shell-form: java $OPTS -jar a.jar'],
    ],
    [['sh', '-c', 'exec node a.js'], ['exec: node a.js']],
    [['bash', '-c', 'node a.js'], ['replaced: node a.js']],
    [['tini', '--', 'node', 'a.js'], ['forwarded: node a.js']],
    [['dumb-init', 'node', 'a.js'], ['forwarded: node a.js']],
    [['gosu', 'app', 'node', 'a.js'], ['replaced: node a.js']],
    [['env', 'A=1', 'node', 'a.js'], ['replaced: node a.js']],
    [
      ['./wait-for-it.sh', 'db:5432', '--', 'node', 'a.js'],
      ['replaced: node a.js'],
    ],
    [
      ['tini', '--', 'sh', '-c', 'exec node a.js'],
      ['forwarded: sh -c exec node a.js', 'exec: node a.js'],
    ],
  ])('unwraps %j', (argv, steps) => {
    const lines = ['FROM node:20-slim', `CMD ${JSON.stringify(argv)}`];
    expect(stepsOf(lines)).toEqual([`exec-form: ${argv.join(' ')}`, ...steps]);
  });

  it('follows package scripts to what they run', () => {
    expect(
      stepsOf(['FROM node:20', 'COPY . .', 'CMD ["npm", "start"]'], {
        'package.json':
          '{"scripts":{"start":"npm run serve","serve":"nodemon a"}}',
      }),
    ).toEqual([
      'exec-form: npm start',
      'child: npm run serve',
      'child: nodemon a',
    ]);
  });

  describe('of a script', () => {
    it.each([
      [['exec "$@"'], ['CMD ["node", "a.js"]'], ['exec: node a.js']],
      [['npm run migrate', 'exec node a.js'], [], ['exec: node a.js']],
      [['set -e', 'node a.js'], [], ['child: node a.js']],
      [['node a.js &', 'wait'], [], ['child: node a.js']],
      [
        ['trap "kill -TERM $pid" TERM', 'node a.js &', 'pid=$!', 'wait $pid'],
        [],
        ['forwarded: node a.js'],
      ],
      [
        ['stop() { kill $pid; }', 'trap stop SIGTERM', 'node a.js &', 'wait'],
        [],
        ['forwarded: node a.js'],
      ],
      [
        [
          'case "$1" in',
          'web) exec node web.js;;',
          'job) exec node job.js;;',
          'esac',
        ],
        ['CMD ["job"]'],
        ['exec: node job.js'],
      ],
      [
        [
          'case $1 in',
          'job) exec node job.js;;',
          'api) exec node api.js;;',
          '*) exit 1;;',
          'esac',
        ],
        [],
        ['exec: node api.js'],
      ],
      [
        [
          'if [ "$NODE_ENV" = "development" ]; then',
          'exec nodemon a',
          'fi',
          'exec node a',
        ],
        [],
        ['exec: node a'],
      ],
      [
        [
          'if [ "$APP_ENV" = production ]; then',
          'exec node a',
          'else',
          'exec nodemon a',
          'fi',
        ],
        [],
        ['exec: node a'],
      ],
      [
        [
          'if [ "$APP_ENV" = production ]; then',
          'exec node a',
          'else',
          'exec nodemon a',
          'fi',
        ],
        ['ENV APP_ENV=staging'],
        ['exec: nodemon a'],
      ],
      [
        ['[ "$DEBUG" = 1 ] && exec nodemon a', 'exec node a'],
        [],
        ['exec: node a'],
      ],
      [['main() {', 'exec node a', '}', 'main "$@"'], [], ['exec: node a']],
      [['CMD="node a.js"', 'exec $CMD'], [], ['exec: node a.js']],
      [['exec node ${FILE:-b.js}'], [], ['exec: node b.js']],
      [
        [
          'if [ "${1#-}" != "$1" ]; then',
          'set -- node a "$@"',
          'fi',
          'exec "$@"',
        ],
        ['CMD ["--port", "80"]'],
        ['exec: node a --port 80'],
      ],
      [['node a || exit 1'], [], ['child: node a']],
      [['exec node a 2>&1 | tee log'], [], ['exec: node a']],
    ])('%j', (script, more, steps) => {
      expect(scriptSteps(script, ...more)).toEqual(steps);
    });

    it('points at its line', () => {
      const { steps } = startOf(
        ['FROM alpine', 'WORKDIR /app', 'COPY docker/ .', 'CMD ["./run.sh"]'],
        { 'docker/run.sh': '#!/bin/sh\n\nexec node a\n' },
      );
      expect(steps[1].at).toEqual({ path: 'docker/run.sh', line: 3 });
    });

    it('finds it through another stage, a glob and a here-document', () => {
      const run = { 'bin/run.sh': 'exec node a' };
      const last = 'CMD ["sh", "/run.sh"]';
      const from = ['FROM alpine AS b', 'COPY bin /x', 'FROM alpine'];
      for (const lines of [
        [...from, 'COPY --from=b /x/run.sh /run.sh', last],
        ['FROM alpine', 'COPY bin/*.sh /', last],
        ['FROM alpine', 'COPY <<EOF /run.sh', 'exec node a', 'EOF', last],
        ['FROM alpine', 'RUN printf "exec node a" > /run.sh', last],
      ]) {
        expect(stepsOf(lines, run)).toContain('exec: node a');
      }
    });

    it('notices the user that it changes to', () => {
      expect(
        startOf(
          [
            'FROM alpine',
            'COPY e.sh /',
            'ENTRYPOINT ["/e.sh"]',
            'CMD ["node", "a"]',
          ],
          {
            'e.sh':
              'if [ "$(id -u)" = 0 ]; then\n exec su-exec app "$0" "$@"\nfi\nexec "$@"\n',
          },
        ).dropsTo,
      ).toEqual({ user: 'app', at: { path: 'e.sh', line: 2 } });
    });

    it('ends where scripts call each other in a circle', () => {
      const { steps } = startOf(['FROM alpine', 'COPY . /', 'CMD ["/a.sh"]'], {
        'a.sh': 'exec /b.sh',
        'b.sh': 'exec /a.sh',
      });
      expect(steps.length).toBeLessThan(12);
    });
  });

  it('knows what public base images bring along', () => {
    expect(startOf(['FROM nginx:1.25']).baseServer).toMatchObject({
      name: 'nginx',
    });
    expect(startOf(['FROM php:8.3-apache']).baseServer?.name).toBe(
      'Apache httpd',
    );
    expect(
      stepsOf(['FROM gcr.io/distroless/java21', 'CMD ["app.jar"]']),
    ).toEqual(['exec-form: java -jar app.jar']);
    expect(
      stepsOf([
        'FROM node:20',
        'ENTRYPOINT ["docker-entrypoint.sh"]',
        'CMD ["node", "a"]',
      ]),
    ).toEqual(['exec-form: docker-entrypoint.sh node a', 'exec: node a']);
  });

  it('takes the Procfile of an image that names no command', () => {
    expect(
      stepsOf(['FROM registry.example.org/base:1'], {
        Procfile: 'worker: node w\nweb: gunicorn app\n',
      }),
    ).toEqual(['replaced: gunicorn app']);
  });

  it.each([
    [['FROM registry.example.org/base:1'], 'names no command'],
    [
      ['FROM alpine', 'CMD ["/fetched.sh"]'],
      '`/fetched.sh` is not in the repository',
    ],
    [['FROM alpine', 'CMD exec $COMMAND'], 'set elsewhere'],
  ])('says why it cannot follow %j', (lines, problem) => {
    expect(startOf(lines).unresolved).toContain(problem);
  });

  it('follows make to its recipe', () => {
    expect(
      stepsOf(['FROM alpine', 'COPY . .', 'CMD ["make", "run"]'], {
        Makefile: 'build:\n\tgo build\n\nrun: build\n\t@nodemon a\n',
      }),
    ).toEqual(['exec-form: make run', 'child: nodemon a']);
  });
});
