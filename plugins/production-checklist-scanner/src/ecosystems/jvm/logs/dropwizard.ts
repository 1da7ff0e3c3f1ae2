import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { LogFact } from '../../facts';
import { perScope } from '../../../component/perScope';
import { findLibrary } from '../builds/builds';
import { ConfigEntry, canonicalKey, valuesByKey } from '../config/ConfigEntry';
import { entriesOf } from '../config/entriesOf';
import { isProductionProfile } from '../config/profiles';
import { isStandardStream, sinkOf } from './sinks';

const DROPWIZARD = /^io\.dropwizard:dropwizard-core$/;
const APPENDER =
  /^(?:logging|server\.requestLog|logging\.loggers\.[^[\]]+)\.appenders\[(\d+)\]\.type$/;

/** The configuration files of a Dropwizard application. */
export const dropwizardFiles = perScope((scope): SourceFile[] =>
  findLibrary(scope, DROPWIZARD)
    ? scope
        .product(/(^|\/)[\w.-]*\.ya?ml$/)
        .filter(path => !isDevelopment(path))
        .map(path => scope.tree.read(path))
        .filter(
          (file): file is SourceFile =>
            file !== undefined &&
            /^(server|logging|database):/m.test(file.text) &&
            !/^(apiVersion|services|openapi|swagger):/m.test(file.text),
        )
    : [],
);

/** Their entries. */
export const dropwizardEntries = perScope((scope): ConfigEntry[] =>
  dropwizardFiles(scope).flatMap(file => entriesOf(file)),
);

function isDevelopment(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return name.split(/[-_.]/).some(part => isProductionProfile(part) === false);
}

/** Where a Dropwizard application is told to log. */
export function dropwizardSinks(scope: ComponentScope): LogFact[] {
  return dropwizardFiles(scope).flatMap(file => {
    const entries = entriesOf(file);
    const values = valuesByKey(entries);
    return entries.flatMap(({ key, value, at }) => {
      const type = APPENDER.test(key) ? sinkOf(value) : undefined;
      if (!type) return [];
      const prefix = key.replace(/type$/, '');
      const valueOf = (name: string) =>
        values.get(canonicalKey(prefix + name)) ?? '';
      const sink = type === 'file' ? fileSink(valueOf) : type;
      return [{ sink, mechanism: `Dropwizard's \`${value}\` appender`, at }];
    });
  });
}

/** A file appender rotates unless it is told not to. */
function fileSink(valueOf: (name: string) => string): LogFact['sink'] {
  if (isStandardStream(valueOf('currentLogFilename'))) return 'console';
  return valueOf('archive') === 'false' ? 'file' : 'rotating-file';
}
