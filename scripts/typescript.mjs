// Runs a TypeScript program of this repository, from wherever a person is.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installDependencies } from './install.mjs';
import { ROOT } from './root.mjs';
import { prepareToolchain } from './toolchain.mjs';

/**
 * Runs a program with the command's own arguments; returns its exit code.
 *
 * @param {() => Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} [startService] -
 *   starts what the program needs beside it, and says how it is found
 */
export async function runTypeScript(program, startService) {
  // What is being prepared goes to standard error: standard output is the
  // program's.
  const say = text => console.error(text);
  const env = await prepareToolchain(say);
  await installDependencies(env, { step: say, done() {} });
  const service = await startService?.();
  const child = spawn(
    'node',
    [
      '--require',
      path.join(ROOT, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(ROOT, program),
      ...process.argv.slice(2),
    ],
    // Paths are meant from where the person is.
    {
      stdio: 'inherit',
      env: { ...env, ...service?.env },
      cwd: process.env.INIT_CWD ?? process.cwd(),
    },
  );
  const code = await new Promise(resolve => child.on('close', resolve));
  await service?.stop();
  return code ?? 1;
}
