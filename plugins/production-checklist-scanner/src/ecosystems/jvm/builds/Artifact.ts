import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A library, plugin or platform that a build names. */
export interface Artifact {
  /** Empty where the build does not say it. */
  group: string;
  /** Without the suffix of the Scala version. */
  name: string;
  /** With properties resolved; undefined where something else manages it. */
  version?: string;
  at: Evidence;
  /**
   * - `compile-only`: on the class path of the compiler, or the server's own.
   * - `plugin`: one that the build applies.
   * - `platform`: a parent or bill of materials, which manages versions.
   * - `managed`: its version is said, and nothing here uses it by that.
   */
  use: 'runtime' | 'compile-only' | 'test' | 'plugin' | 'platform' | 'managed';
  /** It is a module of this repository. */
  local?: true;
}

/** What a build file says. */
export interface BuildFile {
  path: string;
  tool: 'maven' | 'gradle' | 'sbt';
  artifacts: Artifact[];
}

/** `group:name`, as patterns for libraries are matched against. */
export function coordinateOf({ group, name }: Artifact): string {
  return `${group}:${name}`;
}
