/**
 * The production checklist: a repository's files in, a report out.
 *
 * @packageDocumentation
 */
export { defineCheck } from './check';
export type {
  Check,
  CheckDefinition,
  Fix,
  MessageParams,
  Verdict,
  Verdicts,
} from './check';
export { CHECKLIST } from './checks/checklist';
export type {
  ChecklistChanges,
  ChecklistOptions,
  ChecklistSection,
} from './checklist/ChecklistOptions';
export { readChecklistOptions } from './checklist/readChecklistOptions';
export { readChecksModule } from './checklist/readChecksModule';
export type { ChecksModule } from './checklist/readChecksModule';
export { compileCheck } from './checks/declarative/compileCheck';
export type {
  Condition,
  DataFormat,
  DeclarativeCheck,
  FileCondition,
  TextPredicates,
  ValueCondition,
} from './checks/declarative/DeclarativeCheck';
export type { Component } from './component/Component';
export type {
  ComponentScope,
  ComponentTarget,
} from './component/ComponentScope';
export type { Documentation } from './component/Documentation';
export type { Declaration, Declarations } from './declarations/Declaration';
export { instantOf } from './declarations/instantOf';
export { readDeclarations } from './declarations/readDeclarations';
export { detectEcosystems } from './detectEcosystems';
export type { CommandContext, Ecosystem } from './ecosystems/Ecosystem';
export type { EcosystemFacts } from './ecosystems/EcosystemFacts';
export type * from './ecosystems/facts';
export {
  DEFAULT_READ_LIMITS,
  FileTree,
  LimitExceededError,
  SourceFile,
  readArchive,
  readDirectory,
} from './files';
export type { FileEntry, OmittedFile, ReadLimits } from './files';
export type * from './formats/dockerfile/Dockerfile';
export type { ShellCommand } from './formats/shell/shell';
export type { Grammar } from './formats/syntax/syntax';
export type * from './images/ImageFacts';
export type { ImageLog } from './images/logs/ImageLog';
export type { StopSignal } from './images/stopSignal';
export { WrongInputError } from './input/WrongInputError';
export { summarise } from './report/ReportSummary';
export type { ReportSummary } from './report/ReportSummary';
export { toJson } from './report/toJson';
export { toMarkdown } from './report/toMarkdown';
export { toSarif } from './report/toSarif';
export { toText } from './report/toText';
export type { TextOptions } from './report/toText';
export { scan } from './scan';
export type * from './workloads/WorkloadFacts';
