import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { go } from './go';

beforeAll(() => loadGrammars(['go']));

const scope = (
  imports: string[],
  body: string,
  files: Record<string, string> = {},
) =>
  scopeOf({
    'go.mod': 'module example.com/shop\n',
    'main.go': `package main\n\nimport (\n${imports
      .map(path => `\t"${path}"`)
      .join('\n')}\n)\n\nfunc main() {\n${body}\n}\n`,
    ...files,
  });

describe('servers', () => {
  const servers = (imports: string[], body: string) =>
    go
      .servers(scope(imports, body))
      .map(({ protocol, framework }) => `${protocol}: ${framework}`);

  it.each([
    [['net/http'], 'http.ListenAndServe(":80", nil)', ['http: net/http']],
    [['github.com/gin-gonic/gin'], 'gin.Default().Run(":80")', ['http: Gin']],
    [
      ['net/http', 'github.com/go-chi/chi/v5'],
      'http.ListenAndServe(":80", chi.NewRouter())',
      ['http: chi'],
    ],
    [['github.com/gofiber/fiber/v2'], 'app.Listen(":80")', ['http: Fiber']],
    [
      ['google.golang.org/grpc'],
      's := grpc.NewServer()\ns.Serve(l)',
      ['grpc: grpc-go'],
    ],
    [
      ['github.com/IBM/sarama'],
      'sarama.NewConsumerGroup(b, g, c)',
      ['queue: Sarama consumer'],
    ],
    [
      ['github.com/rabbitmq/amqp091-go'],
      'ch.Consume(q, "", true, false, false, false, nil)',
      ['queue: RabbitMQ consumer'],
    ],
    [['google.golang.org/grpc'], 'grpc.NewClient(addr)', []],
    [['net/http'], 'http.Get("https://example.com/health")', []],
  ])('%j', (imports, body, expected) => {
    expect(servers(imports, body)).toEqual(expected);
  });
});

describe('health checks', () => {
  const targets = (imports: string[], body: string) =>
    go
      .health(scope(imports, body))
      .map(({ kind, target }) => `${kind} ${target}`);

  it.each([
    [['net/http'], 'http.HandleFunc("/healthz", ok)', ['route /healthz']],
    [['net/http'], 'mux.HandleFunc("GET /livez", ok)', ['route /livez']],
    [['github.com/gin-gonic/gin'], 'r.GET("/ping", ok)', ['route /ping']],
    [
      ['github.com/gorilla/mux'],
      'r.HandleFunc(base + "/_healthz", ok)',
      ['route /_healthz'],
    ],
    [
      ['github.com/gorilla/mux'],
      's.router.HandleFunc(s.prefixed("/readyz"), s.ready)',
      ['route /readyz'],
    ],
    [
      ['github.com/go-chi/chi/v5/middleware'],
      'r.Use(middleware.Heartbeat("/ping"))',
      ['route /ping'],
    ],
    [
      ['net/http'],
      'switch r.URL.Path {\ncase "/health":\n}',
      ['route /health'],
    ],
    [
      ['github.com/heptiolabs/healthcheck'],
      'healthcheck.NewHandler()',
      ['route /live and /ready (healthcheck)'],
    ],
    [
      [
        'google.golang.org/grpc/health',
        'google.golang.org/grpc/health/grpc_health_v1',
      ],
      'grpc_health_v1.RegisterHealthServer(s, health.NewServer())',
      ['grpc grpc.health.v1.Health'],
    ],
    [['net/http'], 'http.Get("/health")', []],
    [['net/http'], 'http.HandleFunc("/orders", ok) // "/health"', []],
    [['github.com/gin-gonic/gin'], 'r.GET("/orders/:id/status", ok)', []],
  ])('%j %s', (imports, body, expected) => {
    expect(targets(imports, body)).toEqual(expected);
  });
});

describe('logging', () => {
  const sinks = (imports: string[], body: string) =>
    go.logging(scope(imports, body)).map(({ sink }) => sink);

  it.each([
    [['log'], 'log.Println("up")', ['console']],
    [
      ['log/slog', 'os'],
      'slog.New(slog.NewJSONHandler(os.Stdout, nil))',
      ['console'],
    ],
    [['go.uber.org/zap'], 'zap.NewProduction()', ['console']],
    [
      ['log', 'os'],
      'f, err := os.OpenFile("app.log", 0, 0)\nlog.SetOutput(f)\nlog.Println("up")',
      ['file', 'console'],
    ],
    [
      ['go.uber.org/zap'],
      'cfg.OutputPaths = []string{"stdout", "/var/log/app.log"}\nzap.Must(cfg.Build())',
      ['file', 'console'],
    ],
    [
      ['go.uber.org/zap'],
      'cfg.OutputPaths = []string{"stderr"}\nzap.Must(cfg.Build())',
      ['console'],
    ],
    [
      ['log', 'gopkg.in/natefinch/lumberjack.v2'],
      'log.SetOutput(&lumberjack.Logger{Filename: "a.log"})\nlog.Println("up")',
      ['rotating-file', 'console'],
    ],
    [
      ['log', 'gopkg.in/natefinch/lumberjack.v2'],
      'if cfg.LogFile != "" {\nlog.SetOutput(&lumberjack.Logger{Filename: cfg.LogFile})\n}\nlog.Println("up")',
      ['console'],
    ],
    [['fmt'], 'sum := 1', []],
  ])('%j %s', (imports, body, expected) => {
    expect(sinks(imports, body)).toEqual(expected);
  });
});

