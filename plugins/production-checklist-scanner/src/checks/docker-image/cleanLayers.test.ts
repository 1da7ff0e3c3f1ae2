import { judgeDockerfile } from './__testUtils__/judgeFiles';
import { cleanLayers } from './cleanLayers';

describe('docker-image/clean-layers', () => {
  it.each([
    [
      'RUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*',
    ],
    ['RUN --mount=type=cache,target=/var/cache/apt apt-get install -y x'],
    ['RUN apk add --no-cache x'],
    ['RUN apk add x && rm -rf /var/cache/apk/*'],
    ['RUN dnf install -y x && dnf clean all'],
    ['RUN yum -y install x && yum -y clean all && rm -rf /var/cache/yum'],
    ['RUN pip install --no-cache-dir x'],
    ['RUN zypper install -y x && zypper clean --all'],
    ['ENV UV_NO_CACHE=1\nRUN uv pip install x==1.0'],
    ['ENV PIP_NO_CACHE_DIR=1\nRUN python -m pip install x'],
    ['RUN --mount=type=cache,target=/root/.cache/pip pip3 install -r r.txt'],
    ['RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen'],
    [
      'RUN <<EOF\napt-get update\napt-get install -y x\nrm -rf /var/lib/apt/lists/*\nEOF',
    ],
  ])('passes %s', async line => {
    expect(
      await judgeDockerfile(cleanLayers, ['FROM debian:12-slim', line]),
    ).toMatchObject({ status: 'pass' });
  });

  it.each([
    ['RUN apt-get update && apt-get install -y x', 'apt'],
    ['RUN apt-get update && apt-get install -y x && apt-get clean', 'apt'],
    ['RUN apt-get install -y x\nRUN rm -rf /var/lib/apt/lists/*', 'apt'],
    ['RUN apk add --update x', 'apk'],
    ['RUN dnf -y swap a b', 'dnf'],
    ['RUN pip install -r requirements.txt', 'pip'],
    ['RUN zypper --non-interactive install x', 'zypper'],
    ['RUN uv sync --frozen', 'uv'],
  ])('fails at %s', async (line, manager) => {
    expect(
      await judgeDockerfile(cleanLayers, ['FROM debian:12-slim', line]),
    ).toMatchObject({
      status: 'fail',
      evidence: expect.arrayContaining([{ path: 'Dockerfile', line: 2 }]),
      remediation: {
        message: { id: `docker-image/clean-layers:fix:${manager}` },
      },
    });
  });

  it('judges the stages that ship alone, and no other caches', async () => {
    expect(
      await judgeDockerfile(cleanLayers, [
        'FROM debian:12 AS b',
        'RUN apt-get install -y x',
        'FROM node:20-slim',
        'RUN npm ci && go mod download',
      ]),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
