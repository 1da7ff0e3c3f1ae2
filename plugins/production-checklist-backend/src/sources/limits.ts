import { ScanFailure } from '../ScanFailure';

/**
 * How much a repository may bring; a repository over one is an error that names it.
 *
 * @alpha
 */
export interface SourceLimits {
  /** Bytes of the archive, as it is downloaded. */
  maxArchiveBytes: number;
  /** Bytes of all that the archive unpacks to, kept or not. */
  maxBytes: number;
  /** Bytes of any one file. */
  maxFileBytes: number;
  maxFiles: number;
}

/**
 * By the name of its configuration key.
 *
 * @alpha
 */
export type LimitKey =
  | 'maxArchiveMegabytes'
  | 'maxMegabytes'
  | 'maxFileMegabytes'
  | 'maxFiles';

const MEGABYTE = 1024 * 1024;

export function tooLarge(key: LimitKey, limits: SourceLimits): ScanFailure {
  const { what, bound } = describe(key, limits);
  return new ScanFailure(
    'too-large',
    `${what} than the ${bound} that are allowed.`,
    `Raise \`productionChecklist.sources.limits.${key}\`, or give the component a repository of its own.`,
    { key, bound },
  );
}

function describe(
  key: LimitKey,
  limits: SourceLimits,
): { what: string; bound: string } {
  const mebibytes = (bytes: number) => `${bytes / MEGABYTE} MiB`;
  switch (key) {
    case 'maxArchiveMegabytes':
      return {
        what: 'The repository’s archive is larger',
        bound: mebibytes(limits.maxArchiveBytes),
      };
    case 'maxMegabytes':
      return {
        what: 'The repository’s files are larger',
        bound: mebibytes(limits.maxBytes),
      };
    case 'maxFileMegabytes':
      return {
        what: 'The repository has a file that is larger',
        bound: mebibytes(limits.maxFileBytes),
      };
    default:
      return {
        what: 'The repository has more',
        bound: `${limits.maxFiles} files`,
      };
  }
}
