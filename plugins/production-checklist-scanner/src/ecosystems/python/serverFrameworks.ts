import { ServerFact } from '../facts';

/** A framework, and where code begins to serve with it. */
export interface ServerFramework {
  title: string;
  protocol: ServerFact['protocol'];
  /** The module that must be imported for the call to be meant. */
  module: RegExp;
  call: RegExp;
}

const http = 'http' as const;
const grpc = 'grpc' as const;
const queue = 'queue' as const;

export const SERVER_FRAMEWORKS: readonly ServerFramework[] = [
  {
    title: 'FastAPI',
    protocol: http,
    module: /\bfastapi\b/,
    call: /\bFastAPI\s*\(/,
  },
  {
    title: 'Litestar',
    protocol: http,
    module: /\b(?:litestar|starlite)\b/,
    call: /\b(?:Litestar|Starlite)\s*\(/,
  },
  {
    title: 'Connexion',
    protocol: http,
    module: /\bconnexion\b/,
    call: /\b(?:connexion\.)?(?:App|FlaskApp|AsyncApp|AioHttpApp)\s*\(/,
  },
  {
    title: 'Starlette',
    protocol: http,
    module: /\bstarlette\b/,
    call: /\bStarlette\s*\(/,
  },
  { title: 'Quart', protocol: http, module: /\bquart\b/, call: /\bQuart\s*\(/ },
  {
    title: 'Flask',
    protocol: http,
    module: /\bflask\b/,
    call: /(?<![\w.])(?:flask\.)?Flask\s*\(|\bclass\s+\w+\s*\(\s*(?:flask\.)?Flask\s*\)/,
  },
  {
    title: 'Flask',
    protocol: http,
    module: /\b(?:flask_appbuilder|flask_openapi3|apiflask)\b/,
    call: /\b(?:OpenAPI|APIFlask|AppBuilder)\s*\(/,
  },
  {
    title: 'Django',
    protocol: http,
    module: /\bdjango\b/,
    call: /\bget_[aw]sgi_application\s*\(/,
  },
  {
    title: 'aiohttp',
    protocol: http,
    module: /\baiohttp\b/,
    call: /\b(?:web\.)?Application\s*\(|\brun_app\s*\(/,
  },
  { title: 'Sanic', protocol: http, module: /\bsanic\b/, call: /\bSanic\s*\(/ },
  {
    title: 'Tornado',
    protocol: http,
    module: /\btornado\b/,
    call: /(?:\bweb\.|\bHTTPServer|\b)Application\s*\(|\bHTTPServer\s*\(/,
  },
  {
    title: 'Falcon',
    protocol: http,
    module: /\bfalcon\b/,
    call: /\bfalcon\.(?:asgi\.)?(?:App|API)\s*\(/,
  },
  {
    title: 'Bottle',
    protocol: http,
    module: /\bbottle\b/,
    call: /\bBottle\s*\(|(?<!\w)run\s*\(\s*host/,
  },
  {
    title: 'Pyramid',
    protocol: http,
    module: /\bpyramid\b/,
    call: /\bConfigurator\s*\(/,
  },
  {
    title: 'CherryPy',
    protocol: http,
    module: /\bcherrypy\b/,
    call: /\bcherrypy\.(?:quickstart|tree\.mount|engine\.start)\s*\(/,
  },
  {
    title: 'BlackSheep',
    protocol: http,
    module: /\bblacksheep\b/,
    call: /\bApplication\s*\(/,
  },
  { title: 'Robyn', protocol: http, module: /\brobyn\b/, call: /\bRobyn\s*\(/ },
  {
    title: 'Dash',
    protocol: http,
    module: /\bdash\b/,
    call: /\b(?:dash\.)?Dash\s*\(/,
  },
  {
    title: 'Gradio',
    protocol: http,
    module: /\bgradio\b/,
    call: /\.launch\s*\(/,
  },
  {
    title: 'Streamlit',
    protocol: http,
    module: /\bstreamlit\b/,
    call: /\bst\.(?:title|write|set_page_config|header|sidebar)\b/,
  },
  {
    title: 'FastMCP',
    protocol: http,
    module: /\b(?:fastmcp|mcp\.server)\b/,
    call: /\btransport\s*=\s*["'](?:sse|http|streamable-http)/,
  },
  {
    title: 'web.py',
    protocol: http,
    module: /(?<!\.)\bweb\b/,
    call: /\bweb\.application\s*\(/,
  },
  {
    title: 'http.server',
    protocol: http,
    module: /\b(?:http\.server|http import server|BaseHTTPServer)\b/,
    call: /\b(?:Threading)?HTTPServer\s*\(/,
  },
  {
    title: 'wsgiref',
    protocol: http,
    module: /\bwsgiref\b/,
    call: /\bmake_server\s*\(/,
  },
  {
    title: 'websockets',
    protocol: http,
    module: /\bwebsockets\b/,
    call: /\b(?:websockets\.)?serve\s*\(/,
  },

  {
    title: 'grpcio',
    protocol: grpc,
    module: /\bgrpc\b/,
    call: /\bgrpc\.(?:aio\.)?server\s*\(|(?<![\w.])aio\.server\s*\(/,
  },
  {
    title: 'grpclib',
    protocol: grpc,
    module: /\bgrpclib\b/,
    call: /(?<!\w)Server\s*\(\s*\[/,
  },

  {
    title: 'Celery',
    protocol: queue,
    module: /\bcelery\b/,
    call: /(?<!\w)Celery\s*\(|^[ \t]*@shared_task\b/m,
  },
  {
    title: 'Dramatiq',
    protocol: queue,
    module: /\bdramatiq\b/,
    call: /@dramatiq\.actor\b|@actor\b/,
  },
  {
    title: 'RQ',
    protocol: queue,
    module: /\b(?:rq|django_rq)\b/,
    call: /(?<!\w)Worker\s*\(|^[ \t]*@job\b/m,
  },
  {
    title: 'arq',
    protocol: queue,
    module: /\barq\b/,
    call: /\bclass WorkerSettings\b|\brun_worker\s*\(/,
  },
  {
    title: 'Huey',
    protocol: queue,
    module: /\bhuey\b/,
    call: /\b\w*Huey\s*\(|@db_(?:periodic_)?task\b/,
  },
  {
    title: 'Faust',
    protocol: queue,
    module: /\bfaust\b/,
    call: /\bfaust\.App\s*\(/,
  },
  {
    title: 'FastStream',
    protocol: queue,
    module: /\bfaststream\b/,
    call: /\bFastStream\s*\(/,
  },
  {
    title: 'Taskiq',
    protocol: queue,
    module: /\btaskiq\w*\b/,
    call: /\b\w*Broker\s*\(/,
  },
  {
    title: 'Procrastinate',
    protocol: queue,
    module: /\bprocrastinate\b/,
    call: /\bprocrastinate\.App\s*\(|(?<!\w)App\s*\(\s*connector/,
  },
  {
    title: 'Temporal',
    protocol: queue,
    module: /\btemporalio\b/,
    call: /(?<!\w)Worker\s*\(/,
  },
  {
    title: 'pika',
    protocol: queue,
    module: /\b(?:pika|amqpstorm|aio_pika)\b/,
    call: /\.(?:start_consuming|basic_consume|consume)\s*\(/,
  },
  {
    title: 'kombu',
    protocol: queue,
    module: /\bkombu\b/,
    call: /\bConsumerMixin\b|(?<!\w)Consumer\s*\(/,
  },
  {
    title: 'kafka-python',
    protocol: queue,
    module: /\bkafka\b/,
    call: /\bKafkaConsumer\s*\(/,
  },
  {
    title: 'aiokafka',
    protocol: queue,
    module: /\baiokafka\b/,
    call: /\bAIOKafkaConsumer\s*\(/,
  },
  {
    title: 'confluent-kafka',
    protocol: queue,
    module: /\bconfluent_kafka\b/,
    call: /(?<!\w)(?:Deserializing)?Consumer\s*\(/,
  },
  {
    title: 'Pub/Sub',
    protocol: queue,
    module: /\bpubsub(?:_v1)?\b/,
    call: /\bSubscriberClient\s*\(/,
  },
  {
    title: 'SQS',
    protocol: queue,
    module: /\b(?:boto3|aioboto3|aiobotocore)\b/,
    call: /\.receive_messages?\s*\(/,
  },
  {
    title: 'Service Bus',
    protocol: queue,
    module: /\bservicebus\b/,
    call: /\bget_(?:queue|subscription)_receiver\s*\(/,
  },
  {
    title: 'NATS',
    protocol: queue,
    module: /\bnats\b/,
    call: /\.(?:subscribe|pull_subscribe)\s*\(/,
  },
  {
    title: 'MQTT',
    protocol: queue,
    module: /\bpaho\b/,
    call: /\.loop_forever\s*\(/,
  },
];
