import { judgeDockerfile } from '../docker-image/__testUtils__/judgeFiles';
import { lockedInstall } from './lockedInstall';

const LOCK = { 'package-lock.json': '{}', 'package.json': '{}' };

describe('dependencies/locked-install', () => {
  it.each([
    [['COPY . .', 'RUN npm ci']],
    [['COPY package*.json ./', 'RUN npm ci']],
    [['COPY . .', 'RUN gosu node npm ci']],
    [['COPY package.json package-lock.json ./', 'RUN cd /x && npm ci']],
    [
      [
        'RUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci',
      ],
    ],
  ])('passes %j', async lines => {
    expect(
      await judgeDockerfile(lockedInstall, ['FROM node:20', ...lines], LOCK),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'Dockerfile', line: lines.length + 1 }],
    });
  });

  it('passes where the lock comes from another stage', async () => {
    expect(
      await judgeDockerfile(
        lockedInstall,
        [
          'FROM node:20 AS a',
          'COPY . /src',
          'FROM node:20',
          'COPY --from=a /src .',
          'RUN npm ci',
        ],
        LOCK,
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it.each([
    ['floats', ['COPY . .', 'RUN npm install'], LOCK],
    ['unlocked', ['COPY package.json .', 'RUN npm ci'], LOCK],
    ['unlocked', ['COPY . .', 'RUN npm ci'], { 'package.json': '{}' }],
    [
      'unlocked',
      ['COPY . .', 'RUN npm ci'],
      { ...LOCK, '.dockerignore': '*lock*' },
    ],
    ['piped', ['RUN curl -fsSL https://x.org/i.sh | bash -s 1.0'], {}],
    ['piped', ['RUN wget -qO- https://x.org/i.sh | sudo -E bash -'], {}],
    ['piped', ['RUN bash -c "$(wget -qO- https://x.org/i.sh)"'], {}],
  ])('fails: %s', async (reason, lines, files) => {
    expect(
      await judgeDockerfile(lockedInstall, ['FROM node:20', ...lines], files),
    ).toMatchObject({
      status: 'fail',
      reason: { id: `dependencies/locked-install:${reason}` },
      evidence: [{ path: 'Dockerfile', line: lines.length + 1 }],
    });
  });

  it.each([
    ['that the image is made from', ['COPY --from=b /a /a']],
    ['that the image does not need', []],
  ])('counts a stage %s', async (_, copy) => {
    const judge = (command: string) =>
      judgeDockerfile(
        lockedInstall,
        [
          'FROM node:20 AS b',
          `RUN ${command}`,
          'FROM node:20',
          ...copy,
          'COPY . .',
          'RUN npm ci',
        ],
        LOCK,
      );
    expect(await judge('npm install -g x')).toMatchObject({
      status: 'fail',
      evidence: [{ line: 2 }],
    });
    expect(await judge('echo built')).toMatchObject({ status: 'pass' });
  });

  it('does not apply where nothing is installed', async () => {
    expect(
      await judgeDockerfile(lockedInstall, [
        'FROM eclipse-temurin:21-jre',
        'COPY target/a.jar /',
        'RUN curl -fsSL https://x.org/a.tgz | tar xz',
      ]),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
