import { durationToMilliseconds } from '@backstage/types';
import { OptionReader } from '../OptionReader';
import { ExemptionDurations, ExemptionRules } from './ExemptionRules';

const DAY_MS = 24 * 60 * 60 * 1000;
const ATTESTATION_MS = 180 * DAY_MS;

/** @param options - of `productionChecklist` */
export function readExemptionRules(options: OptionReader): ExemptionRules {
  return {
    selfApproval: options.flag('exemptions.selfApproval') ?? false,
    fromRepository: options.flag('exemptions.fromRepository') ?? false,
    durations: {
      exemption: durations(options, 'exemptions'),
      attestation: durations(
        options,
        'exemptions.attestations',
        ATTESTATION_MS,
      ),
    },
  };
}

function durations(
  options: OptionReader,
  key: string,
  fallbackMs?: number,
): ExemptionDurations {
  const maxMs = millisecondsOf(options, `${key}.maxDuration`);
  const stated = millisecondsOf(options, `${key}.defaultDuration`);
  if (stated !== undefined && maxMs !== undefined && stated > maxMs) {
    throw options.wrong(
      `${key}.defaultDuration`,
      `it is longer than ${options.keyOf(`${key}.maxDuration`)}`,
    );
  }
  // A fallback that is longer than what is allowed gives way.
  const defaultMs =
    stated ??
    (fallbackMs === undefined
      ? undefined
      : Math.min(fallbackMs, maxMs ?? fallbackMs));
  return { defaultMs, maxMs };
}

function millisecondsOf(
  options: OptionReader,
  key: string,
): number | undefined {
  const duration = options.duration(key);
  return duration && durationToMilliseconds(duration);
}
