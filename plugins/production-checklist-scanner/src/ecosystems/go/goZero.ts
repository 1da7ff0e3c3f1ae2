import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { imports } from './imports';
import { sourcesOf } from './sources';

/**
 * Where a part of a go-zero service's configuration is switched on: the
 * framework sets it up by what its YAML file says.
 *
 * @param section - a top-level key, `Telemetry`
 * @param entry - what must stand in it
 */
export function goZeroSection(
  scope: ComponentScope,
  section: string,
  entry: RegExp,
): Evidence | undefined {
  if (!sourcesOf(scope).some(file => imports(file, /\/go-zero\//)))
    return undefined;
  const pattern = new RegExp(
    `^${section}:[ \\t]*\\n((?:[ \\t]+[^\\n]*\\n?){1,20})`,
    'm',
  );
  return scope
    .product(/(^|\/)etc\/[^/]+\.ya?ml$/)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(file => ({ file, match: pattern.exec(file.code) }))
    .flatMap(({ file, match }) =>
      match && entry.test(match[1]) ? [file.at(match.index)] : [],
    )[0];
}
