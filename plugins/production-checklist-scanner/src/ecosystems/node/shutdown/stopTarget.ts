import { SourceFile } from '../../../files/SourceFile';

/** What a call stops: a server of requests, or a consumer of messages. */
export type StopTarget = 'server' | 'consumer';

const STORE =
  /(mongo|mongoose|redis|ioredis|postgres|pg|mysql|sql|db|database|prisma|knex|sequelize|typeorm|datasource|orm|cache|pool|client|conn|connection|producer|publisher|sender|mailer|transport|logger|log|sdk|tracer|tracing|telemetry|otel|provider|apm|sentry|metrics|browser|watcher|stream|file|elastic|storage|session|repository|timer|interval|process|console|math|array|object|promise|json)s?$/i;
const SERVER =
  /server|(srv|https?|http2|app|application|fastify|koa|hapi|express|listener|listening|nest|instance|api|web|io|wss?|sockets?|grpc|terminator|gateway|proxy|apollo|platform|ignitor|strapi|sails|lightship|terminus|bot|kernel|backend|adapter|servers|apps|bootstrap)$/i;
const CONSUMER =
  /(worker|workers|consumer|consumers|queue|queues|subscription|subscriptions|subscriber|boss|agenda|runner|channel|amqp|rabbit\w*|kafka|jobs?|processor|processors|broker|scheduler|poller|temporal|listener|connection|receiver)$/i;

/**
 * What `receiver.method()` stops, as the receiver's name tells, or what the
 * file puts into it.
 */
export function stopTargetOf(
  file: SourceFile,
  receiver: string,
  method: string,
): StopTarget | undefined {
  if (method === 'tryShutdown') return 'server';
  const name = lastName(receiver);
  if (isMadeAsServer(file, name)) return 'server';
  if (SERVER.test(name) && !STORE.test(name)) return 'server';
  return CONSUMER.test(name) ? 'consumer' : undefined;
}

/** Whether a receiver is a database or the like, whose end is no shutdown. */
export function isStore(receiver: string): boolean {
  return STORE.test(lastName(receiver));
}

/** `this.httpServer!` is `httpServer`; `getServer()` is `getServer`. */
function lastName(receiver: string): string {
  const bare = receiver.replace(/\([^()]*\)/g, '').replace(/[?!#\s]/g, '');
  return bare.slice(bare.lastIndexOf('.') + 1);
}

function isMadeAsServer(file: SourceFile, name: string): boolean {
  if (!/^[\w$]{1,60}$/.test(name)) return false;
  const escaped = name.replace(/\$/g, '\\$');
  return new RegExp(
    `(?<![\\w$])${escaped}\\s{0,4}(?::[^=\\n]{0,80})?=\\s{0,10}(?:await\\s{1,4})?(?:new\\s{1,4})?(?:[\\w$]{1,60}\\.){0,3}(?:createServer|listen|createHttpTerminator|createTerminus|createLightship|serve|stoppable|buildServer|startServer|createApp|NestFactory\\.create|fastify|Fastify)\\s{0,4}[(<]`,
  ).test(file.code);
}
