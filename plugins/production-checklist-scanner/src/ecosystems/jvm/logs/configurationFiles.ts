import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { relativeTo } from '../../../files/paths';
import { configuration } from '../config/configuration';
import { isProductionProfile } from '../config/profiles';

const LOGBACK = /(^|\/)logback(-spring|[-_.][\w-]+)?\.xml$/;
const LOG4J =
  /(^|\/)log4j2?(-spring|[-_.][\w-]+)?\.(xml|properties|ya?ml|json)$/;
const STANDARD = /(^|\/)(logback|log4j2?)(-spring)?\.\w+$/;

/** The logging configuration that production runs with. */
export interface LoggingConfiguration {
  kind: 'logback' | 'log4j';
  file: SourceFile;
}

/**
 * The component's logging configuration: the file that its settings name,
 * else the one of the standard name, its own before its libraries'.
 */
export function loggingConfigurations(
  scope: ComponentScope,
): LoggingConfiguration[] {
  return (['logback', 'log4j'] as const).flatMap(kind =>
    configurationsOf(scope, kind).map(file => ({ kind, file })),
  );
}

function configurationsOf(
  scope: ComponentScope,
  kind: LoggingConfiguration['kind'],
): SourceFile[] {
  const pattern = kind === 'logback' ? LOGBACK : LOG4J;
  const all = scope.product(pattern);
  const own = all.filter(path => relativeTo(scope.path, path) !== undefined);
  const candidates = (own.length ? own : all).filter(isInEffect);
  const named = namedFiles(scope, candidates);
  const standard = candidates.filter(path => STANDARD.test(path));
  const [chosen = []] = [named, standard, candidates].filter(
    paths => paths.length > 0,
  );
  return chosen
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** Whether its name is not that of a test's or a developer's. */
function isInEffect(path: string): boolean {
  const [, suffix] =
    /(?:logback|log4j2?)(?:-spring)?[-_.]([\w-]+)\.\w+$/.exec(path) ?? [];
  return (
    suffix === undefined ||
    suffix === 'spring' ||
    isProductionProfile(suffix) !== false
  );
}

/** `logging.config: classpath:logback-${spring.profiles.active}.xml` */
function namedFiles(scope: ComponentScope, candidates: readonly string[]) {
  const settings = configuration(scope);
  const entry = settings.get(
    'logging.config',
    'logback.configurationFile',
    'log4j.configurationFile',
    'log4j2.configurationFile',
  );
  if (!entry) return [];
  const name = entry.value.replace(/^(classpath\*?:|file:)?\/?/, '');
  const base = name.slice(name.lastIndexOf('/') + 1);
  const pattern = new RegExp(
    `(^|/)${base
      .split(/\$\{[^{}]*\}/)
      .map(part => part.replace(/[^\w-]/g, '\\$&'))
      .join('[\\w-]+')}$`,
  );
  return candidates.filter(path => pattern.test(path));
}
