import { ComponentScope } from '../../../component/ComponentScope';
import { ServerFact } from '../../facts';
import { importsAny } from '../code/imports';
import { serverSources } from '../code/sources';

/** How each library takes messages or jobs. */
const CONSUMERS: readonly {
  name: string;
  packages: string[];
  consumes: RegExp;
}[] = [
  {
    name: 'BullMQ',
    packages: ['bullmq', '@nestjs/bullmq', '@taskforcesh/bullmq-pro'],
    consumes: /new\s+Worker(?:Pro)?\s*[<(]|@Processor\s*\(/,
  },
  {
    name: 'Bull',
    packages: ['bull', '@nestjs/bull'],
    consumes: /\.process\s*\(|@Processor\s*\(/,
  },
  { name: 'Bee-Queue', packages: ['bee-queue'], consumes: /\.process\s*\(/ },
  { name: 'Kue', packages: ['kue'], consumes: /\.process\s*\(/ },
  {
    name: 'KafkaJS',
    packages: ['kafkajs', '@confluentinc/kafka-javascript'],
    consumes: /\.consumer\s*\(/,
  },
  {
    name: 'node-rdkafka',
    packages: ['node-rdkafka'],
    consumes: /KafkaConsumer\b|createReadStream\s*\(/,
  },
  {
    name: 'kafka-node',
    packages: ['kafka-node'],
    consumes: /new\s+(?:[\w$]+\.)?Consumer(?:Group)?\s*\(/,
  },
  {
    name: 'amqplib',
    packages: [
      'amqplib',
      'amqp-connection-manager',
      'rabbitmq-client',
      'rascal',
    ],
    consumes: /\.(?:consume|createConsumer|subscribe)\s*\(/,
  },
  {
    name: 'RabbitMQ for NestJS',
    packages: ['@golevelup/nestjs-rabbitmq'],
    consumes: /@Rabbit(?:Subscribe|RPC)\s*\(/,
  },
  { name: 'amqp', packages: ['amqp'], consumes: /\.subscribe\s*\(/ },
  {
    name: 'Rhea',
    packages: ['rhea', 'rhea-promise'],
    consumes: /open_receiver|createReceiver/,
  },
  {
    name: 'sqs-consumer',
    packages: ['sqs-consumer', '@ssut/nestjs-sqs'],
    consumes: /Consumer\.create\s*\(|@SqsMessageHandler\s*\(/,
  },
  {
    name: 'Amazon SQS',
    packages: ['@aws-sdk/client-sqs'],
    consumes: /\bnew\s+ReceiveMessageCommand\b/,
  },
  {
    name: 'Pub/Sub',
    packages: ['@google-cloud/pubsub'],
    consumes: /\.subscription\s*\(/,
  },
  {
    name: 'Azure Service Bus',
    packages: ['@azure/service-bus', '@azure/event-hubs'],
    consumes: /\.(?:subscribe|receiveMessages)\s*\(/,
  },
  {
    name: 'FFC messaging',
    packages: ['ffc-messaging', 'adp-messaging'],
    consumes: /\bnew\s+MessageReceiver\s*\(/,
  },
  { name: 'pg-boss', packages: ['pg-boss'], consumes: /\.work\s*[<(]/ },
  {
    name: 'Graphile Worker',
    packages: ['graphile-worker'],
    consumes: /(?<![\w$.])run\s*\(\s*\{/,
  },
  {
    name: 'Agenda',
    packages: ['agenda', '@hokify/agenda'],
    consumes: /\.define\s*\(/,
  },
  {
    name: 'Temporal',
    packages: ['@temporalio/worker'],
    consumes: /Worker\.create\s*\(/,
  },
  {
    name: 'NSQ',
    packages: ['nsqjs'],
    consumes: /new\s+(?:[\w$]+\.)?Reader\s*\(/,
  },
  {
    name: 'NestJS microservice',
    packages: ['@nestjs/microservices'],
    consumes:
      /Microservice\b[^;]{0,300}\bTransport\.(?:KAFKA|RMQ|NATS|REDIS|MQTT)\b/,
  },
];

/** What takes messages or jobs off a queue. */
export function queueConsumers(scope: ComponentScope): ServerFact[] {
  return CONSUMERS.flatMap(({ name, packages, consumes }) => {
    const file = serverSources(scope).find(
      source => importsAny(source, packages) && consumes.test(source.code),
    );
    return file
      ? {
          protocol: 'queue' as const,
          framework: name,
          at: file.find(consumes)!,
        }
      : [];
  });
}
