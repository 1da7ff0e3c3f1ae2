import { z } from 'zod/v3';

/** An object with these keys and no others. */
export function options<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.object(shape).strict(`it is not known; known here are ${known}`);
}

/** A text that is not empty and not endless. */
export function text(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'it is empty')
    .max(maxLength, `it is longer than ${maxLength} characters`);
}

/** Some of one thing, and not without end. */
export function list<Item extends z.ZodTypeAny>(
  item: Item,
  most: number,
  things: string,
) {
  return z.array(item).max(most, `it has more than ${most} ${things}`);
}

/** A text that something else accepts; what that throws is the problem. */
export function accepted(
  maxLength: number,
  accept: (value: string) => unknown,
) {
  return z
    .string()
    .min(1, 'it is empty')
    .max(maxLength, `it is longer than ${maxLength} characters`)
    .superRefine((value, context) => {
      try {
        accept(value);
      } catch (error) {
        const { message } = error as Error;
        context.addIssue({ code: z.ZodIssueCode.custom, message });
      }
    });
}

/** 1 for minor, 2 for major, 3 for critical. */
export const weight = z.custom<1 | 2 | 3>(
  value => value === 1 || value === 2 || value === 3,
  value => ({
    message: `it is ${JSON.stringify(
      value,
    )}; a weight is 1 (minor), 2 (major) or 3 (critical)`,
  }),
);
