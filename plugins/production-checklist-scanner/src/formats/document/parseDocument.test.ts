import { SourceFile } from '../../files/SourceFile';
import { parseDocument } from './parseDocument';

describe('parseDocument', () => {
  it('cuts Markdown into headings, prose and code with their lines', () => {
    const document = parseDocument(
      new SourceFile(
        'README.md',
        [
          '# Orders',
          '[![build](https://ci/badge.svg)](https://ci)',
          '',
          'Takes orders, see [the docs](https://example.org/docs).',
          '',
          '## Run it',
          '- use `make run`',
          '',
          '| Variable | Meaning |',
          '| --- | --- |',
          '| `DB_URL` | the database |',
          '',
          '```sh',
          'docker compose up',
          '```',
        ].join('\n'),
      ),
    );
    expect(document.headings).toEqual([
      { text: 'Orders', line: 1 },
      { text: 'Run it', line: 6 },
    ]);
    expect(document.prose.map(({ text }) => text)).toEqual([
      'Takes orders, see the docs.',
      'use make run',
      'Variable',
      'Meaning',
      'DB_URL',
      'the database',
    ]);
    expect(document.prose[1].heading).toBe('Run it');
    expect(document.code).toEqual([
      { text: 'make run', line: 7 },
      { text: 'DB_URL', line: 11 },
      { text: 'docker compose up', line: 14 },
    ]);
  });

  it('reads the text of HTML and leaves its code out', () => {
    const { prose } = parseDocument(
      new SourceFile(
        'README.md',
        '<p align="center">A <b>bold</b> claim<pre>npm start</pre></p>',
      ),
    );
    expect(prose[0].text.replace(/\s+/g, ' ').trim()).toBe('A bold claim');
  });

  it('survives deep nesting', () => {
    const text = `${'> '.repeat(5000)}deep`;
    expect(() =>
      parseDocument(new SourceFile('README.md', text)),
    ).not.toThrow();
  });

  it('reads AsciiDoc', () => {
    const document = parseDocument(
      new SourceFile(
        'README.adoc',
        [
          '= Orders',
          'Takes orders.',
          '',
          '== Running',
          '[source,sh]',
          '----',
          './gradlew bootRun',
          '----',
        ].join('\n'),
      ),
    );
    expect(document.headings.map(({ text }) => text)).toEqual([
      'Orders',
      'Running',
    ]);
    expect(document.prose).toEqual([
      { text: 'Takes orders.', line: 2, heading: 'Orders' },
    ]);
    expect(document.code).toEqual([{ text: './gradlew bootRun', line: 7 }]);
  });

  it('reads reStructuredText', () => {
    const document = parseDocument(
      new SourceFile(
        'README.rst',
        [
          'Orders',
          '======',
          '',
          'Takes orders. Use ``make run``.',
          '',
          '    $ make run',
        ].join('\n'),
      ),
    );
    expect(document.headings).toEqual([{ text: 'Orders', line: 1 }]);
    expect(document.prose).toHaveLength(1);
    expect(document.code.map(({ text }) => text)).toEqual([
      'make run',
      '$ make run',
    ]);
  });
});
