import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { parseXml } from './parseXml';

const xml = (text: string) => parseXml(new SourceFile('a.xml', text));

describe('parseXml', () => {
  it('gives elements with the line of their start tag', () => {
    const root = xml(
      '<?xml version="1.0"?>\n<project>\n  <parent\n    x="1">\n    <version>3.4.1</version>\n  </parent>\n</project>',
    );

    expect(root.name).toBe('project');
    expect(root.child('parent')?.at).toEqual({ path: 'a.xml', line: 3 });
    const version = root.child('parent', 'version');
    expect(version?.text).toBe('3.4.1');
    expect(version?.at.line).toBe(5);
    expect(root.child('parent')?.attribute('x')).toBe('1');
    expect(root.child('dependencies', 'dependency')).toBeUndefined();
  });

  it('leaves comments out and keeps character data', () => {
    const root = xml('<a><!-- <b>no</b> --><c><![CDATA[ <d> ]]></c>&amp;</a>');

    expect([...root.descendants()].map(({ name }) => name)).toEqual(['c']);
    expect(root.child('c')?.text).toBe('<d>');
    expect(root.text).toBe('&');
  });

  it('does without declarations of prefixes', () => {
    const root = xml('<beans xsi:schemaLocation="x y"><aop:config/></beans>');

    expect(root.attribute('xsi:schemaLocation')).toBe('x y');
    expect(root.child('config')?.name).toBe('config');
  });

  it('resolves no entity and fetches no DTD', () => {
    const root = xml(
      '<!DOCTYPE a [<!ENTITY x "secret"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>&x;&y;</a>',
    );

    expect(root.text).toBe('&x;&y;');
  });

  it('takes names of prototypes for plain names', () => {
    const root = xml('<a constructor="1"><toString/></a>');

    expect(root.attribute('constructor')).toBe('1');
    expect(root.attribute('toString')).toBeUndefined();
    expect(root.all('toString')).toHaveLength(1);
  });

  it('names the line that it does not accept', () => {
    expect(() => xml('<a>\n<b>\n</a>')).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        path: 'a.xml',
        line: 2,
        message: expect.stringContaining('not valid XML ('),
      }),
    );
    expect(() => xml('')).toThrow(UnreadableFileError);
    expect(() => xml('no markup')).toThrow(UnreadableFileError);
    expect(() => xml(`<a>${'<'.repeat(1000)}</a>`)).toThrow(
      UnreadableFileError,
    );
  });

  it('refuses bottomless nesting', () => {
    const deep = '<a>'.repeat(1000) + '</a>'.repeat(1000);

    expect(() => xml(deep)).toThrow('nested too deeply');
  });
});
