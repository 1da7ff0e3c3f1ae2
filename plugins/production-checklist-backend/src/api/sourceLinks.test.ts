import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { scmTarget } from '../catalog/scmTarget';
import { sourceLinks } from './sourceLinks';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const evidence = { path: 'src/a b.ts', line: 7 };

describe('sourceLinks', () => {
  it.each([
    [
      'https://github.com/org/repo/tree/main/services/orders/',
      'services/orders',
      'https://github.com/org/repo/blob/c1/src/a%20b.ts#L7',
    ],
    [
      'https://github.com/org/repo',
      '',
      'https://github.com/org/repo/blob/c1/src/a%20b.ts#L7',
    ],
    [
      'https://gitlab.com/group/sub/repo/-/tree/main/orders',
      'orders',
      'https://gitlab.com/group/sub/repo/-/blob/c1/src/a%20b.ts#L7',
    ],
    [
      'https://bitbucket.org/org/repo/src/main/orders/catalog-info.yaml',
      'orders',
      'https://bitbucket.org/org/repo/src/c1/src/a%20b.ts#lines-7',
    ],
  ])('reads %s and links to the revision', (url, path, link) => {
    const target = scmTarget(url, integrations);
    expect(target.path).toBe(path);
    expect(sourceLinks(target.location, 'c1', integrations)(evidence)).toBe(
      link,
    );
  });

  it('finds the path of an Azure address in its query', () => {
    expect(
      scmTarget(
        'https://dev.azure.com/org/p/_git/r?path=/orders/catalog-info.yaml&version=GBmain',
        integrations,
      ).path,
    ).toBe('orders');
  });

  it('has none for a directory', () => {
    const location = { type: 'directory' as const, directory: '/srv/repo' };
    expect(
      sourceLinks(location, undefined, integrations)(evidence),
    ).toBeUndefined();
  });
});
