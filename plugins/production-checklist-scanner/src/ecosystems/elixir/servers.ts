import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { findDependency } from './projects';
import { programFiles } from './sources';
import { versionOf } from './versions';

interface ServerKind {
  protocol: ServerFact['protocol'];
  framework: string;
  dependencies: readonly string[];
  /** Code that starts it. */
  started: RegExp;
}

/** What serves, the ones that build on others first. */
const KINDS: readonly ServerKind[] = [
  {
    protocol: 'http',
    framework: 'Phoenix',
    dependencies: ['phoenix'],
    started: /\buse\s+Phoenix\.Endpoint\b/,
  },
  {
    protocol: 'http',
    framework: 'Bandit',
    dependencies: ['bandit'],
    started: /\{\s*Bandit\s*,|\bBandit\.start_link\s*\(/,
  },
  {
    protocol: 'http',
    framework: 'Plug.Cowboy',
    dependencies: ['plug_cowboy', 'cowboy'],
    started:
      /\{\s*Plug\.Cowboy\s*,|\bPlug(?:\.Adapters)?\.Cowboy\.(?:http|https|child_spec)\s*\(?|:cowboy\.start_(?:clear|tls|http)\b/,
  },
  {
    protocol: 'http',
    framework: 'Raxx',
    dependencies: ['ace', 'raxx'],
    started: /\bAce\.HTTP\.Service\b/,
  },
  {
    protocol: 'grpc',
    framework: 'grpc',
    dependencies: ['grpc', 'grpc_server'],
    started: /\bGRPC\.Server\.Supervisor\b|\buse\s+GRPC\.Endpoint\b/,
  },
  {
    protocol: 'queue',
    framework: 'Oban',
    dependencies: ['oban', 'oban_pro'],
    started: /\{\s*Oban\s*,|\buse\s+Oban\.(?:Pro\.)?Worker\b/,
  },
  {
    protocol: 'queue',
    framework: 'Broadway',
    dependencies: [
      'broadway',
      'broadway_kafka',
      'broadway_rabbitmq',
      'broadway_sqs',
      'broadway_cloud_pub_sub',
    ],
    started: /\buse\s+Broadway\b/,
  },
  {
    protocol: 'queue',
    framework: 'KafkaEx',
    dependencies: ['kafka_ex'],
    started: /\buse\s+KafkaEx\.GenConsumer\b/,
  },
  {
    protocol: 'queue',
    framework: 'AMQP',
    dependencies: ['amqp'],
    started: /\bBasic\.consume\s*\(/,
  },
  {
    protocol: 'queue',
    framework: 'Exq',
    dependencies: ['exq'],
    started: /\bconfig\s+:exq\b|\{\s*Exq\s*,/,
  },
];

/** What the component serves with. */
export const servers = perScope((scope): ServerFact[] => {
  const found = KINDS.flatMap(kind => serverOf(scope, kind));
  // Phoenix runs on one of the others, which is no server beside it.
  return found.some(({ framework }) => framework === 'Phoenix')
    ? found.filter(
        ({ framework }) => !/^(Bandit|Plug\.Cowboy)$/.test(framework),
      )
    : found;
});

function serverOf(scope: ComponentScope, kind: ServerKind): ServerFact[] {
  const { protocol, framework, dependencies, started } = kind;
  const at = findIn(programFiles(scope), started);
  if (!at) return [];
  const declared = findDependency(scope, dependencies);
  return [
    {
      protocol,
      framework,
      ...(declared && { version: versionOf(scope, declared.name) }),
      at,
    },
  ];
}
