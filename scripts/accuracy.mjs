// `npm run -s accuracy -- …`: how right the checklist is on labelled repositories.
import { main } from './problem.mjs';
import { runTypeScript } from './typescript.mjs';

await main(() => runTypeScript('benchmarks/accuracy/measure.ts'));
