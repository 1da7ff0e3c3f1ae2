// `npm start`: the demo portal, from a clean machine to a page that answers.
import path from 'node:path';
import { installDependencies } from './install.mjs';
import { buildApp, checkPort, startPortal } from './portal.mjs';
import { main, Problem } from './problem.mjs';
import { Progress } from './progress.mjs';
import { ROOT } from './root.mjs';
import { ended, isInterrupted } from './run.mjs';
import { prepareToolchain } from './toolchain.mjs';

await main(async () => {
  const port = portOf(process.env.PORT ?? '7007');
  const configs = process.argv.slice(2).map(file => path.resolve(file));
  const progress = new Progress();
  await checkPort(port);
  const env = await prepareToolchain(text => progress.step(text));
  await installDependencies(env, progress);
  await buildApp(env, progress);
  progress.step('Starting the portal');
  const portal = await startPortal({
    port,
    data: path.join(ROOT, '.data'),
    configs,
    env,
  });
  progress.done();
  console.log(`
  The portal is at     ${portal.url}
  The scoreboard is at ${portal.url}/production-checklist

  Its log is in ${path.relative(
    process.cwd(),
    portal.logFile,
  )}. Press Ctrl-C to stop it.
`);
  const code = await ended(portal.child);
  if (isInterrupted()) return 0;
  throw new Problem(
    `The portal ended by itself with code ${code}. Its log is in ${portal.logFile}.`,
  );
});

function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(`PORT is ${text}; it must be a number from 1 to 65535.`);
  }
  return port;
}
