// `npm run -s checklist -- …`: the command line, from this repository.
import path from 'node:path';
import { spawn } from 'node:child_process';
import { installDependencies } from './install.mjs';
import { main } from './problem.mjs';
import { ROOT } from './root.mjs';
import { prepareToolchain } from './toolchain.mjs';

await main(async () => {
  // What is being prepared goes to standard error: standard output is the report.
  const say = text => console.error(text);
  const env = await prepareToolchain(say);
  await installDependencies(env, { step: say, done() {} });
  const child = spawn(
    'node',
    [
      '--require',
      path.join(ROOT, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      path.join(ROOT, 'plugins/production-checklist-cli/src/index.ts'),
      ...process.argv.slice(2),
    ],
    // Paths are meant from where the person is.
    { stdio: 'inherit', env, cwd: process.env.INIT_CWD ?? process.cwd() },
  );
  return new Promise(resolve => child.on('close', code => resolve(code ?? 1)));
});
