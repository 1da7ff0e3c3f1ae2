import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { perScope } from '../../component/perScope';
import { isUsed } from './declared';
import { secondsOf } from './duration';
import { imports } from './imports';
import { sourcesOf } from './sources';
import {
  GoCall,
  argumentsOf,
  callsIn,
  declarationAround,
  functionAround,
  methodsIn,
  nameOf,
} from './syntaxTree';

/** A call that stops something, and what it stops. */
export interface StopCall extends GoCall {
  at: Evidence;
  /** `s.http.Shutdown(ctx)` without its arguments. */
  text: string;
  stops: 'server' | 'consumer' | 'telemetry';
  drainSeconds?: number;
}

const DRAINS = new Set([
  'Shutdown',
  'GracefulStop',
  'GracefulShutdown',
  'GracefulClose',
  'ShutdownWithContext',
  'ShutdownWithTimeout',
  'RunWithContext',
]);
const FORCES = new Set(['Stop', 'Close']);

/** Packages with servers that can be stopped. */
const SERVER_PACKAGES =
  /^net\/http$|^google\.golang\.org\/grpc$|^github\.com\/(?:labstack\/echo|gofiber\/fiber|valyala\/fasthttp|kataras\/iris|cloudwego|gin-contrib\/graceful|dapr\/go-sdk|soheilhy\/cmux|gogf\/gf)|^golang\.org\/x\/net\/http2/;
const SERVER =
  /serv|srv|http|grpc|rpc|web|app\b|api|router|engine|echo|fiber|gateway|^[eshrga]$/i;
const TELEMETRY =
  /trac|meter|metric|otel|telemetry|provider|export|(^|\.)[tml]p$|span|log|sdk|feature|sentry|statsd|newrelic|profil|pusher|propagat/i;
const CONSUMER =
  /consum|worker|pool|process|schedul|queue|broker|subscri|reader|cron|task|job|client|producer|publish|db\b|redis|nats|kafka|amqp|rmq/i;

/** The calls that drain something, where anything gets to them. */
export const drainCalls = perScope((scope): StopCall[] =>
  stopCalls(scope, DRAINS).concat(configuredDrains(scope)),
);

/** The calls that stop a server by force. */
export const forcedStops = perScope((scope): StopCall[] =>
  stopCalls(scope, FORCES).filter(
    ({ name, receiver, file }) =>
      /serv|srv/i.test(receiver) &&
      imports(
        file,
        name === 'Stop' ? /^google\.golang\.org\/grpc$/ : /^net\/http$/,
      ) &&
      !/listen/i.test(receiver),
  ),
);

function stopCalls(
  scope: ComponentScope,
  names: ReadonlySet<string>,
): StopCall[] {
  return sourcesOf(scope).flatMap(file =>
    methodsIn(file, names)
      .filter(({ node }) => isUsed(scope, nameOf(declarationAround(node))))
      .map(call => ({
        ...call,
        at: file.at(call.node.startIndex),
        text: `${call.receiver}.${call.name}()`,
        stops: subjectOf(call),
        drainSeconds: deadlineOf(scope, call),
      })),
  );
}

/** Servers that are given a context, and drain when it ends. */
function configuredDrains(scope: ComponentScope): StopCall[] {
  return sourcesOf(scope).flatMap(file => {
    const match = /\bGracefulContext\s*:|\bGracefulTimeout\s*:/.exec(file.code);
    if (!match || !imports(file, SERVER_PACKAGES)) return [];
    const [call] = callsIn(file, new Set(['Listen', 'Start']));
    return call
      ? [
          {
            ...call,
            at: file.at(match.index),
            text: match[0].replace(/\s*:$/, ''),
            stops: 'server' as const,
          },
        ]
      : [];
  });
}

function subjectOf({ receiver, name, file }: GoCall): StopCall['stops'] {
  if (/^Graceful/.test(name)) return 'server';
  const last = receiver.slice(receiver.lastIndexOf('.') + 1);
  if (/serv|srv/i.test(last)) return 'server';
  if (TELEMETRY.test(last)) return 'telemetry';
  if (CONSUMER.test(last)) return 'consumer';
  if (SERVER.test(last)) return 'server';
  return imports(file, SERVER_PACKAGES) ? 'server' : 'consumer';
}

const TIMEOUT =
  /\bcontext\.WithTimeout\s*\(\s*[^,\n]{1,80},\s*([^)\n]{1,80})\)/;

/** The time that the function around a drain gives it. */
function deadlineOf(
  scope: ComponentScope,
  { node, name }: GoCall,
): number | undefined {
  if (name === 'ShutdownWithTimeout') {
    const [argument] = node.parent ? argumentsOf(node.parent) : [];
    return argument && valueOf(scope, argument.text);
  }
  const around = functionAround(node);
  const match = around && TIMEOUT.exec(around.text);
  return match ? valueOf(scope, match[1]) : undefined;
}

function valueOf(
  scope: ComponentScope,
  expression: string,
): number | undefined {
  const direct = secondsOf(expression);
  if (direct !== undefined || !/^\s*\w+\s*$/.test(expression)) return direct;
  const constant = new RegExp(
    `\\b${expression.trim()}\\b[ \\t]*(?:time\\.Duration[ \\t]*)?:?=[ \\t]*([^\\n]{1,60})`,
  );
  for (const { code } of sourcesOf(scope)) {
    const match = code.includes(expression.trim()) ? constant.exec(code) : null;
    const seconds = match ? secondsOf(match[1]) : undefined;
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}
