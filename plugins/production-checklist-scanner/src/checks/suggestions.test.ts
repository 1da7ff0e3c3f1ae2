import { CheckResult } from 'backstage-plugin-production-checklist-common';
import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import { FileTree } from '../files/FileTree';
import { scan } from '../scan';
import { CHECKLIST } from './checklist';

/** What a Dockerfile alone decides. */
const OF_IMAGES =
  /^(docker-image\/|logs\/no-log-rotation|dependencies\/(locked-install|base-image-pinned|system-packages-pinned)|graceful-shutdown\/signal-delivery)/;

/** As much of a project as an image is built from. */
const PROJECTS: Record<string, Record<string, string>> = {
  node: {
    'package.json': '{"scripts":{"build":"tsc"},"devDependencies":{"a":"1"}}',
    'package-lock.json': '{"lockfileVersion":3}',
    'src/main.ts': 'export {};',
  },
  python: {
    'requirements.txt': 'flask==3.1.0\ngunicorn==23.0.0\n',
    'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
    'uv.lock': 'version = 1\n',
    'app/app.py': 'app = 1\n',
  },
  go: {
    'go.mod': 'module acme.org/a\n\ngo 1.26\n',
    'go.sum': '',
    'cmd/server/main.go': 'package main\nfunc main() {}\n',
  },
  jvm: {
    'pom.xml': '<project><artifactId>a</artifactId></project>',
    mvnw: '#!/bin/sh\nexec java\n',
  },
  ruby: {
    Gemfile: 'gem "rails", "8.0.0"\ngem "puma"\n',
    'Gemfile.lock': 'GEM\n  specs:\n    puma (6.4.2)\n',
    'config/puma.rb': 'port 3000\n',
  },
  php: {
    'composer.json': '{"require":{"laravel/framework":"^12"}}',
    'composer.lock': '{"packages":[]}',
  },
  dotnet: {
    'Service.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
    'packages.lock.json': '{}',
  },
  rust: {
    'Cargo.toml': '[package]\nname = "service"\nversion = "1.0.0"\n',
    'Cargo.lock': 'version = 4\n',
    'src/main.rs': 'fn main() {}\n',
  },
  elixir: {
    'mix.exs': 'defmodule A.MixProject do\n  use Mix.Project\nend\n',
    'mix.lock': '%{}',
  },
};

async function failures(
  files: Record<string, string>,
  checks: RegExp,
): Promise<CheckResult[]> {
  const { results } = await scan(
    FileTree.of(files),
    { path: '' },
    CHECKLIST.filter(({ id }) => checks.test(id)),
  );
  return results.filter(({ status }) => status === 'fail');
}

const said = (results: readonly CheckResult[]) =>
  results.map(({ check, reason }) => `${check}: ${reason.text}`);

const remediesOf = (id: string) =>
  ECOSYSTEMS.find(ecosystem => ecosystem.id === id)?.remedies ?? {};

/**
 * A snippet in the place that it is for: what installs and builds before the
 * last step of the build stage, what configures the image at the end.
 */
function placedIn(dockerfile: string, snippet: string): string {
  if (/^FROM /m.test(snippet)) return snippet;
  // A continued line stays with the one that it continues.
  const lines = snippet.split(/(?<!\\)\n/);
  const configures = (line: string) =>
    /^(ENV|CMD|ENTRYPOINT|USER|STOPSIGNAL)\b/.test(line);
  const [build, shipped] = dockerfile.split(/\n\n(?=FROM )/);
  const steps = build.split('\n');
  return [
    ...steps.slice(0, -1),
    ...lines.filter(line => !configures(line)),
    ...steps.slice(-1),
    shipped,
    ...lines.filter(configures),
  ].join('\n');
}

