import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';

const EXTENSIONS = ['ex', 'exs'];

/** Elixir files that production does not run. */
const NOT_PRODUCTION =
  /(^|\/)(config\/(dev|test|local|ci)(\.secret)?\.exs|priv\/(repo|\w*_?repo)\/.*\.exs|\.formatter\.exs|\.credo\.exs|mix\.exs|lib\/mix\/tasks\/.*\.ex)$/;
const DOCUMENTATION =
  /@(?:module|type|)doc\s{1,4}(?:~[sS])?("""|''')[\s\S]*?\1|@(?:module|type|)doc\s{1,4}(?:~[sS])?"[^"\n]*"/g;

const written = new WeakMap<SourceFile, SourceFile>();

/** What production runs: the program and its configuration. */
export const programFiles = perScope((scope): SourceFile[] =>
  scope
    .sources(EXTENSIONS)
    .filter(
      ({ path }) => !NOT_PRODUCTION.test(relativeTo(scope.path, path) ?? path),
    )
    .map(withoutDocumentation),
);

const PRODUCTION_CONFIGURATION =
  /(^|\/)(config\/(config|prod|production|runtime|releases)(\.[\w-]+)?\.exs|releases\.exs)$/;

/**
 * The configuration that production reads: that of the environment `prod`,
 * what all environments share, and what those import by name.
 */
export function configurationFiles(scope: ComponentScope): SourceFile[] {
  const files = programFiles(scope);
  const own = files.filter(({ path }) => PRODUCTION_CONFIGURATION.test(path));
  const imported = own.flatMap(({ code }) =>
    [...code.matchAll(/\bimport_config\s*\(?\s*"([\w.-]+)"/g)].map(
      match => match[1],
    ),
  );
  return files.filter(
    file =>
      own.includes(file) ||
      imported.some(name => file.path.endsWith(`/config/${name}`)),
  );
}

/** Whether configuration is read when a release starts, not when it is built. */
export function isRuntimeConfiguration({ path }: SourceFile): boolean {
  return /(^|\/)(runtime|releases)\.exs$/.test(path);
}

/** The file with its documentation blanked out: what is in it is an example. */
function withoutDocumentation(file: SourceFile): SourceFile {
  let stripped = written.get(file);
  if (!stripped) {
    stripped = new SourceFile(
      file.path,
      file.text.replace(DOCUMENTATION, text => text.replace(/[^\r\n]/g, ' ')),
    );
    written.set(file, stripped);
  }
  return stripped;
}
