import { SettingFact } from '../facts';

const CREDENTIAL =
  /(pass(word|wd|phrase)?|secret|token|credential|api[_.-]?key|access[_.-]?key|private[_.-]?key|signing[_.-]?key|encryption[_.-]?key|auth[_.-]?key|(hmac|jwt|session|cookie|master)[_.-]?key|^app[_.-]?key|salt|dsn)s?$|(^|[_.-])(password|passwd|secret|token|apikey|credentials?)([_.-]|$)/i;
const NOT_CREDENTIAL =
  /(file|path|dir|name|url|uri|endpoint|expir\w*|ttl|timeout|length|size|issuer|audience|algorithm|header|enabled|id|(max|min|num|total|prompt|completion|input|output)[_.-]?tokens)$/i;
const CONNECTION =
  /(url|uri|dsn|host(name)?s?|addr(ess)?|endpoint|servers?|brokers?|connection[_.-]?string|database|datasource|db[_.-]?name)$|(^|[_.-])(db|database|datasource|redis|mongo(db)?|postgres(ql)?|pg|mysql|mariadb|kafka|rabbit(mq)?|amqp|nats|elasticsearch|opensearch|memcached?|smtp|s3|sqs|sns|dynamodb|cassandra|consul|eureka|vault)([_.-]|$)/i;
const PORT = /(^|[_.-])port([_.-]?number)?$/i;

/** What a setting is about, by its name: `DB_PASSWORD`, `spring.datasource.url`. */
export function subjectOf(name: string): SettingFact['subject'] {
  const snake = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  if (CREDENTIAL.test(snake) && !NOT_CREDENTIAL.test(snake)) {
    return 'credential';
  }
  if (/^port$/i.test(snake)) return 'port';
  if (CONNECTION.test(snake)) return 'connection';
  return PORT.test(snake) ? 'port' : 'other';
}
