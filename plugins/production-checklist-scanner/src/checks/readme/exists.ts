import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Document } from '../../formats/document/Document';
import { readmesOf } from './documents';
import { GENERATORS } from './generators';

const MIN_WORDS = 25;
/** For scripts that put no spaces between words. */
const MIN_CHARACTERS = 60;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g;
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
    missing: 'There is no README in the component or above it.',
    short:
      '`{path}` holds {words} words of prose; a heading or a badge says nothing of the project.',
    generated: '`{path}` is the text that {generator} generates, untouched.',
  },
  evaluate(component, verdict) {
    const readmes = readmesOf(component);
    if (readmes.length === 0) return verdict.fail('missing', []);
    for (const readme of readmes) {
      const { path } = readme;
      const words = wordsIn(readme);
      if (isEnough(readme, words) && !generatorOf(readme, words)) {
        return verdict.pass('present', [firstProse(readme)], { path, words });
      }
    }
    const [nearest] = readmes;
    const { path } = nearest;
    const words = wordsIn(nearest);
    const generator = generatorOf(nearest, words);
    return generator
      ? verdict.fail('generated', [firstProse(nearest)], { path, generator })
      : verdict.fail('short', [{ path }], { path, words });
  },
});

function isEnough(readme: Document, words: number): boolean {
  const text = readme.prose.map(passage => passage.text).join(' ');
  const characters = text.match(UNSPACED)?.length ?? 0;
  return words >= MIN_WORDS || characters >= MIN_CHARACTERS;
}

function wordsIn({ prose }: Document): number {
  return prose.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0),
    0,
  );
}

function generatorOf(readme: Document, words: number): string | undefined {
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
