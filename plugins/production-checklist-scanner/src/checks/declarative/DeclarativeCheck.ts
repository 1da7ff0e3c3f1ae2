import { CheckWeight } from 'backstage-plugin-production-checklist-common';

/**
 * A check written as data. It compiles to a {@link Check} like those that are
 * written in code.
 *
 * @public
 */
export interface DeclarativeCheck {
  /** `<section>/<name>`, of lower-case letters, digits and hyphens. */
  id: string;
  /** A short noun phrase. */
  title: string;
  /** 3 for critical, 2 for major (the default), 1 for minor. */
  weight?: CheckWeight;
  /** What the check asks of a component, in one sentence. */
  question: string;
  /** Why it matters in production. */
  why: string;
  /** How to fix a failure. */
  remediation: string;
  /** The address of a page that says more. */
  documentation?: string;
  /**
   * Of which entities it is asked. Read by the backend; a scan of files alone
   * knows no entities.
   */
  filter?: unknown;
  /** Where it does not hold, the check is not applicable. */
  when?: Condition;
  /** Where it holds, the check passes. */
  condition: Condition;
}

/**
 * What files have to be like. Exactly one of its keys is there.
 *
 * @public
 */
export interface Condition {
  file?: FileCondition;
  value?: ValueCondition;
  /** Every one of them holds. */
  allOf?: Condition[];
  /** At least one of them holds. */
  anyOf?: Condition[];
  /** It does not hold. */
  not?: Condition;
}

/**
 * What is asked of a text: exactly one of these.
 *
 * @public
 */
export interface TextPredicates {
  /** A pattern in RE2 syntax that is found in it. `^` and `$` are a line's. */
  matches?: string;
  /** A pattern that is found in none. Holds where there is nothing to look at. */
  doesNotMatch?: string;
}

/**
 * Asks for files, or for text in them. Without a predicate: that one exists.
 *
 * @public
 */
export interface FileCondition extends TextPredicates {
  /**
   * A path or glob, relative to the component's directory; with a leading
   * slash, to the repository's root.
   */
  path: string;
  /** Whether there is to be such a file. */
  exists?: boolean;
  /** Whether `matches` is asked of every such file, not of one; at least one is needed. */
  every?: boolean;
}

/**
 * Asks for a value in YAML, JSON or TOML files. Without a predicate: that it
 * exists.
 *
 * @public
 */
export interface ValueCondition extends TextPredicates {
  /** A path or glob of files, as in {@link FileCondition}. */
  file: string;
  /** Where the value is in a document: `spec.containers[*].image`. */
  path: string;
  /** Told by the file's extension where it is absent. */
  format?: DataFormat;
  /** Whether there is to be such a value. */
  exists?: boolean;
  /** What the value is; `8080` and `"8080"` are the same. */
  equals?: string | number | boolean | null;
  /** Whether all such values are asked, not one of them; at least one is needed. */
  every?: boolean;
}

/**
 * A format whose values can be asked for.
 *
 * @public
 */
export type DataFormat = 'yaml' | 'json' | 'toml';
