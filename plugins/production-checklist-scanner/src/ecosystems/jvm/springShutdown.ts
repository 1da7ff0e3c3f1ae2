import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact, ShutdownFact } from '../facts';
import { findIn } from '../shared/findIn';
import { configuration } from './config/configuration';
import { defaultOf, secondsOf } from './duration';
import { outsideConfiguration } from './outsideConfiguration';
import { programSources } from './sources';
import { springBoot } from './springBoot';
import { isAtLeast } from './version';

/** Code that holds the web server back until it is idle. */
const BY_HAND =
  /\bconnector\w*\s*[?!]{0,2}\.\s*pause\s*\(|\bGracefulShutdownHandler\b|\bGracefulShutdown\w*\s*implements\b|\bsetShutdown\s*\(\s*(?:\w+\.)*Shutdown\.GRACEFUL|\bShutdown\.GRACEFUL\b/;

/** What Spring Boot does on SIGTERM, by its version and configuration. */
export function springShutdown(
  scope: ComponentScope,
  server: ServerFact,
): ShutdownFact {
  const settings = configuration(scope);
  const version = springBoot(scope)?.version;
  const period = settings.get('spring.lifecycle.timeout-per-shutdown-phase');
  const drainSeconds = period && secondsOf(period.value, 'ms');
  const drain = drainSeconds === undefined ? {} : { drainSeconds };
  const setting = settings.get('server.shutdown');
  const mode = setting && defaultOf(setting.value).toLocaleLowerCase('en-US');
  const knowsSetting = !version || isAtLeast(version.text, 2, 3);
  if (setting && mode === 'graceful' && knowsSetting) {
    return {
      outcome: 'drains',
      mechanism: `\`${setting.key}: graceful\``,
      at: [setting.at],
      ...drain,
    };
  }
  if (setting && mode === 'immediate' && knowsSetting) {
    return {
      outcome: 'forces',
      mechanism: `\`${setting.key}: immediate\``,
      at: [setting.at],
    };
  }
  const byHand = findIn(programSources(scope), BY_HAND);
  if (byHand) {
    return {
      outcome: 'drains',
      mechanism: 'the code holds the web server back until it is idle',
      at: [byHand],
      ...drain,
    };
  }
  if (version && isAtLeast(version.text, 3, 4)) {
    return {
      outcome: 'drains',
      mechanism: `Spring Boot ${version.text} by default`,
      at: [version.at],
      ...drain,
    };
  }
  if (!version) {
    return {
      outcome: 'unknown',
      mechanism:
        'the version of Spring Boot is decided outside, and `server.shutdown` is not set',
      at: [server.at],
    };
  }
  const outside = isAtLeast(version.text, 2, 3)
    ? outsideConfiguration(scope)
    : undefined;
  return outside
    ? {
        outcome: 'unknown',
        mechanism: `Spring Boot ${version.text} drains only with \`server.shutdown: graceful\`, and ${outside.what}`,
        at: [outside.at],
      }
    : {
        outcome: 'none',
        mechanism: `Spring Boot ${version.text} does not drain by default`,
        at: [version.at],
      };
}
