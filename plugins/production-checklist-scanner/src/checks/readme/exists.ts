import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document } from '../../formats/document/Document';
import { documentsOf, readmesOf } from './documents';
import { GENERATORS } from './generators';

const MIN_WORDS = 25;
/** For scripts that put no spaces between words. */
const MIN_CHARACTERS = 60;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g;
/** Texts that stand in any project alike. */
const OF_NO_PROJECT =
  /(^|\/)(licen[cs]e|copying|notice|code[-_]of[-_]conduct|security|changelog|changes)[^/]*$/i;
/** A text a little longer than the generator's is still the generator's. */
const TOUCHED = 1.1;

export const exists = defineCheck({
  id: 'readme/exists',
  title: 'README says what this is',
  weight: 2,
  question: 'Does a README say something of this project?',
  why: 'The next person on call starts there. A missing or generated README leaves them with the code alone.',
  remediation:
    'Write a `README.md` beside the service: what it does, what it needs, how to start it, how to run its migrations.',
  reasons: {
    present: '`{path}` describes the project in {words} words.',
    together:
      '`{path}` and {others} documents read with it describe the project in {words} words.',
    missing: 'There is no README in the component or above it.',
    short:
      '`{path}` holds {words} words of prose; a heading or a badge says nothing of the project.',
    generated: '`{path}` is the text that {generator} generates, untouched.',
  },
  evaluate(component, verdict) {
    const readmes = readmesOf(component);
    if (readmes.length === 0) return verdict.fail('missing', []);
    const telling = documentsOf(component).filter(
      document =>
        document.prose.length > 0 &&
        !OF_NO_PROJECT.test(document.path) &&
        !generatorOf(document),
    );
    const alone = telling.find(document => isEnough([document]));
    if (alone) {
      const { path } = alone;
      return verdict.pass('present', [firstProse(alone)], {
        path,
        words: wordsIn(alone),
      });
    }
    if (isEnough(telling)) {
      return verdict.pass('together', telling.map(firstProse), {
        path: telling[0].path,
        others: telling.length - 1,
        words: total(telling, wordsIn),
      });
    }
    const [nearest] = readmes;
    const { path } = nearest;
    const words = wordsIn(nearest);
    const generator = generatorOf(nearest);
    return generator
      ? verdict.fail('generated', [firstProse(nearest)], { path, generator })
      : verdict.fail('short', [{ path }], { path, words });
  },
});

/** Whether what documents say, taken together, is enough. */
function isEnough(documents: readonly Document[]): boolean {
  return (
    total(documents, wordsIn) >= MIN_WORDS ||
    total(documents, unspacedIn) >= MIN_CHARACTERS
  );
}

function total(
  documents: readonly Document[],
  count: (document: Document) => number,
): number {
  return documents.reduce((sum, document) => sum + count(document), 0);
}

function unspacedIn({ prose }: Document): number {
  return prose.reduce(
    (sum, { text }) => sum + (text.match(UNSPACED)?.length ?? 0),
    0,
  );
}

function wordsIn({ prose }: Document): number {
  return prose.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0),
    0,
  );
}

function generatorOf(readme: Document): string | undefined {
  const words = wordsIn(readme);
  const text = readme.prose
    .map(passage => passage.text.replace(/\s+/g, ' '))
    .join('\n');
  return GENERATORS.find(
    generator =>
      generator.phrase.test(text) && words <= generator.words * TOUCHED,
  )?.name;
}

function firstProse({ path, prose }: Document): Evidence {
  return prose.length ? { path, line: prose[0].line } : { path };
}
