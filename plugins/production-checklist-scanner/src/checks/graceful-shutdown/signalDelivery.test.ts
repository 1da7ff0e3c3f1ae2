import {
  judgeDockerfile,
  judgeFiles,
} from '../docker-image/__testUtils__/judgeFiles';
import { signalDelivery } from './signalDelivery';

function judge(lines: string[], files?: Record<string, string>) {
  return judgeDockerfile(signalDelivery, lines, files);
}

const ENTRYPOINT = [
  'FROM debian:12-slim',
  'COPY run.sh /',
  'ENTRYPOINT ["/run.sh"]',
];

describe('graceful-shutdown/signal-delivery', () => {
  it.each([
    [['FROM alpine', 'CMD ["/server"]']],
    [['FROM alpine', 'CMD ["tini", "--", "node", "a"]']],
    [['FROM amazonlinux:2023', 'ENTRYPOINT ["sh", "-c", "java -jar /a.jar"]']],
    [['FROM debian:12-slim', 'CMD exec java -jar /a.jar']],
    [['FROM nginx:1.25']],
    [['FROM gcr.io/distroless/java21', 'CMD ["a.jar"]']],
  ])('passes %j', async lines => {
    expect(await judge(lines)).toMatchObject({ status: 'pass' });
  });

  it('passes where the start script ends in exec, at its line', async () => {
    expect(
      await judge([...ENTRYPOINT, 'CMD ["node", "a"]'], {
        'run.sh': '#!/bin/sh\nset -e\nexec "$@"\n',
      }),
    ).toMatchObject({
      status: 'pass',
      evidence: [
        { path: 'Dockerfile', line: 3 },
        { path: 'run.sh', line: 3 },
      ],
    });
  });

  it.each([
    [['FROM debian:12-slim', 'CMD java -jar /a.jar']],
    [['FROM debian:12-slim', 'ENTRYPOINT ["sh", "-c", "java -jar /a.jar"]']],
  ])('fails under a shell: %j', async lines => {
    expect(await judge(lines)).toMatchObject({
      status: 'fail',
      reason: { id: 'graceful-shutdown/signal-delivery:shellForm' },
      evidence: [{ path: 'Dockerfile', line: 2 }],
      remediation: {
        snippet: { code: 'CMD ["java", "-jar", "/a.jar"]' },
      },
    });
  });

  it('fails behind a package manager, tini or not', async () => {
    const files = { 'package.json': '{"scripts":{"start":"node a"}}' };
    for (const command of [
      '["npm", "start"]',
      '["tini", "--", "npm", "start"]',
    ]) {
      expect(
        await judge(['FROM node:20', 'COPY . .', `CMD ${command}`], files),
      ).toMatchObject({
        status: 'fail',
        reason: { id: 'graceful-shutdown/signal-delivery:parent' },
      });
    }
    expect(await judge(['FROM node:20', 'CMD ["npm", "start"]'])).toMatchObject(
      {
        status: 'fail',
        reason: {
          text: '`npm start` makes npm process 1; SIGTERM stops npm and never reaches the server.',
        },
      },
    );
  });

  it.each([
    [
      ['FROM maven:3.9-eclipse-temurin-21', 'CMD ["mvn", "spring-boot:run"]'],
      'manager',
      '`mvn spring-boot:run` makes mvn process 1; SIGTERM stops mvn and never reaches the server.',
    ],
    [
      ['FROM tomcat:10.1-jre21', 'CMD ["catalina.sh", "start"]'],
      'detached',
      '`catalina.sh start` leaves Tomcat in the background, where the SIGTERM of process 1 does not reach it.',
    ],
  ])('fails under what keeps the signal: %j', async (lines, reason, text) => {
    expect(await judge(lines)).toMatchObject({
      status: 'fail',
      reason: { id: `graceful-shutdown/signal-delivery:${reason}`, text },
    });
  });

  it('fails where the start script runs the server as its child', async () => {
    expect(
      await judge(ENTRYPOINT, { 'run.sh': '#!/bin/sh\n\nnode a\n' }),
    ).toMatchObject({
      status: 'fail',
      reason: { id: 'graceful-shutdown/signal-delivery:script' },
      evidence: [
        { path: 'Dockerfile', line: 3 },
        { path: 'run.sh', line: 3 },
      ],
    });
  });

  it('needs a person where the start is not in the repository', async () => {
    for (const lines of [
      ['FROM registry.example.org/base:1'],
      ['FROM alpine', 'ENTRYPOINT ["/fetched.sh"]'],
    ]) {
      expect(await judge(lines)).toMatchObject({ status: 'unknown' });
    }
  });

  it('does not apply without a Dockerfile', async () => {
    expect(await judgeFiles(signalDelivery, {})).toMatchObject({
      status: 'not-applicable',
    });
  });
});
