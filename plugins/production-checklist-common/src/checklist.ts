/**
 * The sections of the checklist, in their order. A section's id is stable.
 *
 * @public
 */
export const SECTIONS = [
  { id: 'docker-image', title: 'Docker image' },
  { id: 'logs', title: 'Logs' },
  { id: 'environment-variables', title: 'Environment variables' },
  { id: 'dependencies', title: 'Dependencies' },
  { id: 'readme', title: 'README' },
  { id: 'graceful-shutdown', title: 'Graceful shutdown' },
  { id: 'health-probes', title: 'Readiness and liveness probes' },
  { id: 'monitoring', title: 'Monitoring' },
] as const;

/**
 * The id of one of the checklist's own sections.
 *
 * @public
 */
export type SectionId = (typeof SECTIONS)[number]['id'];
