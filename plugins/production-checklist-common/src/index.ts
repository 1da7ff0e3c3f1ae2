/**
 * What both sides of the production checklist's wire share.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './checklist';
export * from './client';
export * from './message';
export * from './permissions';
export * from './report';
export * from './score';
