import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { perScope } from '../../component/perScope';
import { bracketed, methodBodies } from './codeBlocks';
import { programSources } from './sources';

/** What the program does when the JVM is told to end. */
export interface ShutdownHook {
  effect: 'drains' | 'forces';
  /** The call that does it: `server.shutdown()`. */
  call: string;
  at: Evidence;
  drainSeconds?: number;
}

const HOOK =
  /\baddShutdownHook\s*[({]|\bShutdownHookThread\s*[({]|\bSignal\s*\.\s*handle\s*\(\s*new\s+Signal\s*\(\s*"TERM"/g;
/** What serves, by the names that people give it. */
const SERVER =
  '\\w*(?:[sS]erver|[hH]ttp|[gG]rpc|[aA]pp|[aA]pplication|[vV]ertx|[jJ]etty|[tT]omcat|[uU]ndertow|[jJ]avalin|[eE]ngine|[nN]etty|[bB]inding|[sS]ystem|[cC]onsumer|[sS]treams?|[kK]afka|[sS]ubscriber|[lL]istener|[cC]ontainer|[wW]orker|[gG]roup|[rR]untime|[sS]park|[sS]ervice|[sS]hutdown|[mM]ain|[iI]nstance|[nN]ode|this|it|self)';
const STOP =
  '(?:shutdown\\w*|stop\\w*|close\\w*|terminate\\w*|unbind\\w*|awaitTermination|awaitStop|wakeup|undeploy\\w*)';
const CALL = new RegExp(
  `(?<![\\w.])(?:${SERVER}(?:\\(\\))?\\??(?:\\.|::)(?:get\\(\\)\\??\\.|this\\.)?)${STOP}(?=\\s*[({]|\\s*\\)|\\s*$|\\s*[,;])|(?<![\\w.:])${STOP}\\s*\\(`,
  'm',
);
const FORCE =
  /\.\s*shutdownNow\s*\(|\b(?:http)?[sS]erver\w*(?:\(\))?[?!]{0,2}\.stop\s*\(\s*0\s*[,)]/;
const AWAIT =
  /\bawaitTermination\s*\(\s*([\d_]{1,9})L?\s*,\s*(?:\w+\.)*(SECONDS|MINUTES|MILLISECONDS)/;
const UNITS: Readonly<Record<string, number>> = {
  SECONDS: 1,
  MINUTES: 60,
  MILLISECONDS: 0.001,
};
/** A hook calls a method that calls the one which stops. */
const MAX_HOPS = 2;
/** More in one file are generated. */
const MAX_HOOKS = 20;

export const shutdownHooks = perScope((scope): ShutdownHook[] =>
  programSources(scope)
    .filter(({ code }) => /ShutdownHook|Signal\b/.test(code))
    .flatMap(file =>
      file
        .findAll(HOOK)
        .slice(0, MAX_HOOKS)
        .flatMap(({ match, at }) => {
          const open = (match.index ?? 0) + match[0].search(/[({]/);
          const hook = bracketed(file.code, open);
          return effectOf(scope, file, hook, at) ?? [];
        }),
    ),
);

function effectOf(
  scope: ComponentScope,
  file: SourceFile,
  hook: string,
  at: Evidence,
): ShutdownHook | undefined {
  const text = withCalled(scope, file, hook);
  const graceful = text.replace(/\.\s*shutdownNow\s*\(/g, ' (');
  const call = CALL.exec(graceful)?.[0].replace(/\s*\($/, '');
  const force = FORCE.exec(text)?.[0];
  // Force after waiting is what a drain that takes too long ends in.
  const waits = /\bawaitTermination\b|\.shutdown\s*\(/.test(graceful);
  if (force && !waits) {
    return { effect: 'forces', call: plain(force), at };
  }
  if (!call) return undefined;
  const [, amount, unit] = AWAIT.exec(text) ?? [];
  return {
    effect: 'drains',
    call: plain(call),
    at,
    ...(amount && {
      drainSeconds: Number(amount.replace(/_/g, '')) * UNITS[unit],
    }),
  };
}

/** The hook's text with that of the methods and classes that it names. */
function withCalled(
  scope: ComponentScope,
  file: SourceFile,
  hook: string,
): string {
  let text = hook;
  let added = hook;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const methods = [
      ...added.matchAll(
        /(?:::|(?<![\w])(?:this\.)?)([a-z]\w{2,40})(?=\s*\(|\s*\))/g,
      ),
    ].map(([, name]) => name);
    const classes = [...added.matchAll(/\b(?:new\s+)?([A-Z]\w{3,60})\s*\(/g)]
      .map(([, name]) => name)
      .filter(name => name !== 'Thread');
    added = [
      ...[...new Set(methods)].flatMap(name => methodBodies(file.code, name)),
      ...[...new Set(classes)].flatMap(name => classBodies(scope, name)),
    ].join('\n');
    text += `\n${added}`;
  }
  return text.slice(0, 100_000);
}

function classBodies(scope: ComponentScope, name: string): string[] {
  const pattern = new RegExp(`\\bclass\\s+${name}\\b[^{\\n]{0,200}\\{`);
  return programSources(scope).flatMap(({ code }) => {
    const match = pattern.exec(code);
    return match ? [bracketed(code, match.index + match[0].length - 1)] : [];
  });
}

function plain(call: string): string {
  return `${call
    .replace(/\s+/g, '')
    .replace(/[(){].*$/, '')
    .replace('::', '.')}()`;
}
