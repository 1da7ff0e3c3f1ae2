/** Asks again until the answer is as it should be. */
export async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  withinMs: number = 60_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
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
