import { judgeFiles } from './__testUtils__/judgeFiles';
import { dockerfile } from './dockerfile';

describe('docker-image/dockerfile', () => {
  it('passes at the final stage of a Dockerfile', async () => {
    expect(
      await judgeFiles(dockerfile, {
        Dockerfile: 'FROM golang:1.26 AS b\nFROM scratch\n',
      }),
    ).toMatchObject({
      status: 'pass',
      reason: { text: '`Dockerfile` builds the image.' },
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
  });

  it('passes on a builder without a Dockerfile', async () => {
    expect(
      await judgeFiles(dockerfile, { 'pom.xml': 'jib-maven-plugin' }),
    ).toMatchObject({
      status: 'pass',
      reason: { params: { builder: 'Jib' } },
      evidence: [{ path: 'pom.xml', line: 1 }],
    });
  });

  it('says that only one for development was found', async () => {
    expect(
      await judgeFiles(dockerfile, { 'Dockerfile.dev': 'FROM ruby:3.3\n' }),
    ).toMatchObject({
      status: 'pass',
      reason: { id: 'docker-image/dockerfile:development' },
    });
  });

  it('fails without any, also where a template only looks like one', async () => {
    const trees: Record<string, string>[] = [
      {},
      { 'Dockerfile.j2': 'FROM {{ base }}\nRUN make\n' },
    ];
    for (const files of trees) {
      expect(await judgeFiles(dockerfile, files)).toMatchObject({
        status: 'fail',
        evidence: [],
        remediation: { message: { id: 'docker-image/dockerfile:fix:default' } },
      });
    }
  });
});
