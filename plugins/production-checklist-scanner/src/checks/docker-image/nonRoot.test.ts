import { UserSetting, WorkloadFacts } from '../../workloads/WorkloadFacts';
import { judgeDockerfile, judgeFiles } from './__testUtils__/judgeFiles';
import { nonRoot } from './nonRoot';

function workloadWith(user: Omit<UserSetting, 'at'>): WorkloadFacts {
  const at = { path: 'k8s.yaml', line: 9 };
  const main = { name: 'a', image: 'a', at, env: [], mounts: [] };
  return {
    unresolved: [],
    workloads: [
      {
        kind: 'Deployment',
        name: 'a',
        at,
        containers: [main],
        main,
        user: { ...user, at },
        volumes: [],
      },
    ],
  };
}

describe('docker-image/non-root', () => {
  it.each([
    ['user', ['FROM alpine', 'USER root', 'RUN x', 'USER app:app'], 4],
    ['user', ['FROM alpine', 'ARG NAME=app', 'USER $NAME'], 3],
    ['user', ['FROM alpine AS base', 'USER 1000', 'FROM base'], 2],
    ['user', ['FROM mcr.microsoft.com/dotnet/aspnet:8.0', 'USER $APP_UID'], 2],
    ['base', ['FROM gcr.io/distroless/static:nonroot'], 1],
    ['drops', ['FROM alpine', 'ENTRYPOINT ["su-exec", "app", "/server"]'], 2],
  ])('passes by %s', async (reason, lines, line) => {
    expect(await judgeDockerfile(nonRoot, lines)).toMatchObject({
      status: 'pass',
      reason: { id: `docker-image/non-root:${reason}` },
      evidence: [{ path: 'Dockerfile', line }],
    });
  });

  it('asks for no account to be made where there is no shell', async () => {
    const { remediation } = await judgeDockerfile(nonRoot, [
      'FROM scratch',
      'COPY server /',
    ]);
    expect(remediation?.snippet?.code).toBe('USER 65532:65532');
  });

  it.each([
    ['none', ['FROM golang:1.26', 'USER app', 'FROM alpine'], 3],
    ['root', ['FROM alpine', 'USER app', 'USER 0'], 3],
    ['root', ['FROM nginxinc/nginx-unprivileged', 'USER root'], 2],
  ])('fails: %s', async (reason, lines, line) => {
    expect(await judgeDockerfile(nonRoot, lines)).toMatchObject({
      status: 'fail',
      reason: { id: `docker-image/non-root:${reason}` },
      evidence: [{ path: 'Dockerfile', line }],
    });
  });

  it('offers the user that the base image has', async () => {
    expect(await judgeDockerfile(nonRoot, ['FROM node:20'])).toMatchObject({
      remediation: { snippet: { code: 'USER node' } },
    });
    const { remediation } = await judgeDockerfile(nonRoot, ['FROM alpine']);
    expect(remediation?.snippet?.code).toContain('adduser');
  });

  it('takes what every pod that runs it sets', async () => {
    const files = { Dockerfile: 'FROM alpine\n' };
    for (const setting of [{ runAsNonRoot: true }, { runAsUser: 1000 }]) {
      expect(
        await judgeFiles(nonRoot, files, workloadWith(setting)),
      ).toMatchObject({
        status: 'pass',
        evidence: [{ path: 'k8s.yaml', line: 9 }],
      });
    }
    for (const setting of [{ runAsUser: 0 }, {}]) {
      expect(
        await judgeFiles(nonRoot, files, workloadWith(setting)),
      ).toMatchObject({ status: 'fail' });
    }
  });

  it('takes that over a last USER of root, which such a pod does not start', async () => {
    for (const name of ['root', '0', '0:0']) {
      const files = { Dockerfile: `FROM alpine\nUSER ${name}\n` };
      expect(
        await judgeFiles(nonRoot, files, workloadWith({ runAsNonRoot: true })),
      ).toMatchObject({
        status: 'pass',
        reason: {
          id: 'docker-image/non-root:workload',
          params: { setting: '`runAsNonRoot: true`' },
        },
        evidence: [{ path: 'k8s.yaml', line: 9 }],
      });
      expect(
        await judgeFiles(nonRoot, files, workloadWith({ runAsNonRoot: false })),
      ).toMatchObject({ status: 'fail', evidence: [{ line: 2 }] });
    }
  });

  it.each([
    [['FROM registry.example.org/base:1'], 'private'],
    [['ARG BASE', 'FROM $BASE'], 'argument'],
    [['FROM alpine', 'ARG NAME', 'USER $NAME'], 'variable'],
  ])('needs a person for %j', async (lines, reason) => {
    expect(await judgeDockerfile(nonRoot, lines)).toMatchObject({
      status: 'unknown',
      reason: { id: `docker-image/non-root:${reason}` },
    });
  });
});
