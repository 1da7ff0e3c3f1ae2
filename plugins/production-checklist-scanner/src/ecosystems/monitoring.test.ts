import { loadGrammars } from '../formats/syntax/syntax';
import { ECOSYSTEMS } from './ecosystems';
import { scopeOf } from './shared/__testUtils__/scopeOf';

/** A program of each language that Datadog has a tracer for. */
const TRACED: [ecosystem: string, files: Record<string, string>][] = [
  [
    'node',
    {
      'package.json': '{"dependencies":{"dd-trace":"5.0.0"}}',
      'index.js': "require('dd-trace').init();\nrequire('http');\n",
    },
  ],
  [
    'python',
    { 'requirements.txt': 'ddtrace==3.8.0\n', 'app.py': 'import ddtrace.auto' },
  ],
  [
    'go',
    {
      'go.mod':
        'module shop\n\nrequire github.com/DataDog/dd-trace-go/v2 v2.0.0\n',
      'main.go':
        'package main\n\nimport "github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"\n\nfunc main() {\n\ttracer.Start()\n}\n',
    },
  ],
  [
    'jvm',
    {
      'build.gradle': '',
      Dockerfile:
        'FROM eclipse-temurin:21.0.8_9-jre\nCOPY dd-java-agent.jar /\nENTRYPOINT ["java", "-javaagent:/dd-java-agent.jar", "-jar", "/a.jar"]\n',
    },
  ],
  [
    'ruby',
    {
      Gemfile: "source 'https://rubygems.org'\ngem 'datadog'\n",
      'config/initializers/datadog.rb': 'Datadog.configure { |c| c.env }\n',
    },
  ],
  ['php', { 'composer.json': '{"require":{"datadog/dd-trace":"1.0.0"}}' }],
  [
    'dotnet',
    {
      'Shop.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Datadog.Trace" Version="3.0.0"/></ItemGroup></Project>',
      'Program.cs':
        'using Datadog.Trace;\nTracer.Configure(settings);\nvar app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n',
    },
  ],
  [
    'rust',
    {
      'Cargo.toml':
        '[package]\nname = "shop"\n\n[dependencies]\ndatadog-opentelemetry = "0.1"\n',
      'src/main.rs':
        'fn main() {\n    datadog_opentelemetry::tracing().init();\n}\n',
    },
  ],
];

describe('Datadog', () => {
  it.each(TRACED)('tracks the errors that it traces: %s', async (id, files) => {
    const ecosystem = ECOSYSTEMS.find(candidate => candidate.id === id);
    if (!ecosystem) throw new Error(`There is no ecosystem ${id}.`);
    await loadGrammars(ecosystem.grammars);

    expect(ecosystem.monitoring(scopeOf(files))).toContainEqual(
      expect.objectContaining({
        product: 'Datadog',
        purposes: expect.arrayContaining(['error-tracking', 'apm']),
        setUp: expect.anything(),
      }),
    );
  });
});
