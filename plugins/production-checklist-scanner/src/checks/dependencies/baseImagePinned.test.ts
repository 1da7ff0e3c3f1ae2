import { judgeDockerfile } from '../docker-image/__testUtils__/judgeFiles';
import { baseImagePinned } from './baseImagePinned';

describe('dependencies/base-image-pinned', () => {
  it('passes where every image has a version or a digest', async () => {
    expect(
      await judgeDockerfile(baseImagePinned, [
        'ARG VERSION=1.26',
        'FROM golang:$VERSION-alpine AS b',
        'FROM scratch',
        'COPY --from=b /a /a',
        'COPY --from=busybox@sha256:00 /bin/sh /bin/sh',
      ]),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ line: 2 }, { line: 5 }],
    });
  });

  it('fails at every image that has none', async () => {
    expect(
      await judgeDockerfile(baseImagePinned, [
        'FROM node:20-alpine AS b',
        'FROM alpine:3.19',
        'COPY --from=b /a /a',
        'COPY --from=composer /usr/bin/composer /usr/bin/',
      ]),
    ).toMatchObject({
      status: 'fail',
      reason: {
        text: 'The tag of `node:20-alpine` names the major version alone.',
      },
      evidence: [{ line: 1 }, { line: 4 }],
    });
  });

  it('counts stages that the image does not need', async () => {
    expect(
      await judgeDockerfile(baseImagePinned, [
        'FROM node:latest AS unused',
        'FROM alpine:3.19',
      ]),
    ).toMatchObject({ status: 'fail', evidence: [{ line: 1 }] });
    expect(
      await judgeDockerfile(baseImagePinned, [
        'FROM node:24.11 AS unused',
        'FROM alpine:3.19',
      ]),
    ).toMatchObject({ status: 'pass', evidence: [{ line: 1 }, { line: 2 }] });
  });

  it('needs a person where the build passes the version', async () => {
    expect(
      await judgeDockerfile(baseImagePinned, ['ARG V', 'FROM node:$V']),
    ).toMatchObject({ status: 'unknown' });
  });

  it('does not apply to scratch alone', async () => {
    expect(
      await judgeDockerfile(baseImagePinned, ['FROM scratch', 'COPY app /']),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
