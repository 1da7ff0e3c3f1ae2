/**
 * @jest-environment node
 */
import { SECTIONS } from 'backstage-plugin-production-checklist-common';
// What is to be translated is the scanner's; the plugin itself never loads it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import {
  casesOf,
  placesOf,
  problemCodes,
  sentencesOfTables,
  writtenIds,
} from '../__testUtils__/sentences';
import { PHRASES_KEY } from '../phraseBook';
import korean from './checklist';

/** All that the checklist can say in English, by the message's id. */
const ENGLISH = new Map<string, string>([
  ...SECTIONS.map(({ id, title }) => [`section:${id}`, title] as const),
  ...CHECKLIST.flatMap(check => [
    [`${check.id}:title`, check.title] as const,
    [`${check.id}:question`, check.question] as const,
    [`${check.id}:why`, check.why] as const,
    [`${check.id}:fix:default`, check.remediation] as const,
    ...Object.entries(check.reasons).map(
      ([reason, text]) => [`${check.id}:${reason}`, text] as const,
    ),
  ]),
  ...casesOf(),
  ...sentencesOfTables(),
  [PHRASES_KEY, ''],
  [
    'declaration:not-honoured',
    '{path} declares exemptions, which this portal does not honour',
  ],
  ['scan:unreadable', '{place} cannot be read: {problem}'],
  ['scan:broken', 'The check {check} broke: {problem}'],
]);

/** Said by its sentences, each of which has a translation. */
const SEVERAL = 'declarative:several';

const keyOf = (id: string) => id.replaceAll(':', '.');
const PROBLEM = /^problem\.([a-z-]+)(\.remedy)?(\.\w+)?$/;

describe('the checklist in Korean', () => {
  it('knows what the checklist can say', () => {
    expect(ENGLISH.size).toBeGreaterThan(400);
    expect(ENGLISH.get('docker-image/non-root:fix:existing')).toContain(
      'USER {user}',
    );
    expect(ENGLISH.get('health-probes/liveness:fix:paste')).toContain(
      '{container}',
    );
    expect(ENGLISH.get('monitoring/apm:fix:tracing:go')).toContain('OTLP');
    expect(ENGLISH.get('declaration:no-reason')).toContain('reason');
    expect(ENGLISH.get('declaration:expired')).toContain('{date}');
    expect(ENGLISH.get('declarative:fileExists')).toContain('{path}');
    const unknown = [...writtenIds()].filter(id => !ENGLISH.has(id));
    expect(unknown).toEqual([SEVERAL]);
  });

  it('has a sentence for each of them', () => {
    const missing = [...ENGLISH.keys()].filter(id => !korean[keyOf(id)]);
    expect(missing).toEqual([]);
  });

  it('keeps the places of each', () => {
    const differing = [...ENGLISH]
      .filter(([id]) => korean[keyOf(id)] && id !== PHRASES_KEY)
      .map(([id, english]) => [
        id,
        placesOf(english),
        placesOf(korean[keyOf(id)]),
      ])
      // A name is said where English says how many, and the other way round.
      .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b));
    expect(differing).toEqual([]);
  });

  it('has no sentence that is never said', () => {
    const known = new Set([...ENGLISH.keys()].map(keyOf));
    const orphans = Object.keys(korean).filter(
      key => !known.has(key) && !PROBLEM.test(key),
    );
    expect(orphans).toEqual([]);
  });

  it('tells every problem of a scan, and what to do about it', () => {
    const codes = problemCodes();
    expect(codes.size).toBeGreaterThan(10);
    const missing = [...codes].filter(
      code => !korean[`problem.${code}`] || !korean[`problem.${code}.remedy`],
    );
    expect(missing).toEqual([]);
    const orphans = Object.keys(korean).filter(key => {
      const [, code] = PROBLEM.exec(key) ?? [];
      return code && !codes.has(code);
    });
    expect(orphans).toEqual([]);
  });

  it('is written in Korean, and leaves no particle to chance', () => {
    const latin = Object.entries(korean).filter(
      ([, text]) =>
        !/[가-힣]/.test(text) && text !== 'README' && !/Probe/.test(text),
    );
    expect(latin).toEqual([]);
    // After a value: 은/는, 이/가, 을/를, 와/과, 로/으로 depend on its sound.
    const guessed = Object.entries(korean).filter(
      ([key, text]) =>
        key !== PHRASES_KEY &&
        /\}`?(은|는|이|가|을|를|와|과|로|으로)(?=[\s,.])/.test(text),
    );
    expect(guessed).toEqual([]);
  });
});
