import { parseImageReference } from '../formats/dockerfile/imageReference';
import { describeBaseImage, isPrivateImage } from './baseImages';

function describeImage(reference: string) {
  return describeBaseImage(
    parseImageReference(reference, { path: 'Dockerfile' }),
  );
}

describe('describeBaseImage', () => {
  it.each([
    'scratch',
    'alpine',
    'debian:12-slim',
    'python:3.12-slim-bookworm',
    'node:20.11-alpine3.19',
    'docker.io/library/node:lts-alpine',
    'gcr.io/distroless/static',
    'cgr.dev/chainguard/node:latest',
    'registry.access.redhat.com/ubi9/ubi-minimal:9.3',
    'eclipse-temurin:21-jre',
    'java:8-jre',
    'tomcat:10-jre17',
    'mcr.microsoft.com/dotnet/aspnet:8.0',
    'mcr.microsoft.com/dotnet/runtime-deps:8.0-noble-chiseled',
    'nginx:1.25',
    'php:8.3-fpm-alpine',
    'registry.example.org/base/node:20-alpine',
    'registry.example.org/base/java:21-jre',
  ])('calls %s minimal', reference => {
    expect(describeImage(reference)).toMatchObject({
      minimal: true,
      toolchain: false,
    });
  });

  it.each([
    ['node:20', 'a C compiler'],
    ['python:3.12', 'a C compiler'],
    ['php:8.3-apache', 'a C compiler'],
    ['ubuntu:22.04', undefined],
    ['debian:bookworm', undefined],
    ['public.ecr.aws/amazonlinux/amazonlinux:2023', undefined],
    ['oven/bun:1', undefined],
  ])('calls %s full', (reference, buildTools) => {
    const image = describeImage(reference);
    expect(image).toMatchObject({ minimal: false, toolchain: false });
    expect(image.buildTools).toBe(buildTools);
  });

  it.each([
    'golang:1.22-alpine',
    'rust:1-slim',
    'maven:3.9-eclipse-temurin-21-alpine',
    'eclipse-temurin:21',
    'openjdk:17-jdk-slim',
    'openjdk:8-alpine',
    'mcr.microsoft.com/dotnet/sdk:8.0',
    'elixir:1.17-alpine',
    'registry.example.org/base/java:21-jdk-alpine',
  ])('calls %s a toolchain, whatever its variant', reference => {
    expect(describeImage(reference)).toMatchObject({
      minimal: false,
      toolchain: true,
    });
  });

  it.each(['registry.example.org/base:1.2', 'acme/platform', '$BASE'])(
    'knows nothing of %s',
    reference => {
      const image = describeImage(reference);
      expect(image.minimal).toBeUndefined();
      expect(image.user).toBeUndefined();
      expect(
        isPrivateImage(parseImageReference(reference, { path: 'Dockerfile' })),
      ).toBe(true);
    },
  );

  it.each([
    ['gcr.io/distroless/static:nonroot', 'non-root'],
    ['gcr.io/distroless/static', 'root'],
    ['nginxinc/nginx-unprivileged:1.25', 'non-root'],
    ['bitnami/node:20', 'non-root'],
    ['cgr.dev/chainguard/node', 'non-root'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', 'non-root'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'root'],
    ['node:20', 'root'],
  ])('says that %s runs as %s', (reference, user) => {
    expect(describeImage(reference).user).toBe(user);
  });

  it.each([
    ['debian:12', 'dash'],
    ['node:20-slim', 'dash'],
    ['node:20-alpine', 'ash'],
    ['amazoncorretto:21', 'bash'],
    ['openjdk:17', 'bash'],
    ['openjdk:11-jre-slim', 'dash'],
    ['registry.access.redhat.com/ubi9/ubi:9.3', 'bash'],
    ['acme/platform', undefined],
  ])('says that sh of %s is %s', (reference, shell) => {
    expect(describeImage(reference).shell).toBe(shell);
  });
});
