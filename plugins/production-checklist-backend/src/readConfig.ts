import path from 'node:path';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { CheckWeight } from 'backstage-plugin-production-checklist-common';
import { ExemptionRules } from './exemptions/ExemptionRules';
import { readExemptionRules } from './exemptions/readExemptionRules';
import { NotificationRules } from './notifications/NotificationRules';
import { ManifestsRule, readManifestsRules } from './readManifestsRules';
import { requireKnownKeys } from './requireKnownKeys';
import { SourceLimits } from './sources/limits';

/** The plugin's options, with their defaults; config.d.ts says what they mean. */
export interface ProductionChecklistConfig {
  /** A catalog filter: which entities are scanned. */
  filter: Record<string, string | string[]>[];
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
  /** Milliseconds for which history is kept. */
  retentionMs: number;
  /** Whether badges need no sign-in. */
  publicBadges: boolean;
  exemptions: ExemptionRules;
  notifications: NotificationRules;
}

const DEFAULT_FILTER = [
  { kind: 'Component', 'spec.type': ['service', 'website', 'worker'] },
];

/** Reads the options; a wrong one is an error that names its key. */
export function readConfig(root: RootConfigService): ProductionChecklistConfig {
  requireKnownKeys(root);
  const config = root.getOptionalConfig('productionChecklist');
  return {
    filter: readFilter(config),
    refresh: config?.has('targets.refresh')
      ? readDurationFromConfig(config, { key: 'targets.refresh' })
      : { minutes: 5 },
    periodMs: durationOf(config, 'scanning.period', { hours: 24 }),
    lanes: wholeNumber(config, 'scanning.lanes', 2, 1, 16),
    timeoutMs: durationOf(config, 'scanning.timeout', { minutes: 5 }),
    limits: {
      maxArchiveBytes: megabytes(
        config,
        'sources.limits.maxArchiveMegabytes',
        256,
      ),
      maxBytes: megabytes(config, 'sources.limits.maxMegabytes', 512),
      maxFileBytes: megabytes(config, 'sources.limits.maxFileMegabytes', 128),
      maxFiles: wholeNumber(config, 'sources.limits.maxFiles', 100_000, 1),
    },
    cache: {
      directory: config?.getOptionalString('sources.cache.directory'),
      maxBytes: megabytes(config, 'sources.cache.maxMegabytes', 512, 0),
    },
    localDirectories: (
      config?.getOptionalStringArray('sources.localDirectories') ?? []
    ).map(directory => path.resolve(directory)),
    manifests: readManifestsRules(config),
    retentionMs: readRetention(config),
    publicBadges: config?.getOptionalBoolean('badges.public') ?? false,
    exemptions: readExemptionRules(config),
    notifications: {
      enabled: config?.getOptionalBoolean('notifications.enabled') ?? true,
      minWeight: wholeNumber(
        config,
        'notifications.minWeight',
        3,
        1,
        3,
      ) as CheckWeight,
    },
  };
}

/** The board looks 90 days back. */
function readRetention(config: Config | undefined): number {
  const key = 'history.retention';
  const retention = durationOf(config, key, { days: 400 });
  if (retention < durationToMilliseconds({ days: 90 })) {
    throw new InputError(`productionChecklist.${key} must be 90 days or more`);
  }
  return retention;
}

function readFilter(
  config: Config | undefined,
): ProductionChecklistConfig['filter'] {
  const key = 'productionChecklist.targets.filter';
  const value = config?.getOptional('targets.filter');
  if (value === undefined) return DEFAULT_FILTER;
  const filters = Array.isArray(value) ? value : [value];
  for (const filter of filters) {
    if (
      filter === null ||
      typeof filter !== 'object' ||
      Array.isArray(filter)
    ) {
      throw new InputError(
        `${key} must be a catalog filter or a list of them, such as { kind: Component }`,
      );
    }
  }
  return filters as ProductionChecklistConfig['filter'];
}

function durationOf(
  config: Config | undefined,
  key: string,
  fallback: HumanDuration,
): number {
  return durationToMilliseconds(
    config?.has(key) ? readDurationFromConfig(config, { key }) : fallback,
  );
}

/** In bytes. */
function megabytes(
  config: Config | undefined,
  key: string,
  fallback: number,
  min: number = 1,
): number {
  return wholeNumber(config, key, fallback, min, 1024 * 1024) * 1024 * 1024;
}

function wholeNumber(
  config: Config | undefined,
  key: string,
  fallback: number,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new InputError(
      `productionChecklist.${key} is ${value}; it must be a whole number from ${min} to ${max}`,
    );
  }
  return value;
}
