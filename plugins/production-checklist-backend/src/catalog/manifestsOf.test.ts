import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { OptionReader } from '../OptionReader';
import { readManifestsRules } from '../readManifestsRules';
import { manifestsOf } from './manifestsOf';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const DEPLOYMENTS = 'https://github.com/org/deployments/tree/main/';

function entity(name: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'shop', annotations, tags: ['gitops'] },
    spec: { type: 'service' },
  };
}

function rulesOf(manifests: object[]) {
  return readManifestsRules(new OptionReader(new ConfigReader({ manifests })));
}

describe('manifestsOf', () => {
  it('is where the first rule says that fits', () => {
    const rules = rulesOf([
      { filter: { kind: 'API' }, location: 'https://github.com/org/apis' },
      {
        filter: [
          { kind: 'component', 'metadata.tags': 'other' },
          { kind: 'Component', 'metadata.tags': ['x', 'GitOps'] },
        ],
        location: `${DEPLOYMENTS}{namespace}/{kind}s/{name}`,
      },
      { location: 'https://github.com/org/rest' },
    ]);
    expect(manifestsOf(entity('orders'), integrations, rules)).toMatchObject({
      location: { url: DEPLOYMENTS, id: 'github.com/org/deployments' },
      path: 'shop/components/orders',
    });
    expect(
      manifestsOf({ ...entity('orders'), kind: 'System' }, integrations, rules),
    ).toMatchObject({ location: { id: 'github.com/org/rest' }, path: '' });
    expect(manifestsOf(entity('orders'), integrations, [])).toBeUndefined();
  });

  it.each([`url:${DEPLOYMENTS}orders`, `${DEPLOYMENTS}orders`])(
    'is where the annotation says, before all rules: %s',
    ref => {
      const annotated = entity('orders', {
        'production-checklist/manifest-location': ref,
      });
      const rules = rulesOf([{ location: 'https://github.com/org/rest' }]);
      expect(manifestsOf(annotated, integrations, rules)).toMatchObject({
        location: { url: DEPLOYMENTS },
        path: 'orders',
      });
    },
  );

  it.each([
    ['carrier:pigeon', 'production-checklist/manifest-location'],
    [
      'url:https://elsewhere.corp/a/b',
      'production-checklist/manifest-location',
    ],
  ])('says what is wrong with %s', (ref, where) => {
    const annotated = entity('orders', {
      'production-checklist/manifest-location': ref,
    });
    const read = () => manifestsOf(annotated, integrations, []);
    expect(read).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('location of the manifests'),
        problem: expect.objectContaining({
          remedy: expect.objectContaining({
            text: expect.stringContaining(where),
          }),
        }),
      }),
    );
  });

  it.each([
    [{ location: 'deployments' }, 'productionChecklist.manifests[0].location'],
    [
      { location: 'https://github.com/org/{repo}' },
      'productionChecklist.manifests[0].location: it has {repo}',
    ],
    [
      { location: DEPLOYMENTS, filter: 'all' },
      'productionChecklist.manifests[0].filter',
    ],
    [
      { location: DEPLOYMENTS, filter: { kind: 1 } },
      'productionChecklist.manifests[0].filter',
    ],
  ])('names the key of a wrong rule: %j', (rule, sentence) => {
    expect(() => rulesOf([rule])).toThrow(sentence);
  });
});
