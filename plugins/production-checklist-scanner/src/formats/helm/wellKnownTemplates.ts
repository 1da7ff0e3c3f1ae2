import { TemplateNode } from './template/nodes';
import { parseTemplate } from './template/parseTemplate';

/**
 * What Bitnami's library chart `common`, which thousands of charts build on
 * and fetch when they are built, defines and pods depend on.
 */
const COMMON = `
{{- define "common.names.name" }}{{ default .Chart.Name .Values.nameOverride }}{{ end }}
{{- define "common.names.fullname" }}{{ default .Release.Name .Values.fullnameOverride }}{{ end }}
{{- define "common.names.namespace" }}{{ .Release.Namespace }}{{ end }}
{{- define "common.capabilities.deployment.apiVersion" }}apps/v1{{ end }}
{{- define "common.capabilities.statefulset.apiVersion" }}apps/v1{{ end }}
{{- define "common.capabilities.daemonset.apiVersion" }}apps/v1{{ end }}
{{- define "common.tplvalues.render" }}
  {{- if kindIs "string" .value }}{{ tpl .value .context }}
  {{- else }}{{ toYaml .value }}
  {{- end }}
{{- end }}
{{- define "common.images.image" }}
  {{- with .imageRoot }}{{ with .registry }}{{ . }}/{{ end }}{{ .repository }}:{{ .tag }}{{ end }}
{{- end }}
{{- define "common.images.renderPullSecrets" }}{{ end }}
{{- define "common.images.pullSecrets" }}{{ end }}
{{- define "common.affinities.pods" }}{{ end }}
{{- define "common.affinities.nodes" }}{{ end }}
{{- define "common.resources.preset" }}{}{{ end }}
{{- define "common.compatibility.renderSecurityContext" }}{{ toYaml (omit .secContext "enabled") }}{{ end }}
{{- define "common.secrets.name" }}{{ .Release.Name }}{{ end }}
`;

/** Definitions of public library charts, by their names. */
export const WELL_KNOWN: ReadonlyMap<string, TemplateNode[]> =
  parseTemplate(COMMON).defines;
