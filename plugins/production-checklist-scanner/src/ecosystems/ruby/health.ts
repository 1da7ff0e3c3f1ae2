import { ComponentScope } from '../../component/ComponentScope';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { findIn } from '../shared/findIn';
import { gemAt } from './gems';
import { sourcesOf } from './sources';

/** Routes of Rails, Sinatra, Grape, Roda and Rack’s `map`. */
const ROUTE =
  /(?<![\w.])(?:r\.|router\.)?(?:get|head|match|map|on|is|resource|resources|scope|namespace)[ \t(]+(?:["']([^"'\s]{1,100})["']|:(\w{1,60})\b)/g;
const MOUNTED = /\bmount\b[^\n]*?(?:at:|=>)\s*["']([^"'\s]{1,100})["']/g;
const COMPARED =
  /(?:\bPATH_INFO["']\]|\bpath_info|\brequest\.path|\breq\.path)\s*==\s*["'](\/[^"'\s]{1,80})["']/g;

/** Gems that bring a health check along, and what switches them on. */
const LIBRARIES: readonly { gem: string; target: string; use?: RegExp }[] = [
  { gem: 'okcomputer', target: '/okcomputer (OkComputer)' },
  { gem: 'health_check', target: '/health_check' },
  {
    gem: 'rails-healthcheck',
    target: '/healthcheck',
    use: /\bHealthcheck\.(?:routes|configure)\b/,
  },
  {
    gem: 'health-monitor-rails',
    target: '/check',
    use: /\bHealthMonitor::Engine\b/,
  },
  { gem: 'rapporteur', target: '/status' },
  { gem: 'ecs-healthcheck', target: '/healthcheck' },
  { gem: 'sidekiq_alive', target: 'SidekiqAlive' },
  { gem: 'easymon', target: 'Easymon', use: /\bEasymon\b/ },
  { gem: 'rack-health', target: '/rack_health', use: /\bRack::Health\b/ },
];

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const sources = sourcesOf(scope);
  const facts: HealthFact[] = [];
  const grpc = findIn(
    sources,
    /\bGrpc::Health::(?:Checker|V1::Health::Service)\b/,
  );
  if (grpc)
    facts.push({ kind: 'grpc', target: 'grpc.health.v1.Health', at: grpc });
  for (const file of sources) {
    if (
      !/health|live|ready|ping|status|heartbeat|alive|\bup\b/i.test(file.code)
    )
      continue;
    for (const pattern of [ROUTE, MOUNTED, COMPARED]) {
      for (const { match, at } of file.findAll(pattern)) {
        const target = (match[1] ?? match[2]).replace(/\.(xml|json|txt)$/, '');
        if (isHealthRoute(target)) facts.push({ kind: 'route', target, at });
      }
    }
  }
  for (const { gem, target, use } of LIBRARIES) {
    const declared = gemAt(scope, [gem]);
    const at = declared && use ? findIn(sources, use) : declared;
    if (at) facts.push({ kind: 'route', target, at });
  }
  return rankHealth(facts);
}
