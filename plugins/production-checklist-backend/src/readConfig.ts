import path from 'node:path';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { CheckWeight } from 'backstage-plugin-production-checklist-common';
import { CONFIG_KEY } from './checklist/readChecklistConfig';
import { ExemptionRules } from './exemptions/ExemptionRules';
import { readExemptionRules } from './exemptions/readExemptionRules';
import { NotificationRules } from './notifications/NotificationRules';
import { CatalogFilter, OptionReader } from './OptionReader';
import { ManifestsRule, readManifestsRules } from './readManifestsRules';
import { requireKnownKeys } from './requireKnownKeys';
import { SourceLimits } from './sources/limits';

/** The plugin's options, with their defaults; config.d.ts says what they mean. */
export interface ProductionChecklistConfig {
  /** A catalog filter: which entities are scanned. */
  filter: CatalogFilter;
  /** How often the catalog is looked at for new and gone entities. */
  refresh: HumanDuration;
  /** Milliseconds after which an entity is looked at again. */
  periodMs: number;
  lanes: number;
  /** Milliseconds that one repository may take to read and scan. */
  timeoutMs: number;
  limits: SourceLimits;
  cache: {
    /** Where archives are kept; undefined for the working directory. */
    directory: string | undefined;
    maxBytes: number;
  };
  /** Absolute directories whose direct children are repositories. */
  localDirectories: string[];
  manifests: ManifestsRule[];
  /** For how long changes, and for how long scans are remembered. */
  changesMs: number;
  scansMs: number;
  /** Whether badges need no sign-in. */
  publicBadges: boolean;
  exemptions: ExemptionRules;
  notifications: NotificationRules;
}

const DEFAULT_FILTER = [
  { kind: 'Component', 'spec.type': ['service', 'website', 'worker'] },
];
const MAX_MEGABYTES = 1024 * 1024;
/** The board looks as far back. */
const MIN_RETENTION_DAYS = 90;

/** Reads the options; a wrong one is an error that names its key. */
export function readConfig(root: RootConfigService): ProductionChecklistConfig {
  requireKnownKeys(root);
  const options = new OptionReader(root.getOptionalConfig(CONFIG_KEY));
  const milliseconds = (
    name: string,
    fallback: HumanDuration,
    minDays?: number,
  ) => durationToMilliseconds(options.duration(name, minDays) ?? fallback);
  const bytes = (name: string, fallback: number, min = 1) =>
    (options.wholeNumber(name, min, MAX_MEGABYTES) ?? fallback) * 1024 * 1024;
  return {
    filter: options.filter('targets.filter') ?? DEFAULT_FILTER,
    refresh: options.duration('targets.refresh') ?? { minutes: 5 },
    periodMs: milliseconds('scanning.period', { hours: 24 }),
    lanes: options.wholeNumber('scanning.lanes', 1, 16) ?? 2,
    timeoutMs: milliseconds('scanning.timeout', { minutes: 5 }),
    limits: {
      maxArchiveBytes: bytes('sources.limits.maxArchiveMegabytes', 256),
      maxBytes: bytes('sources.limits.maxMegabytes', 512),
      maxFileBytes: bytes('sources.limits.maxFileMegabytes', 128),
      maxFiles: options.wholeNumber('sources.limits.maxFiles', 1) ?? 100_000,
    },
    cache: {
      directory: options.text('sources.cache.directory'),
      maxBytes: bytes('sources.cache.maxMegabytes', 512, 0),
    },
    localDirectories: (options.texts('sources.localDirectories') ?? []).map(
      directory => path.resolve(directory),
    ),
    manifests: readManifestsRules(options),
    changesMs: milliseconds(
      'history.retention',
      { days: 400 },
      MIN_RETENTION_DAYS,
    ),
    scansMs: milliseconds('history.scans', { days: 30 }, 1),
    publicBadges: options.flag('badges.public') ?? false,
    exemptions: readExemptionRules(options),
    notifications: {
      enabled: options.flag('notifications.enabled') ?? true,
      minWeight: (options.wholeNumber('notifications.minWeight', 1, 3) ??
        3) as CheckWeight,
    },
  };
}
