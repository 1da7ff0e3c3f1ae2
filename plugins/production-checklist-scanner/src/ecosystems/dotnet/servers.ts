import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { hostOf, webHostOf } from './host';
import { declares, programsOf } from './projects';
import { sourcesOf } from './sources';
import { findUsed } from './used';

/** Consumers of messages and jobs, and what starts them. */
const CONSUMERS: readonly { title: string; packages: RegExp; start: RegExp }[] =
  [
    {
      title: 'MassTransit',
      packages: /^MassTransit/,
      start: /\bAddMassTransit\w*\s*\(/,
    },
    {
      title: 'NServiceBus',
      packages: /^NServiceBus/,
      start: /\bUseNServiceBus\s*\(|\bnew\s+EndpointConfiguration\s*\(/,
    },
    {
      title: 'Rebus',
      packages: /^Rebus/,
      start: /\bAddRebus\s*\(|\bConfigure\.With\s*\(/,
    },
    { title: 'CAP', packages: /^DotNetCore\.CAP/, start: /\bAddCap\s*\(/ },
    {
      title: 'Wolverine',
      packages: /^WolverineFx/,
      start: /\bUseWolverine\s*\(/,
    },
    {
      title: 'Hangfire',
      packages: /^Hangfire/,
      start: /\b(?:Add|Use)HangfireServer\s*\(|\bnew\s+BackgroundJobServer\b/,
    },
    {
      title: 'Quartz.NET',
      packages: /^Quartz/,
      start: /\bAddQuartz(?:HostedService|Server)\s*\(/,
    },
    {
      title: 'Confluent Kafka consumer',
      packages: /^Confluent\.Kafka/,
      start: /\.Consume\s*\(/,
    },
    {
      title: 'RabbitMQ consumer',
      packages: /^RabbitMQ\.Client|^EasyNetQ/,
      start:
        /\bBasicConsume(?:Async)?\s*\(|\bnew\s+(?:Async)?EventingBasicConsumer\b|\.PubSub\.Subscribe/,
    },
    {
      title: 'Azure Service Bus processor',
      packages:
        /^Azure\.Messaging\.(ServiceBus|EventHubs)|^Microsoft\.Azure\.ServiceBus/,
      start:
        /\bStartProcessingAsync\s*\(|\bRegisterMessageHandler\s*\(|\bReceiveMessagesAsync\s*\(/,
    },
    {
      title: 'SQS consumer',
      packages: /^AWSSDK\.SQS/,
      start: /\bReceiveMessageAsync\s*\(/,
    },
    {
      title: 'Pub/Sub subscriber',
      packages: /^Google\.Cloud\.PubSub/,
      start: /\bSubscriberClient\.Create/,
    },
    {
      title: 'NATS subscriber',
      packages: /^NATS\.(Client|Net)/,
      start: /\.Subscribe(?:Async|Core)?\s*[<(]/,
    },
    {
      title: 'Redis consumer',
      packages: /^StackExchange\.Redis/,
      start:
        /\bListLeftPop(?:Async)?\s*\(|\bListRightPop(?:Async)?\s*\(|\bStreamReadGroup(?:Async)?\s*\(/,
    },
  ];
/** Routes of its own, beside the page that a gRPC template answers with. */
const ANSWERS_HTTP =
  /\.Map(?:Controllers|ControllerRoute|DefaultControllerRoute|RazorPages|RazorComponents|BlazorHub|Hub|ReverseProxy|GraphQL|Carter|FallbackToFile|Endpoints|Identity\w*|Group|Post|Put|Delete|Patch)\b|\.MapGet\s*\(\s*"(?!\/?")|\[ApiController\]|:\s*ControllerBase\b|\bAddControllers\w*\s*\(|\bUseMvc\w*\s*\(|\bUseFastEndpoints\s*\(/;

/** What the component serves with, and where it begins to. */
export const servers = perScope((scope): ServerFact[] => {
  const grpc = grpcServers(scope);
  return [...httpServers(scope, grpc.length > 0), ...grpc, ...consumers(scope)];
});

function httpServers(scope: ComponentScope, servesGrpc: boolean): ServerFact[] {
  const at = webHostOf(scope);
  const isWeb = programsOf(scope).some(({ sdk }) => /Sdk\.Web\b/i.test(sdk));
  const place = at ?? (isWeb ? hostOf(scope) : undefined);
  if (!place) return [];
  if (servesGrpc && !findIn(sourcesOf(scope), ANSWERS_HTTP)) return [];
  return [
    {
      protocol: 'http',
      framework: 'ASP.NET Core',
      version: versionOf(scope),
      at: place,
    },
  ];
}

function grpcServers(scope: ComponentScope): ServerFact[] {
  const mapped = findUsed(scope, /\.MapGrpcService\s*</);
  if (mapped) {
    const { file, match } = mapped;
    return [
      {
        protocol: 'grpc',
        framework: 'ASP.NET Core gRPC',
        at: file.at(match.index),
      },
    ];
  }
  if (!declares(scope, /^Grpc(\.Core)?$/)) return [];
  const at = findIn(sourcesOf(scope), /\bnew\s+(?:Grpc\.Core\.)?Server\b/);
  return at ? [{ protocol: 'grpc', framework: 'Grpc.Core', at }] : [];
}

function consumers(scope: ComponentScope): ServerFact[] {
  const found = CONSUMERS.flatMap(
    ({ title, packages, start }): ServerFact[] => {
      const used = declares(scope, packages)
        ? findUsed(scope, start)
        : undefined;
      return used
        ? [
            {
              protocol: 'queue',
              framework: title,
              at: used.file.at(used.match.index),
            },
          ]
        : [];
    },
  );
  if (found.length > 0 || webHostOf(scope)) return found;
  const isWorker = programsOf(scope).some(({ sdk }) =>
    /Sdk\.Worker\b/i.test(sdk),
  );
  const hosted = findIn(sourcesOf(scope), /\bAddHostedService\s*</);
  const at = hosted ?? (isWorker ? hostOf(scope) : undefined);
  return at ? [{ protocol: 'queue', framework: '.NET worker', at }] : [];
}

/** `net8.0` is version 8.0. */
function versionOf(scope: ComponentScope): string | undefined {
  const [target] = programsOf(scope).flatMap(
    ({ properties }) => properties.get('TargetFramework') ?? [],
  );
  return /^net(?:coreapp)?(\d+\.\d+)/.exec(target ?? '')?.[1];
}
