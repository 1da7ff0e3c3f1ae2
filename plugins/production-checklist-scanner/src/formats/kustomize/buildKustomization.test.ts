import { FileTree } from '../../files/FileTree';
import { Located } from '../yaml';
import { buildKustomization } from './buildKustomization';

const DEPLOYMENT = `kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1
          env:
            - name: A
              value: a
        - name: proxy
          image: envoy
`;

function build(folder: string, files: Record<string, string>) {
  return buildKustomization(
    FileTree.of({
      'base/kustomization.yaml': 'resources:\n  - deployment.yaml\n',
      'base/deployment.yaml': DEPLOYMENT,
      ...files,
    }),
    folder,
  );
}

function containersOf(resource: Located) {
  return resource.get('spec', 'template', 'spec', 'containers')?.items ?? [];
}

describe('buildKustomization', () => {
  it('merges a patch by the containers’ names, each part with its place', () => {
    const { resources } = build('prod', {
      'prod/kustomization.yaml':
        'bases:\n  - ../base\npatchesStrategicMerge:\n  - patch.yaml\n',
      'prod/patch.yaml':
        'kind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          livenessProbe:\n            tcpSocket:\n              port: 80\n          env:\n            - name: A\n              value: b\n        - name: proxy\n          $patch: delete\n',
    });
    const [web, ...others] = containersOf(resources[0]);
    expect(others).toEqual([]);
    expect(web.get('image')?.text).toBe('shop/web:1');
    expect(web.at).toEqual({ path: 'base/deployment.yaml', line: 8 });
    expect(web.get('livenessProbe')?.at).toEqual({
      path: 'prod/patch.yaml',
      line: 9,
    });
    expect(web.get('env')?.items.map(item => item.get('value')?.text)).toEqual([
      'b',
    ]);
  });

  it('applies operations to what a target names', () => {
    const { resources } = build('prod', {
      'prod/kustomization.yaml': `resources:
  - ../base
patches:
  - target:
      kind: Deployment
      name: w.*
    patch: |-
      - op: add
        path: /spec/template/spec/containers/0/readinessProbe
        value:
          httpGet: { path: /a~1b }
      - op: remove
        path: /spec/template/spec/containers/1
      - op: replace
        path: /spec/none/here
        value: 1
  - target: { kind: StatefulSet }
    patch: |-
      - op: remove
        path: /spec
`,
    });
    const [web, ...others] = containersOf(resources[0]);
    expect(others).toEqual([]);
    expect(web.get('readinessProbe')?.at).toEqual({
      path: 'prod/kustomization.yaml',
      line: 10,
    });
  });

  it('sets names, labels and images, and patches by the old name', () => {
    const { resources } = build('prod', {
      'mid/kustomization.yaml': 'namePrefix: shop-\nresources:\n  - ../base\n',
      'prod/kustomization.yaml':
        'nameSuffix: -prod\nresources:\n  - ../mid\nlabels:\n  - pairs: { team: a }\nimages:\n  - name: shop/web\n    newName: registry/web\n    newTag: "2"\npatches:\n  - path: patch.yaml\n',
      'prod/patch.yaml':
        'kind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n',
    });
    const [resource] = resources;
    expect(resource.get('metadata', 'name')?.text).toBe('shop-web-prod');
    expect(resource.get('spec', 'replicas')?.number).toBe(3);
    expect(resource.get('metadata', 'labels', 'team')?.text).toBe('a');
    expect(containersOf(resource)[0].get('image')?.text).toBe('registry/web:2');
  });

  it('applies components to what there is', () => {
    const { resources } = build('prod', {
      'prod/kustomization.yaml':
        'resources:\n  - ../base\ncomponents:\n  - ../probes\n',
      'probes/kustomization.yaml':
        'kind: Component\npatches:\n  - path: patch.yaml\n',
      'probes/patch.yaml':
        'kind: Deployment\nmetadata:\n  name: web\nspec:\n  paused: true\n',
    });
    expect(resources).toHaveLength(1);
    expect(resources[0].get('spec', 'paused')?.boolean).toBe(true);
  });

  it('names what it would have to fetch', () => {
    const { remote } = build('prod', {
      'prod/kustomization.yaml':
        'resources:\n  - https://github.com/a/b//deploy?ref=v1\n',
    });
    expect(remote).toEqual([
      {
        url: 'https://github.com/a/b//deploy?ref=v1',
        at: { path: 'prod/kustomization.yaml', line: 2 },
      },
    ]);
  });

  it('ends where overlays go in a circle', () => {
    const { resources } = build('a', {
      'a/kustomization.yaml': 'resources:\n  - ../b\n  - ../b\n',
      'b/kustomization.yaml': 'resources:\n  - ../a\n  - ../a\n',
    });
    expect(resources).toEqual([]);
  });
});
