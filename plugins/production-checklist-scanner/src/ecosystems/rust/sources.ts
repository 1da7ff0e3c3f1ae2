import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { cratesOf, programsOf } from './crates';

/** A module or function that only a test run compiles. */
const TEST_ITEM =
  /^([ \t]*)#\[(?:cfg\(test\)|cfg\(all\(test\b[^\n]*|(?:\w+::)*test(?:\([^\n]*\))?)\]/gm;

/**
 * The sources of the component's programs, and then of the crates that they
 * depend on, without their tests and without the programs beside them.
 */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const crates = cratesOf(scope);
  const programs = programsOf(scope);
  const others = crates
    .flatMap(({ binaries }) => binaries)
    .filter(({ path }) => !programs.some(program => program.path === path))
    .map(({ path }) => path.replace(/\/main\.rs$/, '/'))
    // `src/main.rs` has no folder of its own.
    .map(path =>
      path.endsWith('/src/') || path === 'src/' ? `${path}main.rs` : path,
    );
  const isProgram = (path: string) =>
    programs.some(
      ({ crate }) => relativeTo(join(crate.folder, 'src'), path) !== undefined,
    );
  const folders = new Set(crates.map(({ folder }) => folder));
  return scope
    .sources(['rs'])
    .filter(({ path }) => isSource(scope, path, folders))
    .filter(
      ({ path }) =>
        !others.some(
          other =>
            path === other || (other.endsWith('/') && path.startsWith(other)),
        ),
    )
    .sort((a, b) => Number(isProgram(b.path)) - Number(isProgram(a.path)))
    .map(withoutTests);
});

/** Whether a file is compiled into one of some crates. */
function isSource(
  { tree }: ComponentScope,
  path: string,
  crates: ReadonlySet<string>,
): boolean {
  let folder = folderOf(path);
  while (folder !== '' && !tree.has(join(folder, 'Cargo.toml')))
    folder = folderOf(folder);
  const inside = relativeTo(folder, path) ?? '';
  return (
    crates.has(folder) &&
    inside !== 'build.rs' &&
    !/(^|\/)(tests?|benches|examples)\//.test(inside) &&
    !/(^|\/)(tests?|test_\w+|\w+_tests?)\.rs$/.test(inside)
  );
}

const stripped = new WeakMap<SourceFile, SourceFile>();

/** The file with its tests blanked out, lines and offsets kept. */
function withoutTests(file: SourceFile): SourceFile {
  let known = stripped.get(file);
  if (!known) {
    known = strip(file);
    stripped.set(file, known);
  }
  return known;
}

function strip(file: SourceFile): SourceFile {
  let { text } = file;
  for (const match of file.code.matchAll(TEST_ITEM)) {
    const end = endOfItem(file.code, match.index + match[0].length, match[1]);
    const item = text.slice(match.index, end);
    text =
      text.slice(0, match.index) +
      item.replace(/[^\r\n]/g, ' ') +
      text.slice(end);
  }
  return text === file.text ? file : new SourceFile(file.path, text);
}

/** An item ends with a brace that stands where the item began, or a semicolon. */
function endOfItem(code: string, from: number, indentation: string): number {
  const brace = code.indexOf('{', from);
  const semicolon = code.indexOf(';', from);
  if (semicolon >= 0 && (brace < 0 || semicolon < brace)) return semicolon + 1;
  if (brace < 0) return code.length;
  const close = code.indexOf(`\n${indentation}}`, brace);
  const sameLine = code
    .slice(brace, code.indexOf('\n', brace))
    .trimEnd()
    .endsWith('}');
  if (sameLine) return code.indexOf('\n', brace);
  return close < 0 ? code.length : close + indentation.length + 2;
}

/** Whether the component is a Rust program or library. */
export function hasRust(scope: ComponentScope): boolean {
  return (
    (scope.product(/\.rs$/).length > 0 &&
      scope.inherited('Cargo.toml') !== undefined) ||
    scope.product(/(^|\/)Cargo\.toml$/).length > 0
  );
}
