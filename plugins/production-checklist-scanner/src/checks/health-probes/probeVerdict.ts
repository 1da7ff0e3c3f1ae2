import { Fix, Verdict, Verdicts } from '../../check';
import { Component } from '../../component/Component';
import { ifReadable } from '../../formats/ifReadable';
import { Container, Probe, Workload } from '../../workloads/WorkloadFacts';
import { WITHOUT_WORKLOADS, judgeWorkloads, titleOf } from '../judgeWorkloads';
import { serversOf } from '../servers';

type ProbeKind = 'readiness' | 'liveness';

/** The reasons that the checks of either probe share. */
export function probeReasons(kind: ProbeKind) {
  return {
    ...WITHOUT_WORKLOADS,
    probed: `The ${kind} probe of {workload} {probe}.`,
    allProbed: `All {count} workloads have a \`${kind}Probe\`; that of {workload} {probe}.`,
    none: `Container \`{container}\` of {workload} has no \`${kind}Probe\`.`,
    several: `{count} workloads run without a \`${kind}Probe\`: {workloads}.`,
  };
}

type Reason = keyof ReturnType<typeof probeReasons>;

/** Whether every workload's own container has the probe. */
export function probeVerdict(
  component: Component,
  verdict: Verdicts<Reason>,
  kind: ProbeKind,
  judged: (workloads: readonly Workload[]) => readonly Workload[] = all => all,
): Verdict {
  return judgeWorkloads(component, verdict, all => {
    const workloads = judged(all);
    const failing = workloads.filter(({ main }) => !main[kind]);
    const [worst] = failing;
    if (worst) {
      const { main } = worst;
      return verdict.fail(
        failing.length === 1 ? 'none' : 'several',
        failing.map(({ main: { at } }) => at),
        {
          container: main.name,
          workload: titleOf(worst),
          count: failing.length,
          workloads: failing.map(titleOf).join(', '),
        },
        fixOf(component, main, kind),
      );
    }
    const probes = workloads.flatMap(({ main }) => main[kind] ?? []);
    return verdict.pass(
      probes.length === 1 ? 'probed' : 'allProbed',
      probes.map(({ at }) => at),
      {
        workload: titleOf(workloads[0]),
        probe: describeProbe(probes[0]),
        count: probes.length,
      },
    );
  });
}

/** What a probe does, as the end of a sentence. */
export function describeProbe(probe: Probe): string {
  switch (probe.type) {
    case 'http':
      return `gets \`${probe.path}\`${probe.port && ` on port ${probe.port}`}`;
    case 'tcp':
      return `opens port ${probe.port}`;
    case 'grpc':
      return `asks the gRPC health service on port ${probe.port}`;
    case 'exec':
      return `runs \`${shortened(probe.command.join(' '))}\``;
    default:
      return `is ${probe.description}`;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** A probe to paste: with the program's own health check and port. */
function fixOf(component: Component, main: Container, kind: ProbeKind): Fix {
  const health = ifReadable(
    () => component.ecosystems.flatMap(ecosystem => ecosystem.health),
    [],
  ).filter(({ developmentOnly }) => !developmentOnly);
  const wanted = kind === 'readiness' ? /ready|readiness/i : /live|alive/i;
  const best =
    health.find(
      ({ kind: type, target }) => type === 'route' && wanted.test(target),
    ) ?? health[0];
  const port = portOf(main);
  const grpcOnly =
    ifReadable(() => serversOf(component), []).some(
      ({ protocol }) => protocol === 'grpc',
    ) && best?.kind !== 'route';
  const missing = kind === 'readiness' ? '/readyz' : '/livez';
  const path = best?.kind === 'route' ? best.target : missing;
  const handler =
    best?.kind === 'grpc' || grpcOnly
      ? ['grpc:', `  port: ${/^\d+$/.test(port) ? port : 50051}`]
      : ['httpGet:', `  path: ${path}`, `  port: ${port}`];
  return {
    name: 'paste',
    text: 'Add the probe to container `{container}`.',
    params: { container: main.name },
    snippet: {
      language: 'yaml',
      code: [
        `${kind}Probe:`,
        ...handler.map(line => `  ${line}`),
        '  periodSeconds: 10',
        `  failureThreshold: ${kind === 'readiness' ? 3 : 6}`,
      ].join('\n'),
    },
  };
}

function portOf({ ports = [], readiness, liveness }: Container): string {
  for (const probe of [readiness, liveness]) {
    if (probe && 'port' in probe && probe.port) return probe.port;
  }
  return ports[0]?.number ?? '8080';
}
