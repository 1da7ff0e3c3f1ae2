import semver from 'semver';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact, ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { findDependency } from './projects';
import { servers } from './servers';
import { configurationFiles, programFiles } from './sources';

/** Phoenix drains its Cowboy by itself from here on. */
const DRAINING_PHOENIX = '1.5.0';

/**
 * What SIGTERM does. The virtual machine stops the supervision tree, which
 * Phoenix, Bandit, Oban and Broadway use to finish what is in flight.
 */
export function shutdown(scope: ComponentScope): ShutdownFact[] {
  const [server] = servers(scope);
  if (!server) return [];
  return [overridden(scope) ?? drained(scope, server)];
}

/** A SIGTERM handler of the program's own, in place of the virtual machine's. */
function overridden(scope: ComponentScope): ShutdownFact | undefined {
  const files = programFiles(scope);
  const killed = findIn(
    files,
    /:os\.set_signal\(\s*:sigterm\s*,\s*:(?:default|ignore)/,
  );
  if (killed) {
    return {
      outcome: 'exits',
      mechanism: '`:os.set_signal` takes SIGTERM from the virtual machine',
      at: [killed],
    };
  }
  const handling = files.find(({ code }) =>
    /System\.trap_signal\(\s*:sigterm|:erl_signal_server/.test(code),
  );
  const handlers = files.filter(
    ({ code }) => /:sigterm\b/.test(code) && /\bSystem\.halt\b/.test(code),
  );
  const [halting] = handlers;
  if (!handling || !halting) return undefined;
  const at = halting.find(/\bSystem\.halt\b/);
  return {
    outcome: 'exits',
    mechanism:
      '`System.halt` in the SIGTERM handler ends the virtual machine at once',
    at: at ? [at] : [],
  };
}

function drained(scope: ComponentScope, server: ServerFact): ShutdownFact {
  const { framework, version, at } = server;
  const off = findIn(configurationFiles(scope), /\bdrainer:\s*false\b/);
  if (framework === 'Phoenix' && off) {
    return {
      outcome: 'exits',
      mechanism: '`drainer: false` switches off what waits for requests',
      at: [off],
    };
  }
  const handler = findIn(
    programFiles(scope).filter(({ path }) => /signal/i.test(path)),
    /:sigterm\b/,
  );
  const places: Evidence[] = [at, ...(handler ? [handler] : [])];
  const mechanism = drainMechanism(scope, framework, version);
  return mechanism
    ? {
        outcome: 'drains',
        mechanism,
        at: places,
        drainSeconds: drainSeconds(scope),
      }
    : {
        outcome: 'none',
        mechanism: `${framework} does not wait for requests without a drainer`,
        at: places,
      };
}

function drainMechanism(
  scope: ComponentScope,
  framework: string,
  version: string | undefined,
): string | undefined {
  const drainer = findIn(programFiles(scope), /\bPlug\.Cowboy\.Drainer\b/);
  switch (framework) {
    case 'Phoenix': {
      const installed = version && semver.coerce(version);
      const drains =
        drainer !== undefined ||
        findDependency(scope, ['bandit']) !== undefined ||
        !installed ||
        semver.gte(installed, DRAINING_PHOENIX);
      return drains
        ? `the drainer of Phoenix${version ? ` ${version}` : ''}`
        : undefined;
    }
    case 'Bandit':
      return 'Bandit waits for its connections by default';
    case 'Oban':
      return 'Oban waits for its jobs by default';
    case 'Broadway':
      return 'Broadway drains its pipelines by default';
    default:
      return drainer && '`Plug.Cowboy.Drainer` waits for requests';
  }
}

const TIMEOUT =
  /\b(?:drainer:\s*\[\s*shutdown|Plug\.Cowboy\.Drainer\s*,[^}\n]{0,120}\bshutdown|shutdown_timeout|shutdown_grace_period):\s*(?:(:timer\.(?:seconds|minutes))\(\s*)?([\d_]+)/;

/** The time-out that the program declares for what is in flight. */
function drainSeconds(scope: ComponentScope): number | undefined {
  for (const { code } of programFiles(scope)) {
    const match = TIMEOUT.exec(code);
    if (!match) continue;
    const value = Number(match[2].replace(/_/g, ''));
    if (match[1] === ':timer.seconds') return value;
    return match[1] === ':timer.minutes' ? value * 60 : value / 1000;
  }
  return undefined;
}
