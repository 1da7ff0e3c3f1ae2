import { judgeDockerfile, judgeFiles } from './__testUtils__/judgeFiles';
import { dockerignore } from './dockerignore';

describe('docker-image/dockerignore', () => {
  it.each(['.dockerignore', 'Dockerfile.dockerignore'])(
    'passes at the first rule of %s',
    async path => {
      expect(
        await judgeDockerfile(dockerignore, ['FROM alpine', 'COPY . .'], {
          [path]: '# comment\n\nnode_modules\n',
        }),
      ).toMatchObject({ status: 'pass', evidence: [{ path, line: 3 }] });
    },
  );

  it('looks at the root of the build context', async () => {
    const files = {
      'api/Dockerfile': 'FROM alpine\nCOPY api /app\n',
      'api/main.go': '',
      'compose.yaml':
        'services: { api: { build: { context: ., dockerfile: api/Dockerfile } } }',
    };
    expect(
      await judgeFiles(dockerignore, { ...files, 'api/.dockerignore': 'x' }),
    ).toMatchObject({ status: 'fail' });
    expect(
      await judgeFiles(dockerignore, { ...files, '.dockerignore': 'x' }),
    ).toMatchObject({ status: 'pass' });
  });

  it.each([
    ['COPY . .', {}],
    ['ADD . /app', {}],
    ['COPY src ./src', { 'src/a.py': '' }],
    ['COPY dist/api api', {}],
  ])('fails at %s', async (line, files) => {
    expect(
      await judgeDockerfile(dockerignore, ['FROM alpine', line], files),
    ).toMatchObject({
      status: 'fail',
      reason: { id: 'docker-image/dockerignore:missing' },
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
  });

  it('fails where the file has no rule', async () => {
    expect(
      await judgeDockerfile(dockerignore, ['FROM alpine', 'COPY . .'], {
        '.dockerignore': '# nothing yet\n',
      }),
    ).toMatchObject({
      status: 'fail',
      reason: { id: 'docker-image/dockerignore:empty' },
    });
  });

  it.each([
    'COPY target/app.jar /',
    'COPY build/dist/bin/app /',
    'COPY package*.json ./',
    'COPY *.py ./',
    'ADD https://example.org/a.tar.gz /',
    'COPY --from=busybox /bin /bin',
  ])('does not apply to %s', async line => {
    expect(
      await judgeDockerfile(dockerignore, ['FROM alpine', line], {
        'package.json': '{}',
        'a.py': '',
      }),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
