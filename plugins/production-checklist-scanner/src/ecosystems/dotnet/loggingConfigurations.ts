import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { JsonNode, parseJson } from '../../formats/json';
import { XmlElement, parseXml } from '../../formats/xml';
import { LogFact } from '../facts';
import { projectsOf } from './projects';
import { settingsFiles, sourcesOf } from './sources';
import { relativeTo } from '../../files/paths';

const FILE = /^(?:RollingFile|File|PersistentFile|RollingFileAlternate)$/i;

/** The sinks that configuration files of the component's loggers name. */
export function configuredSinks(scope: ComponentScope): LogFact[] {
  return [
    ...settingsFiles(scope).flatMap(file => {
      const root = parseJson(file);
      return [...serilogSinks(root), ...nlogSinksInJson(root)];
    }),
    ...xmlFiles(scope).flatMap(file => {
      const root = parseXml(file);
      return [...nlogSinks(root), ...log4netSinks(root)];
    }),
  ];
}

/** `"Serilog": { "WriteTo": [{ "Name": "File", … }] }`, also within `Async`. */
function serilogSinks(root: JsonNode): LogFact[] {
  const found: LogFact[] = [];
  const visit = (sinks: JsonNode | undefined, depth: number) => {
    if (!sinks || depth > 4) return;
    const list =
      sinks.items.length > 0
        ? sinks.items
        : sinks.members.map(([, sink]) => sink);
    for (const sink of list) {
      const name = sink.get('Name')?.text ?? sink.text ?? '';
      const options = sink.get('Args');
      const at = sink.get('Name')?.at ?? sink.at;
      if (/^Console$/i.test(name)) {
        found.push({
          sink: 'console',
          mechanism: 'Serilog’s console sink',
          at,
        });
      } else if (FILE.test(name)) {
        const rotates =
          /rolling/i.test(name) ||
          options?.get('rollingInterval') !== undefined;
        found.push({
          sink: rotates ? 'rotating-file' : 'file',
          mechanism: `Serilog’s ${name} sink`,
          at,
        });
      }
      visit(options?.get('configure'), depth + 1);
      visit(options?.get('configureLogger', 'WriteTo'), depth + 1);
    }
  };
  visit(root.get('Serilog', 'WriteTo'), 0);
  return found;
}

function nlogSinksInJson(root: JsonNode): LogFact[] {
  return (root.get('NLog', 'targets')?.members ?? []).flatMap(([, target]) => {
    const type = target.get('type')?.text ?? '';
    const rotates = target.members.some(([key]) =>
      /^archive|^maxArchive/i.test(key),
    );
    return sinkOf(type, rotates, target.at);
  });
}

function xmlFiles(scope: ComponentScope): SourceFile[] {
  const usesNLog = sourcesOf(scope).some(({ code }) => /\bNLog\b/.test(code));
  const usesLog4Net = sourcesOf(scope).some(({ code }) =>
    /\blog4net\b/i.test(code),
  );
  const folders = projectsOf(scope).map(({ folder }) => folder);
  return scope
    .product(
      /(^|\/)(nlog(\.production)?\.config|log4net(\.production)?\.(config|xml)|(web|app)\.config)$/i,
    )
    .filter(path =>
      folders.some(folder => relativeTo(folder, path) !== undefined),
    )
    .filter(path => (/nlog/i.test(path) ? usesNLog : usesLog4Net || usesNLog))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** Targets that a rule writes to. */
function nlogSinks(root: XmlElement): LogFact[] {
  const nlog = root.name === 'nlog' ? root : root.child('nlog');
  const used = (nlog?.all('rules') ?? [])
    .flatMap(rules => rules.all('logger'))
    .flatMap(rule => (rule.attribute('writeTo') ?? '').split(/\s*,\s*/));
  return (nlog?.all('targets') ?? [])
    .flatMap(targets => [...targets.descendants()])
    .filter(target => target.name === 'target')
    .flatMap(target => {
      const names = [target.attribute('name'), ...wrappersOf(nlog, target)];
      if (!names.some(name => name !== undefined && used.includes(name)))
        return [];
      const rotates = [
        'archiveEvery',
        'archiveAboveSize',
        'maxArchiveFiles',
        'archiveFileName',
      ].some(key => target.attribute(key) !== undefined);
      return sinkOf(
        target.attribute('xsi:type') ?? target.attribute('type') ?? '',
        rotates,
        target.at,
      );
    });
}

/** The names of wrappers, such as an asynchronous one, around a target. */
function wrappersOf(
  nlog: XmlElement | undefined,
  target: XmlElement,
): (string | undefined)[] {
  return (nlog?.all('targets') ?? [])
    .flatMap(targets => targets.all('target'))
    .filter(
      wrapper =>
        wrapper !== target && [...wrapper.descendants()].includes(target),
    )
    .map(wrapper => wrapper.attribute('name'));
}

/** Appenders that a logger refers to. */
function log4netSinks(root: XmlElement): LogFact[] {
  const log4net = root.name === 'log4net' ? root : root.child('log4net');
  if (!log4net) return [];
  const used = [...log4net.descendants()]
    .filter(({ name }) => name === 'appender-ref')
    .map(reference => reference.attribute('ref'));
  return log4net
    .all('appender')
    .filter(appender => used.includes(appender.attribute('name')))
    .flatMap(appender => {
      const type =
        /(\w+)Appender\b/.exec(appender.attribute('type') ?? '')?.[1] ?? '';
      return sinkOf(
        type.replace(/^Rolling/, ''),
        /^Rolling/.test(type),
        appender.at,
      );
    });
}

function sinkOf(type: string, rotates: boolean, at: LogFact['at']): LogFact[] {
  if (/console/i.test(type)) {
    return [{ sink: 'console', mechanism: `a ${type} target`, at }];
  }
  return /^File$/i.test(type)
    ? [
        {
          sink: rotates ? 'rotating-file' : 'file',
          mechanism: `a ${type} target`,
          at,
        },
      ]
    : [];
}
