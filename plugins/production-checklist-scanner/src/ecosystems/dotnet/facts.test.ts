import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { dotnet } from './dotnet';

beforeAll(() => loadGrammars(['c-sharp']));

function scope(
  program: string,
  options: {
    packages?: string[];
    sdk?: string;
    files?: Record<string, string>;
  } = {},
) {
  const { packages = [], sdk = 'Microsoft.NET.Sdk.Web', files = {} } = options;
  const items = packages.map(
    name => `<PackageReference Include="${name}" Version="1.0.0" />`,
  );
  return scopeOf({
    'Shop.csproj': `<Project Sdk="${sdk}"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>${items.join(
      '',
    )}</ItemGroup></Project>`,
    'Program.cs': program,
    ...files,
  });
}

const WEB =
  'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\n';
const CONSOLE = { sdk: 'Microsoft.NET.Sdk' };

describe('servers and shutdown', () => {
  const of = (program: string, options = {}) => {
    const found = scope(program, options);
    const [end] = dotnet.shutdown(found);
    return [
      dotnet
        .servers(found)
        .map(({ protocol, framework }) => `${protocol}: ${framework}`),
      end?.outcome,
    ];
  };

  it('serves and drains by the generic host', () => {
    expect(of(`${WEB}app.MapControllers();\napp.Run();`)).toEqual([
      ['http: ASP.NET Core'],
      'drains',
    ]);
    expect(
      of(
        `${WEB}app.MapGrpcService<Carts>();\napp.MapGet("/", () => "gRPC");\napp.Run();`,
      ),
    ).toEqual([['grpc: ASP.NET Core gRPC'], 'drains']);
    expect(
      of(
        'Host.CreateDefaultBuilder(args).ConfigureServices(s => s.AddHostedService<Worker>()).Build().Run();',
        {
          sdk: 'Microsoft.NET.Sdk.Worker',
        },
      ),
    ).toEqual([['queue: .NET worker'], 'drains']);
  });

  it('reads the host’s time-out', () => {
    const timeout = (value: string) =>
      dotnet.shutdown(
        scope(
          `${WEB}builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.${value});\napp.Run();`,
        ),
      )[0];

    expect(timeout('FromSeconds(45)')).toMatchObject({
      outcome: 'drains',
      drainSeconds: 45,
    });
    expect(timeout('Zero').outcome).toBe('forces');
  });

  it('has no default without a host', () => {
    const consumer = { ...CONSOLE, packages: ['StackExchange.Redis'] };

    expect(
      of('while (true) { redis.ListLeftPop("votes"); }', consumer),
    ).toEqual([['queue: Redis consumer'], 'none']);
    expect(
      of(
        'Console.CancelKeyPress += stop;\nredis.ListLeftPop("votes");',
        consumer,
      )[1],
    ).toBe('misses');
    expect(
      of(
        'AppDomain.CurrentDomain.ProcessExit += (s, e) => source.Cancel();\nredis.ListLeftPop("votes");',
        consumer,
      )[1],
    ).toBe('drains');
  });

  it('says nothing of a program that serves nothing', () => {
    expect(of('Console.WriteLine("done");', CONSOLE)).toEqual([[], undefined]);
  });
});

