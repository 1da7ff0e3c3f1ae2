import { StartFact } from '../../facts';

type Role = StartFact['role'];

/** What a command line tool starts, by its first argument or its options. */
export interface StartTool {
  /** By the first argument that is no option; `` stands for none or others. */
  commands: Readonly<Record<string, Role>>;
  /** An option that makes it watch its files. */
  watches?: RegExp;
}

const server: Role = 'production-server';
const development: Role = 'development-server';
const watcher: Role = 'watcher';
const build: Role = 'build';

const WATCH = /^(-w|--watch|--watchAll|--hot)$/;

export const START_TOOLS: ReadonlyMap<string, StartTool> = new Map<
  string,
  StartTool
>([
  ['nodemon', { commands: { '': watcher } }],
  ['ts-node-dev', { commands: { '': watcher } }],
  ['tsnd', { commands: { '': watcher } }],
  ['node-dev', { commands: { '': watcher } }],
  ['supervisor', { commands: { '': watcher } }],
  ['tsc-watch', { commands: { '': watcher } }],
  ['tsx', { commands: { watch: watcher, '': development }, watches: WATCH }],
  ['ts-node', { commands: { '': development } }],
  ['ts-node-esm', { commands: { '': development } }],
  ['ts-node-transpile-only', { commands: { '': development } }],
  ['babel-node', { commands: { '': development } }],
  ['esr', { commands: { '': development } }],
  ['vite-node', { commands: { '': development }, watches: WATCH }],
  ['tsc', { commands: { '': build }, watches: WATCH }],
  ['rollup', { commands: { '': build }, watches: WATCH }],
  ['esbuild', { commands: { '': build }, watches: WATCH }],
  ['tsup', { commands: { '': build }, watches: WATCH }],
  [
    'webpack',
    {
      commands: {
        serve: development,
        'dev-server': development,
        watch: watcher,
        '': build,
      },
      watches: WATCH,
    },
  ],
  [
    'webpack-cli',
    { commands: { serve: development, '': build }, watches: WATCH },
  ],
  ['webpack-dev-server', { commands: { '': development } }],
  ['parcel', { commands: { build, watch: watcher, '': development } }],
  [
    'gulp',
    {
      commands: {
        build,
        watch: watcher,
        serve: development,
        dev: development,
        '': build,
      },
    },
  ],
  [
    'grunt',
    {
      commands: {
        build,
        watch: watcher,
        serve: development,
        dev: development,
        '': build,
      },
    },
  ],
  [
    'next',
    { commands: { start: server, build, dev: development, '': development } },
  ],
  [
    'nuxt',
    {
      commands: {
        start: server,
        build,
        generate: build,
        preview: development,
        dev: development,
        '': development,
      },
    },
  ],
  [
    'nuxi',
    {
      commands: {
        start: server,
        build,
        generate: build,
        preview: development,
        dev: development,
        '': development,
      },
    },
  ],
  [
    'nitro',
    {
      commands: {
        build,
        dev: development,
        preview: development,
        '': development,
      },
    },
  ],
  ['vite', { commands: { build, '': development } }],
  [
    'vinxi',
    { commands: { start: server, build, dev: development, '': development } },
  ],
  ['astro', { commands: { build, '': development } }],
  ['svelte-kit', { commands: { build, '': development } }],
  ['remix', { commands: { build, 'vite:build': build, '': development } }],
  ['remix-serve', { commands: { '': server } }],
  ['react-router', { commands: { build, '': development } }],
  ['react-router-serve', { commands: { '': server } }],
  ['ng', { commands: { build, '': development } }],
  ['nx', { commands: { build, 'run-many': build, '': development } }],
  [
    'nest',
    {
      commands: { build, start: development, '': development },
      watches: WATCH,
    },
  ],
  [
    'react-scripts',
    { commands: { build, start: development, '': development } },
  ],
  ['react-app-rewired', { commands: { build, '': development } }],
  ['craco', { commands: { build, '': development } }],
  ['vue-cli-service', { commands: { build, '': development } }],
  ['gatsby', { commands: { build, serve: server, '': development } }],
  ['docusaurus', { commands: { build, serve: server, '': development } }],
  ['storybook', { commands: { build, '': development } }],
  ['start-storybook', { commands: { '': development } }],
  ['umi', { commands: { build, '': development } }],
  ['ember', { commands: { build, '': development } }],
  ['expo', { commands: { '': development } }],
  ['wrangler', { commands: { '': development } }],
  ['vercel', { commands: { '': development } }],
  ['netlify', { commands: { '': development } }],
  ['browser-sync', { commands: { '': development } }],
  ['live-server', { commands: { '': development } }],
  ['lite-server', { commands: { '': development } }],
  ['json-server', { commands: { '': development } }],
  ['serve', { commands: { '': server } }],
  ['http-server', { commands: { '': server } }],
  [
    'strapi',
    {
      commands: {
        start: server,
        build,
        develop: watcher,
        dev: watcher,
        '': server,
      },
    },
  ],
  [
    'medusa',
    { commands: { start: server, build, develop: watcher, '': server } },
  ],
  ['keystone', { commands: { start: server, build, '': development } }],
  ['directus', { commands: { start: server, '': server } }],
  ['payload', { commands: { build, '': server } }],
  ['sails', { commands: { lift: server, '': server } }],
  ['egg-scripts', { commands: { start: server, '': server } }],
  ['egg-bin', { commands: { '': development } }],
  ['midway-bin', { commands: { build, '': development } }],
  ['rw', { commands: { serve: server, build, '': development } }],
  ['redwood', { commands: { serve: server, build, '': development } }],
  ['rw-server', { commands: { '': server } }],
  ['fastify', { commands: { start: server, '': server }, watches: WATCH }],
  ['moleculer-runner', { commands: { '': server }, watches: /^(-w|--hot)$/ }],
  ['functions-framework', { commands: { '': server } }],
  ['probot', { commands: { run: server, '': server } }],
  ['micro', { commands: { '': server } }],
  ['micro-dev', { commands: { '': development } }],
  ['graphile-worker', { commands: { '': server }, watches: WATCH }],
  ['platformatic', { commands: { start: server, '': server } }],
  ['wattpm', { commands: { start: server, dev: development, '': server } }],
  ['backstage-cli', { commands: { build, '': development } }],
  ['n8n', { commands: { '': server } }],
  ['node-red', { commands: { '': server } }],
]);
