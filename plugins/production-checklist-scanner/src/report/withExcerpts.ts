import {
  CheckResult,
  Evidence,
  Excerpt,
} from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../files/FileTree';
import { maskSecrets } from '../secrets/maskSecrets';

const LINES_BEFORE = 2;
const LINES_AFTER = 2;
const MAX_LINES = 8;
const MAX_LINE_LENGTH = 160;

/** Adds to each place of a result the lines around it, secrets masked. */
export function withExcerpts(result: CheckResult, tree: FileTree): CheckResult {
  return {
    ...result,
    evidence: result.evidence.map(evidence => {
      const excerpt = excerptOf(evidence, tree);
      return excerpt ? { ...evidence, excerpt } : evidence;
    }),
  };
}

function excerptOf(evidence: Evidence, tree: FileTree): Excerpt | undefined {
  const { path, line, endLine } = evidence;
  const file = line === undefined ? undefined : tree.read(path);
  if (!file || line === undefined) return undefined;
  const lines = maskSecrets(file).split(/\r?\n/);
  const first = Math.max(1, line - LINES_BEFORE);
  const last = Math.min(
    lines.length,
    (endLine ?? line) + LINES_AFTER,
    first + MAX_LINES - 1,
  );
  return {
    firstLine: first,
    lines: lines
      .slice(first - 1, last)
      .map(text =>
        text.length > MAX_LINE_LENGTH
          ? `${text.slice(0, MAX_LINE_LENGTH - 1)}…`
          : text,
      ),
  };
}