describe('health checks', () => {
  const of = (program: string, files = {}) =>
    dotnet
      .health(scope(program, { files }))
      .map(
        ({ kind, target, developmentOnly }) =>
          `${kind} ${target}${developmentOnly ? ' in development' : ''}`,
      );

  it.each([
    ['app.MapHealthChecks("/healthz");', ['route /healthz']],
    ['app.UseHealthChecks("/hc");', ['route /hc']],
    ['app.MapGet("/ping", () => "pong");', ['route /ping']],
    ['app.MapGrpcHealthChecksService();', ['grpc grpc.health.v1.Health']],
    [
      'app.MapGrpcService<HealthServiceImpl>();',
      ['grpc grpc.health.v1.Health'],
    ],
    [
      'if (app.Environment.IsDevelopment()) { app.MapHealthChecks("/health"); }',
      ['route /health in development'],
    ],
    [
      'if (!app.Environment.IsDevelopment()) { app.MapHealthChecks("/health"); }',
      ['route /health'],
    ],
    [
      'if (app.Environment.IsDevelopment()) { } else { app.MapHealthChecks("/health"); }',
      ['route /health'],
    ],
    ['app.MapGet("/orders", () => orders);', []],
    ['// app.MapHealthChecks("/healthz");', []],
  ])('%s', (mapping, expected) => {
    expect(of(`${WEB}${mapping}\napp.Run();`)).toEqual(expected);
  });

  it('reads controllers', () => {
    expect(
      of(WEB, {
        'HealthController.cs':
          '[ApiController]\n[Route("api/[controller]")]\npublic class HealthController : ControllerBase {\n[HttpGet] public IActionResult Get() => Ok();\n}',
      }),
    ).toEqual(['route /api/Health']);
  });

  it('counts a shared method only where it is called, and how', () => {
    const files = {
      'Extensions.cs':
        'static class Extensions {\npublic static void MapDefaults(this WebApplication app) {\napp.MapHealthChecks("/health");\n}\n}',
    };
    expect(of(`${WEB}app.MapDefaults();`, files)).toEqual(['route /health']);
    expect(of(WEB, files)).toEqual([]);
    expect(
      of(
        `${WEB}if (app.Environment.IsDevelopment()) app.MapDefaults();`,
        files,
      ),
    ).toEqual(['route /health in development']);
  });
});

describe('logging', () => {
  const sinks = (program: string, files = {}) =>
    dotnet.logging(scope(program, { files })).map(({ sink }) => sink);

  it.each([
    [WEB, ['console']],
    [
      `${WEB}Log.Logger = new LoggerConfiguration().WriteTo.Console().CreateLogger();`,
      ['console'],
    ],
    [
      `${WEB}Log.Logger = new LoggerConfiguration().WriteTo.File("a.log").CreateLogger();`,
      ['file', 'console'],
    ],
    [
      `${WEB}new LoggerConfiguration().WriteTo.File("a.log", rollingInterval: RollingInterval.Day);`,
      ['rotating-file', 'console'],
    ],
    [
      `${WEB}if (app.Environment.IsDevelopment()) { config.WriteTo.File("a.log"); }`,
      ['console'],
    ],
    [
      `${WEB}if (!string.IsNullOrEmpty(path)) { config.WriteTo.File(path); }`,
      ['console'],
    ],
    ['Console.WriteLine("up");', ['console']],
    ['var sum = 1;', []],
  ])('%s', (program, expected) => {
    expect(sinks(program)).toEqual(expected);
  });

  it('reads Serilog’s configuration of production', () => {
    const serilog =
      '{ "Serilog": { "WriteTo": [{ "Name": "Console" }, { "Name": "File", "Args": { "path": "a.log" } }] } }';

    expect(sinks(WEB, { 'appsettings.json': serilog })).toEqual([
      'file',
      'console',
    ]);
    expect(sinks(WEB, { 'appsettings.Development.json': serilog })).toEqual([
      'console',
    ]);
  });

  it('reads the targets that NLog writes to', () => {
    const nlog = (rule: string) =>
      `<nlog><targets><target xsi:type="File" name="f" fileName="a.log"/><target xsi:type="Console" name="c"/></targets><rules><logger name="*" writeTo="${rule}"/></rules></nlog>`;
    const program = `${WEB}using NLog;`;

    expect(sinks(program, { 'nlog.config': nlog('f') })).toEqual([
      'file',
      'console',
    ]);
    expect(sinks(program, { 'nlog.config': nlog('c') })).toEqual(['console']);
  });
});

