import { SourceFile } from '../../files/SourceFile';
import { Layout } from './Layout';

/** A heading of TOML and INI files. */
const HEADING = /^\s*\[+([^\]\n]+)\]+\s*$/;
const HEADING_ASIDE =
  /(^|[._\s-])(dev|development|local|tests?|testing)([._\s-]|$)/i;
/** A document of YAML that only a profile for development activates. */
const PROFILE =
  /\b(on-profile|profiles):\s*["']?(dev|develop|development|local|tests?)\b/;

const known = new WeakMap<SourceFile, readonly boolean[]>();

/**
 * Whether a line is in a section for development or tests that no
 * indentation tells: under a heading, or in one of a file's documents.
 */
export function isInAsideSection(file: SourceFile, index: number): boolean {
  const aside = known.get(file) ?? asideLines(file);
  known.set(file, aside);
  return aside[index] ?? false;
}

function asideLines(file: SourceFile): boolean[] {
  const { code } = Layout.of(file);
  if (/\.(toml|ini|cfg|conf)$/i.test(file.path)) return underHeadings(code);
  return /\.ya?ml$/i.test(file.path) ? inDocuments(code) : [];
}

function underHeadings(code: readonly string[]): boolean[] {
  let aside = false;
  return code.map(line => {
    const heading = HEADING.exec(line.slice(0, 200))?.[1];
    if (heading) aside = HEADING_ASIDE.test(heading);
    return aside;
  });
}

function inDocuments(code: readonly string[]): boolean[] {
  let document = 0;
  const numbers = code.map(line => {
    if (line.startsWith('---')) document += 1;
    return document;
  });
  const aside = new Set(
    numbers.filter((_, index) => PROFILE.test(code[index].slice(0, 200))),
  );
  return numbers.map(number => aside.has(number));
}
