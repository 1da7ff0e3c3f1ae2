import { LogFact } from '../../facts';

const NETWORK =
  /(Logstash(Tcp|Udp|AccessTcp)|Socket|Syslog|Gelf|Graylog|Kafka|Loki|Fluent\w*|Http|Elastic\w*|CloudWatch\w*|Splunk\w*|OpenTelemetry|Stackdriver|LoggingAppender|Amqp|Jms|Redis|Datadog|Logz\w*|Seq|Kinesis|Firehose)\w*(Appender)?$/i;

/** A sink by the class or type of an appender; undefined for alerts and others. */
export function sinkOf(type: string): LogFact['sink'] | undefined {
  const name = type.slice(type.lastIndexOf('.') + 1);
  if (/Console|^STDOUT$|Std(out|err)|SystemOut/i.test(name)) return 'console';
  if (/Rolling|DailyRolling/i.test(name)) return 'rotating-file';
  if (/(^|RandomAccess|Mapped|[a-z])File(Appender)?$|^File/i.test(name))
    return 'file';
  if (NETWORK.test(name)) return 'network';
  return undefined;
}

/** A path that is the standard output after all. */
export function isStandardStream(path: string): boolean {
  return /\/dev\/(stdout|stderr|fd\/[12]|null)\b|\/proc\/(self|1)\/fd\/[12]\b/.test(
    path,
  );
}