describe('settings', () => {
  const of = (program: string, files = {}, options = {}) =>
    dotnet
      .settings(scope(program, { files, ...options }))
      .filter(({ subject }) => subject !== 'other')
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it('binds configuration to the environment by default', () => {
    const files = {
      'appsettings.json':
        '{ "ConnectionStrings": { "Shop": "Host=db" }, "Smtp": { "Password": "x" } }',
    };

    expect(
      of(`${WEB}builder.Configuration.GetConnectionString("Shop");`, files),
    ).toEqual([
      'connection Shop environment',
      'connection ConnectionStrings:Shop environment',
      'credential Smtp:Password environment',
    ]);
    expect(
      of(
        'new ConfigurationBuilder().AddJsonFile("appsettings.json");',
        files,
        CONSOLE,
      ),
    ).toEqual([
      'connection ConnectionStrings:Shop file',
      'credential Smtp:Password file',
    ]);
  });

  it.each([
    [
      'Environment.GetEnvironmentVariable("REDIS_HOST");',
      ['connection REDIS_HOST environment'],
    ],
    [
      'new NpgsqlConnection("Server=db;Username=postgres;Password=postgres;");',
      ['credential connection string literal'],
    ],
    ['options.UseSqlite("Data Source=app.db");', []],
    [
      'public const string JWT_SECRET_KEY = "SecretKeyOfDoom";',
      ['credential JWT_SECRET_KEY literal'],
    ],
    ['public const string Password = "password";', []],
    [
      'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a-long-literal-key"));',
      ['credential signing key literal'],
    ],
    [
      'var c = Environment.GetEnvironmentVariable("DB_URL") ?? "Host=db;Database=shop;";',
      ['connection DB_URL environment'],
    ],
  ])('%s', (program, expected) => {
    expect(of(program, {}, CONSOLE)).toEqual(expected);
  });
});

describe('monitoring', () => {
  const of = (program: string, packages: string[], files = {}) =>
    dotnet
      .monitoring(scope(program, { packages, files }))
      .map(({ product, setUp }) => `${product}${setUp ? '' : ', not set up'}`);

  it.each([
    ['builder.WebHost.UseSentry();', ['Sentry.AspNetCore'], ['Sentry']],
    ['', ['Sentry.AspNetCore'], ['Sentry, not set up']],
    [
      'builder.Services.AddOpenTelemetry().WithTracing(t => t.AddOtlpExporter());',
      ['OpenTelemetry.Extensions.Hosting'],
      ['OpenTelemetry', 'OpenTelemetry, not set up'],
    ],
    ['app.MapMetrics();', ['prometheus-net.AspNetCore'], ['prometheus-net']],
    [
      'builder.Services.AddApplicationInsightsTelemetry();',
      ['Microsoft.ApplicationInsights.AspNetCore'],
      ['Application Insights'],
    ],
    ['app.Run();', [], []],
  ])('%s with %j', (program, packages, expected) => {
    expect(of(WEB + program, packages)).toEqual(expected);
  });

  it('sees the profiler that the image loads', () => {
    const Dockerfile =
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV CORECLR_PROFILER={846F5F1C-F9AE-4B07-969E-05C26BC060D8}\nENTRYPOINT ["dotnet", "Shop.dll"]\n';
    expect(of(WEB, [], { Dockerfile })).toEqual(['Datadog']);
  });
});

describe('migrations', () => {
  const of = (program: string, files: Record<string, string>) =>
    dotnet
      .migrations(scope(program, { files }))
      .map(({ tool, automatic }) => [tool, automatic !== undefined]);
  const MIGRATION = {
    'Migrations/20240101000000_Initial.cs':
      'public partial class Initial : Migration { }',
  };

  it('finds Entity Framework’s, and whether the program runs them', () => {
    expect(of(WEB, MIGRATION)).toEqual([['Entity Framework', false]]);
    expect(of(`${WEB}db.Database.Migrate();`, MIGRATION)).toEqual([
      ['Entity Framework', true],
    ]);
    expect(
      of(
        `${WEB}if (app.Environment.IsDevelopment()) db.Database.Migrate();`,
        MIGRATION,
      ),
    ).toEqual([['Entity Framework', false]]);
    expect(of(`${WEB}db.Database.EnsureCreated();`, {})).toEqual([]);
  });
});
