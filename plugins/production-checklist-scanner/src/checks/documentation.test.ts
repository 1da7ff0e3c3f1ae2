import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SECTIONS } from 'backstage-plugin-production-checklist-common';
import { CHECKLIST } from './checklist';

const DOCS = path.resolve(__dirname, '../../../../docs');
const PAGES = path.join(DOCS, 'checks');

const HEADINGS = [
  'What it asks',
  'Why it matters',
  'How it decides',
  'What it cannot see',
  'How to fix it',
  'References',
];
const WEIGHTS = { 1: 'minor', 2: 'major', 3: 'critical' };

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => path.join(folder, name));
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** The text of a page without its examples. */
function proseOf(file: string): string {
  return textOf(file).replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
}

function headingsOf(file: string): string[] {
  return [...proseOf(file).matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, heading]) => heading,
  );
}

/** What a heading is called in an address, as source hosts do it. */
function anchorOf(heading: string): string {
  return heading
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}

/** Relative links of a page, and the heading that each leads to. */
function linksOf(file: string): { target: string; anchor?: string }[] {
  return [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter(link => !/^[a-z]+:/.test(link))
    .map(link => {
      const [name, anchor] = link.split('#');
      const target = name ? path.resolve(path.dirname(file), name) : file;
      return { target, ...(anchor && { anchor }) };
    });
}

function isBroken({ target, anchor }: ReturnType<typeof linksOf>[number]) {
  return (
    !existsSync(target) ||
    (anchor !== undefined && !headingsOf(target).map(anchorOf).includes(anchor))
  );
}

describe('the pages of the checks', () => {
  describe.each(CHECKLIST.map(check => [check.id, check] as const))(
    '%s',
    (id, { title, question, section, weight }) => {
      const file = path.join(PAGES, `${id}.md`);
      const sectionTitle = SECTIONS.find(
        ({ id: known }) => known === section,
      )?.title;

      it('has every heading, in order', () => {
        const headings = [...proseOf(file).matchAll(/^## (.+)$/gm)];

        expect(headings.map(([, heading]) => heading)).toEqual(HEADINGS);
      });

      it('says what the check says of itself', () => {
        const [name, , facts] = textOf(file).split('\n');

        expect(name).toBe(`# ${title}`);
        expect(facts).toBe(
          `**Weight:** ${WEIGHTS[weight]} (${weight}) · **Section:** ${sectionTitle} · **Id:** \`${id}\``,
        );
        expect(textOf(file).replace(/\s+/g, ' ')).toContain(
          `## What it asks ${question}`,
        );
      });
    },
  );

  it('are of a check each', () => {
    const pages = pathsIn(PAGES).map(file => path.relative(PAGES, file));

    expect(pages.sort()).toEqual(
      ['README.md', ...CHECKLIST.map(({ id }) => `${id}.md`)].sort(),
    );
  });

  it('are listed with their checks, in the order of the checklist', () => {
    const rows = [
      ...textOf(path.join(PAGES, 'README.md')).matchAll(
        /^\| \[(.+)\]\((.+)\.md\) +\| (\w+) +\| (.+?) +\|$/gm,
      ),
    ].map(([, ...cells]) => cells);

    expect(rows).toEqual(
      CHECKLIST.map(({ id, title, weight, question }) => [
        title,
        id,
        WEIGHTS[weight],
        question,
      ]),
    );
  });

  it.each(
    [...pathsIn(PAGES), path.join(DOCS, 'how-it-reads.md')].map(file => [
      path.relative(DOCS, file),
      file,
    ]),
  )('lead somewhere: %s', (_, file) => {
    expect(linksOf(file).filter(isBroken)).toEqual([]);
  });
});
