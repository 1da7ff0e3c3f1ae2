import { SettingFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { configFromEnv } from './configFromEnv';
import { noCommittedEnvFile } from './noCommittedEnvFile';
import { noCommittedSecrets } from './noCommittedSecrets';

const setting = (
  subject: SettingFact['subject'],
  from: SettingFact['from'],
): SettingFact => ({
  subject,
  from,
  name: `${subject}-${from}`,
  at: { path: 'config.js', line: 1 },
});

describe('environment-variables/config-from-env', () => {
  const judge = (...settings: SettingFact[]) =>
    configFromEnv.evaluate(componentWith({ facts: { settings } }));

  it('passes where the environment gives them', () => {
    expect(judge(setting('connection', 'environment'))).toMatchObject({
      status: 'pass',
    });
  });

  it('lets the credential decide in a mixed case', () => {
    expect(
      judge(
        setting('connection', 'environment'),
        setting('credential', 'literal'),
      ),
    ).toMatchObject({ status: 'fail' });
    expect(
      judge(
        setting('connection', 'literal'),
        setting('credential', 'environment'),
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it('fails where connections are literals only', () => {
    expect(judge(setting('connection', 'literal'))).toMatchObject({
      status: 'fail',
      reason: { text: expect.stringContaining('in the code only') },
    });
    expect(
      judge(
        setting('connection', 'literal'),
        setting('connection', 'environment'),
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it('passes on a port alone and does not apply to nothing', () => {
    expect(judge(setting('port', 'environment'))).toMatchObject({
      status: 'pass',
    });
    expect(judge(setting('other', 'environment'))).toMatchObject({
      status: 'not-applicable',
    });
  });
});

describe('environment-variables/no-committed-secrets', () => {
  const judge = (files: Record<string, string>, path = '') =>
    noCommittedSecrets.evaluate(componentWith({ files, target: { path } }));

  it('fails at the literal and never says it', () => {
    const verdict = judge({
      'src/db.py': 'x = 1\nPASSWORD = "Zomer-2019!x"\n',
    });
    expect(verdict).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'src/db.py', line: 2 }],
    });
    expect(JSON.stringify(verdict)).not.toContain('Zomer');
  });

  it('fails at a weak literal of a manifest and of an address in code', () => {
    expect(
      judge({ 'k8s/db.yaml': '- name: DB_PASSWORD\n  value: letmein' }),
    ).toMatchObject({ status: 'fail' });
    expect(
      judge({ 'server.js': "connect('postgres://postgres:postgres@db/x')" }),
    ).toMatchObject({ status: 'fail' });
  });

  it('fails at a word that signs, and at one in the program’s settings', () => {
    expect(
      judge({ 'auth.ts': "const JWT_SECRET = 'AuthKeyOfDoomThatIsLong';" }),
    ).toMatchObject({ status: 'fail' });
    expect(judge({ 'conf/app.ini': 'Password = rootroot' })).toMatchObject({
      status: 'fail',
    });
    expect(
      judge({ 'login.ts': "errors.password = 'incorrectPassword';" }),
    ).toMatchObject({ status: 'pass' });
  });

  it('says where it saw a literal that production does not use', () => {
    expect(
      judge({
        'config/secrets.yml': 'test:\n  secret_key_base: a8Fk3kd93kdLs0qq',
      }),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'config/secrets.yml', line: 2 }],
    });
  });

  it('leaves tests, compose files, examples and siblings alone', () => {
    expect(
      judge(
        {
          'a/test/db.py': 'PASSWORD = "Zomer-2019!x"',
          'a/docker-compose.yml': 'password: Zomer-2019!x',
          'a/.env.example': 'PASSWORD=Zomer-2019!x',
          'b/db.py': 'PASSWORD = "Zomer-2019!x"',
        },
        'a',
      ),
    ).toMatchObject({ status: 'pass' });
  });
});

describe('environment-variables/no-committed-env-file', () => {
  const judge = (files: Record<string, string>) =>
    noCommittedEnvFile.evaluate(componentWith({ files }));

  it('fails at the value', () => {
    const verdict = judge({ '.env': 'PORT=80\nDB_PASSWORD=Zomer-2019!x\n' });
    expect(verdict).toMatchObject({
      status: 'fail',
      evidence: [{ path: '.env', line: 2 }],
    });
    expect(JSON.stringify(verdict)).not.toContain('Zomer');
  });

  it.each([
    ['an example', { '.env.example': 'DB_PASSWORD=Zomer-2019!x' }],
    ['no credential', { '.env': 'TEST=testing123' }],
    ['a placeholder', { '.env': 'DB_PASSWORD=changethis' }],
    ['an empty value', { '.env.production': 'APP_KEY=' }],
    ['none', {}],
  ])('passes on %s', (_, files) => {
    expect(judge(files as Record<string, string>)).toMatchObject({
      status: 'pass',
    });
  });
});
