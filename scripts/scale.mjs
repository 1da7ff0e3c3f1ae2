// `npm run -s scale -- …`: what a year of a large portal takes up and costs.
import { startPostgres } from './postgres.mjs';
import { main } from './problem.mjs';
import { runTypeScript } from './typescript.mjs';

await main(() =>
  runTypeScript('benchmarks/scale/measure.ts', async () => {
    const { env, stop } = await startPostgres();
    const [SCALE_POSTGRESQL] = Object.values(env);
    return { env: { SCALE_POSTGRESQL }, stop };
  }),
);
