import { SourceFile } from '../../../files/SourceFile';

/** Seconds that an expression of milliseconds stands for, where it tells. */
export function secondsOf(
  expression: string,
  file: SourceFile,
): number | undefined {
  const milliseconds =
    product(expression) ?? product(constantNamed(expression, file) ?? '');
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

/** `10_000`, `10 * 1000`, `1e4`. */
function product(expression: string): number | undefined {
  if (!/^[\d_.e*\s]{1,40}$/.test(expression) || !/\d/.test(expression)) {
    return undefined;
  }
  const factors = expression
    .split('*')
    .map(factor => Number(factor.replace(/_/g, '')));
  const result = factors.reduce((all, factor) => all * factor, 1);
  return Number.isFinite(result) ? result : undefined;
}

function constantNamed(name: string, file: SourceFile): string | undefined {
  if (!/^[\w$]{1,60}$/.test(name)) return undefined;
  const escaped = name.replace(/\$/g, '\\$');
  return new RegExp(
    `\\b(?:const|let|var)\\s{1,4}${escaped}\\s{0,4}=\\s{0,4}([\\d_.e* ]{1,40})`,
  )
    .exec(file.code)?.[1]
    .trim();
}