describe('what the checklist suggests passes the checklist', () => {
  it('knows a project for each ecosystem', () => {
    expect(Object.keys(PROJECTS).sort()).toEqual(
      ECOSYSTEMS.map(({ id }) => id).sort(),
    );
  });

  it.each(
    Object.keys(PROJECTS).flatMap(id =>
      Object.entries(remediesOf(id)).flatMap(([topic, { snippet }]) =>
        snippet?.language === 'dockerfile' ? [[id, topic, snippet.code]] : [],
      ),
    ),
  )('%s: the Dockerfile of %s', async (id, _topic, code) => {
    const whole = remediesOf(id)['runtime-image']?.snippet?.code ?? '';
    const files = {
      ...PROJECTS[id],
      Dockerfile: placedIn(whole, code),
      '.dockerignore': '.git\n',
    };
    expect(said(await failures(files, OF_IMAGES))).toEqual([]);
  });

  it.each([
    'node:24.11-slim',
    'mcr.microsoft.com/dotnet/aspnet:10.0',
    'gcr.io/distroless/static-debian12:latest@sha256:00',
    'scratch',
    'alpine:3.22',
    'debian:12.11-slim',
  ])('the user for an image from %s', async base => {
    const dockerfile = `FROM ${base}\nCOPY a.txt /\nCMD ["/server"]\n`;
    const [failed] = await failures(
      { Dockerfile: dockerfile },
      /^docker-image\/non-root$/,
    );
    const fix = failed.remediation?.snippet?.code;
    expect(fix).toMatch(/^USER /m);
    expect(
      said(await failures({ Dockerfile: `${dockerfile}${fix}\n` }, OF_IMAGES)),
    ).toEqual([]);
  });

  it('the exec form of a server', async () => {
    const image = 'FROM debian:12.11-slim\nUSER 10001\n';
    const [failed] = await failures(
      { Dockerfile: `${image}CMD ./server --port 80` },
      /signal-delivery$/,
    );
    const fix = failed.remediation?.snippet?.code;
    expect(fix).toContain('"./server"');
    expect(
      said(await failures({ Dockerfile: image + fix }, OF_IMAGES)),
    ).toEqual([]);
  });

  it('the mount of a secret', async () => {
    const image = 'FROM debian:12.11-slim\nUSER 10001\n';
    const [failed] = await failures(
      { Dockerfile: `${image}ENV API_TOKEN=Zk3v9Qm1Xr7Tb5Lw\nCMD ["/a"]` },
      /no-secrets$/,
    );
    const fix = failed.remediation?.snippet?.code;
    expect(fix).toContain('--mount=type=secret');
    expect(
      said(
        await failures({ Dockerfile: `${image}${fix}\nCMD ["/a"]` }, OF_IMAGES),
      ),
    ).toEqual([]);
  });

  it('the configuration of an update bot', async () => {
    const files = {
      'package.json': '{"dependencies":{"a":"1.0.0"}}',
      'package-lock.json': '{"lockfileVersion":3}',
    };
    const [failed] = await failures(files, /update-automation$/);
    const fix = failed.remediation?.snippet?.code ?? '';
    expect(fix).toContain('package-ecosystem');
    expect(
      said(
        await failures(
          { ...files, '.github/dependabot.yml': fix },
          /update-automation$/,
        ),
      ),
    ).toEqual([]);
  });

  it('the probes and the grace period of a pod', async () => {
    const manifest = (...lines: string[]) => ({
      'deploy.yaml': [
        'apiVersion: apps/v1',
        'kind: Deployment',
        'metadata: { name: api }',
        'spec:',
        '  template:',
        '    spec:',
        ...lines,
        '      containers:',
      ].join('\n'),
    });
    const container = (...lines: string[]) =>
      ['', '- name: api', '  image: api:1', ...lines]
        .join('\n        ')
        .trimEnd();
    const withContainer = (pod: string[], lines: string[]) => ({
      'deploy.yaml': manifest(...pod)['deploy.yaml'] + container(...lines),
    });
    const OF_PODS =
      /^(health-probes\/(readiness|liveness|distinct)|graceful-shutdown\/termination)/;
    const drain = ['  lifecycle: { preStop: { sleep: { seconds: 40 } } }'];

    const failed = await failures(withContainer([], drain), OF_PODS);
    expect(failed.map(({ check }) => check)).toEqual([
      'graceful-shutdown/termination-grace-period',
      'health-probes/readiness',
      'health-probes/liveness',
    ]);
    const [period, ...probes] = failed.map(
      ({ remediation }) => remediation?.snippet?.code ?? '',
    );
    expect(
      said(
        await failures(
          withContainer(period.split('\n').slice(3), [
            ...drain,
            ...probes.flatMap(probe =>
              probe.split('\n').map(line => `  ${line}`),
            ),
          ]),
          OF_PODS,
        ),
      ),
    ).toEqual([]);
  });
});
