import { defineCheck } from '../../check';
import { nameOfImage } from '../../workloads/imageNames';
import { Container } from '../../workloads/WorkloadFacts';
import { WITHOUT_WORKLOADS, judgeWorkloads, titleOf } from '../judgeWorkloads';

/** Programs that read a log and send it somewhere. */
const SHIPPER =
  /(^|[-_])(fluentd?|fluent-?bit|td-agent(-bit)?|filebeat|promtail|vector|logstash|rsyslog|syslog-ng|nxlog|logspout|logdna|sumologic|kinesis-agent|universalforwarder|splunk-?forwarder|log-?(shipper|forwarder|tailer|collector|agent|router|streamer))([-_]|$)/i;

export const noLogSidecar = defineCheck({
  id: 'logs/no-log-sidecar',
  title: 'No log sidecar',
  weight: 1,
  question: 'Is the pod without a container that ships its logs?',
  why: 'A log shipper in the pod costs resources for each replica and complicates its start and end. What goes to standard output is collected by the node.',
  remediation:
    'Log to standard output, take the container out of the pod, and leave shipping to the cluster’s own collector.',
  reasons: {
    ...WITHOUT_WORKLOADS,
    alone: '{workload} runs the one container `{container}`.',
    none: 'None of the {count} containers of {workload} ships logs.',
    several: 'None of the {count} workloads has a container that ships logs.',
    sidecar: 'Container `{container}` ships the logs of {workload}.',
  },
  evaluate(component, verdict) {
    return judgeWorkloads(component, verdict, workloads => {
      const sidecars = workloads.flatMap(workload =>
        workload.containers
          .filter(
            container => container !== workload.main && shipsLogs(container),
          )
          .map(container => ({ workload, container })),
      );
      const [worst] = sidecars;
      if (worst) {
        return verdict.fail(
          'sidecar',
          sidecars.map(({ container: { at } }) => at),
          {
            container: worst.container.name,
            workload: titleOf(worst.workload),
          },
        );
      }
      const places = workloads.map(({ main: { at } }) => at);
      const [first] = workloads;
      if (workloads.length > 1) {
        return verdict.pass('several', places, { count: workloads.length });
      }
      return verdict.pass(
        first.containers.length === 1 ? 'alone' : 'none',
        places,
        {
          workload: titleOf(first),
          container: first.main.name,
          count: first.containers.length,
        },
      );
    });
  },
});

function shipsLogs({
  name,
  image,
  command = [],
  args = [],
}: Container): boolean {
  return (
    SHIPPER.test(name) ||
    SHIPPER.test(nameOfImage(image)) ||
    // Follows a file, so that the node's collector sees it.
    /\btail\b[^|;&\n]{0,80}[ \t](-[a-zA-Z\d]*[fF]|--follow)/.test(
      [...command, ...args].join(' '),
    )
  );
}
