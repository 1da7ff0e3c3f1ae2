import semver from 'semver';
import { Func, Value, print } from '../template/Value';

/** Functions on versions. */
export const SEMVER: Readonly<Record<string, Func>> = {
  semver: text => {
    const version = semver.coerce(print(text), { includePrerelease: true });
    return new Map<string, Value>([
      ['Major', version?.major ?? 0],
      ['Minor', version?.minor ?? 0],
      ['Patch', version?.patch ?? 0],
      ['Prerelease', version?.prerelease.join('.') ?? ''],
      ['Metadata', ''],
      ['Original', print(text)],
    ]);
  },
  semverCompare: (constraint, text) => {
    const version = semver.coerce(print(text), { includePrerelease: true });
    // Sprig separates constraints by commas, the library by spaces.
    const range = print(constraint)
      .replace(/,/g, ' ')
      // A pre-release of a version that leaves its patch out.
      .replace(/(^|[^\d.])(\d+\.\d+)-/g, '$1$2.0-');
    return (
      version !== null &&
      semver.satisfies(version, range, { includePrerelease: true, loose: true })
    );
  },
};
