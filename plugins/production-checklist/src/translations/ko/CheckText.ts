/** What is said of a check, in Korean. */
export interface CheckText {
  title: string;
  question: string;
  why: string;
  /** By the reason's name. */
  reasons: Record<string, string>;
  /** By the fix's name; `default` is the one that fits every case. */
  fixes: Record<string, string>;
  /** The topics of the ecosystems' own remedies that it gives as fixes. */
  remedies?: string[];
}

/** By the check's id. */
export type CheckTexts = Record<string, CheckText>;
