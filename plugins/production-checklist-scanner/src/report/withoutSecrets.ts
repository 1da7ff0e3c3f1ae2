import {
  CheckResult,
  Evidence,
  Message,
  Remediation,
} from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { findSecrets } from '../secrets/findSecrets';
import { maskSecrets } from '../secrets/maskSecrets';

type Hide = (text: string) => string;

/** Shorter is a word that stands elsewhere by chance. */
const MIN_LENGTH = 8;
const MAX_VALUES = 1_000;

/**
 * Hides credentials in all that results say. Excerpts are masked where a
 * value is recognised; the same value may be repeated where it is not, and a
 * reason may quote a command that holds one.
 */
export function withoutSecrets(
  results: readonly CheckResult[],
  tree: FileTree,
): CheckResult[] {
  const values = strongValues(results, tree);
  const hide: Hide = text =>
    values.reduce(
      (rest, value) => rest.replaceAll(value, '•'.repeat(value.length)),
      text,
    );
  return results.map(result => hidden(result, hide));
}

/** The values in the files that results show something of, longest first. */
function strongValues(
  results: readonly CheckResult[],
  tree: FileTree,
): string[] {
  const shown = results.flatMap(({ evidence }) =>
    evidence.filter(({ excerpt }) => excerpt),
  );
  const paths = new Set(shown.map(({ path }) => path));
  const values = [...paths].flatMap(path => {
    const file = tree.read(path);
    return file
      ? findSecrets(file)
          .filter(({ strength }) => strength === 'strong')
          .map(({ start, end }) => file.text.slice(start, end))
      : [];
  });
  return [...new Set(values)]
    .filter(value => value.length >= MIN_LENGTH && !value.includes('\n'))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_VALUES);
}

function hidden(result: CheckResult, hide: Hide): CheckResult {
  const { reason, remediation, evidence } = result;
  return {
    ...result,
    reason: inMessage(reason, hide),
    evidence: evidence.map(place => inEvidence(place, hide)),
    ...(remediation && { remediation: inRemediation(remediation, hide) }),
  };
}

function inEvidence(place: Evidence, hide: Hide): Evidence {
  const { excerpt } = place;
  return excerpt
    ? { ...place, excerpt: { ...excerpt, lines: excerpt.lines.map(hide) } }
    : place;
}

function inRemediation(
  { message, snippet }: Remediation,
  hide: Hide,
): Remediation {
  return {
    message: inMessage(message, hide),
    ...(snippet && {
      snippet: { ...snippet, code: hide(maskText(snippet.code)) },
    }),
  };
}

function inMessage(
  { params, text, sentences, ...message }: Message,
  hide: Hide,
): Message {
  const said = (each: string) => hide(maskText(each));
  return {
    ...message,
    ...(params && {
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' ? said(value) : value,
        ]),
      ),
    }),
    text: said(text),
    ...(sentences && {
      sentences: sentences.map(each => inMessage(each, hide)),
    }),
  };
}

/** What a check says is no file; settings and commands are what it quotes. */
function maskText(text: string): string {
  return maskSecrets(new SourceFile('said.conf', text));
}
