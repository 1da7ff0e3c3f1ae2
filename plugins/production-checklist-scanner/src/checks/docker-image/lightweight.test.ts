import { judgeDockerfile, judgeFiles } from './__testUtils__/judgeFiles';
import { lightweight } from './lightweight';

describe('docker-image/lightweight', () => {
  it('judges the image that the final stage starts from', async () => {
    expect(
      await judgeDockerfile(lightweight, [
        'FROM golang:1.26 AS build',
        'FROM alpine:3.19 AS base',
        'FROM base',
      ]),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'Dockerfile', line: 2 }],
    });
  });

  it.each([
    ['FROM node:20', 'full'],
    ['FROM golang:1.26-alpine', 'toolchain'],
  ])('fails on %s', async (line, reason) => {
    expect(await judgeDockerfile(lightweight, [line])).toMatchObject({
      status: 'fail',
      reason: { id: `docker-image/lightweight:${reason}` },
      evidence: [{ line: 1 }],
    });
  });

  it.each([
    [['FROM registry.example.org/base:1'], 'private'],
    [['ARG BASE', 'FROM $BASE'], 'argument'],
  ])('needs a person for %j', async (lines, reason) => {
    expect(await judgeDockerfile(lightweight, lines)).toMatchObject({
      status: 'unknown',
      reason: { id: `docker-image/lightweight:${reason}` },
    });
  });

  it('does not apply without a Dockerfile', async () => {
    expect(
      await judgeFiles(lightweight, { 'pom.xml': 'jib-maven-plugin' }),
    ).toMatchObject({
      status: 'not-applicable',
      evidence: [{ path: 'pom.xml' }],
    });
  });

  it('lets the worst of several images decide', async () => {
    expect(
      await judgeFiles(lightweight, {
        'Dockerfile.alpine': 'FROM alpine:3.19\n',
        'Dockerfile.ubuntu': 'FROM ubuntu:22.04\n',
      }),
    ).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'Dockerfile.ubuntu', line: 1 }],
    });
  });
});
