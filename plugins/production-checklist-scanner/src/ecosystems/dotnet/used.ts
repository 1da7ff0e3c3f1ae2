import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { perScope } from '../../component/perScope';
import { isDevelopmentOnly } from './branches';
import { sourcesOf } from './sources';
import { methodAt } from './syntaxTree';

/** What the framework calls by its name. */
const BY_FRAMEWORK =
  /^(Main|Configure\w*|Create\w{0,40}HostBuilder|BuildWebHost|Execute\w*|StartAsync|AddRoutes|Register\w*|HandleAsync)$/;

const mentions = perScope(scope => {
  const counts = new Map<string, number>();
  for (const { code } of sourcesOf(scope)) {
    for (const [name] of code.matchAll(/\b[A-Z]\w+\b/g)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
});

/**
 * Whether the method that an offset stands in is called by anything: what a
 * shared library offers does nothing until then.
 */
export function isUsedAt(
  scope: ComponentScope,
  file: SourceFile,
  offset: number,
): boolean {
  const name = methodAt(file, offset);
  if (name === '' || BY_FRAMEWORK.test(name)) return true;
  return (mentions(scope).get(name) ?? 0) > 1;
}

/**
 * Whether the code at an offset runs in development only: by a branch around
 * it, or around every call of the method that it stands in.
 */
export function isForDevelopment(
  scope: ComponentScope,
  file: SourceFile,
  offset: number,
): boolean {
  if (isDevelopmentOnly(file, offset)) return true;
  const name = methodAt(file, offset);
  if (name === '' || BY_FRAMEWORK.test(name)) return false;
  const call = new RegExp(`\\.\\s*${name}\\s*\\(`, 'g');
  const calls = sourcesOf(scope)
    .filter(({ code }) => code.includes(name))
    .flatMap(caller =>
      caller
        .findAll(call)
        .map(({ match }) => ({ caller, at: match.index ?? 0 })),
    );
  return (
    calls.length > 0 &&
    calls.every(({ caller, at }) => isDevelopmentOnly(caller, at))
  );
}

/** The first place in use of a pattern in the component's sources. */
export function findUsed(
  scope: ComponentScope,
  pattern: RegExp,
): { file: SourceFile; match: RegExpExecArray } | undefined {
  for (const file of sourcesOf(scope)) {
    const match = pattern.exec(file.code);
    if (match && isUsedAt(scope, file, match.index)) return { file, match };
  }
  return undefined;
}
