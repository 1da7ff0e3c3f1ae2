import { SourceFile } from '../../files/SourceFile';
import { parseHocon } from './parseHocon';

const hocon = (text: string) => parseHocon(new SourceFile('a.conf', text));
const entries = (text: string) =>
  hocon(text).entries.map(({ key, value, at }) => [key, value, at.line]);

describe('parseHocon', () => {
  it('reads paths, objects and every separator', () => {
    expect(
      entries(
        'app.name = "shop"\ndb {\n  default.url = "jdbc:h2:mem"\n  pool: 5, size = 2\n}\nweb { port 80 }',
      ),
    ).toEqual([
      ['app.name', 'shop', 1],
      ['db.default.url', 'jdbc:h2:mem', 3],
      ['db.pool', '5', 4],
      ['db.size', '2', 4],
      ['web.port 80', '', 6],
    ]);
  });

  it('keeps substitutions, and an override after its default', () => {
    expect(
      entries('db {\n  url = "jdbc:"${host}"/x"\n  url = ${?DATABASE_URL}\n}'),
    ).toEqual([
      ['db.url', '"jdbc:"${host}"/x"', 2],
      ['db.url', '${?DATABASE_URL}', 3],
    ]);
  });

  it('leaves comments out, and no part of an address', () => {
    expect(
      entries('# a = 1\n// b = 2\nc = "http://x" // why\nd = 4 # why\n'),
    ).toEqual([
      ['c', 'http://x', 3],
      ['d', '4', 4],
    ]);
  });

  it('takes lists as a whole and goes on after them', () => {
    expect(entries('a = [\n  "x",\n  { b = "]" }\n]\nc += "y"')).toEqual([
      ['a', '[\n  "x",\n  { b = "]" }\n]', 1],
      ['c', 'y', 5],
    ]);
  });

  it('names what is included', () => {
    const { includes, entries: own } = hocon(
      'include "backend.conf"\ninclude required(file("other.conf"))\na = 1',
    );

    expect(includes).toEqual(['backend.conf', 'other.conf']);
    expect(own).toHaveLength(1);
  });

  it('reads quoted keys', () => {
    expect(entries('k { "bootstrap.servers" = ${?BROKERS} }')).toEqual([
      ['k.bootstrap.servers', '${?BROKERS}', 1],
    ]);
  });

  it.each(['{', '}', '"', '${', '[[[', '= = =', ':', '\\'])(
    'comes to an end on %s',
    text => {
      expect(hocon(text.repeat(50)).includes).toEqual([]);
    },
  );
});
