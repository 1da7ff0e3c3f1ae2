import { main } from '../main';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process and keeps what it prints. */
export async function run(...argv: string[]): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const keep = (name: 'stdout' | 'stderr') =>
    jest.spyOn(process[name], 'write').mockImplementation(text => {
      printed[name] += text;
      return true;
    });
  const spies = [keep('stdout'), keep('stderr')];
  try {
    return { code: await main(argv), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
