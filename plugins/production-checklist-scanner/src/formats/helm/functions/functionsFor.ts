import { TemplateEngine } from '../template/TemplateEngine';
import { Func } from '../template/Value';
import { DATES } from './dates';
import { DICTS } from './dicts';
import { ENCODING } from './encoding';
import { EXPRESSIONS } from './expressions';
import { helmFunctions } from './helm';
import { LISTS } from './lists';
import { LOGIC } from './logic';
import { MATH } from './math';
import { PATHS } from './paths';
import { SEMVER } from './semver';
import { STRINGS } from './strings';

const TABLES = [
  DATES,
  DICTS,
  ENCODING,
  EXPRESSIONS,
  LISTS,
  LOGIC,
  MATH,
  PATHS,
  SEMVER,
  STRINGS,
];

/** Every function a chart may call: Go's own, Sprig's and Helm's. */
export function functionsFor(
  engine: TemplateEngine,
): ReadonlyMap<string, Func> {
  return new Map([...TABLES, helmFunctions(engine)].flatMap(withStrictNames));
}

/**
 * Sprig has many functions twice: the one whose name begins with `must` stops
 * at a mistake that the other one passes over.
 */
function withStrictNames(
  table: Readonly<Record<string, Func>>,
): [string, Func][] {
  return Object.entries(table).flatMap(([name, func]) => {
    const strict = `must${name[0].toUpperCase()}${name.slice(1)}`;
    return [
      [strict, func],
      [name, func],
    ] as [string, Func][];
  });
}
