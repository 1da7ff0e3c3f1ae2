import { SourceFile } from '../../files/SourceFile';
import { parseProperties } from './parseProperties';

function entries(text: string) {
  return parseProperties(new SourceFile('a.properties', text)).map(
    ({ key, value, at }) => [key, value, at.line],
  );
}

describe('parseProperties', () => {
  it('reads every separator', () => {
    expect(entries('a=1\nb: 2\nc 3\n  d  =  4\ne')).toEqual([
      ['a', '1', 1],
      ['b', '2', 2],
      ['c', '3', 3],
      ['d', '4', 4],
      ['e', '', 5],
    ]);
  });

  it('leaves comments out and keeps a hash inside a value', () => {
    expect(entries('# a=1\n! b=2\n\nc=x#y')).toEqual([['c', 'x#y', 4]]);
  });

  it('joins continued lines', () => {
    expect(entries('a=one,\\\n    two\nb=c\\\\\nd=4\r\n')).toEqual([
      ['a', 'one,two', 1],
      ['b', 'c\\', 3],
      ['d', '4', 4],
    ]);
  });

  it('resolves escapes', () => {
    expect(entries('a\\:b=\\u0041\\tC\\q\\=')).toEqual([['a:b', 'A\tCq=', 1]]);
    expect(entries('end=\\')).toEqual([['end', '\\', 1]]);
  });
});
