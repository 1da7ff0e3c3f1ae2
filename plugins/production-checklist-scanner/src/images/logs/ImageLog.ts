import { Evidence } from 'backstage-plugin-production-checklist-common';

/**
 * A log file that a server or a process manager in an image writes.
 *
 * @public
 */
export interface ImageLog {
  /** What writes it. */
  by: 'nginx' | 'supervisord';
  /**
   * - `program`: what the component's servers say.
   * - `manager`: what the process manager says of itself.
   */
  of: 'program' | 'manager';
  /** The setting, as a phrase: "`error_log /var/log/nginx/app.log`". */
  mechanism: string;
  at: Evidence;
}
