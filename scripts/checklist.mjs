// `npm run -s checklist -- …`: the command line, from this repository.
import { main } from './problem.mjs';
import { runTypeScript } from './typescript.mjs';

await main(() =>
  runTypeScript('plugins/production-checklist-cli/src/index.ts'),
);
