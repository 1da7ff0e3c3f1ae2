import { ExemptionKind } from 'backstage-plugin-production-checklist-common';

/** What configuration says of exemptions; config.d.ts says what it means. */
export interface ExemptionRules {
  selfApproval: boolean;
  fromRepository: boolean;
  durations: Record<ExemptionKind, ExemptionDurations>;
}

export interface ExemptionDurations {
  /** Milliseconds; undefined where one without a date does not expire. */
  defaultMs?: number;
  /** Milliseconds; undefined where any time is allowed. */
  maxMs?: number;
}

/** When one that states no date expires; undefined where it does not. */
export function defaultExpiry(
  { defaultMs, maxMs }: ExemptionDurations,
  from: Date,
): string | undefined {
  const duration = defaultMs ?? maxMs;
  return duration === undefined ? undefined : after(from, duration);
}

/** The last time that may be stated; undefined where any may. */
export function lastExpiry(
  { maxMs }: ExemptionDurations,
  from: Date,
): string | undefined {
  return maxMs === undefined ? undefined : after(from, maxMs);
}

function after(from: Date, milliseconds: number): string {
  return new Date(from.getTime() + milliseconds).toISOString();
}
