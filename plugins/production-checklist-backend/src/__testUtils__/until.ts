/** For a machine that is busy with other tests; one that is not waits less. */
const PATIENCE_MS = 180_000;

/** Asks again until the answer is as it should be. */
export async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`Still ${JSON.stringify(value)?.slice(0, 500)}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}
