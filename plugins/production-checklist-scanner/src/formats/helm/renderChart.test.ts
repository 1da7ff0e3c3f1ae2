import { FileTree } from '../../files/FileTree';
import { loadChart } from './loadChart';
import { readValues } from './parseValues';
import { renderChart } from './renderChart';

function render(files: Record<string, string>, overrides: string[] = []) {
  const tree = FileTree.of(files);
  const chart = loadChart(tree, 'chart');
  if (!chart) throw new Error('no chart');
  return renderChart(tree, chart, {
    release: 'shop',
    values: overrides.flatMap(path => readValues(tree.read(path)!)),
  });
}

const CHART = 'name: web\nversion: 1.0.0\n';

describe('renderChart', () => {
  it('shows template lines, and the values’ lines for what stands there', () => {
    const { resources } = render({
      'chart/Chart.yaml': CHART,
      'chart/values.yaml':
        'replicas: 2\nprobe:\n  httpGet:\n    path: /ready\n',
      'chart/templates/_helpers.tpl':
        '{{- define "web.name" -}}\n{{ .Release.Name }}-web\n{{- end }}\n',
      'chart/templates/deployment.yaml':
        'kind: Deployment\nmetadata:\n  name: {{ include "web.name" . }}\nspec:\n  readinessProbe:\n    {{- toYaml .Values.probe | nindent 4 }}\n  replicas: {{ .Values.replicas }}\n',
    });
    const [{ resource }] = resources;
    expect(resource.get('metadata', 'name')?.text).toBe('shop-web');
    expect(resource.get('spec', 'readinessProbe')?.at).toEqual({
      path: 'chart/templates/deployment.yaml',
      line: 5,
    });
    expect(
      resource.get('spec', 'readinessProbe', 'httpGet', 'path')?.at,
    ).toEqual({
      path: 'chart/values.yaml',
      line: 4,
    });
    expect(resource.get('spec', 'replicas')?.at.line).toBe(7);
  });

  it('shows the values file that overrides', () => {
    const { resources } = render(
      {
        'chart/Chart.yaml': CHART,
        'chart/values.yaml': 'probe:\n  port: 1\n',
        'chart/prod.yaml': '# production\nprobe:\n  port: 2\n',
        'chart/templates/a.yaml': '{{ toYaml .Values.probe }}\n',
      },
      ['chart/prod.yaml'],
    );
    expect(resources[0].resource.get('port')?.number).toBe(2);
    expect(resources[0].resource.get('port')?.at).toEqual({
      path: 'chart/prod.yaml',
      line: 3,
    });
  });

  it('installs the subcharts that conditions allow, with their parent’s values', () => {
    const subchart = (name: string) => ({
      [`chart/charts/${name}/Chart.yaml`]: `name: ${name}\nversion: 1.0.0\n`,
      [`chart/charts/${name}/values.yaml`]: 'tag: own\nkept: yes\n',
      [`chart/charts/${name}/templates/a.yaml`]:
        'name: {{ .Chart.Name }}-{{ .Values.tag }}-{{ .Values.global.env }}\n',
    });
    const { resources } = render({
      'chart/Chart.yaml': `${CHART}dependencies:\n  - name: api\n    version: 1.0.0\n  - name: db\n    version: 1.0.0\n    condition: db.enabled\n`,
      'chart/values.yaml':
        'global:\n  env: prod\napi:\n  tag: given\ndb:\n  enabled: false\n',
      ...subchart('api'),
      ...subchart('db'),
    });
    expect(resources.map(({ resource }) => resource.get('name')?.text)).toEqual(
      ['api-given-prod'],
    );
  });

  it('finds charts that are named by their path', () => {
    const { resources, missing } = render({
      'chart/Chart.yaml': `${CHART}dependencies:\n  - name: lib\n    version: 1.0.0\n    repository: file://../library\n`,
      'library/Chart.yaml': 'name: lib\nversion: 1.0.0\ntype: library\n',
      'library/templates/_a.tpl':
        '{{- define "lib.a" }}kind: {{ .Values.kind }}{{ end }}\n',
      'chart/values.yaml': 'kind: Deployment\n',
      'chart/templates/a.yaml': '{{ include "lib.a" . }}\n',
    });
    expect(missing).toEqual([]);
    expect(resources[0].resource.get('kind')?.text).toBe('Deployment');
    expect(resources[0].resource.get('kind')?.at.path).toBe(
      'library/templates/_a.tpl',
    );
  });

  it('names the charts that are not there', () => {
    const { resources, missing } = render({
      'chart/Chart.yaml': `${CHART}dependencies:\n  - name: generic-service\n    version: 3.17.5\n    repository: https://charts.example.com\n`,
    });
    expect(resources).toEqual([]);
    expect(missing).toEqual([
      expect.objectContaining({
        name: 'generic-service',
        version: '3.17.5',
        at: { path: 'chart/Chart.yaml', line: 4 },
      }),
    ]);
  });

  it('says which template does not render, and renders the others', () => {
    const { resources, failures } = render({
      'chart/Chart.yaml': CHART,
      'chart/templates/a.yaml': 'kind: A\n',
      'chart/templates/b.yaml':
        'kind: B\nspec:\n{{ include "other.spec" . | indent 2 }}\n',
      'chart/templates/c.yaml': 'kind: C\n{{ if }}\n',
      'chart/templates/d.yaml': 'a: [1\nb: 2\n',
    });
    expect(resources.map(({ resource }) => resource.get('kind')?.text)).toEqual(
      ['A'],
    );
    expect(failures.map(({ at }) => `${at.path}:${at.line}`).sort()).toEqual([
      'chart/templates/b.yaml:3',
      'chart/templates/c.yaml:2',
      expect.stringMatching(/^chart\/templates\/d\.yaml:/),
    ]);
  });

  it('does without the name and the labels that a missing library gives', () => {
    const { resources, failures } = render({
      'chart/Chart.yaml': CHART,
      'chart/templates/a.yaml':
        'kind: Deployment\nmetadata:\n  name: x{{ include "lib.name" . }}\n  labels: {{- include "lib.labels.standard" . | nindent 4 }}\nspec: 1\n',
    });
    expect(failures).toEqual([]);
    expect(resources[0].resource.get('spec')?.number).toBe(1);
  });
});
