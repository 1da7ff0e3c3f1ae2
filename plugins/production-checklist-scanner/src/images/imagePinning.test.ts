import { parseImageReference } from '../formats/dockerfile/imageReference';
import { precisionOf } from './imagePinning';

describe('precisionOf', () => {
  it.each([
    ['node@sha256:0123', 'digest'],
    ['node:20@sha256:0123', 'digest'],
    ['node:20.11-alpine', 'version'],
    ['alpine:3.19', 'version'],
    ['ubuntu:22.04', 'version'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'version'],
    ['maven:3.9-eclipse-temurin-21', 'version'],
    ['eclipse-temurin:21.0.2_13-jre', 'version'],
    ['openjdk:8u342-jre', 'version'],
    ['acme/app:v1.2.3', 'version'],
    ['debian:trixie-20260713-slim', 'version'],
    ['hexpm/elixir:1.19.5-erlang-28.5-debian-trixie', 'version'],
    ['rust-musl:x86_64-musl-stable-1.97.1', 'version'],
    ['acme/app:sha-0a1b2c3', 'version'],
    ['amazonlinux:2023.6.20241010.0', 'version'],
    ['node:20-alpine', 'major'],
    ['openjdk:17-jdk-slim', 'major'],
    ['eclipse-temurin:25-jre-jammy', 'major'],
    ['java:8-jre-alpine3.9', 'major'],
    ['amazonlinux:2023', 'major'],
    ['debian:12', 'major'],
    ['maven:3-eclipse-temurin-17.0.1', 'major'],
    ['node', 'untagged'],
    ['gcr.io/distroless/static', 'untagged'],
    ['node:latest', 'moving'],
    ['node:lts-alpine', 'moving'],
    ['debian:bookworm-slim', 'moving'],
    ['golang:alpine3.23', 'moving'],
    ['lukemathwalker/cargo-chef:latest-rust-1.95', 'moving'],
    ['gcr.io/distroless/static:nonroot', 'moving'],
    ['node:$VERSION', 'unresolved'],
    ['node:20.$MINOR', 'unresolved'],
    ['$BASE', 'unresolved'],
  ])('calls %s %s', (reference, precision) => {
    const image = parseImageReference(reference, { path: 'Dockerfile' });
    expect(precisionOf(image)).toBe(precision);
  });
});
