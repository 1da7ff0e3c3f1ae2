import { z } from 'zod/v3';
import { text } from '../input/schemas';

const MAX_SENTENCE = 1000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is said of a check, however it is written. */
export const checkTexts = {
  id: z
    .string()
    .max(100, 'it is longer than 100 characters')
    .regex(
      ID,
      'it must be `<section>/<name>` in lower-case letters, digits and hyphens, such as `readme/runbook`',
    ),
  title: text(100),
  question: text(MAX_SENTENCE),
  why: text(MAX_SENTENCE),
  remediation: text(MAX_SENTENCE),
  documentation: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'it must be an address, such as https://…')
    .max(MAX_SENTENCE, `it is longer than ${MAX_SENTENCE} characters`)
    .optional(),
};
