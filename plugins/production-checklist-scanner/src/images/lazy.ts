/**
 * Works something out when it is asked for, and once. What cannot be read then
 * leaves alone whoever does not ask.
 */
export function lazy<T>(workOut: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: workOut() };
    return known.value;
  };
}
