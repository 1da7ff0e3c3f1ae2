import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';
import {
  deployedEnvironment,
  shippedStages,
} from '../shared/deployedEnvironment';
import { startFilesOf } from '../shared/startFiles';

/** Agents by the names of their files and of where they are downloaded. */
const AGENTS: readonly [name: RegExp, agent: string][] = [
  [/applicationinsights|app-?insights/i, 'applicationinsights'],
  [/dd-java-agent|dd-?trace|datadog/i, 'datadog'],
  [/opentelemetry|otel|splunk-otel|grafana-opentelemetry/i, 'opentelemetry'],
  [/newrelic|new-relic/i, 'newrelic'],
  [/elastic-apm|apm-agent/i, 'elastic'],
  [/skywalking/i, 'skywalking'],
  [/pinpoint/i, 'pinpoint'],
  [/scouter/i, 'scouter'],
  [/whatap/i, 'whatap'],
  [/jmx_prometheus|jmx-exporter|jmx_exporter/i, 'jmx-exporter'],
  [/glowroot/i, 'glowroot'],
  [/pyroscope/i, 'pyroscope'],
  [/dynatrace|oneagent/i, 'dynatrace'],
  [/appdynamics|javaagent\.jar.*appd/i, 'appdynamics'],
  [/instana/i, 'instana'],
];
const ATTACHED = /-javaagent:["']?([^\s"'=,\]]{1,200})/g;
const BUILD_FILE =
  /(^|\/)(pom\.xml|[\w.-]+\.gradle(\.kts)?|build\.sbt|docker-compose[\w.-]*\.ya?ml|compose[\w.-]*\.ya?ml|setenv\.sh|jvm\.config)$/;

interface Text {
  text: string;
  at: Evidence;
}

/** The Java agents that images, pods, scripts and builds attach. */
export function attachedAgents(
  scope: ComponentScope,
): { program: string; at: Evidence }[] {
  const image = shippedStages(scope)
    .flatMap(({ instructions }) => instructions)
    .map(({ argument, at, keyword }) => ({ text: argument, at, keyword }));
  const places: Text[] = [
    ...image.filter(({ keyword }) => keyword !== 'RUN'),
    ...deployedEnvironment(scope).map(({ value = '', at }) => ({
      text: value,
      at,
    })),
    ...filesThatStart(scope).flatMap(linesThatAttach),
  ];
  return places.flatMap(({ text, at }) =>
    [...text.matchAll(ATTACHED)].flatMap(([, path]) => {
      const program = agentOf(path, image);
      return program ? [{ program, at }] : [];
    }),
  );
}

function filesThatStart(scope: ComponentScope): SourceFile[] {
  const own = scope.product(BUILD_FILE);
  const above = scope.tree.paths.filter(
    path =>
      BUILD_FILE.test(path) &&
      scope.directories.slice(1).includes(folderOf(path)) &&
      !/compose/.test(path),
  );
  const files = [...own, ...above]
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  return [...startFilesOf(scope), ...files];
}

function linesThatAttach(file: SourceFile): Text[] {
  if (!file.text.includes('-javaagent:')) return [];
  return file.code
    .split('\n')
    .flatMap((text, index) =>
      text.includes('-javaagent:') && !/^\s*#/.test(text)
        ? [{ text, at: { path: file.path, line: index + 1 } }]
        : [],
    );
}

/** By its own name, else by that of what the image copies or downloads to it. */
function agentOf(path: string, image: readonly Text[]): string | undefined {
  const named = agentNamed(path);
  if (named) return named;
  const base = path.slice(path.lastIndexOf('/') + 1);
  const source = image.find(
    ({ text }) => text.includes(base) && agentNamed(text) !== undefined,
  );
  return source && agentNamed(source.text);
}

function agentNamed(text: string): string | undefined {
  return AGENTS.find(([name]) => name.test(text))?.[1];
}
