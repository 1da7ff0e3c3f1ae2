import { LogFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { judgeDockerfile } from '../docker-image/__testUtils__/judgeFiles';
import { noLogRotation } from './noLogRotation';
import { stdout } from './stdout';

const fact = (sink: LogFact['sink'], line = 1): LogFact => ({
  sink,
  mechanism: `a ${sink} sink`,
  at: { path: 'logging.js', line },
});

function judge(logging: LogFact[]) {
  return stdout.evaluate(componentWith({ facts: { logging } }));
}

describe('logs/stdout', () => {
  it('passes on a console sink', () => {
    expect(judge([fact('console')])).toMatchObject({ status: 'pass' });
  });

  it('fails at every file sink, a console beside it or not', () => {
    expect(
      judge([fact('console'), fact('file', 2), fact('rotating-file', 3)]),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ line: 2 }, { line: 3 }],
      reason: { text: 'Logs go to a file: a file sink.' },
    });
  });

  it('fails where logs leave by the network alone', () => {
    expect(judge([fact('network')])).toMatchObject({ status: 'fail' });
    expect(judge([fact('network'), fact('console')])).toMatchObject({
      status: 'pass',
    });
  });

  it('needs a person where no logging is found', () => {
    expect(judge([])).toMatchObject({ status: 'unknown' });
  });
});

describe('logs/stdout of what an image starts', () => {
  const conf = (...lines: string[]) => ({
    'site.conf': ['server {', ...lines, '}'].join('\n'),
  });
  const COPY = 'COPY site.conf /etc/nginx/conf.d/site.conf';

  it.each([
    ['a path of its own', ['FROM nginx:1.29'], 'access_log /srv/a.log json;'],
    [
      'a path of a package',
      ['FROM alpine:3.22'],
      'error_log /var/log/nginx/error.log;',
    ],
    ['a relative path', ['FROM nginx:1.29'], 'access_log logs/access.log;'],
    [
      'a path whose neighbour is linked',
      ['FROM alpine:3.22', 'RUN ln -sf /dev/stdout /var/log/nginx/access.log'],
      'error_log "/var/log/nginx/error.log" warn;',
    ],
  ])('fails where nginx logs to %s', async (_, lines, directive) => {
    expect(
      await judgeDockerfile(
        stdout,
        [...lines, COPY, 'CMD ["nginx", "-g", "daemon off;"]'],
        conf('  # access_log /off.log;', `  ${directive}`),
      ),
    ).toMatchObject({
      status: 'fail',
      reason: { id: 'logs/stdout:imageFile', params: { server: 'nginx' } },
      evidence: [{ path: 'site.conf', line: 3 }],
      remediation: { snippet: { language: 'nginx' } },
    });
  });

  it.each([
    ['FROM nginx:1.29', 'access_log /var/log/nginx/access.log main;'],
    ['FROM nginx:1.29', 'location = /x { access_log off; }'],
    ['FROM nginx:1.29', 'access_log /dev/stdout; error_log stderr;'],
    ['FROM nginx:1.29', 'access_log syslog:server=log.acme.org:514;'],
    ['FROM nginx:1.29', 'access_log ${LOG_FILE};'],
    ['FROM nginx:1.29', '# error_log /var/log/error.log;'],
    ['FROM registry.acme.org/nginx:7', 'error_log /var/log/nginx/error.log;'],
    [
      'FROM alpine:3.22\nRUN mkdir /run/nginx && ln -sf /dev/stderr /var/log/nginx/error.log',
      'error_log /var/log/nginx/error.log;',
    ],
  ])('counts no file in %s with %s', async (from, directive) => {
    const verdict = await judgeDockerfile(
      stdout,
      [from, COPY],
      conf(directive),
    );
    expect(verdict.status).not.toBe('fail');
  });

  it('counts a link that the start script makes', async () => {
    const files = {
      ...conf('error_log /var/log/nginx/app.log;'),
      'run.sh':
        '#!/bin/sh\nln -sf /dev/stderr /var/log/nginx/app.log\nexec nginx',
    };
    const lines = ['FROM alpine:3.22', COPY, 'COPY run.sh /run.sh'];
    expect(await judgeDockerfile(stdout, lines, files)).toMatchObject({
      status: 'fail',
    });
    expect(
      (await judgeDockerfile(stdout, [...lines, 'CMD ["/run.sh"]'], files))
        .status,
    ).not.toBe('fail');
  });

  it('leaves out what the image does not hold', async () => {
    const files = conf('access_log /srv/a.log;');
    for (const lines of [
      ['FROM nginx:1.29'],
      ['FROM nginx:1.29', 'COPY site.conf /usr/share/nginx/html/'],
      ['FROM nginx:1.29', 'COPY site.conf /etc/nginx/sites-available/x'],
    ]) {
      const { status } = await judgeDockerfile(stdout, lines, files);
      expect([lines, status]).not.toEqual([lines, 'fail']);
    }
  });
});