describe('settings', () => {
  const settings = (imports: string[], body: string, files = {}) =>
    go
      .settings(scope(imports, body, files))
      .filter(({ subject }) => subject !== 'other')
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it.each([
    [
      ['os'],
      'os.Getenv("DATABASE_URL")',
      ['connection DATABASE_URL environment'],
    ],
    [
      ['os'],
      'const key = "DB_PASSWORD"\nos.LookupEnv(key)',
      ['credential DB_PASSWORD environment'],
    ],
    [
      ['shop/env'],
      'mustMapEnv(&addr, "CART_SERVICE_ADDR")',
      ['connection CART_SERVICE_ADDR environment'],
    ],
    [
      ['github.com/caarlos0/env/v11'],
      'type c struct {\n\tURL string `env:"PG_URL,required"`\n}',
      ['connection PG_URL environment'],
    ],
    [
      ['github.com/urfave/cli/v2'],
      '_ = cli.StringFlag{Name: "dsn", EnvVars: []string{"APP_DSN"}}',
      ['credential APP_DSN environment'],
    ],
    [
      ['github.com/spf13/viper'],
      'viper.AutomaticEnv()\nviper.GetString("db.password")',
      ['credential db.password environment'],
    ],
    [
      ['database/sql'],
      'sql.Open("mysql", "root:root@tcp(db:3306)/shop")',
      ['connection connection literal'],
    ],
    [
      ['github.com/golang-jwt/jwt/v5'],
      'var jwtSecret = []byte("s3cret-key")',
      ['credential jwtSecret literal'],
    ],
    [
      ['flag'],
      'flag.String("db-dsn", "root@tcp(db)/", "")',
      ['credential -db-dsn argument'],
    ],
    [
      ['flag', 'os'],
      'flag.String("mongo-host", os.Getenv("MONGO_HOST"), "")',
      ['connection MONGO_HOST environment'],
    ],
    [['flag'], 'flag.String("listen-addr", ":8080", "")', []],
  ])('%j %s', (imports, body, expected) => {
    expect(settings(imports, body)).toEqual(expected);
  });

  it('reads a committed configuration that the program loads', () => {
    const files = {
      'conf/app.ini': '[database]\nPassword = rootroot\nHost = 10.0.0.1\n',
    };

    expect(
      settings(['github.com/go-ini/ini'], 'ini.Load("conf/app.ini")', files),
    ).toEqual(['credential Password file', 'connection Host file']);
    expect(settings(['fmt'], 'fmt.Println()', files)).toEqual([]);
    expect(
      settings(
        ['github.com/spf13/viper'],
        'viper.ReadInConfig()\nviper.AutomaticEnv()',
        files,
      ),
    ).toEqual([]);
  });
});

describe('monitoring', () => {
  const setUp = (imports: string[], body: string) =>
    go
      .monitoring(scope(imports, body))
      .filter(fact => fact.setUp)
      .flatMap(({ purposes }) => purposes);

  it.each([
    [
      ['github.com/getsentry/sentry-go'],
      'sentry.Init(sentry.ClientOptions{})',
      ['error-tracking'],
    ],
    [
      ['go.opentelemetry.io/otel/sdk/trace'],
      'trace.NewTracerProvider()',
      ['apm'],
    ],
    [['go.opentelemetry.io/otel'], 'otel.Tracer("shop")', []],
    [
      ['github.com/prometheus/client_golang/prometheus/promhttp'],
      'http.Handle("/metrics", promhttp.Handler())',
      ['metrics'],
    ],
    [
      ['gopkg.in/DataDog/dd-trace-go.v1/ddtrace/tracer'],
      'tracer.Start()',
      ['error-tracking', 'apm', 'metrics'],
    ],
    [['cloud.google.com/go/profiler'], 'profiler.Start(profiler.Config{})', []],
  ])('%j', (imports, body, expected) => {
    expect(setUp(imports, body)).toEqual(expected);
  });

  it('tells what is installed and never set up, or set up by dead code', () => {
    const dead = scopeOf({
      'go.mod': 'module a\nrequire go.opentelemetry.io/otel/sdk v1.2.0\n',
      'main.go':
        'package main\nimport "go.opentelemetry.io/otel/sdk/trace"\nfunc main() {}\nfunc initTracing() { trace.NewTracerProvider() }\n',
    });
    expect(go.monitoring(dead)).toEqual([
      {
        product: 'OpenTelemetry',
        purposes: ['apm'],
        dependency: { path: 'go.mod', line: 2 },
      },
    ]);
  });
});

