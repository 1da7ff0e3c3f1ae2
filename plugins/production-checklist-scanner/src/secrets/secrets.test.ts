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
    [
      'a key of what it stands under',
      'appsettings.json',
      '{\n  "JwtSettings": {\n    "Key": "a8Fk3kd93kdLs0"\n  }\n}',
    ],
    [
      'a key that only begins like a reference',
      'a.py',
      "SECRET_KEY = '$(fefwefwef13;LFK'",
    ],
    ['Django’s key', 'a.py', "SECRET_KEY = 'django-insecure-q8v2kd93kdLs'"],
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

  it.each([
    [
      'of a call',
      'a.php',
      "'key' => env('APP_KEY', 'AbAZchsay4uBTU33RubBzLKw')",
    ],
    [
      'named so',
      'a.py',
      'config("SECRET_KEY", default="iia425u_J_pwntnEyqBu")',
    ],
    [
      'after an or',
      'a.js',
      "x = process.env.JWT_SECRET || 'p4sta.w1th-b0logn3s3'",
    ],
    ['of an expansion', 'a.yml', 'secret: ${JWT_SECRET:nRvyYC4soFxBdZ-F-5Nn}'],
  ])('finds a fallback %s', (_, path, text) => {
    expect(strengths(path, text)).toContainEqual('strong:1');
  });

  it('takes a word for a signing key as seriously, and no other fallback', () => {
    const [secret] = findSecrets(
      new SourceFile('a.ts', "const JWT_SECRET = 'AuthKeyOfDoomThatIsLong';"),
    );
    expect(secret.signs).toBe(true);
    expect(
      strengths('a.ts', "x = process.env.DB_PASSWORD || 'postgres'"),
    ).toEqual(['harmless:1']);
  });

  it.each([
    ['a phrase', "const JWT_SECRET = 'sooper secret';"],
    ['a phrase in a call', "jwt.sign(claims, 'sooper secret words');"],
  ])('takes %s for a signing key', (_, text) => {
    expect(findSecrets(new SourceFile('a.ts', text))).toMatchObject([
      { signs: true },
    ]);
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
    ['a default of a product', 'a.yml', 'password: guest'],
    ['what a command reads', 'a.sh', 'PASSWORD="$(</run/secrets/password2)"'],
    [
      'a key of a secret elsewhere',
      'a.yaml',
      'jwtSecret:\n  secretKeyRef:\n    key: private',
    ],
    ['a substitution', 'a.yml', 'password: $(DB_PASSWORD)'],
    [
      'a key of anything',
      'a.json',
      '{\n  "menu": {\n    "key": "a8Fk3kd93kdLs0"\n  }\n}',
    ],
    ['a file', 'a.yml', 'password_file: /run/secrets/db'],
    ['an encrypted value', 'a.yml', 'password: ENC[AES256_GCM,data:abc]'],
    ['a JWT’s place', 'a.yml', 'token: /var/run/secrets/token'],
    ['a CI’s reference', 'a.yml', 'password:\n  from_secret: docker_password'],
    ['a secret’s name', 'a.yml', 'existingSecret: shop-db-secrets-2'],
    ['a variable’s name', 'a.yml', 'CLIENT_SECRET: "API_CLIENT_SECRET"'],
    ['a rule', 'a.php', "'password' => 'required|string|min:8'"],
    ['a URN', 'a.go', 'TokenTypeSAML1 = "urn:ietf:params:saml1"'],
    ['a route', 'a.rb', 'get "/forgot_password" => "login#forgot_password"'],
    ['a message', 'a.json', '{"password": "パスワード2024"}'],
    ['a class', 'a.yml', 'token_handler: App\\Security\\Oidc2Handler'],
    ['a field', 'a.java', 'String PASSWORD_FIELD = "user.password2.label"'],
    ['a selector', 'a.js', "password = find('input[type=password1]')"],
    ['a pattern', 'a.js', "const passwordPattern = '^(?=.*[A-Z0-9]).*$'"],
    ['a version', 'a.json', '{"@aws-sdk/credential-providers": "3.1101.0"}'],
    ['a digest', 'a.json', '{"hashed_secret": "d5f12e53a182c062b6bf30c1445"}'],
    ['an address without user', 'a.yml', 'REDIS_DSN: redis://cache1:6379/0'],
    ['a public key', 'a.ts', "REACT_APP_TOKEN = 'cQo4wipp5ipWWXhTN8kTacBIt'"],
    ['a framework’s salt', 'a.ex', 'signing_salt: "2UTSB72sZsF9KTlxefkI"'],
    ['a list', 'a.py', 'for name in ["password", "password2!x"]:'],
    [
      'a template of a Secret',
      'a.yaml',
      'kind: Secret\ndata:\n  password: "{{ include "shop.password" . }}"',
    ],
    ['a key of a browser’s storage', 'a.ts', "ACCESS_TOKEN_KEY = 'a8Fk3kd93k'"],
    ['a key that setup replaces', 'a.php', "APP_KEY = 'someRandomString32'"],
    ['a key to fill in', 'a.py', "stripe.api_key = 'SomeStripeKey'"],
    ['a heading', 'a.tsx', '<b>Set Password <i className="text-gray-2">'],
    ['a challenge', 'a.ts', '"WWW-Authenticate": `Bearer realm_of="${x}"`'],
    ['a message', 'a.ex', '[secret_key: "must be #{@size} bytes long"]'],
    ['an empty password', 'a.js', "{'Authorization': 'Basic YnJvd3Nlcjo='}"],
    ['a secret of a build', 'a.sh', 'docker build --secret id=NPM_TOKEN2 .'],
    ['a port', 'a.sh', 'docker run --name mongo -p 27017:27017 mongo'],
    ['a command', 'a.sh', 'COOKIE_SECRET=`pwgen -1s 32`'],
    ['what warns of itself', 'a.ts', "secret: 'app-insecure-default-session1'"],
  ])('leaves %s alone', (_, path, text) => {
    expect(strengths(path, text)).toEqual([]);
  });

  it.each([
    [
      'an address of this machine',
      "connect('redis://u:Zomer-2019!x@localhost')",
    ],
    [
      'a key for a provider’s tests',
      `k = "${['sk', 'test', '1234567890abcdefghijklmnop'].join('_')}"`,
    ],
    ['names of secrets in a list', 'tokens: ["a8Fk3k", "b8Fk3k"]'],
    ['a comment', '// password = "Zomer-2019!x"'],
    ['a template', 'f("ADMIN_TOKEN=\'{password_hash2}\'")'],
  ])('keeps %s out of reports, and no more', (_, text) => {
    const found = strengths('a.js', text);
    expect(found).not.toEqual([]);
    expect(new Set(found)).toEqual(new Set(['harmless:1']));
  });

  it.each([
    [
      'a sealed value',
      'a.yaml',
      'kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq',
    ],
    [
      'an encoded placeholder of a Secret',
      'a.yaml',
      'kind: Secret\ndata:\n  password: Z3Vlc3Q=',
    ],
    ['an argument’s name', 'a.py', 'f(user=user_in.id, password=user_in.pw2x)'],
  ])('counts no %s', (_, path, text) => {
    expect(
      strengths(path, text).filter(each => !each.startsWith('harmless')),
    ).toEqual([]);
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
    'src/main/java/dev/acme/lang/Config.java',
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
    'deploy/docker-compose/all.yml',
    '.woodpecker.yml',
    '.secrets.baseline',
    'public/intl/messages/ja-JP.json',
    'db/new_seeds/tokens.rb',
    'priv/repo/seeds.exs',
    'api-docs/api.yaml',
    'apps/client/localhost.pem',
    'contrib/local-environment/dex.yaml',
    'phpunit.xml',
    'src/Token.story.tsx',
    'browser_tests_new/data.ts',
    'runIntegrationTests.cmd',
    'README.md.tpl',
  ])('leaves %s out', path => expect(isForProduction(path)).toBe(false));
});
