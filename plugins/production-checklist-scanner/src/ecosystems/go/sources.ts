import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { isAuxiliary } from './auxiliary';
import { mainsOf } from './mains';
import { GoPackages } from './packages';

/**
 * The files that are compiled into the component's programs, those with `main`
 * first; all of its product files where it is none.
 */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const packages = GoPackages.of(scope.tree);
  const product = new Set(scope.product(/\.go$/));
  const mains = mainsOf(scope).map(({ folder }) => folder);
  const folders =
    mains.length > 0
      ? packages.closureOf(mains)
      : [...new Set([...product].map(folderOf))].sort();
  const files = folders
    .flatMap(folder => packages.filesIn(folder))
    .filter(({ path }) => product.has(path))
    .sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  const written = files.filter(file => !isGenerated(file));
  // A generator can write the server too.
  return written.some(({ code }) => SERVES.test(code)) ? written : files;
});

/** What `main` sets up says most of the program. */
function isMain({ code }: SourceFile): boolean {
  return /^func[ \t]+main[ \t]*\(/m.test(code);
}

const SERVES =
  /\.(?:ListenAndServe\w*|Serve|Listen|Run|Start)\b|\bNewServer\s*\(/;

/** Generated code offers more than the program uses; wiring is the exception. */
function isGenerated({ path, text }: SourceFile): boolean {
  return (
    /^\/\/ Code generated [^\n]*DO NOT EDIT/m.test(text.slice(0, 2000)) &&
    !/(^|\/)wire_gen\.go$/.test(path)
  );
}

/** Whether the component has Go code of its own, tools left out. */
export function hasGo(scope: ComponentScope): boolean {
  return scope
    .product(/\.go$/)
    .some(path => !isAuxiliary(folderOf(relativeTo(scope.path, path) ?? path)));
}
