/**
 * The last part of an image's name: `registry/shop/orders:1.2` is `orders`.
 * Empty where a variable stands for it.
 */
export function nameOfImage(image: string): string {
  const name = image.split('@')[0].replace(/:[^/]*$/, '');
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return /[${}<>]/.test(last) ? '' : last;
}

/** Products that people run beside their own programs. */
const PRODUCTS =
  /^(postgres(ql)?|pgbouncer|pgadmin4?|postgis|timescaledb|cockroach|mysql|mysql-server|mariadb|percona[\w-]*|phpmyadmin|mongo(db)?|mongo-express|redis|redis-stack(-server)?|redis-cluster|redis-sentinel|redisinsight|valkey|keydb|dragonfly|memcached|rabbitmq|activemq[\w-]*|artemis|nats|nats-streaming|nats-box|zookeeper|kafka|cp-[\w-]+|kafka-ui|kafdrop|redpanda|pulsar(-all)?|schema-registry|elasticsearch|opensearch|kibana|logstash|filebeat|fluentd?|fluentd-[\w-]+|fluent-bit|promtail|loki|tempo|mimir|vector|grafana|prometheus|alertmanager|pushgateway|node-exporter|[\w-]*-?exporter|kube-state-metrics|jaeger|all-in-one|jaeger-[\w-]+|zipkin|zipkin-slim|opentelemetry-collector(-contrib|-k8s)?|otel-collector|otelcol|nginx|nginx-unprivileged|nginx-ingress[\w-]*|nginx-prometheus-exporter|haproxy|traefik|envoy|caddy|httpd|varnish|squid|kong|istio-[\w-]+|proxyv2|pilot|minio|mc|localstack|azurite|moto|mailhog|mailpit|maildev|mailcatcher|wiremock|mockserver|mock-server|keycloak|vault|consul|etcd|influxdb|telegraf|chronograf|kapacitor|clickhouse(-server)?|cassandra|scylla|neo4j|couchdb|couchbase|solr|sonarqube|metabase|adminer|busybox|alpine|ubuntu|debian|curl|wait-for-it|cloud-sql-proxy|gce-proxy|clamav[\w-]*|clamd|gotenberg|selenium|standalone-chrome|chrome|browserless|unleash-server|spicedb|temporal|auto-setup|hasura|graphql-engine|portainer|weave-[\w-]+|scope|cadvisor|flower|kube-lego|cert-manager-[\w-]+|docker-elasticsearch[\w-]*|nacos-server|seata-server|sentinel-dashboard|skywalking-[\w-]+|swagger-ui|swaggerapi)$/;

/** Publishers of such products under any name. */
const PUBLISHERS =
  /^(docker\.io\/)?(bitnami|bitnamilegacy|confluentinc|grafana|prom|jaegertracing|openzipkin|otel|istio|envoyproxy|hashicorp|datadog|elastic|minio|strimzi|linuxserver)\/|^(quay\.io\/(prometheus|keycloak|strimzi|minio|jetstack)|registry\.k8s\.io|k8s\.gcr\.io|docker\.elastic\.co|gcr\.io\/google[-_]containers|mcr\.microsoft\.com|public\.ecr\.aws\/(bitnami|aws-observability|datadog|docker\/library))\//;

/** Whether an image is a product of someone else. */
export function isThirdParty(image: string): boolean {
  return (
    PRODUCTS.test(nameOfImage(image)) || PUBLISHERS.test(image.toLowerCase())
  );
}
