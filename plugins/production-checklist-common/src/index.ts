/**
 * What both sides of the production checklist's wire share.
 *
 * @packageDocumentation
 */
export * from './checklist';
export * from './client';
export * from './message';
export * from './permissions';
export * from './queries';
export * from './report';
export * from './schema.generated';
export * from './score';
export * from './scorecardPath';
