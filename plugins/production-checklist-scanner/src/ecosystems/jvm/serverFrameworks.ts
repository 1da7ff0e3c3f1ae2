/** A server that a library or a build plugin brings. */
export interface ServerFramework {
  framework: string;
  /** Matched against `group:name` of the program's libraries. */
  library: RegExp;
  /** Matched against the plugins that the build applies. */
  plugin?: RegExp;
  /** What the code imports, where a catalog from elsewhere brings the library. */
  imports?: RegExp;
  /** What the code must do besides, where the library has other uses. */
  code?: RegExp;
}

export const HTTP_FRAMEWORKS: readonly ServerFramework[] = [
  {
    framework: 'Quarkus',
    library:
      /^io\.quarkus:quarkus-(rest(easy)?(-reactive)?(-(jackson|jsonb|qute|kotlin\S*|links|csrf))?|vertx-http|reactive-routes|undertow|spring-web|smallrye-graphql|websockets(-next)?|funqy-http|vertx-web|qute-web)$/,
  },
  {
    framework: 'Micronaut',
    imports: /\bimport\s+io\.micronaut\.runtime\.Micronaut\b/,
    library:
      /^io\.micronaut(\.\w+)*:micronaut-(http-server(-\w+)?|jaxrs-server|servlet-\w+)$|^:micronaut-http-server(-\w+)?$/,
  },
  {
    framework: 'Ktor',
    imports:
      /\bimport\s+io\.ktor\.server\.(application|engine|netty|cio|routing)\b/,
    library: /:ktor-server-(netty|cio|jetty|tomcat|servlet)(-jakarta)?(-jvm)?$/,
  },
  {
    framework: 'Helidon',
    library:
      /^io\.helidon\.(webserver:helidon-webserver(-http2)?|microprofile\.\w+:[\w-]+|bundles:helidon-bundles-webserver)$/,
  },
  {
    framework: 'Dropwizard',
    imports: /\bimport\s+io\.dropwizard\.(core\.)?Application\b/,
    library: /^io\.dropwizard:dropwizard-core$/,
  },
  {
    framework: 'Play',
    imports: /\bimport\s+play\.api\.mvc\b|\bimport\s+play\.mvc\.Controller\b/,
    library:
      /^(com\.typesafe\.play|org\.playframework):play-(netty|akka-http|pekko-http)-server$/,
    plugin:
      /^(com\.typesafe\.play|org\.playframework):sbt-plugin$|^sbt:Play(Scala|Java|Service|Web|MinimalJava)$|^org\.gradle\.playframework:/,
  },
  {
    framework: 'http4s',
    imports: /\bimport\s+org\.http4s\.(ember|blaze|netty|armeria)\.server\b/,
    library:
      /^org\.http4s:http4s-(ember|blaze|netty|jetty|tomcat|armeria)-server$/,
  },
  {
    framework: 'ZIO HTTP',
    imports: /\bimport\s+zio\.http\.\{?[^\n]{0,80}\bServer\b/,
    library: /^(dev\.zio:zio-http|io\.d11:zhttp)$/,
  },
  {
    framework: 'Tapir',
    library:
      /^com\.softwaremill\.sttp\.tapir:tapir-(netty-server(-\w+)?|jdkhttp-server)$/,
  },
  {
    framework: 'Pekko HTTP',
    library: /^org\.apache\.pekko:pekko-http(-core)?$/,
    code: /\bnewServerAt\b|\bbindAndHandle|\bbindFlow\b|\bHttpApp\b/,
  },
  {
    framework: 'Akka HTTP',
    library: /^com\.typesafe\.akka:akka-http(-core)?$/,
    code: /\bnewServerAt\b|\bbindAndHandle|\bbindFlow\b|\bHttpApp\b/,
  },
  {
    framework: 'Armeria',
    imports: /\bimport\s+com\.linecorp\.armeria\.server\.Server\b/,
    library:
      /^com\.linecorp\.armeria:armeria(-(spring-boot\d*-(webflux-)?(starter|autoconfigure)|scala_?\S*|kotlin))?$/,
    code: /\bServer\s*\.\s*builder\s*\(|\bArmeriaServerConfigurator\b|\bArmeriaAutoConfiguration\b/,
  },
  {
    framework: 'Vert.x',
    imports: /\bimport\s+io\.vertx\.(core|ext\.web)\b/,
    library: /^io\.vertx:vertx-(web|core)(-\S+)?$/,
    code: /\bcreateHttpServer\s*\(/,
  },
  {
    framework: 'Javalin',
    imports: /\bimport\s+io\.javalin\.Javalin\b/,
    library: /^io\.javalin:javalin(-bundle)?$/,
  },
  { framework: 'Spark', library: /^com\.sparkjava:spark-(core|kotlin)$/ },
  {
    framework: 'Ratpack',
    library: /^io\.ratpack:ratpack-(core|guice|groovy)$/,
    plugin: /^io\.ratpack\.ratpack-(java|groovy):/,
  },
  {
    framework: 'Jooby',
    library: /^(io|org)\.jooby:jooby(-(netty|jetty|undertow))?$/,
  },
  { framework: 'http4k', library: /^(org\.http4k)?:http4k-server-\w+$/ },
  {
    framework: 'Finatra',
    library: /^com\.twitter:(finatra-http(-server)?|twitter-server)$/,
  },
  { framework: 'Scalatra', library: /^org\.scalatra:scalatra$/ },
  { framework: 'Cask', library: /^com\.lihaoyi:cask$/ },
  {
    framework: 'Grails',
    library: /^org\.(apache\.)?grails:grails-(core|boot|plugin-rest|web-boot)$/,
  },
  {
    framework: 'Undertow',
    library: /^io\.undertow:undertow-(core|servlet)$/,
    code: /\bUndertow\s*\.\s*builder\s*\(/,
  },
  {
    framework: 'Jetty',
    library:
      /^org\.eclipse\.jetty(\.\w+)*:jetty-(server|\w*-?servlet\w*|\w*-?webapp)$/,
    code: /\bnew\s+(org\.eclipse\.jetty\.server\.)?Server\s*\(|\bServer\(\s*(port|\w+\.port|\d+|\w*[tT]hreadPool)/,
  },
  {
    framework: 'Tomcat',
    library: /^org\.apache\.tomcat\.embed:tomcat-embed-core$/,
    code: /\b(new\s+)?Tomcat\s*\(\s*\)/,
  },
  {
    framework: 'Grizzly',
    library:
      /^org\.glassfish\.jersey\.containers:jersey-container-(grizzly2|jdk|netty|jetty)-http$/,
  },
];

/** Servers of the platform itself, which the code alone tells. */
export const HTTP_CODE: readonly { framework: string; code: RegExp }[] = [
  {
    framework: 'JDK HttpServer',
    code: /\bHttps?Server\s*\.\s*create\s*\(|\bSimpleFileServer\b/,
  },
  {
    framework: 'Netty',
    code: /\bnew\s+ServerBootstrap\s*\(|\bHttpServer\s*\.\s*create\s*\(\s*\)\s*\.\s*(port|host|route)/,
  },
];

const IMPLEMENTATION =
  /@GrpcService\b|@GRpcService\b|\bextends\s+[\w.]*Grpc\w*\.\w+ImplBase\b|:\s*[\w.]*\w+Grpc(Kt)?\.\w+(Coroutine)?ImplBase\b|\bimplements\s+BindableService\b/;

export const GRPC_FRAMEWORKS: readonly ServerFramework[] = [
  {
    framework: 'gRPC Spring Boot starter',
    library:
      /^(net\.devh:grpc(-server)?-spring-boot-starter|io\.github\.lognet:grpc-spring-boot-starter)$/,
    code: IMPLEMENTATION,
  },
  {
    framework: 'Spring gRPC',
    library:
      /^org\.springframework\.(grpc|boot):spring-(boot-starter-grpc-server|grpc-(server-)?(web-)?spring-boot-starter)$/,
    code: IMPLEMENTATION,
  },
  {
    framework: 'Quarkus gRPC',
    library: /^io\.quarkus:quarkus-grpc$/,
    code: IMPLEMENTATION,
  },
  {
    framework: 'Micronaut gRPC',
    library: /^io\.micronaut\.grpc:micronaut-grpc-(server-)?runtime$/,
    code: IMPLEMENTATION,
  },
  {
    framework: 'Armeria gRPC',
    library: /^com\.linecorp\.armeria:armeria-grpc$/,
    code: /\bGrpcService\s*\.\s*builder\s*\(/,
  },
  {
    framework: 'Pekko gRPC',
    library: /^org\.apache\.pekko:pekko-grpc-runtime$/,
    plugin: /:(pekko-grpc-sbt-plugin|sbt-pekko-grpc)$/,
    code: /\bHandler(Factory)?(\s*\.\s*(partial|apply|withServerReflection|create))?\s*\(|\bServiceHandler\b/,
  },
  {
    framework: 'Akka gRPC',
    library: /^com\.lightbend\.akka\.grpc:akka-grpc-runtime$/,
    plugin: /:sbt-akka-grpc$/,
    code: /\bHandler(Factory)?(\s*\.\s*(partial|apply|withServerReflection|create))?\s*\(|\bServiceHandler\b/,
  },
];

/** grpc-java's own builders, and what is made with them. */
export const GRPC_SERVER =
  /\b(?:Netty|OkHttp|InProcess)?ServerBuilder\s*\.\s*for(?:Port|Address)\s*\(|\bGrpc\s*\.\s*newServerBuilderForPort\s*\(/;

export const QUEUE_CONSUMERS: readonly { framework: string; code: RegExp }[] = [
  { framework: 'Kafka listener', code: /@KafkaListener\b|@KafkaHandler\b/ },
  {
    framework: 'RabbitMQ listener',
    code: /@RabbitListener\b|@RabbitHandler\b/,
  },
  { framework: 'SQS listener', code: /@SqsListener\b/ },
  { framework: 'JMS listener', code: /@JmsListener\b/ },
  { framework: 'Pulsar listener', code: /@(Reactive)?PulsarListener\b/ },
  { framework: 'RocketMQ listener', code: /@RocketMQMessageListener\b/ },
  { framework: 'Spring Cloud Stream', code: /@StreamListener\b/ },
  { framework: 'Reactive Messaging', code: /@Incoming\s*\(/ },
  {
    framework: 'Kafka Streams',
    code: /\bnew\s+KafkaStreams\s*\(|=\s*KafkaStreams\s*\(/,
  },
  {
    framework: 'Kafka consumer',
    code: /\bKafkaConsumer\s*<[^>\n]{0,80}>\s*\(|\bnew\s+KafkaConsumer\b|\bConsumer\.(plainSource|committableSource)\b|\bKafkaConsumer\.(stream|resource)\b/,
  },
  { framework: 'RabbitMQ consumer', code: /\.\s*basicConsume\s*\(/ },
  { framework: 'SQS consumer', code: /\.\s*receiveMessage\s*\(/ },
  {
    framework: 'Pub/Sub subscriber',
    code: /\bSubscriber\s*\.\s*newBuilder\s*\(/,
  },
];
