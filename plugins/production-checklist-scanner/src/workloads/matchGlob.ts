import picomatch from 'picomatch';

const MAX_LENGTH = 1024;

/** Tests paths against a pattern; one that is none matches nothing. */
export function matchGlob(pattern: string): (path: string) => boolean {
  return pattern === '' || pattern.length > MAX_LENGTH
    ? () => false
    : picomatch(pattern);
}
