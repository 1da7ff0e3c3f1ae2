import { ServerFact } from '../facts';

/** Something that serves, and how a program begins to serve with it. */
export interface ServerFramework {
  title: string;
  protocol: ServerFact['protocol'];
  crates: RegExp;
  start: RegExp;
  /** From which version on it finishes what is in flight on SIGTERM. */
  drainsSince?: string;
  /** What switches that off. */
  unless?: RegExp;
}

export const SERVER_FRAMEWORKS: readonly ServerFramework[] = [
  {
    title: 'Actix Web',
    protocol: 'http',
    crates: /^(actix-web|actix-server|actix-http)$/,
    start:
      /\bHttpServer::new\s*\(|\bactix_server::Server::build\s*\(|\bServer(?:Builder)?::build\s*\(\s*\)|\bServerBuilder::new\s*\(/,
    drainsSince: '0.0',
    unless: /\.disable_signals\s*\(/,
  },
  {
    title: 'ntex',
    protocol: 'http',
    crates: /^ntex$/,
    start: /\bHttpServer::new\s*\(|\bserver::build\s*\(/,
    drainsSince: '0.0',
    unless: /\.disable_signals\s*\(/,
  },
  {
    title: 'Rocket',
    protocol: 'http',
    crates: /^rocket$/,
    start:
      /#\[(?:rocket::)?launch\]|\brocket::(?:build|custom|ignite)\s*\(|\.launch\s*\(/,
    drainsSince: '0.5',
    unless:
      /\bshutdown\s*:\s*(?:\w+::)*Shutdown\s*\{[^}]{0,200}\bsignals\s*:\s*(?:HashSet::new\(\)|\[\s*\])/,
  },
  {
    title: 'Loco',
    protocol: 'http',
    crates: /^loco-rs$/,
    start: /\bcli::main\s*::<|\bimpl\s+Hooks\s+for\b/,
    drainsSince: '0.0',
  },
  {
    title: 'Pingora',
    protocol: 'http',
    crates: /^pingora(-core|-proxy)?$/,
    start: /\.run_forever\s*\(/,
    drainsSince: '0.0',
  },
  {
    title: 'axum',
    protocol: 'http',
    crates: /^(axum|axum-server)$/,
    start:
      /\baxum::serve\s*\(|(?<![\w:])serve\s*\(\s*\w{0,40}[lL]istener|\b(?:axum|hyper)?(?:::)?Server::bind\s*\(|\baxum_server::(?:bind|from_tcp)\w*\s*\(/,
  },
  {
    title: 'warp',
    protocol: 'http',
    crates: /^warp$/,
    start: /\bwarp::serve\s*\(|\bserve\s*\(\s*\w{0,40}routes?/,
  },
  {
    title: 'poem',
    protocol: 'http',
    crates: /^poem$/,
    start:
      /\bServer::new(?:_with_acceptor)?\s*\(\s*\w{0,40}(?:TcpListener|listener|acceptor)/,
  },
  {
    title: 'salvo',
    protocol: 'http',
    crates: /^salvo$/,
    start:
      /\bServer::new\s*\(\s*\w{0,40}acceptor|\bServer::new\s*\(\s*TcpListener/,
  },
  { title: 'tide', protocol: 'http', crates: /^tide$/, start: /\.listen\s*\(/ },
  {
    title: 'gotham',
    protocol: 'http',
    crates: /^gotham$/,
    start: /\bgotham::(?:start|plain)\w*\s*\(/,
  },
  {
    title: 'tiny_http',
    protocol: 'http',
    crates: /^(tiny_http|rouille)$/,
    start: /\bServer::http\s*\(|\brouille::start_server\w*\s*\(/,
  },
  {
    title: 'hyper',
    protocol: 'http',
    crates: /^(hyper|hyper-util)$/,
    start:
      /\bServer::(?:bind|from_tcp|builder)\s*\(|\.serve_connection\w*\s*\(/,
  },
  {
    title: 'tonic',
    protocol: 'grpc',
    crates: /^tonic$/,
    start: /\bServer::builder\s*\(/,
  },
  {
    title: 'Volo',
    protocol: 'grpc',
    crates: /^volo-grpc$/,
    start: /\bServer::new\s*\(/,
    drainsSince: '0.0',
  },
  {
    title: 'rdkafka consumer',
    protocol: 'queue',
    crates: /^rdkafka$/,
    start: /\b(?:StreamConsumer|BaseConsumer)\b[^;\n]{0,80}(?:=|;)/,
  },
  {
    title: 'lapin consumer',
    protocol: 'queue',
    crates: /^lapin$/,
    start: /\.basic_consume\s*\(/,
  },
  {
    title: 'NATS subscriber',
    protocol: 'queue',
    crates: /^(async-nats|nats)$/,
    start: /\.(?:subscribe|queue_subscribe|messages|fetch)\s*\(/,
  },
  {
    title: 'SQS consumer',
    protocol: 'queue',
    crates: /^aws-sdk-sqs$/,
    start: /\.receive_message\s*\(/,
  },
  {
    title: 'Pub/Sub subscriber',
    protocol: 'queue',
    crates: /^google-cloud-pubsub$/,
    start: /\.(?:subscribe|receive)\s*\(/,
  },
  {
    title: 'Apalis',
    protocol: 'queue',
    crates: /^apalis$/,
    start: /\bMonitor\b[^;]{0,40}::new\s*\(/,
  },
  {
    title: 'Fang',
    protocol: 'queue',
    crates: /^fang$/,
    start: /\b(?:Async)?WorkerPool::builder\s*\(/,
  },
  {
    title: 'Pulsar consumer',
    protocol: 'queue',
    crates: /^pulsar$/,
    start: /\.consumer\s*\(\s*\)/,
  },
  {
    title: 'Redis stream consumer',
    protocol: 'queue',
    crates: /^(redis|fred)$/,
    start: /\.xread(?:group|_options)\w*\s*\(/,
  },
  {
    title: 'Kubernetes controller',
    protocol: 'queue',
    crates: /^kube(-runtime)?$/,
    start: /\bController::new\s*\(/,
  },
];
