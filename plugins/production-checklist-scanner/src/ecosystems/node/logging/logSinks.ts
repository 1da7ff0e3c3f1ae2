/** How a library writes a log file. */
export interface FileSink {
  packages: readonly string[];
  made: RegExp;
  /** What must follow for it to be a file. */
  target?: RegExp;
  mechanism: string;
  /** Whether what is made rotates. */
  rotates(code: string): boolean;
}

const always = () => true;
const never = () => false;
/** Options that make a file sink roll over. */
const rolls = (code: string) =>
  /\b(?:max[sS]ize|maxFiles|maxLogSize|datePattern|numBackups|backups|period|frequency|interval)\b/.test(
    code,
  );

export const FILE_SINKS: readonly FileSink[] = [
  {
    packages: ['winston', 'nest-winston'],
    made: /\bnew\s+(?:[\w$]+\.){0,3}File\s*\(/,
    mechanism: 'Winston’s File transport',
    rotates: code => /\bmax[sS]ize\b/.test(code),
  },
  {
    packages: ['winston-daily-rotate-file', 'winston'],
    made: /\bnew\s+(?:[\w$]+\.)*DailyRotateFile\s*\(|\bnew\s+WinstonDaily\s*\(/,
    mechanism: 'Winston’s daily rotating file transport',
    rotates: always,
  },
  {
    packages: ['pino', 'pino-http', 'nestjs-pino', 'fastify'],
    made: /\btarget\s*:\s*['"]pino\/file['"]/,
    target:
      /\bdestination\s*:\s*(?:['"`](?!1|2)[^'"`]|[a-z][\w$.]*[a-z](?!\w)|path\.)/i,
    mechanism: 'Pino’s file transport',
    rotates: never,
  },
  {
    packages: ['pino'],
    made: /\bpino\.destination\s*\(/,
    target:
      /^pino\.destination\s*\(\s*(?:['"`]|path\.|\{[^}]{0,120}\bdest\s*:\s*['"`])/,
    mechanism: 'a file that Pino writes to',
    rotates: never,
  },
  {
    packages: ['pino', 'pino-http', 'nestjs-pino', 'fastify'],
    made: /\btarget\s*:\s*['"]pino-roll['"]/,
    mechanism: '`pino-roll`',
    rotates: always,
  },
  {
    packages: ['bunyan'],
    made: /\btype\s*:\s*['"](?:rotating-file|file)['"]|\bstreams\s*:\s*\[[^\]]{0,300}\bpath\s*:/,
    mechanism: 'a file stream of Bunyan',
    rotates: code => /rotating-file/.test(code),
  },
  {
    packages: ['log4js'],
    made: /\btype\s*:\s*['"](?:file|dateFile|multiFile|fileSync)['"]/,
    mechanism: 'a file appender of log4js',
    rotates: code => /dateFile/.test(code) || rolls(code),
  },
  {
    packages: ['rotating-file-stream', 'file-stream-rotator'],
    made: /\b(?:createStream|getStream)\s*\(|(?<![\w$.])rfs\s*\(/,
    mechanism: 'a rotating log file',
    rotates: always,
  },
  {
    packages: ['fs', 'node:fs', 'fs-extra'],
    made: /\b(?:createWriteStream|appendFile|appendFileSync)\s*\(/,
    target:
      /^\w+\s*\(\s*(?:[\w$.]+\s*\([^)\n]{0,120})?[^)\n]{0,80}(?:\.log['"`]|log_?(?:file|path)|access_?log)/i,
    mechanism: 'a log file that the code writes itself',
    rotates: never,
  },
  {
    packages: ['simple-node-logger'],
    made: /\bcreate(?:Simple|Rolling)FileLogger\s*\(/,
    mechanism: 'a file logger of simple-node-logger',
    rotates: code => /Rolling/.test(code.slice(0, 30)),
  },
  {
    packages: ['tracer'],
    made: /\b(?:dailyfile)\s*\(/,
    mechanism: 'a daily file of tracer',
    rotates: always,
  },
];

interface Sink {
  packages: readonly string[];
  used: RegExp;
  mechanism: string;
}

export const CONSOLE_LOGGERS: readonly Sink[] = [
  {
    packages: ['winston', 'nest-winston'],
    used: /\btransports\.Console\b|\bnew\s+(?:[\w$]+\.)*Console(?:Transport)?\s*\(/,
    mechanism: 'Winston’s Console transport',
  },
  {
    packages: [
      'pino',
      'nestjs-pino',
      'pino-http',
      'hapi-pino',
      'koa-pino-logger',
      'express-pino-logger',
    ],
    used: /(?<![\w$.])(?:pino|[pP]ino[hH]ttp|pinoLogger|logger)\s*\(|\bLoggerModule\.forRoot|\b[hH]apiPino\b|hapi-pino|\bpino\.\w+\s*\(/,
    mechanism: 'Pino, which writes to standard output',
  },
  {
    packages: ['bunyan'],
    used: /\bcreateLogger\s*\(/,
    mechanism: 'Bunyan, which writes to standard output',
  },
  {
    packages: ['log4js'],
    used: /\btype\s*:\s*['"](?:stdout|console|stderr)['"]|\bgetLogger\s*\(/,
    mechanism: 'log4js, which writes to standard output',
  },
  {
    packages: ['fastify'],
    used: /\b[fF]astify(?:Adapter)?\s*\(\s*\{[^;]{0,400}\blogger\b/,
    mechanism: 'Fastify’s logger, which writes to standard output',
  },
  {
    packages: ['morgan'],
    used: /(?<![\w$.])(?:morgan|logger)\s*\(/,
    mechanism: 'morgan, which writes to standard output',
  },
  {
    packages: ['koa-logger', 'koa-morgan', 'hono/logger'],
    used: /(?<![\w$.])(?:logger|morgan)\s*\(/,
    mechanism: 'request logging to standard output',
  },
  {
    packages: ['@hmcts/nodejs-logging'],
    used: /\bgetLogger\s*\(|Express\.accessLogger/,
    mechanism: '`@hmcts/nodejs-logging`, which writes to the console',
  },
  {
    packages: [
      'consola',
      'signale',
      'loglevel',
      'tslog',
      'npmlog',
      'roarr',
      'loglevelnext',
      '@adonisjs/core/services/logger',
      'lambda-log',
      'ts-log',
    ],
    used: /(?:import|require)\b/,
    mechanism: 'a logger that writes to the console',
  },
];

export const NETWORK_SINKS: readonly Sink[] = [
  {
    packages: [
      'winston-elasticsearch',
      'winston-cloudwatch',
      'winston-loki',
      'winston-logstash',
      'winston-syslog',
      '@google-cloud/logging-winston',
      'winston-gelf',
      'winston-papertrail',
      '@datadog/winston',
    ],
    used: /\bnew\s+[\w$.]+\s*\(/,
    mechanism: 'a Winston transport over the network',
  },
  {
    packages: ['pino', 'pino-http', 'nestjs-pino'],
    used: /\btarget\s*:\s*['"](?:pino-(?:loki|elasticsearch|datadog[\w-]*|socket|cloudwatch|syslog|sentry[\w-]*)|@logtail\/pino)['"]/,
    mechanism: 'a Pino transport over the network',
  },
];
