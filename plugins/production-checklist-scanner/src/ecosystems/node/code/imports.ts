import { SourceFile } from '../../../files/SourceFile';

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*(?:\(\s*)?|\brequire(?:\.resolve)?\s*\(\s*)(['"`])([^'"`\n]+)\1/g;

export interface ImportedModule {
  /** As written: `express`, `./server`, `@acme/log/http`. */
  specifier: string;
  /** The package that it is of, for a module that is no file. */
  package: string;
  offset: number;
}

const known = new WeakMap<SourceFile, readonly ImportedModule[]>();

/** The modules that a file imports or requires. */
export function importsOf(file: SourceFile): readonly ImportedModule[] {
  let imports = known.get(file);
  if (!imports) {
    imports = [...file.code.matchAll(IMPORT)].map(match => ({
      specifier: match[2],
      package: packageOf(match[2]),
      offset: match.index,
    }));
    known.set(file, imports);
  }
  return imports;
}

/** `@acme/log/http` is of the package `@acme/log`. */
export function packageOf(specifier: string): string {
  const [first, second] = specifier.split('/');
  return first.startsWith('@') && second ? `${first}/${second}` : first;
}

/** Whether a file imports one of the packages. */
export function importsAny(
  file: SourceFile,
  packages: readonly string[],
): boolean {
  return importsOf(file).some(
    module =>
      packages.includes(module.package) || packages.includes(module.specifier),
  );
}
