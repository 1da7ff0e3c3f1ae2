import { RootConfigService } from '@backstage/backend-plugin-api';
import { WrongInputError } from 'backstage-plugin-production-checklist-scanner';

/** The options that there are; `true` where what is below is read elsewhere. */
export interface KnownKeys {
  [key: string]: true | KnownKeys;
}

/** As in config.d.ts, which a test holds this to. */
export const KNOWN_KEYS: KnownKeys = {
  badges: { public: true },
  checklists: true,
  checks: true,
  disabled: true,
  exemptions: {
    attestations: { defaultDuration: true, maxDuration: true },
    defaultDuration: true,
    fromRepository: true,
    maxDuration: true,
    selfApproval: true,
  },
  history: { retention: true, scans: true },
  levels: true,
  manifests: true,
  notifications: { enabled: true, minWeight: true },
  scanning: { lanes: true, period: true, timeout: true },
  sections: true,
  sources: {
    cache: { directory: true, maxMegabytes: true },
    limits: {
      maxArchiveMegabytes: true,
      maxFileMegabytes: true,
      maxFiles: true,
      maxMegabytes: true,
    },
    localDirectories: true,
  },
  targets: { filter: true, refresh: true },
  weights: true,
};

/**
 * Refuses an option that does not exist: a misspelt one would silently do
 * nothing.
 *
 * @throws WrongInputError that names its key
 */
export function requireKnownKeys(root: RootConfigService): void {
  const key = 'productionChecklist';
  const written = root.getOptional(key);
  if (written !== undefined) requireKnown(written, KNOWN_KEYS, key);
}

/** @throws WrongInputError that names the first key that is not known */
export function requireKnown(
  written: unknown,
  known: KnownKeys,
  key: string,
): void {
  if (
    written === null ||
    typeof written !== 'object' ||
    Array.isArray(written)
  ) {
    throw new WrongInputError(
      key,
      `it must have options in it: ${Object.keys(known).join(', ')}`,
    );
  }
  for (const [name, value] of Object.entries(written)) {
    const below = known[name];
    if (!below) {
      throw new WrongInputError(
        `${key}.${name}`,
        `it is not known; known here are ${Object.keys(known).join(', ')}`,
      );
    }
    if (below !== true) requireKnown(value, below, `${key}.${name}`);
  }
}
