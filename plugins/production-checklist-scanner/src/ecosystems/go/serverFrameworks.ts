/** Something that serves, and how a program begins to serve with it. */
export interface ServerFramework {
  title: string;
  /** Import paths, one of which the starting file has. */
  imports: RegExp;
  /** What starts it. */
  start: RegExp;
  /** It finishes what is in flight on SIGTERM by itself. */
  drains?: true;
}

/** HTTP frameworks with a listener of their own. */
export const HTTP_FRAMEWORKS: readonly ServerFramework[] = [
  {
    title: 'Gin',
    imports: /^github\.com\/gin-gonic\/gin$/,
    start: /\.(?:Run|RunTLS|RunListener|RunUnix|RunFd)\s*\(/,
  },
  {
    title: 'Echo',
    imports: /^github\.com\/labstack\/echo(\/v[2-4])?$/,
    start: /\.(?:Start|StartTLS|StartAutoTLS|StartH2CServer|StartServer)\s*\(/,
  },
  {
    title: 'Echo',
    imports: /^github\.com\/labstack\/echo\/v5$/,
    start: /\.Start\w*\s*\(/,
    drains: true,
  },
  {
    title: 'Fiber',
    imports: /^github\.com\/gofiber\/fiber(\/v\d)?$/,
    start: /\.(?:Listen|ListenTLS|Listener)\s*\(/,
  },
  {
    title: 'fasthttp',
    imports: /^github\.com\/valyala\/fasthttp$/,
    start:
      /\b(?:fasthttp\.(?:ListenAndServe|Serve)\w*|\w+\.ListenAndServe\w*)\s*\(/,
  },
  {
    title: 'Iris',
    imports: /^github\.com\/kataras\/iris(\/v\d+)?$/,
    start: /\.(?:Run|Listen)\s*\(/,
    drains: true,
  },
  {
    title: 'Beego',
    imports: /^github\.com\/(?:astaxie|beego)\/beego(\/v2)?(\/server\/web)?$/,
    start: /\b(?:beego|web)\.Run\w*\s*\(/,
  },
  {
    title: 'Hertz',
    imports: /^github\.com\/cloudwego\/hertz\/pkg\/app\/server$/,
    start: /\.(?:Spin|Run)\s*\(/,
    drains: true,
  },
  {
    title: 'Kratos',
    imports: /^github\.com\/go-kratos\/kratos(\/v2)?\/transport\/http$/,
    start: /\bhttp\.NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'go-zero',
    imports: /^github\.com\/(?:zeromicro|tal-tech)\/go-zero\/rest$/,
    start: /\brest\.(?:Must)?NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'GoFr',
    imports: /^gofr\.dev\/pkg\/gofr$/,
    start: /\.Run\s*\(/,
    drains: true,
  },
  {
    title: 'GoFrame',
    imports: /^github\.com\/gogf\/gf(\/v\d)?\/(frame\/g|net\/ghttp)$/,
    start: /\bg\.Server\s*\(|\bghttp\.GetServer\s*\(/,
    drains: true,
  },
  {
    title: 'Buffalo',
    imports: /^github\.com\/gobuffalo\/buffalo$/,
    start: /\.Serve\s*\(/,
    drains: true,
  },
  {
    title: 'Negroni',
    imports: /^github\.com\/(?:urfave|codegangsta)\/negroni(\/v\d)?$/,
    start: /\.Run\s*\(/,
  },
  {
    title: 'Martini',
    imports: /^github\.com\/go-martini\/martini$/,
    start: /\.(?:Run|RunOnAddr)\s*\(/,
  },
  {
    title: 'Goji',
    imports: /^github\.com\/zenazn\/goji$/,
    start: /\bgoji\.Serve\w*\s*\(/,
  },
  {
    title: 'dskit',
    imports: /^github\.com\/(?:grafana\/dskit|weaveworks\/common)\/server$/,
    start: /\bserver\.New\w*\s*\(/,
    drains: true,
  },
];

/** Routers in front of the standard library's server. */
export const ROUTERS: readonly { title: string; imports: RegExp }[] = [
  { title: 'Gin', imports: /^github\.com\/gin-gonic\/gin$/ },
  { title: 'Echo', imports: /^github\.com\/labstack\/echo(\/v\d)?$/ },
  {
    title: 'chi',
    imports: /^github\.com\/go-chi\/chi(\/v\d)?$|^github\.com\/pressly\/chi$/,
  },
  { title: 'gorilla/mux', imports: /^github\.com\/gorilla\/mux$/ },
  {
    title: 'Connect',
    imports: /^connectrpc\.com\/connect$|^github\.com\/bufbuild\/connect-go$/,
  },
  { title: 'Twirp', imports: /^github\.com\/twitchtv\/twirp$/ },
  { title: 'httprouter', imports: /^github\.com\/julienschmidt\/httprouter$/ },
  {
    title: 'go-restful',
    imports: /^github\.com\/emicklei\/go-restful(\/v\d)?$/,
  },
];

export const GRPC_FRAMEWORKS: readonly ServerFramework[] = [
  {
    title: 'Kratos gRPC',
    imports: /^github\.com\/go-kratos\/kratos(\/v2)?\/transport\/grpc$/,
    start: /\bgrpc\.NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'go-zero zRPC',
    imports: /^github\.com\/(?:zeromicro|tal-tech)\/go-zero\/zrpc$/,
    start: /\bzrpc\.(?:Must)?NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'go-micro',
    imports:
      /^(?:go-micro\.dev\/v\d|github\.com\/(?:micro|asim|go-micro)\/go-micro(\/v\d)?)$/,
    start: /\bmicro\.New(?:Service)?\s*\(/,
    drains: true,
  },
  {
    title: 'Kitex',
    imports: /^github\.com\/cloudwego\/kitex\/server$/,
    start: /\b\w+\.NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'grpc-go',
    imports: /^google\.golang\.org\/grpc$/,
    start: /\b\w{0,40}(?:grpc|rpc)\w*\.NewServer\s*\(/i,
  },
];

/** Consumers of messages and jobs. */
export const QUEUE_CONSUMERS: readonly ServerFramework[] = [
  {
    title: 'Asynq',
    imports: /^github\.com\/hibiken\/asynq$/,
    start: /\basynq\.NewServer\s*\(/,
    drains: true,
  },
  {
    title: 'Temporal worker',
    imports: /^go\.temporal\.io\/sdk\/worker$/,
    start: /\bworker\.New\s*\(/,
  },
  {
    title: 'Cadence worker',
    imports: /^go\.uber\.org\/cadence\/worker$/,
    start: /\bworker\.New\s*\(/,
  },
  {
    title: 'Watermill',
    imports: /^github\.com\/ThreeDotsLabs\/watermill\/message$/,
    start: /\bmessage\.NewRouter\s*\(/,
  },
  {
    title: 'River',
    imports: /^github\.com\/riverqueue\/river$/,
    start: /\briver\.NewClient\s*\(/,
  },
  {
    title: 'Machinery',
    imports: /^github\.com\/RichardKnop\/machinery(\/v\d)?$/,
    start: /\.NewWorker\s*\(/,
    drains: true,
  },
  {
    title: 'gocraft/work',
    imports: /^github\.com\/(?:gocraft|taylorchu)\/work$/,
    start: /\bwork\.NewWorkerPool\w*\s*\(|\bwork\.NewWorker\s*\(/,
  },
  {
    title: 'Sarama consumer',
    imports:
      /^github\.com\/(?:IBM|Shopify)\/sarama$|^github\.com\/bsm\/sarama-cluster$/,
    start: /\b(?:sarama|cluster)\.NewConsumer(?:Group)?\w*\s*\(/,
  },
  {
    title: 'kafka-go reader',
    imports: /^github\.com\/segmentio\/kafka-go$/,
    start: /\bkafka\.NewReader\s*\(|\bkafka\.NewConsumerGroup\s*\(/,
  },
  {
    title: 'Confluent Kafka consumer',
    imports: /^github\.com\/confluentinc\/confluent-kafka-go(\/v\d)?\/kafka$/,
    start: /\bkafka\.NewConsumer\s*\(/,
  },
  {
    title: 'franz-go consumer',
    imports: /^github\.com\/twmb\/franz-go\/pkg\/kgo$/,
    start: /\bkgo\.ConsumeTopics\s*\(|\.Poll(?:Fetches|Records)\s*\(/,
  },
  {
    title: 'NATS subscriber',
    imports:
      /^github\.com\/nats-io\/(?:nats\.go|stan\.go|go-nats)(\/jetstream)?$/,
    start:
      /\.(?:Subscribe|QueueSubscribe|ChanSubscribe|ChanQueueSubscribe|PullSubscribe|SubscribeSync|QueueSubscribeSync)\s*\(|\bcons\w*\.(?:Consume|Messages|Fetch)\s*\(/,
  },
  {
    title: 'RabbitMQ consumer',
    imports:
      /^github\.com\/(?:rabbitmq\/amqp091-go|streadway\/amqp|wagslane\/go-rabbitmq)$/,
    start: /\.(?:Consume|ConsumeWithContext)\s*\(|\b\w+\.NewConsumer\s*\(/,
  },
  {
    title: 'SQS consumer',
    imports: /^github\.com\/aws\/aws-sdk-go(-v2)?\/service\/sqs$/,
    start: /\.ReceiveMessage\w*\s*\(/,
  },
  {
    title: 'Pub/Sub subscriber',
    imports: /^cloud\.google\.com\/go\/pubsub(\/v2)?$/,
    start: /\.Receive\s*\(\s*\w{0,40}ctx/i,
  },
  {
    title: 'Pulsar consumer',
    imports: /^github\.com\/apache\/pulsar-client-go\/pulsar$/,
    start: /\.Subscribe\s*\(\s*pulsar\./,
  },
  {
    title: 'NSQ consumer',
    imports: /^github\.com\/nsqio\/go-nsq$/,
    start: /\bnsq\.NewConsumer\s*\(/,
  },
  {
    title: 'MQTT subscriber',
    imports: /^github\.com\/eclipse\/paho\.(?:mqtt\.golang|golang\/\w+)$/,
    start: /\.Subscribe\s*\(/,
  },
  {
    title: 'Redis stream consumer',
    imports: /^github\.com\/(?:go-redis\/redis(\/v\d)?|redis\/go-redis\/v\d+)$/,
    start: /\.XReadGroup\s*\(/,
  },
];

/** Controllers, which work off what changes in a cluster. */
export const CONTROLLERS: readonly ServerFramework[] = [
  {
    title: 'controller-runtime',
    imports: /^sigs\.k8s\.io\/controller-runtime(\/pkg\/manager)?$/,
    start: /\b(?:ctrl|manager|controllerruntime)\.(?:NewManager|New)\s*\(/,
  },
];
