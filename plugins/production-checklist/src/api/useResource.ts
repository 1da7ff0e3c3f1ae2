import { useCallback, useEffect, useState } from 'react';

/** Something that is read from the backend. */
export interface Resource<T> {
  /** What was read last; it stays while it is read again, or cannot be. */
  value?: T;
  /** Why it could not be read. */
  error?: Error;
  loading: boolean;
  reload(): void;
}

/**
 * Reads something, and again whenever what is asked for changes.
 *
 * @param read - its identity says whether the same is asked for
 */
export function useResource<T>(read: () => Promise<T>): Resource<T> {
  const [reading, setReading] = useState<Omit<Resource<T>, 'reload'>>({
    loading: true,
  });
  const [readings, setReadings] = useState(0);
  const reload = useCallback(() => setReadings(count => count + 1), []);

  useEffect(() => {
    let outdated = false;
    setReading(({ value }) => ({ value, loading: true }));
    read().then(
      value => !outdated && setReading({ value, loading: false }),
      error =>
        !outdated &&
        setReading(({ value }) => ({ value, error, loading: false })),
    );
    return () => {
      outdated = true;
    };
  }, [read, readings]);

  return { ...reading, reload };
}
