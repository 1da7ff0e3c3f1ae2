import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isError } from '@backstage/errors';
import {
  CHECKLIST,
  Check,
  ChecklistSection,
  DeclarativeCheck,
  compileCheck,
  readChecksModule,
} from 'backstage-plugin-production-checklist-scanner';

/**
 * Where checks come from. Functions cannot be sent to a thread, so that checks
 * are made anew in each, from this.
 */
export interface CheckSources {
  /** Absolute paths of modules that export checks. */
  modules: readonly string[];
  declared: readonly DeclarativeCheck[];
}

/** A check, and what tells it from another of its id that judges otherwise. */
export interface LoadedCheck {
  check: Check;
  fingerprint: string;
  /** Where somebody wrote it; undefined for the checklist's own. */
  key?: string;
  /** As it was written, where it is data. */
  declared?: DeclarativeCheck;
}

/**
 * Makes the checks: the checklist's own, those of modules, the declared ones.
 *
 * @throws WrongInputError where a module does not export checks
 */
export function loadChecks({ modules, declared }: CheckSources): {
  checks: LoadedCheck[];
  sections: { section: ChecklistSection; key: string }[];
} {
  const loaded = modules.map(loadModule);
  return {
    checks: [
      ...CHECKLIST.map(check => ({ check, fingerprint: '' })),
      ...loaded.flatMap(({ checks }) => checks),
      ...declared.map((written, at) => ({
        check: compileCheck(written),
        declared: written,
        fingerprint: hashOf([
          written.when,
          written.condition,
          written.remediation,
        ]),
        key: `productionChecklist.checks[${at}]`,
      })),
    ],
    sections: loaded.flatMap(({ sections }) => sections),
  };
}

function loadModule(path: string) {
  const key = `The module ${path}`;
  const { checks, sections } = readChecksModule(requireModule(path, key), key);
  const fingerprint = hashOf(readFileSync(path, 'utf8'));
  return {
    checks: checks.map((check, at) => ({
      check,
      fingerprint,
      key: `${key}.checks[${at}]`,
    })),
    sections: sections.map((section, at) => ({
      section,
      key: `${key}.sections[${at}]`,
    })),
  };
}

function requireModule(path: string, key: string): unknown {
  try {
    return require(path);
  } catch (error) {
    throw new Error(
      `${key} cannot be loaded: ${isError(error) ? error.message : error}`,
      { cause: error },
    );
  }
}

export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 16);
}
