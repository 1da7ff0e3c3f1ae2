import { nameOfImage } from './imageNames';

/** Containers that stand beside a program and are none themselves. */
const SIDECAR =
  /^(istio-proxy|linkerd-proxy|envoy([-_].*)?|.*[-_]envoy|proxyv2|cloud-?sql-?proxy|gce-proxy|oauth2?-proxy|kube-rbac-proxy|vault-agent|consul([-_].*)?|daprd|fluentd?|fluent-?bit|td-agent|filebeat|metricbeat|promtail|vector|logstash|alloy|otel-?col(lector)?([-_].*)?|opentelemetry-collector([-_].*)?|adot-collector|aws-otel-collector|.*[-_]exporter|exporter|metrics-?exporter|jmx-?exporter|jaeger-agent|zipkin|datadog(-agent)?|dd-agent|newrelic([-_].*)?|xray(-daemon)?|aws-xray-daemon|cloudwatch-agent|splunk([-_].*)?|config-?reloader|configmap-reload|k8s-sidecar|git-sync|statsd([-_].*)?|telegraf|nginx([-_].*)?|haproxy|redis|memcached|postgres|mysql|pgbouncer|busybox|log(s|ger)?[-_]?(shipper|tailer|tail|forwarder|agent)?|tail(er)?)$/i;

/** Whether a container is one of the usual companions. */
export function isSidecar({
  name,
  image,
}: {
  name: string;
  image: string;
}): boolean {
  return SIDECAR.test(name) || SIDECAR.test(nameOfImage(image));
}
