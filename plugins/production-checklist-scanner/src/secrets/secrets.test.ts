import { SourceFile } from '../files/SourceFile';
import { findSecrets } from './findSecrets';
import { isForProduction } from './isForProduction';
import { maskSecrets } from './maskSecrets';

// Put together here, so that no scanner takes this file for a leak.
const GITHUB_TOKEN = `ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO'}${'0pINUx'}`;
const KEY = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');

function strengths(path: string, text: string) {
  return findSecrets(new SourceFile(path, text)).map(
    ({ strength, at }) => `${strength}:${at.line}`,
  );
}

describe('findSecrets', () => {
  it.each([
    ['a provider’s token', 'a.ts', `const t = "${GITHUB_TOKEN}";`],
    ['a password in code', 'a.py', 'PASSWORD = "Zomer-2019!x"'],
    [
      'a password in properties',
      'a.properties',
      'spring.datasource.password=hunter2hunter2',
    ],
    ['a password in YAML', 'a.yml', 'db:\n  password: Zomer-2019!x'],
    ['a password in JSON', 'a.json', '{"dbPassword": "Zomer-2019!x"}'],
    [
      'a password in an address',
      'a.js',
      "connect('postgres://shop:Zomer-2019!x@db/shop')",
    ],
    [
      'a password in a connection string',
      'a.cs',
      'Open("Server=db;Username=shop;Password=Zomer2019x;")',
    ],
    [
      'a literal of a manifest',
      'a.yaml',
      '- name: DB_PASSWORD\n  value: Zomer-2019!x',
    ],
    [
      'an element of XML',
      'a.config',
      '<add key="ApiKey" value="a8Fk3kd93kdLs0"/>',
    ],
  ])('finds %s', (_, path, text) => {
    expect(strengths(path, text)).toContainEqual(
      expect.stringMatching(/^strong/),
    );
  });

  it('calls a word in an address weak', () => {
    expect(
      strengths('a.js', "connect('postgres://postgres:postgres@db/postgres')"),
    ).toEqual(['weak:1']);
  });

  it.each([
    ["const resetToken = 'access_token';"],
    ["const apiKey = 'X-Api-Key';"],
  ])('is not sure of a name in %s', text => {
    expect(strengths('a.ts', text)).toEqual(['weak:1']);
  });

  it.each([
    ['a reference', 'a.yml', 'password: ${DB_PASSWORD}'],
    ['a call', 'a.py', 'password = os.environ["DB_PASSWORD"]'],
    ['a placeholder', 'a.yml', 'password: changeme'],
    [
      'a template',
      'a.yaml',
      '- name: DB_PASSWORD\n  value: {{ .Values.password }}',
    ],
    ['a label', 'a.json', '{"password": "Your new password"}'],
    [
      'a local address',
      'a.js',
      "connect('redis://user:Zomer-2019!x@localhost')",
    ],
    ['a default of a product', 'a.yml', 'password: guest'],
    ['a comment', 'a.ts', '// password = "Zomer-2019!x"'],
    ['a file', 'a.yml', 'password_file: /run/secrets/db'],
    ['an encrypted value', 'a.yml', 'password: ENC[AES256_GCM,data:abc]'],
    ['a JWT’s place', 'a.yml', 'token: /var/run/secrets/token'],
  ])('leaves %s alone', (_, path, text) => {
    expect(strengths(path, text)).toEqual([]);
  });

  it('reads hostile text in time that grows with its length', () => {
    const text = `${'password'.repeat(2000)}\n${'a:'.repeat(
      50_000,
    )}\n${'://x:'.repeat(20_000)}`;
    const started = process.cpuUsage().user;
    findSecrets(new SourceFile('a.yml', text));
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });
});

describe('maskSecrets', () => {
  it('blanks values out and keeps lines and the rest', () => {
    const file = new SourceFile(
      'a.py',
      `USER = "shop"\nPASSWORD = "Zomer-2019!x"\ntoken = "${GITHUB_TOKEN}"\n`,
    );
    const masked = maskSecrets(file);
    expect(masked).not.toContain('Zomer');
    expect(masked).not.toContain(GITHUB_TOKEN);
    expect(masked.split('\n')[0]).toBe('USER = "shop"');
    expect(masked.split('\n')).toHaveLength(4);
  });

  it('blanks out a private key', () => {
    const body = 'MIIEpAIBAAKCAQEA7bq'.repeat(8);
    const masked = maskSecrets(
      new SourceFile(
        'id_rsa',
        `${KEY}\n${body}\n${KEY.replace('BEGIN', 'END')}\n`,
      ),
    );
    expect(masked).not.toContain(body);
  });
});

describe('isForProduction', () => {
  it.each([
    'src/config.ts',
    'k8s/deployment.yaml',
    'src/main/resources/application-prod.yml',
    'values.yaml',
  ])('counts %s', path => expect(isForProduction(path)).toBe(true));

  it.each([
    'docker-compose.yml',
    'compose.prod.yaml',
    'src/main/resources/application-local.yml',
    'appsettings.Development.json',
    '.env.example',
    '.github/workflows/ci.yml',
    'config/development/db.yml',
    'README.md',
    'package-lock.json',
  ])('leaves %s out', path => expect(isForProduction(path)).toBe(false));
});
