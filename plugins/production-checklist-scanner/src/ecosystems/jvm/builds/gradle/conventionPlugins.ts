import { SourceFile } from '../../../../files/SourceFile';

const PRECOMPILED = /(?:^|\/)([\w.-]+)\.gradle(?:\.kts)?$/;

/**
 * The files of this repository that make a plugin: a script of its name, or
 * the class that a build registers under its id.
 */
export function conventionPlugin(
  id: string,
  shared: readonly SourceFile[],
): SourceFile[] {
  const scripts = shared.filter(
    ({ path }) =>
      PRECOMPILED.exec(path)?.[1] === id && /\/src\/|^buildSrc\//.test(path),
  );
  if (scripts.length) return scripts;
  for (const { code } of shared) {
    const at = [`"${id}"`, `'${id}'`]
      .map(literal => code.indexOf(literal))
      .find(index => index >= 0);
    const [, name] =
      (at !== undefined &&
        /implementationClass\s*(?:=|\.set\()?\s*["']([\w.]+)["']/.exec(
          code.slice(at, at + 400),
        )) ||
      [];
    if (!name) continue;
    const simple = name.slice(name.lastIndexOf('.') + 1);
    return shared.filter(({ path }) =>
      new RegExp(`/${simple}\\.(kt|groovy|java)$`).test(path),
    );
  }
  return [];
}
