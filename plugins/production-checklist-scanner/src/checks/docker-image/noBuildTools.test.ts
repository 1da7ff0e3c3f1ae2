import { judgeDockerfile } from './__testUtils__/judgeFiles';
import { noBuildTools } from './noBuildTools';

const LOCK = { 'package-lock.json': '{}', 'package.json': '{}' };

describe('docker-image/no-build-tools', () => {
  it.each([
    [['FROM alpine', 'RUN apk add --no-cache curl git']],
    [
      [
        'FROM alpine',
        'RUN apk add --virtual .build gcc musl-dev && make && apk del .build',
      ],
    ],
    [
      [
        'FROM debian:12-slim',
        'RUN apt-get install -y gcc libpq-dev && pip install x \\',
        ' && apt-get purge -y gcc libpq-dev',
      ],
    ],
    [
      [
        'FROM debian:12-slim',
        'ENV DEPS="gcc make"',
        'RUN apt-get install -y $DEPS && make && apt-get purge -y --auto-remove $DEPS',
      ],
    ],
    [
      [
        'FROM golang:1.26 AS b',
        'RUN go build',
        'FROM scratch',
        'COPY --from=b /a /a',
      ],
    ],
    [['FROM node:20-slim', 'COPY . .', 'RUN npm ci --omit=dev']],
    [['FROM node:20-slim', 'ENV NODE_ENV=production', 'RUN npm ci']],
    [
      [
        'FROM node:20-slim',
        'RUN npm ci',
        'RUN npm run build && npm prune --omit=dev',
      ],
    ],
    [
      [
        'FROM node:20 AS b',
        'WORKDIR /app',
        'RUN npm ci && npm run build',
        'FROM node:20-slim',
        'COPY --from=b /app/dist /app/dist',
      ],
    ],
    [
      [
        'FROM node:20 AS b',
        'WORKDIR /app',
        'RUN npm ci && npm run build',
        'RUN npm prune --omit=dev',
        'FROM node:20-slim',
        'COPY --from=b /app/node_modules /app/node_modules',
      ],
    ],
  ])('passes %#', async lines => {
    expect(await judgeDockerfile(noBuildTools, lines, LOCK)).toMatchObject({
      status: 'pass',
    });
  });

  it.each([
    ['base', ['FROM node:20', 'RUN npm ci --omit=dev'], 1],
    ['base', ['FROM eclipse-temurin:21', 'COPY a.jar /'], 1],
    ['packages', ['FROM alpine', 'RUN apk add --no-cache build-base'], 2],
    [
      'packages',
      [
        'FROM debian:12-slim',
        'RUN apt-get update \\',
        ' && apt-get install -y libpq-dev',
      ],
      3,
    ],
    [
      'packages',
      ['FROM alpine', 'RUN apk add git', 'RUN git clone https://x.org/y'],
      2,
    ],
    ['development', ['FROM node:20-slim', 'RUN npm ci'], 2],
    ['compiles', ['FROM registry.example.org/base:1', 'RUN go build -o /a'], 2],
    [
      'copied',
      [
        'FROM node:20 AS deps',
        'WORKDIR /app',
        'RUN npm ci',
        'FROM node:20 AS build',
        'COPY --from=deps /app/node_modules /app/node_modules',
        'FROM node:20-slim',
        'COPY --from=build /app /app',
      ],
      7,
    ],
    ['cache', ['FROM node:20-slim', 'COPY . .'], 2],
  ])('fails: %s', async (reason, lines, line) => {
    expect(
      await judgeDockerfile(noBuildTools, lines, {
        ...LOCK,
        ...(reason === 'cache' && { '.yarn/cache/a.zip': '' }),
      }),
    ).toMatchObject({
      status: 'fail',
      reason: { id: `docker-image/no-build-tools:${reason}` },
      evidence: expect.arrayContaining([
        expect.objectContaining({ path: 'Dockerfile', line }),
      ]),
    });
  });

  it('needs a person where a private image may leave them out', async () => {
    expect(
      await judgeDockerfile(
        noBuildTools,
        ['FROM registry.example.org/node:20', 'RUN npm ci'],
        LOCK,
      ),
    ).toMatchObject({
      status: 'unknown',
      reason: { id: 'docker-image/no-build-tools:settings' },
    });
  });

  it('needs a person for a builder image that is not public', async () => {
    expect(
      await judgeDockerfile(noBuildTools, [
        'FROM registry.example.org/builder:1',
      ]),
    ).toMatchObject({ status: 'unknown' });
  });
});
