import { judgeDockerfile } from '../docker-image/__testUtils__/judgeFiles';
import { systemPackagesPinned } from './systemPackagesPinned';

describe('dependencies/system-packages-pinned', () => {
  it.each([
    [
      'RUN apt-get install -y --no-install-recommends curl=7.88.1-10 tini=0.19.0-1',
    ],
    ['RUN apk add --no-cache curl=8.5.0-r0 "tini~=0.19"'],
    ['RUN apk add --virtual .build curl=8.5.0-r0'],
    ['RUN dnf install -y nodejs-20.9.0-1.el9 && microdnf install curl-7.76.1'],
    ['RUN zypper install -y curl=8.6.0'],
    ['RUN apt-get install -y -t bookworm-backports curl=7.88.1'],
  ])('passes %s', async line => {
    expect(
      await judgeDockerfile(systemPackagesPinned, ['FROM debian:12', line]),
    ).toMatchObject({ status: 'pass', evidence: [{ line: 2 }] });
  });

  it.each([
    ['RUN apt-get update && apt-get install -y curl=1.2 tini', '`tini`'],
    ['RUN apk add curl', '`curl`'],
    ['RUN zypper in -y curl', '`curl`'],
    ['RUN yum -y install java-21-amazon-corretto', '`java-21-amazon-corretto`'],
    [
      'ENV PACKAGES="a b c"\nRUN apt install -y $PACKAGES',
      '`a`, `b` and 1 more',
    ],
    ['RUN ["apk", "add", "curl"]', '`curl`'],
    ['RUN sh -c "apk add curl"', '`curl`'],
  ])('fails at %s', async (line, packages) => {
    expect(
      await judgeDockerfile(systemPackagesPinned, ['FROM debian:12', line]),
    ).toMatchObject({ status: 'fail', reason: { params: { packages } } });
  });

  it.each([
    ['that the image is made from', ['COPY --from=b /a /a']],
    ['that the image does not need', []],
  ])('counts a stage %s', async (_, lines) => {
    expect(
      await judgeDockerfile(systemPackagesPinned, [
        'FROM alpine AS b',
        'RUN apk add git',
        'FROM alpine',
        'RUN apk add tini=0.19.0-r3',
        ...lines,
      ]),
    ).toMatchObject({ status: 'fail', evidence: [{ line: 2 }] });
  });

  it.each([
    ['RUN apt-get update'],
    ['RUN apt-get install -y ./a.deb'],
    ['RUN echo apk add curl'],
  ])('does not apply to %s', async line => {
    expect(
      await judgeDockerfile(systemPackagesPinned, ['FROM debian:12', line]),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
