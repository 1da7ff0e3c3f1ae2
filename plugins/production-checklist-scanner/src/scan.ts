import {
  CheckResult,
  Report,
} from 'backstage-plugin-production-checklist-common';
import { Check } from './check';
import { CHECKLIST } from './checks/checklist';
import { Component } from './component/Component';
import { ComponentTarget } from './component/ComponentScope';
import { createScope } from './component/createScope';
import { findLibraries } from './component/findLibraries';
import { resolveComponent } from './component/resolveComponent';
import { ECOSYSTEMS } from './ecosystems/ecosystems';
import { FileTree } from './files/FileTree';
import { loadGrammars } from './formats/syntax/syntax';
import { UnreadableFileError } from './formats/UnreadableFileError';
import { withExcerpts } from './report/withExcerpts';
import { withoutSecrets } from './report/withoutSecrets';

/**
 * Holds a component of a repository against a checklist.
 *
 * @remarks
 *
 * The same files give the same report, byte for byte. A check that breaks is
 * an `error` in the report and leaves the others whole.
 *
 * @public
 */
export async function scan(
  tree: FileTree,
  target: ComponentTarget,
  checklist: readonly Check[] = CHECKLIST,
): Promise<Report> {
  const scope = createScope(tree, target, findLibraries(tree, target));
  const component = resolveComponent(scope, ECOSYSTEMS);
  await loadGrammars(
    component.ecosystems.flatMap(({ ecosystem }) => ecosystem.grammars),
  );
  const results: CheckResult[] = [];
  for (const check of checklist) {
    results.push(withExcerpts(await evaluate(check, component), tree));
  }
  return { component: target.path, results: withoutSecrets(results, tree) };
}

async function evaluate(
  check: Check,
  component: Component,
): Promise<CheckResult> {
  try {
    return { check: check.id, ...(await check.evaluate(component)) };
  } catch (error) {
    return error instanceof UnreadableFileError
      ? unreadable(check, error)
      : broken(check, error);
  }
}

function unreadable(
  check: Check,
  { path, line, message }: UnreadableFileError,
): CheckResult {
  const place = line === undefined ? path : `${path}:${line}`;
  return {
    check: check.id,
    status: 'unknown',
    reason: {
      id: 'scan:unreadable',
      params: { place, problem: message },
      text: `${place} cannot be read: ${message}`,
    },
    evidence: [{ path, line }],
  };
}

function broken(check: Check, error: unknown): CheckResult {
  const problem = error instanceof Error ? error.message : String(error);
  return {
    check: check.id,
    status: 'error',
    reason: {
      id: 'scan:broken',
      params: { check: check.id, problem },
      text: `The check ${check.id} broke: ${problem}`,
    },
    evidence: [],
  };
}
