import { ComponentTarget } from '../component/ComponentScope';
import { createScope } from '../component/createScope';
import { FileTree } from '../files/FileTree';
import { resolveWorkloads } from './resolveWorkloads';

function deployment(name: string, image: string, more = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: ${name}
          image: ${image}
${more}`;
}

const PROBE =
  '          readinessProbe: { httpGet: { path: /ready, port: 80 } }\n';

function resolve(
  files: Record<string, string>,
  target: Partial<ComponentTarget> = {},
) {
  return resolveWorkloads(
    createScope(FileTree.of(files), { path: '', ...target }),
  );
}

/** Where each workload stands. */
function places(
  files: Record<string, string>,
  target: Partial<ComponentTarget> = {},
) {
  return resolve(files, target).workloads.map(
    ({ name, main }) => `${name} ${main.at.path}`,
  );
}

describe('resolveWorkloads', () => {
  it('reads a pod with everything that checks ask', () => {
    const { workloads } = resolve({
      'k8s/web.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: web }
spec:
  template:
    spec:
      terminationGracePeriodSeconds: 45
      securityContext: { runAsNonRoot: true }
      initContainers:
        - { name: migrate, image: shop/web }
        - { name: shipper, image: fluent/fluent-bit, restartPolicy: Always }
      containers:
        - name: istio-proxy
          image: istio/proxyv2
        - name: web
          image: registry:5000/shop/web@sha256:abc
          ports: [{ name: http, containerPort: 8080 }]
          env:
            - { name: A, value: 1 }
            - { name: B, valueFrom: { secretKeyRef: { name: s, key: k } } }
          readinessProbe: { grpc: { port: 50051, service: ready } }
          livenessProbe: { exec: { command: [sh, -c, check] } }
          lifecycle: { preStop: { exec: { command: [sh, -c, "sleep 10 && stop"] } } }
`,
    });
    const [{ main, containers, ...workload }] = workloads;
    expect(containers.map(({ name }) => name)).toEqual([
      'istio-proxy',
      'web',
      'shipper',
    ]);
    expect(main).toMatchObject({
      name: 'web',
      at: { path: 'k8s/web.yaml', line: 15 },
      readiness: {
        type: 'grpc',
        port: '50051',
        service: 'ready',
        at: { line: 21 },
      },
      liveness: { type: 'exec', command: ['sh', '-c', 'check'] },
      preStop: { seconds: 10 },
      ports: [{ name: 'http', number: '8080' }],
      env: [
        { name: 'A', value: '1' },
        { name: 'B', from: 'secret' },
      ],
    });
    expect(workload).toMatchObject({
      kind: 'StatefulSet',
      name: 'web',
      terminationGracePeriodSeconds: { seconds: 45, at: { line: 7 } },
      user: { runAsNonRoot: true },
    });
  });

  it('takes only what runs for long', () => {
    const job = (kind: string) =>
      deployment('web', 'shop/web').replace(
        'kind: Deployment',
        `kind: ${kind}`,
      );
    expect(
      places({
        'k8s/job.yaml': job('Job'),
        'k8s/cron.yaml': job('CronJob'),
        'k8s/patch.yaml': deployment('web', 'x').replace(/ *image: .*\n/, ''),
        'chart/Chart.yaml': 'name: web\nversion: 1.0.0\n',
        'chart/templates/hook.yaml': deployment('web', 'x').replace(
          'metadata:\n',
          'metadata:\n  annotations: { helm.sh/hook: post-install }\n',
        ),
      }),
    ).toEqual([]);
  });

  it('reads lists, Rollouts, Knative services and DeploymentConfigs', () => {
    const list = ['Rollout', 'DeploymentConfig']
      .map(kind =>
        deployment(kind.toLowerCase(), 'shop/web').replace(
          'kind: Deployment',
          `kind: ${kind}`,
        ),
      )
      .concat(
        deployment('knative', 'shop/web')
          .replace('apps/v1', 'serving.knative.dev/v1')
          .replace('kind: Deployment', 'kind: Service'),
      )
      .join('---\n');
    expect(places({ 'k8s/all.yaml': list })).toEqual([
      'rollout k8s/all.yaml',
      'deploymentconfig k8s/all.yaml',
      'knative k8s/all.yaml',
    ]);
  });

  describe('links', () => {
    const files = {
      'src/orders/main.go': '',
      'k8s/orders.yaml': deployment('orders-service', 'shop/orders:1'),
      'k8s/orders-fix.yaml': deployment('orders-fix', 'shop/orders-fix:1'),
      'k8s/cart.yaml': deployment('cart', 'shop/cart:1'),
      'k8s/redis.yaml': deployment('redis-orders', 'redis:7'),
    };

    it.each([
      ['src/orders', ['orders-service k8s/orders.yaml']],
      ['src/cartservice', ['cart k8s/cart.yaml']],
      ['services/shop-cart', ['cart k8s/cart.yaml']],
      ['src/payments', []],
    ])('%s by what it is called', (path, found) => {
      expect(places(files, { path })).toEqual(found);
    });

    it('what stands in the directory, whatever it is called', () => {
      expect(
        places(
          {
            ...files,
            'src/orders/deploy/a.yaml': deployment('backend', 'x/backend'),
          },
          { path: 'src/orders' },
        ),
      ).toContain('backend src/orders/deploy/a.yaml');
    });

    it('what builds of the directory call the image', () => {
      expect(
        places(
          {
            'src/a/Dockerfile': 'FROM scratch\n',
            'skaffold.yaml':
              'apiVersion: skaffold/v4beta1\nkind: Config\nbuild:\n  artifacts:\n    - image: shop/checkout\n      context: src/a\n',
            'k8s/b.yaml': deployment('pay', 'registry/shop/checkout:2'),
          },
          { path: 'src/a' },
        ),
      ).toEqual(['pay k8s/b.yaml']);
    });

    it('the one program of a repository that builds no other', () => {
      const one = {
        'backend/Dockerfile': 'FROM scratch\n',
        'k8s/shop.yaml': deployment('shop', 'registry/shop'),
        'k8s/db.yaml': deployment('db', 'postgres:16'),
      };
      expect(places(one, { path: 'backend' })).toEqual(['shop k8s/shop.yaml']);
      expect(
        places(
          { ...one, 'frontend/Dockerfile': 'FROM scratch\n' },
          { path: 'backend' },
        ),
      ).toEqual([]);
    });

    it('a root’s programs, but not its products or other components', () => {
      expect(
        places(
          {
            ...files,
            'k8s/worker.yaml': deployment('worker', 'shop/orders:1'),
          },
          { siblings: ['src/cart', 'src/orders-fix'] },
        ),
      ).toEqual(['orders-service k8s/orders.yaml', 'worker k8s/worker.yaml']);
    });

    it('what the component states', () => {
      expect(
        places(files, { path: 'src/orders', manifests: ['k8s/cart.yaml'] }),
      ).toEqual(['cart k8s/cart.yaml']);
    });

    it('a generic chart by a values file of the component’s name', () => {
      expect(
        places(
          {
            'chart/Chart.yaml': 'name: generic\nversion: 1.0.0\n',
            'chart/values.yaml': 'image: none\n',
            'chart/values/orders.yaml': 'image: shop/special\n',
            'chart/templates/d.yaml': deployment(
              '{{ .Release.Name }}',
              '{{ .Values.image }}',
            ),
          },
          { path: 'src/orders' },
        ),
      ).toEqual(['orders chart/templates/d.yaml']);
    });
  });

  describe('chooses', () => {
    it('production, then what is deployed, then the first', () => {
      const web = deployment('web', 'shop/web');
      const base = { 'k8s/a/web.yaml': web, 'k8s/b/web.yaml': web };
      expect(places(base)).toEqual(['web k8s/a/web.yaml']);
      const pipeline = {
        '.github/workflows/deploy.yml':
          '      - run: kubectl apply -f k8s/b/\n',
      };
      expect(places({ ...base, ...pipeline })).toEqual(['web k8s/b/web.yaml']);
      expect(
        places({
          ...base,
          ...pipeline,
          'k8s/prod/web.yaml': deployment('web-prod', 'shop/web'),
        }),
      ).toEqual(['web-prod k8s/prod/web.yaml']);
    });

    it('the production overlay', () => {
      const { workloads } = resolve({
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': deployment('web', 'shop/web'),
        'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
        'overlays/production/kustomization.yaml':
          'resources: [../../base]\npatches:\n  - path: probe.yaml\n',
        'overlays/production/probe.yaml':
          'kind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          livenessProbe: { tcpSocket: { port: 80 } }\n',
      });
      expect(workloads).toHaveLength(1);
      expect(workloads[0].main.liveness?.at.path).toBe(
        'overlays/production/probe.yaml',
      );
    });

    it('a chart with its values for production', () => {
      const { workloads } = resolve({
        'deploy/web/Chart.yaml': 'name: web\nversion: 1.0.0\n',
        'deploy/web/values.yaml': 'probe: true\n',
        'deploy/values-dev.yaml': 'probe: true\n',
        'deploy/values-prod.yaml': 'probe: false\n',
        'deploy/web/templates/d.yaml': `${deployment(
          'web',
          'shop/web',
        )}{{ if .Values.probe }}\n${PROBE}{{ end }}`,
      });
      expect(workloads).toHaveLength(1);
      expect(workloads[0].main.readiness).toBeUndefined();
    });

    it('no example, unless the README deploys it', () => {
      const files = { 'examples/k8s/web.yaml': deployment('web', 'shop/web') };
      expect(places(files)).toEqual([]);
      expect(
        places({
          ...files,
          'README.md': 'Run `kubectl apply -f examples/k8s/`.\n',
        }),
      ).toEqual(['web examples/k8s/web.yaml']);
    });
  });

  describe('platforms', () => {
    it('reads a NAIS application with the marks of its tool', () => {
      const { workloads } = resolve({
        '.nais/nais.yaml': `apiVersion: nais.io/v1alpha1
kind: Application
metadata:
  name: web
spec:
  image: {{ image }}
  {{#each hosts}}
  ingresses:
    - {{ this }}
  {{/each}}
  port: 8081
  readiness:
    path: /internal/ready
`,
      });
      expect(workloads[0].main).toMatchObject({
        readiness: {
          type: 'http',
          path: '/internal/ready',
          port: '8081',
          at: { line: 12 },
        },
        liveness: undefined,
      });
    });

    it('reads Score and KubeVela', () => {
      expect(
        places({
          'score.yaml':
            'apiVersion: score.dev/v1b1\nmetadata: { name: web }\ncontainers:\n  main: { image: . }\n',
          'vela.yaml':
            'apiVersion: core.oam.dev/v1beta1\nkind: Application\nspec:\n  components:\n    - name: api\n      type: webservice\n      properties: { image: shop/api }\n    - name: cleanup\n      type: cron-task\n      properties: { image: shop/api }\n',
        }),
      ).toEqual(['web score.yaml', 'api vela.yaml']);
    });
  });

  describe('says what it cannot read', () => {
    it.each([
      [
        'a chart from elsewhere',
        {
          'helm/web/Chart.yaml':
            'name: web\nversion: 1.0.0\ndependencies:\n  - name: generic-service\n    version: 3.17.5\n    repository: https://example.com\n  - name: postgresql\n    version: 1.0.0\n    repository: https://example.com\n',
        },
        'the chart `generic-service` 3.17.5, which is not in this repository',
        { path: 'helm/web/Chart.yaml', line: 4 },
      ],
      [
        'a template',
        {
          'helm/web/Chart.yaml': 'name: web\nversion: 1.0.0\n',
          'helm/web/templates/d.yaml':
            'kind: Deployment\n{{ include "x.pod" . }}\n',
        },
        '`helm/web/templates/d.yaml:2`, which does not render: the template `x.pod` is not defined',
        { path: 'helm/web/templates/d.yaml', line: 2 },
      ],
      [
        'a manifest',
        { 'k8s/web.yaml': 'kind: Deployment\nspec: [1\nb: 2\n' },
        expect.stringMatching(/^`k8s\/web.yaml`, which is not valid YAML: /),
        expect.objectContaining({ path: 'k8s/web.yaml' }),
      ],
      [
        'a remote base',
        {
          'k8s/kustomization.yaml':
            'resources:\n  - https://example.com/a.yaml\n',
        },
        '`https://example.com/a.yaml`, which is not in this repository',
        { path: 'k8s/kustomization.yaml', line: 2 },
      ],
    ])('%s', (_name, files, what, at) => {
      expect(resolve(files)).toEqual({
        workloads: [],
        unresolved: [{ what, at }],
      });
    });
  });

  it('does not depend on the order of the files', () => {
    const files = {
      'k8s/a.yaml': deployment('a', 'shop/a'),
      'k8s/b.yaml': deployment('b', 'shop/b'),
      'chart/Chart.yaml': 'name: a\nversion: 1.0.0\n',
      'chart/templates/d.yaml': deployment('c', 'shop/a'),
    };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(resolve(reversed)).toEqual(resolve(files));
  });
});
