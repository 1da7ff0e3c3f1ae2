import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { ExemptionDurations, ExemptionRules } from './ExemptionRules';

const DAY_MS = 24 * 60 * 60 * 1000;
const ATTESTATION_MS = 180 * DAY_MS;

/** @param config - of `productionChecklist` */
export function readExemptionRules(config: Config | undefined): ExemptionRules {
  return {
    selfApproval:
      config?.getOptionalBoolean('exemptions.selfApproval') ?? false,
    fromRepository:
      config?.getOptionalBoolean('exemptions.fromRepository') ?? false,
    durations: {
      exemption: durations(config, 'exemptions'),
      attestation: durations(config, 'exemptions.attestations', ATTESTATION_MS),
    },
  };
}

function durations(
  config: Config | undefined,
  key: string,
  fallbackMs?: number,
): ExemptionDurations {
  const maxMs = durationOf(config, `${key}.maxDuration`);
  const stated = durationOf(config, `${key}.defaultDuration`);
  if (stated !== undefined && maxMs !== undefined && stated > maxMs) {
    throw new InputError(
      `productionChecklist.${key}.defaultDuration is longer than productionChecklist.${key}.maxDuration`,
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

function durationOf(
  config: Config | undefined,
  key: string,
): number | undefined {
  if (!config?.has(key)) return undefined;
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds <= 0) {
    throw new InputError(
      `productionChecklist.${key} must be longer than nothing`,
    );
  }
  return milliseconds;
}
