import { z } from 'zod/v3';
import { Level } from 'backstage-plugin-production-checklist-common';
import { Check } from '../check';
import { list, options, text, weight } from '../input/schemas';
import { checkTexts } from '../checks/schema';
import { declarativeCheck } from '../checks/declarative/schema';

const MAX_CHECKS = 200;
const MAX_SECTIONS = 50;
const MAX_LEVELS = 10;
const SECTION_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const section = options({
  id: z
    .string()
    .max(50, 'it is longer than 50 characters')
    .regex(
      SECTION_ID,
      'it must be of lower-case letters, digits and hyphens, such as `security`',
    ),
  title: text(100),
});

export const sections = list(section, MAX_SECTIONS, 'sections');

const changes = {
  weights: z.record(weight).default({}),
  disabled: list(text(100), 1000, 'checks').default([]),
};

const level = options({
  name: text(50),
  minScore: z
    .number()
    .min(0, 'it must be from 0 to 100')
    .max(100, 'it must be from 0 to 100'),
  maxCriticalFailures: z
    .number()
    .int('it must be a whole number')
    .min(0, 'it must be 0 or more')
    .default(Number.MAX_SAFE_INTEGER),
});

const levels = list(level, MAX_LEVELS, 'levels')
  .min(1, 'it has no level')
  .superRefine((ladder, context) => {
    for (const [
      at,
      { name, minScore, maxCriticalFailures },
    ] of ladder.entries()) {
      const below = ladder[at - 1];
      const complain = (key: keyof Level, message: string) =>
        context.addIssue({
          code: z.ZodIssueCode.custom,
          path: [at, key],
          message,
        });
      if (ladder.findIndex(other => other.name === name) < at) {
        complain('name', `there is another level named ${name}`);
      }
      if (!below) continue;
      if (minScore <= below.minScore) {
        complain(
          'minScore',
          `it is ${minScore}; it must be more than the ${below.minScore} of the level below`,
        );
      }
      if (maxCriticalFailures > below.maxCriticalFailures) {
        complain(
          'maxCriticalFailures',
          `it allows more than the ${below.maxCriticalFailures} of the level below`,
        );
      }
    }
  });

/** How the options of a checklist have to be written. */
export const checklistOptions = options({
  ...changes,
  sections: sections.default([]),
  checks: list(declarativeCheck, MAX_CHECKS, 'checks').default([]),
  levels: levels.optional(),
  checklists: list(
    options({
      ...changes,
      filter: z.unknown(),
    }),
    100,
    'checklists',
  ).default([]),
});

/** What a module that adds checks exports. */
export const checksModule = z.object({
  sections: sections.default([]),
  checks: list(
    z.custom<Check>().superRefine(requireCheck),
    MAX_CHECKS,
    'checks',
  ),
});

const checkInCode = z.object({
  ...checkTexts,
  section: z.string(),
  weight,
  reasons: z.record(z.string()),
  evaluate: z.custom(
    value => typeof value === 'function',
    'it must be a function',
  ),
});

/** Looks at the value and leaves it: its functions may be methods. */
function requireCheck(value: Check, context: z.RefinementCtx): void {
  const { error } = checkInCode.safeParse(value);
  for (const issue of error?.issues ?? []) context.addIssue(issue);
  if (!error && !value.id.startsWith(`${value.section}/`)) {
    context.addIssue({
      code: z.ZodIssueCode.custom,
      path: ['section'],
      message: `it is ${value.section}; it must be the first part of ${value.id}`,
    });
  }
}
