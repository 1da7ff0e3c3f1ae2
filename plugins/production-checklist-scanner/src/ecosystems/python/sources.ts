import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';
import { isWrittenByHand } from '../shared/writtenByHand';
import { SERVER_FRAMEWORKS } from './serverFrameworks';

/** Programs for developers and for running once, not the service. */
const NOT_THE_SERVICE =
  /(^|\/)(load[-_]?(generator|tests?)|locust\w*|scripts?|tools?|hack|bin|ci|notebooks?|alembic|migrations|benchmarks?|setup|noxfile|fabfile)(\.py$|\/)|(^|\/)management\/commands\/|(^|[/.])example\./i;

/** The component's Python files. */
export const sourcesOf = perScope((scope): SourceFile[] =>
  scope.sources(['py']).filter(isWrittenByHand),
);

/** Those that run in the service itself, as far as their place tells. */
export const serviceSourcesOf = perScope((scope): SourceFile[] => {
  const inside = (path: string) =>
    scope.path && path.startsWith(`${scope.path}/`)
      ? path.slice(scope.path.length + 1)
      : path;
  return sourcesOf(scope).filter(
    ({ path }) => !NOT_THE_SERVICE.test(inside(path)),
  );
});

const IMPORT = /^[ \t]*(?:from[ \t]+\S+[ \t]+import\b|import[ \t])[^\n]*/gm;
const imports = new WeakMap<SourceFile, string>();

/** The import statements of a file, a line each. */
export function importsOf(file: SourceFile): string {
  let known = imports.get(file);
  if (known === undefined) {
    known = (file.code.match(IMPORT) ?? []).join('\n');
    imports.set(file, known);
  }
  return known;
}

/** Beside a program in another language, fewer files than this are scripts. */
const PROGRAM_SIZE = 10;

/** Whether the component has a Python program, not only a script or two. */
export function hasPython(scope: ComponentScope): boolean {
  const files = serviceSourcesOf(scope);
  if (!hasForeignManifest(scope, 'python')) return sourcesOf(scope).length > 0;
  return (
    files.length >= PROGRAM_SIZE ||
    files.some(file =>
      SERVER_FRAMEWORKS.some(
        ({ module, call }) =>
          module.test(importsOf(file)) && call.test(file.code),
      ),
    )
  );
}
