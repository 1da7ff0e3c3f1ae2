import { SourceFile } from '../../files/SourceFile';
import { Dockerfile, Stage } from './Dockerfile';
import { parseDockerfile } from './parseDockerfile';

function parse(
  lines: string[],
  usual: Record<string, string> = {},
  passed: Record<string, string> = {},
): Dockerfile | undefined {
  const file = new SourceFile('Dockerfile', lines.join('\n'));
  return parseDockerfile(file, {
    usual: new Map(Object.entries(usual)),
    passed: new Map(Object.entries(passed)),
  });
}

function stagesOf(...args: Parameters<typeof parse>): Stage[] {
  return parse(...args)?.stages ?? [];
}

function imageOf({ base }: Stage) {
  return 'image' in base ? base.image : undefined;
}

describe('parseDockerfile', () => {
  it('reads stages and what they start from', () => {
    const [build, final] = stagesOf([
      'FROM golang:1.26 AS build',
      'RUN go build -o /app',
      'FROM build AS final',
      'USER 1000',
    ]);
    expect(build).toMatchObject({ index: 0, name: 'build', at: { line: 1 } });
    expect(imageOf(build)).toMatchObject({ repository: 'golang', tag: '1.26' });
    expect(final.base).toEqual({ stage: build });
    expect(final.instructions[0]).toMatchObject({
      keyword: 'USER',
      words: ['1000'],
      at: { path: 'Dockerfile', line: 4 },
    });
  });

  it.each([
    ['docker.io/library/node:20', 'docker.io', 'node', '20', undefined],
    ['localhost:5000/a/b', 'localhost:5000', 'a/b', undefined, undefined],
    ['node@sha256:abc', undefined, 'node', undefined, 'sha256:abc'],
    ['ghcr.io/x/y:1.2@sha256:abc', 'ghcr.io', 'x/y', '1.2', 'sha256:abc'],
  ])('reads the reference %s', (raw, registry, repository, tag, digest) => {
    const image = imageOf(stagesOf([`FROM ${raw}`])[0]);
    expect(image).toMatchObject({ raw, resolved: raw, repository });
    expect([image?.registry, image?.tag, image?.digest]).toEqual([
      registry,
      tag,
      digest,
    ]);
  });

  it('resolves arguments by their defaults, nested ones too', () => {
    const [stage] = stagesOf([
      'ARG VERSION=20.11',
      'ARG VARIANT=alpine',
      'ARG TAG=${VERSION}-${VARIANT}',
      'FROM --platform=$BUILDPLATFORM node:${TAG:-latest}',
    ]);
    expect(imageOf(stage)).toMatchObject({ resolved: 'node:20.11-alpine' });
  });

  it('starts from a stage that an argument names', () => {
    const stages = stagesOf([
      'ARG BASE_IMAGE=alpine',
      'FROM alpine:3.24 AS alpine',
      'FROM $BASE_IMAGE',
    ]);
    expect(stages[1].base).toEqual({ stage: stages[0] });
  });

  it('takes an argument without default from the build, else leaves it', () => {
    const lines = ['ARG BASE', 'FROM $BASE'];
    expect(imageOf(stagesOf(lines)[0])).toMatchObject({ repository: '$BASE' });
    expect(imageOf(stagesOf(lines)[0])?.resolved).toBeUndefined();
    expect(imageOf(stagesOf(lines, { BASE: 'node:20' })[0])).toMatchObject({
      resolved: 'node:20',
    });
  });

  it('takes what a release passes in place of a default', () => {
    const lines = ['ARG BASE=debian:12', 'FROM $BASE'];
    expect(imageOf(stagesOf(lines, { BASE: 'node:20' })[0])).toMatchObject({
      resolved: 'debian:12',
    });
    expect(imageOf(stagesOf(lines, {}, { BASE: 'node:20' })[0])).toMatchObject({
      resolved: 'node:20',
    });
  });

  it('joins continued lines and keeps every offset', () => {
    const text = [
      'FROM alpine',
      'RUN apk add \\',
      '  # a comment',
      '',
      '  curl && \\',
      '  rm x',
    ];
    const [{ argument, offset, at }] = stagesOf(text)[0].instructions;
    expect(argument.replace(/\s+/g, ' ')).toBe('apk add curl && rm x');
    expect(at).toMatchObject({ line: 2, endLine: 6 });
    const source = text.join('\n');
    expect(source.slice(offset + argument.indexOf('rm x'))).toBe('rm x');
  });

  it('honours another escape character', () => {
    const [{ argument }] = stagesOf([
      '# escape=`',
      'FROM windows',
      'RUN a `',
      '  C:\\b',
    ])[0].instructions;
    expect(argument.replace(/\s+/g, ' ')).toBe('a C:\\b');
  });

  it('tells exec forms from shell forms', () => {
    const [exec, shell, invalid] = stagesOf([
      'FROM alpine',
      'CMD ["node", "a b.js"]',
      'CMD node server.js',
      "CMD ['node', 'x']",
    ])[0].instructions;
    expect(exec.execForm).toEqual(['node', 'a b.js']);
    expect(shell.execForm).toBeUndefined();
    expect(invalid.execForm).toBeUndefined();
  });

  it('reads here-documents', () => {
    const lines = ['FROM alpine', 'RUN <<EOF', 'apk add curl', 'EOF', 'USER a'];
    const [run, user] = stagesOf(lines)[0].instructions;
    expect(run.heredocs[0].body.trim()).toBe('apk add curl');
    expect(user.words).toEqual(['a']);
  });

  it('reads flags, settings and sources', () => {
    const [build, final] = stagesOf([
      'FROM golang AS build',
      'FROM alpine',
      'ENV A=1 B="two words"',
      'ENV OLD old style',
      'ARG TARGETARCH',
      'COPY --chown=1:1 --from=build /out-$TARGETARCH /app/$A',
      'COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/',
      'RUN --mount=type=cache,target=/x --mount=type=bind,from=build,target=/y ls',
    ]);
    const [env, old, , copy, external, run] = final.instructions;
    expect(env.properties).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: 'two words' },
    ]);
    expect(old.properties).toEqual([{ name: 'OLD', value: 'old style' }]);
    expect(copy.words).toEqual(['/out-amd64', '/app/1']);
    expect(copy.from).toEqual({ stage: build });
    expect(external.from).toMatchObject({
      image: { registry: 'ghcr.io', tag: '0.9' },
    });
    expect(run.flags.get('mount')).toHaveLength(2);
    expect(run.from).toEqual({ stage: build });
  });

  it('inherits the environment of a stage, and no argument', () => {
    const [, final] = stagesOf([
      'FROM alpine AS base',
      'ENV HOME_DIR=/srv',
      'ARG SECRET_DIR=/x',
      'FROM base',
      'WORKDIR $HOME_DIR/$SECRET_DIR',
    ]);
    expect(final.instructions[0].words).toEqual(['/srv/$SECRET_DIR']);
  });

  it('takes no default for one that only asks for the argument', () => {
    const [stage] = stagesOf([
      'ARG BUILD_IMAGE=placeholder',
      'FROM $BUILD_IMAGE',
    ]);
    const image = imageOf(stage);
    expect(image).toMatchObject({ raw: '$BUILD_IMAGE' });
    expect(image?.resolved).toBeUndefined();
  });

  it.each([
    [['FROM a', 'RUNN make'], 2, 'RUNN is no instruction'],
    [['<<<<<<< HEAD', 'FROM a'], 1, '<<<<<<< is no instruction'],
    [['ARG A', 'RUN make', 'FROM a'], 2, 'RUN stands before the first FROM'],
  ])('refuses what a builder refuses: %j', (lines, line, message) => {
    expect(() => parse(lines)).toThrow(
      expect.objectContaining({ name: 'UnreadableFileError', line, message }),
    );
  });

  it.each([
    ['# syntax=docker/dockerfile:1', true],
    ['# syntax=docker.io/docker/dockerfile:1.7-labs', true],
    ['# syntax=edrevo/dockerfile-plus', false],
  ])('leaves to a frontend what it knows: %s', (syntax, refuses) => {
    const read = () => parse([syntax, 'FROM a', 'INCLUDE+ b']);
    const refused = (() => {
      try {
        read();
        return false;
      } catch {
        return true;
      }
    })();
    expect(refused).toBe(refuses);
  });

  it('takes a file without FROM for none', () => {
    expect(parse(['RUN echo', 'CMD ["a"]'])).toBeUndefined();
    expect(parse(['# FROM scratch'])).toBeUndefined();
  });

  it.each([
    ['FROM'],
    ['FROM ${'],
    ['FROM a', 'COPY'],
    ['FROM a', 'RUN <<EOF'],
    [`FROM ${'${A:-'.repeat(500)}`],
    ['ARG A=$A', 'FROM $A'],
  ])('survives %j', (...lines) => {
    expect(() => parse(lines)).not.toThrow();
  });
});
