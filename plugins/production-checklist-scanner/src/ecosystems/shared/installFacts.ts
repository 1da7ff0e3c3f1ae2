import { InstallFact } from '../facts';

/** An install that holds its versions, by a tool without development dependencies. */
export function lockedInstall(
  tool: string,
  because: string,
  lockFiles: string[] = [],
): InstallFact {
  return {
    tool,
    precision: 'locked',
    because,
    lockFiles,
    development: 'none-declared',
  };
}

/** An install that may bring something else tomorrow. */
export function floatingInstall(tool: string, because: string): InstallFact {
  return { ...lockedInstall(tool, because), precision: 'floating' };
}
