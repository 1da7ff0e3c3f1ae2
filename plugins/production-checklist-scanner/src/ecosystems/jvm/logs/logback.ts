import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { XmlElement, parseXml } from '../../../formats/xml';
import { LogFact } from '../../facts';
import { holdsInProduction } from '../config/profiles';
import { isStandardStream, sinkOf } from './sinks';

interface Appender {
  /** Undefined where it only passes on, or alerts. */
  sink?: LogFact['sink'];
  /** The appenders that it passes on to. */
  refs: string[];
  at: Evidence;
}

/** Appenders that Spring Boot's own files define, by file. */
const SPRING_FILES: Readonly<
  Record<string, readonly (readonly [name: string, sink: LogFact['sink']])[]>
> = {
  'base.xml': [
    ['CONSOLE', 'console'],
    ['FILE', 'rotating-file'],
  ],
  'console-appender.xml': [['CONSOLE', 'console']],
  'structured-console-appender.xml': [['CONSOLE', 'console']],
  'file-appender.xml': [['FILE', 'rotating-file']],
  'structured-file-appender.xml': [['FILE', 'rotating-file']],
};
const SPRING_RESOURCE =
  /org\/springframework\/boot\/logging\/logback\/([\w-]+\.xml)$/;
const MAX_DEPTH = 20;

class LogbackReader {
  readonly #scope: ComponentScope;
  readonly #appenders = new Map<string, Appender>();
  readonly #used: { name: string; at: Evidence }[] = [];
  readonly #properties = new Map<string, string>();
  readonly #files = new Set<string>();

  constructor(scope: ComponentScope) {
    this.#scope = scope;
  }

  read(file: SourceFile, depth: number): void {
    if (this.#files.has(file.path)) return;
    this.#files.add(file.path);
    this.#walk(parseXml(file), depth);
  }

  /** Each appender that a logger in effect refers to, by way of others too. */
  sinks(): LogFact[] {
    const facts = new Map<string, LogFact>();
    const follow = (name: string, at: Evidence, hops: number) => {
      const appender = this.#appenders.get(name);
      if (!appender || hops > MAX_DEPTH) return;
      const { sink } = appender;
      if (sink && !facts.has(name)) {
        facts.set(name, { sink, mechanism: mechanismOf(name, sink), at });
      }
      for (const ref of appender.refs) follow(ref, at, hops + 1);
    };
    for (const { name, at } of this.#used) follow(name, at, 0);
    return [...facts.values()];
  }

  #walk(element: XmlElement, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const { children } = element;
    for (const [index, child] of children.entries()) {
      switch (child.name.toLocaleLowerCase('en-US')) {
        case 'springprofile':
          if (holdsInProduction(child.attribute('name') ?? '') !== false) {
            this.#walk(child, depth + 1);
          }
          break;
        case 'if':
          this.#branches(child, children[index - 1], depth);
          break;
        case 'property':
        case 'variable':
          this.#properties.set(
            child.attribute('name') ?? '',
            child.attribute('value') ?? '',
          );
          break;
        case 'include':
          this.#include(child, depth);
          break;
        case 'appender':
          this.#define(child);
          break;
        case 'root':
        case 'logger':
          this.#use(child, depth);
          break;
        default:
          break;
      }
    }
  }

  /** Both branches count, unless the condition says which production takes. */
  #branches(
    element: XmlElement,
    before: XmlElement | undefined,
    depth: number,
  ) {
    const condition =
      element.attribute('condition') ??
      (before?.name === 'condition'
        ? before.child('expression')?.text ?? ''
        : '');
    const holds = holdsByCondition(condition);
    const branches = [
      ...(holds === false ? [] : element.all('then')),
      ...(holds === true ? [] : element.all('else')),
    ];
    for (const branch of branches) this.#walk(branch, depth + 1);
  }

  #include(element: XmlElement, depth: number): void {
    const resource =
      element.attribute('resource') ?? element.attribute('file') ?? '';
    const [, spring] = SPRING_RESOURCE.exec(resource) ?? [];
    if (spring) {
      for (const [name, sink] of Object.hasOwn(SPRING_FILES, spring)
        ? SPRING_FILES[spring]
        : []) {
        this.#appenders.set(name, { sink, refs: [], at: element.at });
        if (spring === 'base.xml') this.#used.push({ name, at: element.at });
      }
      return;
    }
    const name = resource.replace(/^.*\}\/?/, '').replace(/^\.?\//, '');
    if (!/\.xml$/.test(name)) return;
    const path = this.#scope
      .product(/\.xml$/)
      .find(candidate => candidate === name || candidate.endsWith(`/${name}`));
    const file = path && this.#scope.tree.read(path);
    if (file) this.read(file, depth + 1);
  }

  #define(element: XmlElement): void {
    const name = element.attribute('name') ?? '';
    // A sifting appender holds the one that it makes copies of.
    const inner = element.child('sift', 'appender');
    const type = (inner ?? element).attribute('class') ?? '';
    const file = this.#resolved((inner ?? element).child('file')?.text ?? '');
    const sink = element.child('rollingPolicy')
      ? 'rotating-file'
      : sinkOf(type);
    this.#appenders.set(name, {
      ...(sink && {
        sink: /file/.test(sink) && isStandardStream(file) ? 'console' : sink,
      }),
      refs: [...element.descendants()]
        .filter(child => child.name === 'appender-ref')
        .flatMap(child => child.attribute('ref') ?? []),
      at: element.at,
    });
  }

  #use(element: XmlElement, depth: number): void {
    if (element.attribute('level')?.toUpperCase() === 'OFF') return;
    for (const child of element.children) {
      if (child.name === 'appender-ref') {
        const name = this.#resolved(child.attribute('ref') ?? '');
        this.#used.push({ name, at: child.at });
      } else if (
        depth < MAX_DEPTH &&
        (child.name !== 'springProfile' ||
          holdsInProduction(child.attribute('name') ?? '') !== false)
      ) {
        this.#use(child, depth + 1);
      }
    }
  }

  /** `${LOG_FILE}`, and the default of `${LOG_FILE:-app.log}`. */
  #resolved(text: string): string {
    return text.replace(
      /\$\{([^${}:]{1,80})(?::-([^${}]{0,200}))?\}/g,
      (whole, name: string, fallback: string | undefined) =>
        this.#properties.get(name) ?? fallback ?? whole,
    );
  }
}

/** Where a Logback configuration sends what production logs. */
export function logbackSinks(
  scope: ComponentScope,
  file: SourceFile,
): LogFact[] {
  const reader = new LogbackReader(scope);
  reader.read(file, 0);
  return reader.sinks();
}

/** What a condition written in code says of production. */
function holdsByCondition(condition: string): boolean | undefined {
  const negated = /^\s*!|!=|!\s*property|!\s*\(/.test(condition);
  if (/^\s*!?\s*isDefined\s*\(|isDefined\("/.test(condition)) return negated;
  const literals = [...condition.matchAll(/"([\w-]+)"/g)].map(
    ([, text]) => text,
  );
  const named = literals.find(text => holdsInProduction(text) !== undefined);
  const holds = named === undefined ? undefined : holdsInProduction(named);
  if (holds === undefined) return undefined;
  return negated ? !holds : holds;
}

function mechanismOf(name: string, sink: LogFact['sink']): string {
  const what = {
    console: 'a console appender',
    file: 'a file appender',
    'rotating-file': 'a rolling file appender',
    network: 'an appender that sends over the network',
  }[sink];
  return `Logback's \`${name}\`, ${what}`;
}
