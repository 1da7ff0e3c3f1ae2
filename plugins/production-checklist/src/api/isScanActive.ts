import { ScanStatus } from 'backstage-plugin-production-checklist-common';

/**
 * Whether a scan is due or under way, so that looking again soon will tell
 * more. One that waits for its host may take hours.
 */
export function isScanActive(scan: ScanStatus | undefined): boolean {
  if (scan?.waitingUntil) return false;
  return scan?.state === 'waiting' || scan?.state === 'scanning';
}
