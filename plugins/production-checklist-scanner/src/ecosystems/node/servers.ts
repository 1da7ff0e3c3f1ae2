import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ServerFact } from '../facts';
import { perScope } from '../../component/perScope';
import { applicationServers } from './servers/applicationServers';
import { findIn } from '../shared/findIn';
import { grpcServers } from './servers/grpcServers';
import { importsAny, importsOf } from './code/imports';
import { methodCalls } from './code/methodCalls';
import { declarationsOf, packagesOf } from './packages/packages';
import { queueConsumers } from './servers/queueConsumers';
import {
  LISTENING_FRAMEWORKS,
  STARTED_FRAMEWORKS,
  ServerFramework,
} from './servers/serverFrameworks';
import { serverSources } from './code/sources';
import { versionOf } from './packages/versions';

/** What the component serves with, and where it begins to. */
export const servers = perScope((scope): ServerFact[] => {
  const listening = listeningServers(scope);
  return [
    ...applicationServers(scope, listening),
    ...listening,
    ...grpcServers(scope),
    ...queueConsumers(scope),
  ];
});

/** The HTTP servers that the component's own code starts. */
function listeningServers(scope: ComponentScope): ServerFact[] {
  const facts = new Map<string, ServerFact>();
  const add = (framework: ServerFramework | undefined, at: Evidence) => {
    const title = framework?.title ?? 'Node.js http';
    const known = facts.get(title);
    if (known && (!ASIDE.test(known.at.path) || ASIDE.test(at.path))) return;
    const version = framework && versionIn(scope, framework);
    facts.set(title, { protocol: 'http', framework: title, version, at });
  };
  for (const file of serverSources(scope)) {
    const started = STARTED_FRAMEWORKS.find(
      ({ packages, start }) =>
        importsAny(file, packages) && start.test(file.code),
    );
    const listening = listenerIn(scope, file);
    if (listening) add(frameworkOf(scope, file), listening);
    else if (started) add(started, file.find(started.start)!);
    else {
      const at = file.find(/\b(?:Bun|Deno)\.serve\s*\(/);
      if (at) add(frameworkOf(scope, file), at);
    }
  }
  if (facts.size === 0) {
    for (const framework of LISTENING_FRAMEWORKS) {
      const at = madeForSomeoneElse(scope, framework);
      if (at) add(framework, at);
    }
  }
  return [...facts.values()];
}

/** A server beside the one that production runs. */
const ASIDE =
  /(?:^|[/._-])(?:https|dev|development|local|debug|mock|admin|internal|metrics|proxy|scripts?|tools?|extra)(?:[/._-]|$)/i;
/** Names that a server is kept under, where nothing else tells. */
const SERVER_NAME =
  /(?:^|\.)_?(?:\w*[sS]erver|srv|https?|http2|\w*[aA]pp|application|api|express|fastify|koa|nest|instance|listener|io|web|service)\w{0,8}(?:\(.*\))?[!?]?$/;
/** What listens to something else than a port. */
const OTHER_LISTENER =
  /(?:history|events?|emitter|bus|store|i18n|navigation|keyboard|media|query|client|channel|redis|pg|db|dispatcher|observer)\w{0,10}[!?]?$/i;

function listenerIn(
  scope: ComponentScope,
  file: SourceFile,
): Evidence | undefined {
  const knowsServers =
    importsOf(file).some(({ specifier }) =>
      /^(?:node:)?https?2?$/.test(specifier),
    ) ||
    LISTENING_FRAMEWORKS.some(({ packages }) => importsAny(file, packages));
  const known = knowsServers || LISTENING_FRAMEWORKS.some(isDeclaredIn(scope));
  const call = methodCalls(file, 'listen').find(
    ({ receiver }) =>
      known &&
      !OTHER_LISTENER.test(receiver) &&
      (knowsServers || SERVER_NAME.test(receiver)),
  );
  return call && file.at(call.offset);
}

/** The framework that a listening file listens with. */
function frameworkOf(
  scope: ComponentScope,
  file: SourceFile,
): ServerFramework | undefined {
  return (
    LISTENING_FRAMEWORKS.find(({ packages }) => importsAny(file, packages)) ??
    LISTENING_FRAMEWORKS.find(isDeclaredIn(scope))
  );
}

/**
 * Development dependencies count where a bundler packs everything, that is
 * where there are no others.
 */
function isDeclaredIn(
  scope: ComponentScope,
): (framework: ServerFramework) => boolean {
  const declared = declarationsOf(scope);
  const bundled = declared.every(({ development }) => development);
  return ({ packages }) =>
    declared.some(
      ({ name, development }) =>
        packages.includes(name) && (bundled || !development),
    );
}

function versionIn(
  scope: ComponentScope,
  { packages }: ServerFramework,
): string | undefined {
  const declared = declarationsOf(scope).find(({ name }) =>
    packages.includes(name),
  );
  return declared && versionOf(scope, declared.name);
}

const MADE =
  /(?<![\w$.])(?:express|[fF]astify|restana|polka|connect)\s*(?:<[^>\n]{0,80}>)?\(|\bNestFactory\.create\s*[<(]|new\s+(?:Koa|Hono|Elysia|OpenAPIHono)\b/;

/** Where a server is made that a wrapper or a command line starts. */
function madeForSomeoneElse(
  scope: ComponentScope,
  { packages }: ServerFramework,
): Evidence | undefined {
  const startable = packagesOf(scope).some(({ scripts }) =>
    scripts.has('start'),
  );
  return startable
    ? findIn(
        serverSources(scope).filter(file => importsAny(file, packages)),
        MADE,
      )
    : undefined;
}
