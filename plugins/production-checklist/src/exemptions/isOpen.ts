import { Exemption } from 'backstage-plugin-production-checklist-common';

/** Whether it waits for a decision or is in force. */
export function isOpen({ state }: Exemption): boolean {
  return state === 'requested' || state === 'approved';
}
