/** Says what it knows in another language, and leaves the rest as it is. */
export type PhraseBook = (text: string) => string;

/** The entry of {@link checklistTranslationRef} that holds the phrases. */
export const PHRASES_KEY = 'phrases';

const ARROW = ' → ';

/** One phrase a line: the English one, an arrow, and what is said for it. */
export function writePhrases(phrases: Record<string, string>): string {
  return Object.entries(phrases)
    .map(([english, said]) => `${english}${ARROW}${said}`)
    .join('\n');
}

/** What stands at a `{place}` of an English phrase is said at the other's. */
export function readPhrases(text: string | undefined): PhraseBook {
  const phrases = (text ?? '').split('\n').flatMap(line => {
    const [english, said] = line.split(ARROW);
    return said ? [{ english, pattern: patternOf(english), said }] : [];
  });
  // The one that says the most itself is the one that is meant.
  phrases.sort((a, b) => literalsIn(b.english) - literalsIn(a.english));
  return value => {
    for (const { pattern, said } of phrases) {
      const places = pattern.exec(value)?.groups;
      if (places) {
        return said.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? '');
      }
      if (pattern.test(value)) return said;
    }
    return value;
  };
}

function literalsIn(english: string): number {
  return english.replace(/\{\w+\}/g, '').length;
}

function patternOf(english: string): RegExp {
  const source = english
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2
        ? `(?<${part}>.+?)`
        : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
}
