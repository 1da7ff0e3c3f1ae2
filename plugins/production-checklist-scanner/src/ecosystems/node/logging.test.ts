import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { GRAMMARS } from './code/syntaxTree';
import { logging } from './logging';

beforeAll(() => loadGrammars(GRAMMARS));

function sinks(code: string, ...dependencies: string[]) {
  return logging(
    scopeOf({
      'package.json': JSON.stringify({
        dependencies: Object.fromEntries(
          [...dependencies, 'express'].map(name => [name, '1.0.0']),
        ),
      }),
      'logger.js': code,
    }),
  ).map(({ sink, at }) => `${sink} ${at.line}`);
}

describe('logging', () => {
  it.each([
    ["console.log('ready');", 'console 1'],
    ["const pino = require('pino');\nmodule.exports = pino();", 'console 2'],
    [
      "const winston = require('winston');\nnew winston.transports.Console();",
      'console 2',
    ],
    ["const log4js = require('log4js');\nlog4js.getLogger();", 'console 2'],
    [
      "const morgan = require('morgan');\napp.use(morgan('tiny'));",
      'console 2',
    ],
    [
      "const winston = require('winston');\nnew winston.transports.File({ filename: '/dev/stdout' });\nnew winston.transports.Console();",
      'console 3',
    ],
  ])('takes `%s` for the console', (code, expected) => {
    expect(sinks(code)).toEqual([expected]);
  });

  it.each([
    [
      "const winston = require('winston');\nnew winston.transports.File({ filename: 'app.log' });",
      'file 2',
    ],
    [
      "const { transports } = require('winston');\nnew transports.File({ filename: 'a.log', maxsize: 5242880 });",
      'rotating-file 2',
    ],
    [
      "require('winston-daily-rotate-file');\nnew DailyRotateFile({ dirname: 'logs' });",
      'rotating-file 2',
    ],
    [
      "const pino = require('pino');\npino(pino.destination('/var/log/app.log'));",
      'file 2',
    ],
    [
      "const pino = require('pino');\npino.transport({ target: 'pino/file', options: { destination: './app.log' } });",
      'file 2',
    ],
    [
      "const bunyan = require('bunyan');\nbunyan.createLogger({ streams: [{ level: 'info', path: '/var/log/a' }] });",
      'file 2',
    ],
    [
      "const log4js = require('log4js');\nlog4js.configure({ appenders: { f: { type: 'dateFile', filename: 'a.log' } } });",
      'rotating-file 2',
    ],
    [
      "const fs = require('fs');\nconst stream = fs.createWriteStream(path.join(__dirname, 'access.log'), { flags: 'a' });",
      'file 2',
    ],
    [
      "const rfs = require('rotating-file-stream');\nconst stream = rfs.createStream('access.log');",
      'rotating-file 2',
    ],
  ])('takes `%s` for a file', (code, expected) => {
    expect(sinks(code)).toContain(expected);
  });

  it.each([
    "const winston = require('winston');\nif (process.env.NODE_ENV !== 'production') {\n  logger.add(new winston.transports.File({ filename: 'a.log' }));\n}",
    "const winston = require('winston');\nif (process.env.LOG_FILE) logger.add(new winston.transports.File({ filename: process.env.LOG_FILE }));",
    "const winston = require('winston');\nconst all = [config.logToFile && new winston.transports.File({ filename: 'a.log' })];",
    "const pino = require('pino');\npino.transport({ target: 'pino/file', options: { destination: 1 } });",
    "const fs = require('fs');\nfs.createWriteStream('upload.png');",
    "// new winston.transports.File({ filename: 'a.log' });",
  ])('finds no file that production writes in `%s`', code => {
    expect(sinks(code).filter(sink => /file/.test(sink))).toEqual([]);
  });

  it('keeps a file that only production writes', () => {
    expect(
      sinks(
        "const winston = require('winston');\nif (process.env.NODE_ENV === 'production') {\n  logger.add(new winston.transports.File({ filename: 'a.log' }));\n}",
      ),
    ).toEqual(['file 3']);
  });

  it('reads log files of pm2', () => {
    const scope = scopeOf({
      'package.json': '{ "dependencies": { "express": "4.0.0" } }',
      'ecosystem.config.js':
        "module.exports = {\n  apps: [{ out_file: './logs/out.log' }],\n};",
    });

    expect(logging(scope)).toMatchObject([{ sink: 'file', at: { line: 2 } }]);
  });

  it('knows the default of NestJS, and finds nothing in nothing', () => {
    const scope = scopeOf({
      'package.json': '{ "dependencies": { "@nestjs/core": "10.0.0" } }',
      'main.ts':
        "import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(AppModule);\nawait app.listen(80);",
    });

    expect(logging(scope)).toMatchObject([
      { sink: 'console', mechanism: 'NestJS’s default logger' },
    ]);
    expect(sinks('module.exports = 1;')).toEqual([]);
  });
});
