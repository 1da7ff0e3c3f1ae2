/**
 * The production checklist: a repository's files in, a report out.
 *
 * @packageDocumentation
 */
export { defineCheck } from './check';
export type { Check, CheckDefinition, Fix, Verdict, Verdicts } from './check';
export { CHECKLIST } from './checks/checklist';
export { compileCheck } from './checks/declarative/compileCheck';
export type {
  Condition,
  DataFormat,
  DeclarativeCheck,
  FileCondition,
  TextPredicates,
  ValueCondition,
} from './checks/declarative/DeclarativeCheck';
export { readDeclarativeCheck } from './checks/declarative/readDeclarativeCheck';
export type { Component } from './component/Component';
export type { ComponentTarget } from './component/ComponentScope';
export { detectEcosystems } from './detectEcosystems';
export {
  DEFAULT_READ_LIMITS,
  FileTree,
  LimitExceededError,
  SourceFile,
  readArchive,
  readDirectory,
} from './files';
export type { FileEntry, OmittedFile, ReadLimits } from './files';
export { WrongInputError, readInput } from './input/readInput';
export type { InputIssue, InputSchema } from './input/readInput';
export { summarise } from './report/ReportSummary';
export type { ReportSummary } from './report/ReportSummary';
export { toJson } from './report/toJson';
export { toMarkdown } from './report/toMarkdown';
export { toSarif } from './report/toSarif';
export { toText } from './report/toText';
export type { TextOptions } from './report/toText';
export { scan } from './scan';
