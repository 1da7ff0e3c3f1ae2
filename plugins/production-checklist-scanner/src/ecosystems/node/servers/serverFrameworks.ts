/** A framework whose program serves requests. */
export interface ServerFramework {
  title: string;
  packages: readonly string[];
}

/**
 * Frameworks that a program listens with, the ones that build on others
 * first.
 */
export const LISTENING_FRAMEWORKS: readonly ServerFramework[] = [
  { title: 'NestJS', packages: ['@nestjs/core'] },
  {
    title: 'Feathers',
    packages: [
      '@feathersjs/express',
      '@feathersjs/koa',
      '@feathersjs/feathers',
    ],
  },
  {
    title: 'Ts.ED',
    packages: ['@tsed/platform-express', '@tsed/platform-koa', '@tsed/common'],
  },
  { title: 'LoopBack', packages: ['@loopback/rest', 'loopback'] },
  { title: 'FoalTS', packages: ['@foal/core'] },
  { title: 'Moleculer', packages: ['moleculer-web'] },
  { title: 'Fastify', packages: ['fastify'] },
  { title: 'hapi', packages: ['@hapi/hapi', 'hapi'] },
  { title: 'Koa', packages: ['koa'] },
  { title: 'Restify', packages: ['restify'] },
  { title: 'Hono', packages: ['hono'] },
  { title: 'Elysia', packages: ['elysia'] },
  { title: 'Polka', packages: ['polka'] },
  { title: 'H3', packages: ['h3', 'nitropack'] },
  {
    title: 'Express',
    packages: [
      'express',
      'express-serve-static-core',
      'ultimate-express',
      'hyper-express',
    ],
  },
  {
    title: 'Apollo Server',
    packages: [
      '@apollo/server',
      'apollo-server',
      'apollo-server-express',
      'apollo-server-koa',
      'apollo-server-fastify',
    ],
  },
  { title: 'GraphQL Yoga', packages: ['graphql-yoga'] },
  { title: 'Connect', packages: ['connect'] },
  { title: 'Socket.IO', packages: ['socket.io'] },
  { title: 'ws', packages: ['ws'] },
  { title: 'uWebSockets.js', packages: ['uWebSockets.js'] },
  { title: 'micro', packages: ['micro'] },
  { title: 'Find My Way', packages: ['find-my-way'] },
];

/**
 * Frameworks that bring their own server: depending on one is serving with
 * it, whatever starts it.
 */
export const APPLICATION_FRAMEWORKS: readonly ServerFramework[] = [
  { title: 'Next.js', packages: ['next'] },
  { title: 'Nuxt', packages: ['nuxt', 'nuxt3', 'nuxt-edge'] },
  { title: 'Remix', packages: ['@remix-run/serve'] },
  { title: 'React Router', packages: ['@react-router/serve'] },
  { title: 'SvelteKit', packages: ['@sveltejs/adapter-node'] },
  { title: 'Astro', packages: ['@astrojs/node'] },
  { title: 'Strapi', packages: ['@strapi/strapi', 'strapi'] },
  { title: 'AdonisJS', packages: ['@adonisjs/core'] },
  { title: 'Egg', packages: ['egg'] },
  { title: 'Medusa', packages: ['@medusajs/medusa'] },
  { title: 'Directus', packages: ['directus'] },
  {
    title: 'KeystoneJS',
    packages: ['@keystone-6/core', '@keystone-next/keystone'],
  },
  { title: 'RedwoodJS', packages: ['@redwoodjs/api-server'] },
  { title: 'fastify-cli', packages: ['fastify-cli'] },
  {
    title: 'Platformatic',
    packages: ['platformatic', 'wattpm', '@platformatic/service'],
  },
  {
    title: 'Functions Framework',
    packages: ['@google-cloud/functions-framework'],
  },
];

/** Frameworks that are started by a call of their own. */
export const STARTED_FRAMEWORKS: readonly (ServerFramework & {
  start: RegExp;
})[] = [
  {
    title: 'hapi',
    packages: ['@hapi/hapi', 'hapi', '@hapi/glue'],
    start: /\.start\s*\(\s*\)|\b[Hh]api\.[sS]erver\s*\(/,
  },
  {
    title: 'Hono',
    packages: ['@hono/node-server'],
    start: /(?<![\w$.])serve\s*\(/,
  },
  {
    title: 'H3',
    packages: ['listhen', 'srvx'],
    start: /(?<![\w$.])(?:serve|listen)\s*\(/,
  },
  {
    title: 'Apollo Server',
    packages: ['@apollo/server'],
    start: /\bstartStandaloneServer\s*\(/,
  },
  {
    title: 'Backstage',
    packages: ['@backstage/backend-defaults'],
    start: /\bcreateBackend\s*\(/,
  },
  {
    title: 'LoopBack',
    packages: ['@loopback/core', '@loopback/rest'],
    start: /\bapp\.start\s*\(/,
  },
  {
    title: 'Midway',
    packages: ['@midwayjs/bootstrap'],
    start: /\bBootstrap\b[^;]{0,200}\.run\s*\(/,
  },
  {
    title: 'Sails',
    packages: ['sails'],
    start: /\bsails\.lift\s*\(/,
  },
  {
    title: 'Slack Bolt',
    packages: ['@slack/bolt'],
    start: /\bapp\.start\s*\(/,
  },
  {
    title: 'Probot',
    packages: ['probot'],
    start: /(?<![\w$.])run\s*\(|\bnew\s+(?:Server|Probot)\b/,
  },
  {
    title: 'ws',
    packages: ['ws'],
    start:
      /new\s+(?:WebSocket\.Server|WebSocketServer|Server)\s*\(\s*\{[^}]{0,200}\bport\b/,
  },
  {
    title: 'Socket.IO',
    packages: ['socket.io'],
    start: /new\s+Server\s*\(\s*(?:\d|process\.env|port)/i,
  },
];

/** Packages of programs that run in a browser. */
export const BROWSER_PACKAGES: readonly string[] = [
  'react-dom',
  'vue',
  '@angular/core',
  'angular',
  'svelte',
  'preact',
  'solid-js',
  'lit',
  'ember-source',
  'alpinejs',
  '@hotwired/stimulus',
  '@hotwired/turbo',
  'phoenix_live_view',
  'jquery',
];

/** Every package that makes its program a server. */
export const SERVER_PACKAGES: ReadonlySet<string> = new Set([
  ...[
    ...LISTENING_FRAMEWORKS,
    ...STARTED_FRAMEWORKS,
    ...APPLICATION_FRAMEWORKS,
  ].flatMap(({ packages }) => packages),
  '@grpc/grpc-js',
  'grpc',
  'nice-grpc',
  'mali',
]);
