import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { imports } from './imports';
import { sourcesOf } from './sources';

/** Libraries whose servers drain on SIGTERM by themselves. */
const LIBRARIES: readonly { title: string; imports: RegExp; call: RegExp }[] = [
  {
    title: 'tylerb/graceful',
    imports: /^(?:gopkg\.in|github\.com)\/tylerb\/graceful/,
    call: /\bgraceful\.(?:Run|ListenAndServe\w*|Serve|Server)\b/,
  },
  {
    title: 'ory/graceful',
    imports: /^github\.com\/ory\/graceful$/,
    call: /\bgraceful\.Graceful\s*\(/,
  },
  {
    title: 'gracehttp',
    imports: /^github\.com\/facebookgo\/grace\/gracehttp$/,
    call: /\bgracehttp\.Serve\w*\s*\(/,
  },
  {
    title: 'httpdown',
    imports: /^github\.com\/facebookgo\/httpdown$/,
    call: /\bhttpdown\.ListenAndServe\s*\(/,
  },
  {
    title: 'endless',
    imports: /^github\.com\/fvbock\/endless$/,
    call: /\bendless\.(?:ListenAndServe\w*|NewServer)\s*\(/,
  },
  {
    title: 'overseer',
    imports: /^github\.com\/jpillora\/overseer$/,
    call: /\boverseer\.Run\s*\(/,
  },
  {
    title: 'finish',
    imports: /^github\.com\/pseidemann\/finish$/,
    call: /\bfinish\.(?:Finisher|New)\b/,
  },
  {
    title: 'controller-runtime’s manager',
    imports: /^sigs\.k8s\.io\/controller-runtime/,
    call: /\.Start\s*\(\s*(?:\w+\.)?SetupSignal\w+\s*\(/,
  },
  {
    title: 'Temporal’s worker',
    imports: /^go\.temporal\.io\/sdk\/worker$/,
    call: /\.Run\s*\(\s*worker\.InterruptCh\s*\(/,
  },
  {
    title: 'the Kubernetes API server library',
    imports: /^k8s\.io\/apiserver\/pkg\/server/,
    call: /\bPrepareRun\s*\(\s*\)\s*\.\s*Run\w*\s*\(/,
  },
];

/** The libraries that stop the component's servers gracefully. */
export function shutdownLibraries(
  scope: ComponentScope,
): { title: string; at: Evidence }[] {
  return LIBRARIES.flatMap(({ title, imports: wanted, call }) => {
    const file = sourcesOf(scope).find(
      candidate => imports(candidate, wanted) && call.test(candidate.code),
    );
    const at = file?.find(call);
    return at ? [{ title, at }] : [];
  });
}
