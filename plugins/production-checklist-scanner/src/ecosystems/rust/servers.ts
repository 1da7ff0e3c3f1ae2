import semver from 'semver';
import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { CrateDependency } from './Crate';
import { declaration } from './crates';
import { SERVER_FRAMEWORKS, ServerFramework } from './serverFrameworks';
import { sourcesOf } from './sources';

/** A server of the component, and whether its framework drains it. */
export interface RustServer extends ServerFact {
  drains: boolean;
  /** It only shows metrics or health of what does the work. */
  auxiliary: boolean;
}

const AUXILIARY = /(health|metrics|prometheus|probe)[^/]*\.rs$/i;

/** What the component serves with; one HTTP framework is enough. */
export const rustServers = perScope((scope): RustServer[] => {
  const found = SERVER_FRAMEWORKS.flatMap(framework =>
    serverOf(scope, framework),
  );
  const http = found.find(({ protocol }) => protocol === 'http');
  return [
    ...(http ? [http] : []),
    ...found.filter(({ protocol }) => protocol !== 'http'),
  ];
});

export function servers(scope: ComponentScope): ServerFact[] {
  return rustServers(scope).map(({ protocol, framework, version, at }) => ({
    protocol,
    framework,
    ...(version && { version }),
    at,
  }));
}

function serverOf(
  scope: ComponentScope,
  framework: ServerFramework,
): RustServer[] {
  const { title, protocol, crates, start, drainsSince, unless } = framework;
  const declared = declaration(scope, crates);
  const sources = sourcesOf(scope);
  const at =
    declared &&
    (findIn(
      sources.filter(({ path }) => !AUXILIARY.test(path)),
      start,
    ) ??
      findIn(sources, start));
  if (!declared || !at) return [];
  const version = versionOf(declared);
  const isNew =
    drainsSince !== undefined &&
    (version === undefined ||
      !semver.lt(version, semver.coerce(drainsSince) ?? '0.0.0'));
  const isOff = unless !== undefined && findIn(sources, unless) !== undefined;
  return [
    {
      protocol,
      framework: title,
      version,
      at,
      drains: isNew && !isOff,
      auxiliary: AUXILIARY.test(at.path),
    },
  ];
}

function versionOf({
  requirement,
  source,
}: CrateDependency): string | undefined {
  return source === 'registry'
    ? semver.coerce(requirement)?.version
    : undefined;
}
