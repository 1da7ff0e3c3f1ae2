import { judgeDockerfile } from './__testUtils__/judgeFiles';
import { noSecrets } from './noSecrets';

const VALUE = 'k3Jx9QpL27vRzW';
const KEY = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA7'.repeat(
  12,
)}\n-----END RSA PRIVATE KEY-----\n`;

describe('docker-image/no-secrets', () => {
  it.each([
    [`ENV DB_PASSWORD=${VALUE}`, 'variable'],
    [`ARG API_KEY=${VALUE}`, 'variable'],
    [`RUN git clone https://bot:${VALUE}@example.com/a.git`, 'address'],
    ['COPY id_rsa /root/.ssh/id_rsa', 'key'],
    ['COPY .env .env', 'key'],
    ['COPY server.jks /', 'key'],
  ])('fails at %s', async (line, reason) => {
    const verdict = await judgeDockerfile(noSecrets, ['FROM alpine', line]);
    expect(verdict).toMatchObject({
      status: 'fail',
      reason: { id: `docker-image/no-secrets:${reason}` },
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
    expect(JSON.stringify(verdict)).not.toContain(VALUE);
  });

  it.each([
    ['COPY deploy.pem /', 'deploy.pem', KEY],
    ['COPY .env .', '.env', `DB_PASSWORD=${VALUE}\n`],
    ['COPY . .', '.env', `DB_PASSWORD=${VALUE}\n`],
  ])('reads what %s copies', async (line, path, text) => {
    const lines = ['FROM alpine', line];
    const verdict = await judgeDockerfile(noSecrets, lines, { [path]: text });
    expect(verdict).toMatchObject({
      status: 'fail',
      reason: { id: 'docker-image/no-secrets:file', params: { path } },
    });
    expect(JSON.stringify(verdict)).not.toContain(VALUE);
  });

  it.each([
    ['ARG NPM_TOKEN'],
    ['ENV API_TOKEN=$NPM_TOKEN'],
    ['ENV DB_PASSWORD=changeme'],
    ['ENV TOKEN_FILE=/run/secrets/token'],
    ['ENV NEXT_PUBLIC_API_KEY=abcdef0123456789'],
    ['ENV SECRET_KEY_BASE=dummy'],
    ['COPY .env.example .env'],
    ['RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci'],
    ['RUN git clone https://$USER:$TOKEN@example.com/a.git'],
    ['COPY ca.pem /etc/ssl/'],
  ])('passes %s', async line => {
    expect(
      await judgeDockerfile(noSecrets, ['FROM alpine', line], {
        'ca.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n',
      }),
    ).toMatchObject({ status: 'pass' });
  });

  it('does not count what stays out of the context or the image', async () => {
    const env = { '.env': `DB_PASSWORD=${VALUE}\n` };
    const copied = ['FROM alpine', 'COPY . .'];
    expect(
      await judgeDockerfile(noSecrets, copied, {
        ...env,
        '.dockerignore': '.env',
      }),
    ).toMatchObject({ status: 'pass' });
    expect(
      await judgeDockerfile(
        noSecrets,
        ['FROM alpine AS b', 'COPY . .', 'FROM alpine', 'COPY --from=b /a /a'],
        env,
      ),
    ).toMatchObject({ status: 'pass' });
  });
});
