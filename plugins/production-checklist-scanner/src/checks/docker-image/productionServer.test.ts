import { judgeDockerfile } from './__testUtils__/judgeFiles';
import { productionServer } from './productionServer';

function judge(lines: string[], files?: Record<string, string>) {
  return judgeDockerfile(productionServer, lines, files);
}

describe('docker-image/production-server', () => {
  it.each([
    [['FROM alpine', 'CMD ["/app/server"]'], 'production', 2],
    [['FROM python:3.12-slim', 'CMD ["gunicorn", "a"]'], 'production', 2],
    [['FROM nginx:1.25', 'COPY dist /x'], 'base', 1],
    [['FROM alpine', 'CMD ["tini", "--", "/app/server"]'], 'production', 2],
  ])('passes %j', async (lines, reason, line) => {
    expect(await judge(lines)).toMatchObject({
      status: 'pass',
      reason: { id: `docker-image/production-server:${reason}` },
      evidence: [{ path: 'Dockerfile', line }],
    });
  });

  it('fails where the command comes to a watcher, with the way there', async () => {
    expect(
      await judge(['FROM node:20', 'COPY . .', 'CMD ["npm", "start"]'], {
        'package.json': '{"scripts":{"start":"nodemon server.js"}}',
      }),
    ).toMatchObject({
      status: 'fail',
      reason: { text: '`npm start` starts `nodemon`, a watcher.' },
      evidence: [
        { path: 'Dockerfile', line: 3 },
        { path: 'package.json', line: 1 },
      ],
    });
  });

  it('fails where the image switches to a development mode', async () => {
    expect(
      await judge([
        'FROM python:3.12-slim',
        'ENV FLASK_DEBUG=1',
        'CMD ["gunicorn"]',
      ]),
    ).toMatchObject({
      status: 'fail',
      reason: { params: { variable: 'FLASK_DEBUG=1' } },
      evidence: [{ line: 2 }],
    });
    expect(
      await judge([
        'FROM python:3.12-slim',
        'ENV FLASK_DEBUG=0',
        'CMD ["gunicorn"]',
      ]),
    ).toMatchObject({ status: 'pass' });
  });

  it.each(['["bash"]', '["sleep", "infinity"]', '["tail", "-f", "/dev/null"]'])(
    'fails where %s starts nothing',
    async command => {
      expect(await judge(['FROM alpine', `CMD ${command}`])).toMatchObject({
        status: 'fail',
        reason: { id: 'docker-image/production-server:idle' },
      });
    },
  );

  it('needs a person where the command is elsewhere', async () => {
    expect(await judge(['FROM registry.example.org/base:1'])).toMatchObject({
      status: 'unknown',
    });
    expect(await judge(['FROM alpine', 'CMD ["/fetched.sh"]'])).toMatchObject({
      status: 'unknown',
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
  });
});
