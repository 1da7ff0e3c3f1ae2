import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { settings } from './settings';

const RESOURCES = 'src/main/resources';
const SPRING = {
  'build.gradle':
    "dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }",
};

function settingsIn(files: Record<string, string>) {
  return settings(createScope(FileTree.of(files), { path: '' })).map(
    ({ subject, name, from }) => `${subject} ${name} ${from}`,
  );
}

describe('settings in files', () => {
  it('takes what a framework binds for the environment', () => {
    expect(
      settingsIn({
        ...SPRING,
        [`${RESOURCES}/application.yml`]:
          'spring:\n  datasource:\n    url: jdbc:postgresql://db/shop\n    password: ${DB_PASSWORD:x}\n    driver-class-name: org.Driver\n',
      }),
    ).toEqual([
      'credential DB_PASSWORD environment',
      'connection spring.datasource.url environment',
    ]);
  });

  it('takes a literal for fixed where nothing binds', () => {
    expect(
      settingsIn({
        'src/main/kotlin/A.kt': 'fun main() {}',
        [`${RESOURCES}/application.yaml`]:
          'database:\n  url: "jdbc:postgresql://db/shop"\n  password: "$DB_PASSWORD:postgres"\n',
      }),
    ).toEqual([
      'credential DB_PASSWORD environment',
      'connection database.url file',
    ]);
  });

  it('sees the overrides of HOCON', () => {
    expect(
      settingsIn({
        'conf/application.conf':
          'db.password = "x"\ndb.password = ${?SQL_PASSWORD}\nmongodb { uri = "mongodb://localhost/a" }\nserver.enabled = true\n',
      }),
    ).toEqual([
      'credential SQL_PASSWORD environment',
      'connection mongodb.uri file',
    ]);
  });

  it('knows what a starter connects to where no file says it', () => {
    expect(
      settingsIn({
        'build.gradle':
          "dependencies { implementation 'org.springframework.boot:spring-boot-starter-data-jpa' }",
      }),
    ).toEqual(['connection spring.datasource.url environment']);
  });
});

describe('settings in code', () => {
  it.each([
    ['java', 'System.getenv("DB_HOST")'],
    ['java', 'System.getenv().getOrDefault("DB_HOST", "x")'],
    ['kt', 'System.getenv()["DB_HOST"]'],
    ['scala', 'sys.env.get("DB_HOST")'],
    ['scala', 'sys.env("DB_HOST")'],
    ['scala', 'env("DB_HOST").as[String]'],
  ])('reads %s: %s', (extension, text) => {
    expect(settingsIn({ [`src/main/x/A.${extension}`]: text })).toEqual([
      'connection DB_HOST environment',
    ]);
  });

  it('reads what is injected, and classes that a prefix is bound to', () => {
    expect(
      settingsIn({
        ...SPRING,
        'src/main/java/A.java': 'class A { @Value("${jwt.secret}") String s; }',
        'src/main/java/B.java':
          '@ConfigurationProperties("orders.db")\nclass B { private String password; }',
      }),
    ).toEqual([
      'credential jwt.secret environment',
      'credential orders.db.password environment',
    ]);
  });

  it('finds credentials and connections that only the code sets', () => {
    expect(
      settingsIn({
        'src/main/java/A.java':
          'class A { static final String JWT_SECRET = "k3yThatSigns77";\n' +
          'Connection c = open("jdbc:mysql://10.0.0.5/shop");\n' +
          'String d = env.getOrDefault("X", "redis://localhost"); }',
      }),
    ).toEqual([
      'credential JWT_SECRET literal',
      'connection jdbc:mysql: literal',
    ]);
  });

  it.each([
    'static final String TOKEN_HEADER = "X-Auth-Token9";',
    'static final String PASSWORD = "user.password";',
    'static final String API_KEY = "changeme";',
    'static final String ACCESS_TOKEN = "access_token";',
    '// static final String JWT_SECRET = "k3yThatSigns77";',
  ])('takes no name for a credential: %s', text => {
    expect(settingsIn({ 'src/main/java/A.java': text })).toEqual([]);
  });
});
