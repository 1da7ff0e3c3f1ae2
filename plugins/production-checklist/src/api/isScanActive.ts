import { ScanStatus } from 'backstage-plugin-production-checklist-common';

/** Whether a scan is due or under way, so that looking again will tell more. */
export function isScanActive(scan: ScanStatus | undefined): boolean {
  return scan?.state === 'waiting' || scan?.state === 'scanning';
}
