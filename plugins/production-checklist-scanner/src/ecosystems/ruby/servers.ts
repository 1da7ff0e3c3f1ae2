import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { gemAt, gemVersion } from './gems';
import { sourcesOf } from './sources';
import { startedServers } from './startedServers';

/** Frameworks by their gem, those that build on others first. */
const HTTP: readonly { title: string; gems: readonly string[]; use: RegExp }[] =
  [
    {
      title: 'Rails',
      gems: ['rails', 'railties', 'actionpack'],
      use: /\bRails\.application\b|<\s*(?:::)?Rails::Application\b/,
    },
    { title: 'Hanami', gems: ['hanami'], use: /\bHanami\b/ },
    { title: 'Padrino', gems: ['padrino'], use: /\bPadrino\b/ },
    { title: 'Grape', gems: ['grape'], use: /<\s*Grape::API\b/ },
    {
      title: 'Sinatra',
      gems: ['sinatra', 'sinatra-contrib'],
      use: /\bSinatra::(?:Base|Application)\b|\brequire\s*\(?["']sinatra\b/,
    },
    { title: 'Roda', gems: ['roda'], use: /<\s*Roda\b/ },
    { title: 'Cuba', gems: ['cuba'], use: /\bCuba\b/ },
    {
      title: 'WEBrick',
      gems: ['webrick'],
      use: /\bWEBrick::HTTPServer\.new\b/,
    },
    { title: 'Rack', gems: ['rack', 'puma'], use: /^\s*run\s+\S/m },
  ];
const QUEUES: readonly {
  title: string;
  gems: readonly string[];
  use?: RegExp;
}[] = [
  { title: 'Sidekiq', gems: ['sidekiq', 'govuk_sidekiq'] },
  { title: 'Solid Queue', gems: ['solid_queue'] },
  { title: 'GoodJob', gems: ['good_job'] },
  { title: 'Resque', gems: ['resque'] },
  { title: 'Delayed Job', gems: ['delayed_job', 'delayed_job_active_record'] },
  { title: 'Karafka', gems: ['karafka'] },
  { title: 'Racecar', gems: ['racecar'] },
  { title: 'Shoryuken', gems: ['shoryuken'] },
  { title: 'Sneakers', gems: ['sneakers'] },
  { title: 'Que', gems: ['que'] },
  { title: 'Hutch', gems: ['hutch'] },
  {
    title: 'Bunny',
    gems: ['bunny', 'march_hare'],
    use: /\.subscribe\s*(?:\(|do\b)/,
  },
  {
    title: 'ruby-kafka',
    gems: ['ruby-kafka', 'rdkafka'],
    use: /\.each_message\b|\.consumer\b/,
  },
];

/** What the component serves with, and where it begins to. */
export function servers(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ServerFact[] {
  const sources = sourcesOf(scope);
  const facts: ServerFact[] = [];
  const grpc = findIn(sources, /\bGRPC::RpcServer\.new\b|\bGruf::Server\b/);
  if (grpc) facts.push({ protocol: 'grpc', framework: 'grpc', at: grpc });
  for (const { title, gems, use } of HTTP) {
    const used: Evidence | undefined = findIn(
      title === 'Rack'
        ? sources.filter(({ path }) => path.endsWith('.ru'))
        : sources,
      use,
    );
    if (!used) continue;
    facts.push({
      protocol: 'http',
      framework: title,
      version: gemVersion(scope, gems[0]),
      at: gemAt(scope, gems) ?? used,
    });
    break;
  }
  for (const { title, gems, use } of QUEUES) {
    const at = gemAt(scope, gems);
    const used = at && use ? findIn(sources, use) : at;
    if (used) facts.push({ protocol: 'queue', framework: title, at: used });
  }
  if (facts.length > 0) return facts;
  return startedServers(scope, images).map(
    ({ program: { protocol, title }, at }) => ({
      protocol,
      framework: title,
      at,
    }),
  );
}
