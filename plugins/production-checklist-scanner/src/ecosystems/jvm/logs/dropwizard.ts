import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { LogFact } from '../../facts';
import { perScope } from '../../shared/perScope';
import { findLibrary } from '../builds/builds';
import { ConfigEntry } from '../config/ConfigEntry';
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
  const entries = dropwizardEntries(scope);
  return entries.flatMap(({ key, value, at }) => {
    if (!APPENDER.test(key)) return [];
    const prefix = key.replace(/type$/, '');
    const valueOf = (name: string) =>
      entries.find(entry => entry.key === prefix + name)?.value ?? '';
    const type = sinkOf(value);
    if (!type) return [];
    const sink = type === 'file' ? fileSink(valueOf) : type;
    return [{ sink, mechanism: `Dropwizard's \`${value}\` appender`, at }];
  });
}

/** A file appender rotates unless it is told not to. */
function fileSink(valueOf: (name: string) => string): LogFact['sink'] {
  if (isStandardStream(valueOf('currentLogFilename'))) return 'console';
  return valueOf('archive') === 'false' ? 'file' : 'rotating-file';
}