describe('logs of programs that supervisord runs', () => {
  const judgeBoth = async (ini: string[], start = 'supervisord') => {
    const lines = [
      'FROM alpine:3.22',
      'COPY app.ini /etc/supervisor.d/',
      `CMD ["${start}", "-n"]`,
    ];
    const files = { 'app.ini': ini.join('\n') };
    return [
      (await judgeDockerfile(stdout, lines, files)).status,
      (await judgeDockerfile(noLogRotation, lines, files)).status,
    ];
  };
  const CONSOLE = [
    '[program:web]',
    'stdout_logfile=/dev/stdout',
    'stderr_logfile = /dev/fd/2 ; to the console',
  ];

  it.each([
    [
      [
        '[program:web]',
        'stdout_logfile=/var/log/web.log',
        'redirect_stderr=true',
      ],
    ],
    [['[program:web]', 'command=web', 'redirect_stderr=true']],
    [['[program:web]', 'stdout_logfile=/dev/stdout']],
  ])('fail at %j', async ini => {
    expect(await judgeBoth(ini)).toEqual(['fail', 'fail']);
  });

  it('are no matter of its own log, which it rotates', async () => {
    const own = ['[supervisord]', 'logfile=/tmp/supervisord.log', ...CONSOLE];
    expect(await judgeBoth(own)).toEqual(['unknown', 'fail']);
  });

  it.each([
    [CONSOLE],
    [['[supervisord]', 'logfile=/dev/null', ...CONSOLE]],
    [['[program:web]', 'stdout_logfile=NONE', 'stderr_logfile=/proc/1/fd/2']],
    [['[program:web]', 'stdout_logfile=/dev/stdout', 'redirect_stderr=true']],
    [[';[program:web]', '[unix_http_server]', 'file=/tmp/supervisor.sock']],
  ])('go to the console by %j', async ini => {
    expect(await judgeBoth(ini)).toEqual(['unknown', 'pass']);
  });

  it('do not count where the image does not start it', async () => {
    expect(await judgeBoth(['[program:web]'], 'web')).toEqual([
      'unknown',
      'pass',
    ]);
  });

  it('are found where `-c` names the configuration', async () => {
    expect(
      await judgeDockerfile(
        noLogRotation,
        [
          'FROM alpine:3.22',
          'WORKDIR /app',
          'COPY . .',
          'CMD ["supervisord", "-c", "app.ini"]',
        ],
        { 'app.ini': '[supervisord]\nlogfile=/tmp/s.log' },
      ),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'app.ini', line: 2 }],
    });
  });
});

describe('logs/no-log-rotation', () => {
  it('passes where nothing rotates', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ facts: { logging: [fact('file')] } }),
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it('fails on a rolling appender', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ facts: { logging: [fact('rotating-file', 4)] } }),
      ),
    ).toMatchObject({ status: 'fail', evidence: [{ line: 4 }] });
  });

  it('fails on a logrotate configuration', () => {
    expect(
      noLogRotation.evaluate(
        componentWith({ files: { 'deploy/logrotate.conf': 'daily' } }),
      ),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'deploy/logrotate.conf' }],
    });
  });
});
