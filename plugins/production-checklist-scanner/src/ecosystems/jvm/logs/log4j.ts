import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../../files/SourceFile';
import { XmlElement, parseXml } from '../../../formats/xml';
import { LogFact } from '../../facts';
import { holdsInProduction } from '../config/profiles';
import { ConfigEntry, canonicalKey, valuesByKey } from '../config/ConfigEntry';
import { entriesOf } from '../config/entriesOf';
import { isStandardStream, sinkOf } from './sinks';

interface Appender {
  type: string;
  file: string;
  refs: string[];
}

/** Where a Log4j configuration, 1 or 2, sends what production logs. */
export function log4jSinks(file: SourceFile): LogFact[] {
  if (/\.xml$/.test(file.path)) return xmlSinks(parseXml(file));
  const entries = entriesOf(file);
  if (entries.some(({ key }) => /^log4j\./.test(key))) {
    return propertiesOfOne(entries);
  }
  return /\.properties$/.test(file.path)
    ? propertiesOfTwo(entries)
    : yamlSinks(entries);
}

function factsOf(
  appenders: ReadonlyMap<string, Appender>,
  used: readonly { name: string; at: Evidence }[],
): LogFact[] {
  const facts = new Map<string, LogFact>();
  const follow = (name: string, at: Evidence, hops: number) => {
    const appender = appenders.get(name);
    if (!appender || hops > 10) return;
    const type = sinkOf(appender.type);
    const sink =
      type && /file/.test(type) && isStandardStream(appender.file)
        ? 'console'
        : type;
    if (sink && !facts.has(name)) {
      facts.set(name, {
        sink,
        mechanism: `Log4j's \`${name}\` (${shortName(appender.type)})`,
        at,
      });
    }
    for (const ref of appender.refs) follow(ref, at, hops + 1);
  };
  for (const { name, at } of used) follow(name, at, 0);
  return [...facts.values()];
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** Names of elements are written in any case. */
function isNamed(element: XmlElement, pattern: RegExp): boolean {
  return pattern.test(element.name);
}

function xmlSinks(root: XmlElement): LogFact[] {
  const appenders = new Map<string, Appender>();
  const used: { name: string; at: Evidence }[] = [];
  const refsIn = (element: XmlElement) =>
    [...element.descendants()].filter(child =>
      isNamed(child, /^appender-?ref$/i),
    );
  const walk = (element: XmlElement, inAppenders: boolean, depth: number) => {
    if (depth > 20) return;
    for (const child of element.children) {
      if (isNamed(child, /^springprofile$/i)) {
        if (holdsInProduction(child.attribute('name') ?? '') !== false) {
          walk(child, inAppenders, depth + 1);
        }
      } else if (isNamed(child, /^(async|mixed)?(root|logger)$|^category$/i)) {
        for (const ref of refsIn(child)) {
          used.push({ name: ref.attribute('ref') ?? '', at: ref.at });
        }
      } else if (inAppenders || isNamed(child, /^appender$/i)) {
        // Log4j 1 and the strict form name the type by an attribute.
        const type =
          child.attribute('class') ?? child.attribute('type') ?? child.name;
        appenders.set(child.attribute('name') ?? '', {
          type,
          file: child.attribute('fileName') ?? '',
          refs: refsIn(child).flatMap(ref => ref.attribute('ref') ?? []),
        });
      } else {
        walk(child, isNamed(child, /^appenders$/i), depth + 1);
      }
    }
  };
  walk(root, false, 0);
  return factsOf(appenders, used);
}

/** `log4j.rootLogger=INFO, stdout`, `log4j.appender.stdout=…ConsoleAppender`. */
function propertiesOfOne(entries: readonly ConfigEntry[]): LogFact[] {
  const values = valuesByKey(entries);
  const appenders = new Map<string, Appender>();
  const used: { name: string; at: Evidence }[] = [];
  for (const { key, value, at } of entries) {
    const [, name] = /^log4j\.appender\.([\w-]+)$/.exec(key) ?? [];
    if (name) {
      const file = values.get(canonicalKey(`${key}.file`)) ?? '';
      appenders.set(name, { type: value, file, refs: [] });
    } else if (
      /^log4j\.(rootLogger|rootCategory|(logger|category)\.)/.test(key)
    ) {
      for (const ref of value.split(',').slice(1)) {
        used.push({ name: ref.trim(), at });
      }
    }
  }
  return factsOf(appenders, used);
}

/** `appender.file.type = RollingFile`, `rootLogger.appenderRef.x.ref = name`. */
function propertiesOfTwo(entries: readonly ConfigEntry[]): LogFact[] {
  const values = valuesByKey(entries);
  const valueOf = (key: string) => values.get(canonicalKey(key));
  const appenders = new Map<string, Appender>();
  const used: { name: string; at: Evidence }[] = [];
  for (const { key, value, at } of entries) {
    const [, id] = /^appender\.([\w-]+)\.type$/.exec(key) ?? [];
    if (id) {
      appenders.set(valueOf(`appender.${id}.name`) ?? id, {
        type: value,
        file: valueOf(`appender.${id}.fileName`) ?? '',
        refs: [],
      });
    } else if (
      /^(rootLogger|logger\.[\w-]+)\.appenderRefs?(\.[\w-]+\.ref)?$/.test(key)
    ) {
      for (const name of value.split(',')) used.push({ name: name.trim(), at });
    } else if (/^(rootLogger|logger\.[\w-]+)$/.test(key)) {
      for (const name of value.split(',').slice(1))
        used.push({ name: name.trim(), at });
    }
  }
  return factsOf(appenders, used);
}

/** `Configuration.appenders.RollingFile.name`, as YAML or JSON writes it. */
function yamlSinks(entries: readonly ConfigEntry[]): LogFact[] {
  const values = valuesByKey(entries);
  const appenders = new Map<string, Appender>();
  const used: { name: string; at: Evidence }[] = [];
  for (const { key, value, at } of entries) {
    const [, type] =
      /^Configuration\.Appenders\.([A-Za-z]+)(?:\[\d+\])?\.name$/i.exec(key) ??
      [];
    if (type) {
      const place = canonicalKey(key.replace(/name$/i, 'fileName'));
      const file = values.get(place) ?? '';
      appenders.set(value, { type, file, refs: [] });
    } else if (
      /^Configuration\.Loggers\..*AppenderRef(\[\d+\])?\.ref$/i.test(key)
    ) {
      used.push({ name: value, at });
    }
  }
  return factsOf(appenders, used);
}
