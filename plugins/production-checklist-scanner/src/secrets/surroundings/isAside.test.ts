import { SourceFile } from '../../files/SourceFile';
import { findSecrets } from '../findSecrets';
import { isAside } from './isAside';

function judge(path: string, ...lines: string[]): boolean[] {
  const file = new SourceFile(path, lines.join('\n'));
  return findSecrets(file).map(secret => isAside(file, secret));
}

const VALUE = 'a8Fk3kd93kdLs0';
const UUID = 'bada5566-a7aa-401f-bd96-45619a55120d';

describe('isAside', () => {
  it.each<[string, string, string[]]>([
    [
      'a section for tests',
      'config/secrets.yml',
      ['test:', `  secret_key_base: ${VALUE}`],
    ],
    [
      'a section of JSON',
      'config/config.json',
      ['{', '  "development": {', `    "password": "${VALUE}"`, '  }', '}'],
    ],
    [
      'a class for development',
      'config.py',
      ['class Development(Config):', `    SECRET_KEY = "${VALUE}"`],
    ],
    [
      'a branch for development',
      'config.js',
      ["if (env === 'development') {", `  secret = '${VALUE}';`, '}'],
    ],
    ['a table', 'config.toml', ['[env.dev]', `api_key = "${VALUE}"`]],
    [
      'a document of a profile',
      'application.yml',
      [
        'a: 1',
        '---',
        'spring.config.activate.on-profile: local',
        `password: ${VALUE}`,
      ],
    ],
    [
      'tests beside the code',
      'src/auth.rs',
      [
        '#[cfg(test)]',
        '#[allow(unused)]',
        'mod tests {',
        `    let token = "${VALUE}";`,
        '}',
      ],
    ],
    [
      'an example in code',
      'lib/schemas.ex',
      ['example: %{', `  jwt_secret: "${VALUE}"`, '}'],
    ],
    [
      'text of a page',
      'templates/howto.html',
      ['<pre>', `  "access_token": "${VALUE}"`, '</pre>'],
    ],
    [
      'text of a page that is not indented',
      'templates/howto.html.twig',
      ['  <pre><code>HTTP/1.1 200', '{', `"access_token": "${VALUE}"`],
    ],
    [
      'keys of a secret that stands elsewhere',
      'values.yaml',
      [
        'namespace_secrets:',
        '  rds-output:',
        '    DB_PASS: "database_passphrase"',
      ],
    ],
    [
      'a comment above',
      'application.conf',
      [
        '# the value below is valid for local environment only',
        `encryption.key = "${VALUE}"`,
      ],
    ],
    [
      'a comment behind',
      'values.yaml',
      [`password: "${VALUE}"  # Change this`],
    ],
    [
      'an encoded placeholder',
      'application.conf',
      ['encryption.key = "MTIzNDU2Nzg5MDEyMzQ1Ng=="'],
    ],
    [
      'an example beside it',
      'defaults.hjson',
      [`admin_password: "${VALUE}"`, 'admin_email: "user@example.com"'],
    ],
    [
      'a digest with its salt',
      'scripts/customers.js',
      [
        '"password": "fec51acb3365747fc61247da5e249674cf8463c2",',
        '"salt": "c748112bc027878aa62812ba1ae00e40ad46d497",',
      ],
    ],
    [
      'a browser’s own key',
      'firebase.ts',
      [`apiKey: '${VALUE}',`, "authDomain: 'shop.firebaseapp.com',"],
    ],
    [
      'a table of identifiers',
      'passkeys.ts',
      [`OnePassword = '${UUID}',`, `Bitwarden = '${UUID.replace('b', 'c')}',`],
    ],
    [
      'a word for a server on the same machine',
      'application.yml',
      ['datasource:', '  url: jdbc:mysql://localhost/x', '  password: letmein'],
    ],
  ])('puts %s aside', (_, path, lines) => {
    expect(judge(path, ...lines)).toEqual([true]);
  });

  it.each<[string, string, string[]]>([
    [
      'a section for production',
      'config/secrets.yml',
      ['production:', `  secret_key_base: ${VALUE}`],
    ],
    [
      'a branch that is not for development',
      'config.js',
      ["if (env !== 'development') {", `  secret = '${VALUE}';`, '}'],
    ],
    [
      'what follows a section for tests',
      'config.toml',
      ['[test]', 'a = 1', '[server]', `api_key = "${VALUE}"`],
    ],
    ['a comment on strangers', 'a.py', ['# the key', `api_key = "${VALUE}"`]],
    ['an identifier alone', 'a.ts', [`token = '${UUID}'`]],
    [
      'a strong password for this machine',
      'application.yml',
      [
        'datasource:',
        '  url: jdbc:mysql://localhost/x',
        `  password: ${VALUE}`,
      ],
    ],
    [
      'a word for another service',
      'app.env',
      ['DB_HOST=localhost', 'EMAIL_PASSWORD=letmein'],
    ],
    [
      'a word for another machine',
      'application.yml',
      ['datasource:', '  url: jdbc:mysql://db/x', '  password: letmein'],
    ],
  ])('keeps %s', (_, path, lines) => {
    expect(judge(path, ...lines)).toEqual([false]);
  });

  it('reads hostile text in time that grows with its length', () => {
    const steps = Array.from(
      { length: 500 },
      (_, depth) => `${' '.repeat(depth)}a:`,
    );
    const file = new SourceFile(
      'a.yml',
      [
        ...steps,
        ...Array(500).fill(`${' '.repeat(500)}password: ${VALUE}`),
        ...Array(20_000).fill(`password: ${VALUE}`),
      ].join('\n'),
    );
    const started = process.cpuUsage().user;
    findSecrets(file).forEach(secret => isAside(file, secret));
    expect(process.cpuUsage().user - started).toBeLessThan(10_000_000);
  });
});
