/** Something that a person can mend; the message says how. */
export class Problem extends Error {}

/** Runs a script's main function; a problem is one sentence and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
