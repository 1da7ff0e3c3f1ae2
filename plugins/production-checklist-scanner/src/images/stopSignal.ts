import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Stage } from '../formats/dockerfile/Dockerfile';

/**
 * The signal that a container is stopped with, where its image names one.
 *
 * @public
 */
export interface StopSignal {
  /** With its prefix: `SIGQUIT`. */
  name: string;
  at: Evidence;
}

const NUMBERS: Record<string, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  12: 'SIGUSR2',
  15: 'SIGTERM',
  28: 'SIGWINCH',
};
/** The signals on which a server finishes what is in flight. */
const GRACEFUL: Record<string, readonly string[]> = {
  nginx: ['SIGQUIT'],
  OpenResty: ['SIGQUIT'],
  'PHP-FPM': ['SIGQUIT'],
  'Apache httpd': ['SIGWINCH'],
  haproxy: ['SIGUSR1'],
};
const USUAL: readonly string[] = ['SIGTERM', 'SIGINT'];

/** The last STOPSIGNAL in effect; undefined where a variable decides. */
export function stopSignalOf(stages: readonly Stage[]): StopSignal | undefined {
  const last = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'STOPSIGNAL')
    .pop();
  const written = last?.argument.trim().replace(/["']/g, '').toUpperCase();
  if (!last || !written || written.includes('$')) return undefined;
  const name = NUMBERS[written] ?? `SIG${written.replace(/^SIG/, '')}`;
  return { name, at: last.at };
}

/** Whether the server of a base image finishes what is in flight on a signal. */
export function isGracefulFor(server: string, { name }: StopSignal): boolean {
  return (GRACEFUL[server] ?? USUAL).includes(name);
}