describe('options of the command line', () => {
  const settings = (files: Record<string, string> = {}) =>
    go
      .settings(scope(['flag'], 'flag.String("token", "", "Access")', files))
      .map(({ name, from }) => `${name} ${from}`);

  it('are fixed in an image', () => {
    expect(settings()).toEqual(['-token argument']);
    expect(settings({ 'run.sh': 'exec shop --token=abc' })).toEqual([
      '-token argument',
    ]);
  });

  it.each([
    'exec shop --token=${SHOP_TOKEN}',
    'exec shop -token "$SHOP_TOKEN"',
    'ARGS="--token=${SHOP_TOKEN}"\nexec shop $ARGS',
  ])('are the environment’s by a start script: %s', script => {
    expect(settings({ 'container_run.sh': script })).toEqual([
      'SHOP_TOKEN environment',
    ]);
  });
});

describe('migrations', () => {
  const migrations = (imports: string[], body: string, files = {}) =>
    go
      .migrations(scope(imports, body, files))
      .map(({ tool, automatic }) => [tool, automatic !== undefined]);

  it('knows tools by their files and calls', () => {
    const up = { 'db/migrations/1_init.up.sql': 'CREATE TABLE a (id int);' };

    expect(migrations(['fmt'], '', up)).toEqual([['golang-migrate', false]]);
    expect(
      migrations(['github.com/golang-migrate/migrate/v4'], 'm.Up()', up),
    ).toEqual([['golang-migrate', true]]);
    expect(
      migrations(['fmt'], '', { 'migrations/1.sql': '-- +goose Up\n' }),
    ).toEqual([['goose', false]]);
    expect(migrations(['gorm.io/gorm'], 'db.AutoMigrate(&User{})')).toEqual([
      ['GORM AutoMigrate', true],
    ]);
  });

  it('knows steps that stand in code, one file for each version', () => {
    const step = (version: string) => ({
      [`store/migration_${version}.go`]: `package store\n\nfunc (m *migration_${version}) Up(from Version) error {\n\treturn nil\n}\n`,
    });

    expect(
      migrations(['example.com/shop/store'], '', {
        ...step('1_1_0'),
        ...step('1_2_0'),
      }),
    ).toEqual([['its own Go', false]]);
    expect(migrations(['example.com/shop/store'], '', step('1_1_0'))).toEqual(
      [],
    );
  });

  it('takes no schema script for a migration', () => {
    expect(
      migrations(['fmt'], '', { 'schema.sql': 'CREATE TABLE a (id int);' }),
    ).toEqual([]);
  });
});

describe('programs and libraries', () => {
  const main = (text: string) =>
    `package main\nimport "net/http"\nfunc main() {\n${text}\n}\n`;

  it('reads only the program that the component is called', () => {
    const files = {
      'go.mod': 'module a\n',
      'cmd/orders/main.go': main('http.HandleFunc("/health", ok)'),
      'cmd/ordersctl/main.go': main('http.HandleFunc("/ping", ok)'),
    };
    expect(
      go
        .health(scopeOf(files, '', ['orders-service']))
        .map(({ target }) => target),
    ).toEqual(['/health']);
  });

  it('reads only what the program imports', () => {
    const files = {
      'go.mod': 'module a\n',
      'main.go': 'package main\nimport "a/web"\nfunc main() { web.Run() }\n',
      'web/web.go':
        'package web\nfunc Run() { http.HandleFunc("/health", ok) }\n',
      'old/old.go':
        'package old\nfunc Run() { http.HandleFunc("/ping", ok) }\n',
    };
    expect(go.health(scopeOf(files)).map(({ at }) => at.path)).toEqual([
      'web/web.go',
    ]);
  });
});

describe('hostile sources', () => {
  it.each(['import (\n"a"\n', 'health', 'getEnv(&a, ', '.HandleFunc(a+'])(
    'reads a file full of %j in no time',
    piece => {
      const found = scopeOf({
        'main.go': `package main\n\nfunc main() {}\n${piece.repeat(20_000)}`,
      });
      const start = performance.now();

      expect(go.health(found)).toEqual([]);
      expect(go.settings(found)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
