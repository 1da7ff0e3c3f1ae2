import { z } from 'zod/v3';
import { accepted, options, weight } from '../../input/schemas';
import { checkTexts } from '../schema';
import { FileSelection } from './conditions/FileSelection';
import { DataPath } from './data/DataPath';
import { Condition, DeclarativeCheck } from './DeclarativeCheck';
import { Pattern } from './Pattern';

const MAX_PATTERN = 1000;
const MAX_PATH = 500;
const MAX_PARTS = 50;
const MAX_DEPTH = 10;

const pattern = accepted(MAX_PATTERN, Pattern.compile);
const path = accepted(MAX_PATH, FileSelection.compile);
const dataPath = accepted(MAX_PATH, DataPath.parse);
const scalar = z.custom<string | number | boolean | null>(
  value => value === null || /^(string|number|boolean)$/.test(typeof value),
  'it must be a text, a number, true, false or null',
);

const file = onePredicate(
  options({
    path,
    exists: z.boolean().optional(),
    matches: pattern.optional(),
    doesNotMatch: pattern.optional(),
    every: z.boolean().optional(),
  }),
  ['exists', 'matches', 'doesNotMatch'],
  ['matches'],
);

const value = onePredicate(
  options({
    file: path,
    path: dataPath,
    format: z
      .enum(['yaml', 'json', 'toml'], {
        errorMap: () => ({ message: 'it must be yaml, json or toml' }),
      })
      .optional(),
    exists: z.boolean().optional(),
    // An absent key stays absent: `undefined` is no scalar.
    equals: scalar.optional(),
    matches: pattern.optional(),
    doesNotMatch: pattern.optional(),
    every: z.boolean().optional(),
  }),
  ['exists', 'equals', 'matches', 'doesNotMatch'],
  ['equals', 'matches'],
);

/** Conditions in conditions, down to a depth that nobody reads any more. */
function conditionWithin(depth: number): z.ZodType<Condition> {
  const inner: z.ZodType<Condition> =
    depth > 0
      ? z.lazy(() => conditionWithin(depth - 1))
      : z.custom<Condition>(
          () => false,
          `it is nested deeper than ${MAX_DEPTH} conditions`,
        );
  const several = z
    .array(inner)
    .min(1, 'it has no condition')
    .max(MAX_PARTS, `it has more than ${MAX_PARTS} conditions`);
  return options({
    file: file.optional(),
    value: value.optional(),
    allOf: several.optional(),
    anyOf: several.optional(),
    not: inner.optional(),
  }).superRefine((condition, context) => {
    const keys = Object.keys(condition);
    if (keys.length === 1) return;
    context.addIssue({
      code: z.ZodIssueCode.custom,
      message: `it has ${
        keys.length ? keys.join(' and ') : 'nothing'
      }; it must have exactly one of file, value, allOf, anyOf, not`,
    });
  });
}

const condition = conditionWithin(MAX_DEPTH);

/** How a declarative check has to be written. */
export const declarativeCheck: z.ZodType<
  DeclarativeCheck,
  z.ZodTypeDef,
  unknown
> = options({
  ...checkTexts,
  weight: weight.optional(),
  // Read by whoever knows entities.
  filter: z.unknown(),
  when: condition.optional(),
  condition,
});

/** Two things cannot be asked at once, and `every` needs something to ask. */
function onePredicate<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, 'strict'>,
  predicates: string[],
  forEvery: string[],
) {
  return schema.superRefine((written, context) => {
    const object: Record<string, unknown> = written;
    const asked = predicates.filter(key => object[key] !== undefined);
    if (asked.length > 1) {
      context.addIssue({
        code: z.ZodIssueCode.custom,
        path: [asked[1]],
        message: `it stands beside ${asked[0]}; ask for one, and combine with allOf`,
      });
    }
    if (
      object.every !== undefined &&
      !asked.some(key => forEvery.includes(key))
    ) {
      context.addIssue({
        code: z.ZodIssueCode.custom,
        path: ['every'],
        message: `it needs ${forEvery.join(' or ')}`,
      });
    }
  });
}
