import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ImageBuild, ImageCommand } from './ImageFacts';
import { baseName } from './imagePaths';
import { readSystemPackages } from './systemPackages';

/** Something to build with that an image keeps. */
export interface BuildToolFact {
  /** Its package or command. */
  name: string;
  at: Evidence;
}

/** Packages that are only needed to build. */
const COMPILERS =
  /^(build-essential|build-base|alpine-sdk|gcc([-\d.]*|-c\+\+|-multilib)|g\+\+[-\d.]*|clang[-\d.]*|llvm[-\d.]*|make|cmake|ninja-build|meson|autoconf|automake|bison|flex|nasm|patchelf|rust|rustc|cargo|rustup|go|golang([-\d.]*(-go)?)?|maven|gradle|ant|sbt|ghc|dotnet-sdk-[\d.]+|openjdk[-\d]+(-jdk(-headless)?)?|default-jdk(-headless)?|java-[\w.-]*-devel|linux-headers([-\w.]*)?|kernel-headers|base-devel|@development-tools|"?development tools"?|elixir|erlang-dev|\$phpize_deps)$/i;
/** Headers: `libpq-dev`, `postgresql-devel`. */
const HEADERS =
  /^(?!.*(dev-utils|devscripts))[a-z0-9][\w.+-]*-(dev|devel|headers)$/i;

/** Commands that compile the program. */
const COMPILES: readonly RegExp[] = [
  /^go (build|install|generate)\b/,
  /^(cargo|cross) (build|install|chef cook|run)\b/,
  /^(mvnw?|\S*\/mvnw)\b.* (package|install|compile|verify)\b/,
  /^(gradlew?|\S*\/gradlew)\b.* (build|assemble|bootJar|shadowJar|installDist|jar|war|nativeCompile)\b/,
  /^dotnet (build|publish|restore)\b/,
  /^sbt\b/,
  /^(mix (compile|release|deps\.compile)|javac|kotlinc|scalac|ghc|stack build|cabal build|swift build|zig build)\b/,
];
/** What asks for a fetched source: git has no other use in an image. */
const FETCHES =
  /^(git (clone|submodule)|go (get|mod)|npm (ci|i|install)|yarn|pnpm (i|install)|pip\d? install|composer (install|update)|bundle install|cargo|mix deps\.get)\b/;

/** What the shipped stages install to build with, and keep. */
export function keptBuildTools({ commands }: ImageBuild): BuildToolFact[] {
  return commands.flatMap(command => {
    const packages = readSystemPackages(command.command);
    if (packages?.action !== 'install') return [];
    const names = packages.packages.map(withoutVersion);
    if (packages.group && isRemoved(command, packages.group)) return [];
    return names
      .filter(name => isBuildTool(name, commands))
      .filter(name => !isRemoved(command, name))
      .map(name => ({ name, at: command.at }));
  });
}

/** The commands of the shipped stages that compile the program. */
export function compilations({ commands }: ImageBuild): BuildToolFact[] {
  return commands.flatMap(({ command: { argv }, at }) => {
    const [program, ...words] = argv;
    const text = [baseName(program ?? ''), ...words].join(' ');
    return COMPILES.some(pattern => pattern.test(text))
      ? [{ name: text.slice(0, 60), at }]
      : [];
  });
}

function isBuildTool(name: string, commands: readonly ImageCommand[]): boolean {
  if (COMPILERS.test(name) || HEADERS.test(name)) return true;
  return (
    /^git(-core)?$/.test(name) &&
    commands.some(({ command }) => FETCHES.test(command.argv.join(' ')))
  );
}

/** Whether the same RUN takes a package, or a group of them, out again. */
function isRemoved({ run }: ImageCommand, name: string): boolean {
  return run.some(command => {
    const packages = readSystemPackages(command);
    if (packages?.action !== 'remove') return false;
    const marked = run.some(({ argv }) => argv[0] === 'apt-mark');
    return (
      packages.packages.map(withoutVersion).includes(name) ||
      command.argv.includes(name) ||
      // What was not marked as wanted goes, as the official images do it.
      (packages.automatic && marked)
    );
  });
}

function withoutVersion(name: string): string {
  return name.replace(/[=<>~].*$/, '');
}
