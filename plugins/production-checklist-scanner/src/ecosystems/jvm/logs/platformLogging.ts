import { ComponentScope } from '../../../component/ComponentScope';
import { LogFact } from '../../facts';
import { entriesOf } from '../config/entriesOf';
import { sinkOf } from './sinks';

const FILE = /(^|\/)(tinylog|logging)\.properties$/;

/** What `tinylog.properties` and the JDK's `logging.properties` say. */
export function platformSinks(scope: ComponentScope): LogFact[] {
  return scope.product(FILE).flatMap(path => {
    const file = scope.tree.read(path);
    if (!file) return [];
    return entriesOf(file).flatMap(({ key, value, at }) => {
      const types = typesIn(key, value);
      return types.flatMap(type => {
        const sink = sinkFor(type);
        return sink
          ? [{ sink, mechanism: `\`${type}\` in \`${path}\``, at }]
          : [];
      });
    });
  });
}

/** The writers or handlers that an entry names. */
function typesIn(key: string, value: string): string[] {
  if (/^writer\w*$/.test(key)) return [value];
  return /^(\.|java\.util\.logging\.)?handlers$/.test(key)
    ? value.split(/[,\s]+/)
    : [];
}

function sinkFor(type: string): LogFact['sink'] | undefined {
  if (/^rolling file$/.test(type)) return 'rotating-file';
  if (/(^|\.)(Console|File)Handler$/.test(type)) {
    return /Console/.test(type) ? 'console' : 'file';
  }
  return sinkOf(type);
}
