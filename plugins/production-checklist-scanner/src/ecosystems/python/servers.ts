import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ServerFact } from '../facts';
import { declaredAt } from './declarations';
import { SERVER_FRAMEWORKS } from './serverFrameworks';
import { startedServers } from './startedServers';
import { importsOf, serviceSourcesOf, sourcesOf } from './sources';

/** What the component serves with, and where it begins to. */
export function servers(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ServerFact[] {
  const facts = new Map<string, ServerFact>();
  const add = (
    protocol: ServerFact['protocol'],
    framework: string,
    at: Evidence,
  ) => {
    if (!facts.has(framework))
      facts.set(framework, { protocol, framework, at });
  };
  for (const { title, protocol, module, call } of SERVER_FRAMEWORKS) {
    for (const file of serviceSourcesOf(scope)) {
      const at = module.test(importsOf(file)) ? file.find(call) : undefined;
      if (at) add(protocol, title, at);
    }
  }
  const django = djangoProject(scope);
  if (django) add('http', 'Django', django);
  const servesHttp = [...facts.values()].some(
    ({ protocol }) => protocol === 'http',
  );
  for (const { program, at } of startedServers(scope, images)) {
    if (program.protocol !== 'http' || !servesHttp) {
      add(program.protocol, program.title, at);
    }
  }
  // What answers requests is named before what works off a queue.
  const rank = { grpc: 0, http: 1, queue: 2 };
  return [...facts.values()].sort(
    (a, b) => rank[a.protocol] - rank[b.protocol],
  );
}

/** A Django project's settings, where it depends on Django. */
function djangoProject(scope: ComponentScope): Evidence | undefined {
  if (!declaredAt(scope, ['django'])) return undefined;
  for (const file of sourcesOf(scope)) {
    const at = /^[ \t]*ROOT_URLCONF\s*=/m.test(file.code)
      ? file.find(/^[ \t]*ROOT_URLCONF\s*=/m)
      : undefined;
    if (at) return at;
  }
  return undefined;
}
