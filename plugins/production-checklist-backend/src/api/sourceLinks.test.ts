import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryKey } from '../catalog/Target';
import { addressOf, repositoryId } from '../catalog/hosts/hosts';
import { scmTarget } from '../catalog/scmTarget';
import { sourceLinks } from './sourceLinks';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      awsCodeCommit: [
        { host: 'eu-west-1.console.aws.amazon.com', region: 'eu-west-1' },
      ],
      bitbucketServer: [
        { host: 'bitbucket.corp', apiBaseUrl: 'https://bitbucket.corp/rest' },
      ],
      gerrit: [
        {
          host: 'gerrit.corp',
          baseUrl: 'https://gerrit.corp',
          gitilesBaseUrl: 'https://gerrit.corp/gitiles',
        },
      ],
      gitea: [{ host: 'gitea.corp' }],
      github: [{ host: 'ghe.corp', apiBaseUrl: 'https://ghe.corp/api/v3' }],
      gitlab: [
        {
          host: 'gitlab.corp',
          baseUrl: 'https://gitlab.corp/git',
          apiBaseUrl: 'https://gitlab.corp/git/api/v4',
        },
      ],
      harness: [{ host: 'app.harness.io' }],
    },
  }),
);
const evidence = { path: 'src/a b.ts', line: 7 };
const HARNESS =
  'https://app.harness.io/ng/account/acc/module/code/orgs/o/projects/p/repos/r';
const CODECOMMIT =
  'https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/r';

/** Address, what its reader is asked for, path, link at the commit `c1`. */
const TABLE: [string, string, string, string][] = [
  [
    'https://github.com/org/repo/tree/main/services/orders/',
    'https://github.com/org/repo/tree/main/',
    'services/orders',
    'https://github.com/org/repo/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://github.com/org/repo/blob/main/services/my%20orders/catalog-info.yaml',
    'https://github.com/org/repo/tree/main/',
    'services/my orders',
    'https://github.com/org/repo/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://github.com/org/repo',
    'https://github.com/org/repo',
    '',
    'https://github.com/org/repo/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://ghe.corp/org/repo.git',
    'https://ghe.corp/org/repo',
    '',
    'https://ghe.corp/org/repo/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://gitlab.com/group/sub/repo/-/tree/main/orders',
    'https://gitlab.com/group/sub/repo/-/tree/main/',
    'orders',
    'https://gitlab.com/group/sub/repo/-/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://gitlab.com/group/repo/blob/main/orders/catalog-info.yml',
    'https://gitlab.com/group/repo/-/tree/main/',
    'orders',
    'https://gitlab.com/group/repo/-/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://gitlab.corp/git/group/repo/-/blob/main/catalog-info.yaml',
    'https://gitlab.corp/git/group/repo/-/tree/main/',
    '',
    'https://gitlab.corp/git/group/repo/-/blob/c1/src/a%20b.ts#L7',
  ],
  [
    'https://bitbucket.org/org/repo/src/main/orders/catalog-info.yaml',
    'https://bitbucket.org/org/repo/src/main/',
    'orders',
    'https://bitbucket.org/org/repo/src/c1/src/a%20b.ts#lines-7',
  ],
  [
    'https://bitbucket.corp/projects/P/repos/r/browse/orders?at=refs%2Fheads%2Fmain',
    'https://bitbucket.corp/projects/P/repos/r/browse?at=main',
    'orders',
    'https://bitbucket.corp/projects/P/repos/r/browse/src/a%20b.ts?at=c1#7',
  ],
  [
    'https://bitbucket.corp/projects/P/repos/r/browse',
    'https://bitbucket.corp/projects/P/repos/r/browse',
    '',
    'https://bitbucket.corp/projects/P/repos/r/browse/src/a%20b.ts?at=c1#7',
  ],
  [
    'https://dev.azure.com/org/p/_git/r?path=/orders/catalog-info.yaml&version=GBmain',
    'https://dev.azure.com/org/p/_git/r?version=GBmain',
    'orders',
    'https://dev.azure.com/org/p/_git/r?path=/src/a%20b.ts&version=GCc1&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1',
  ],
  [
    'https://dev.azure.com/org/my%20project/_git/r?path=/orders',
    'https://dev.azure.com/org/my%20project/_git/r',
    'orders',
    'https://dev.azure.com/org/my%20project/_git/r?path=/src/a%20b.ts&version=GCc1&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1',
  ],
  [
    'https://gitea.corp/org/repo/src/branch/main/orders/catalog-info.yaml',
    'https://gitea.corp/org/repo/src/branch/main/',
    'orders',
    'https://gitea.corp/org/repo/src/commit/c1/src/a%20b.ts#L7',
  ],
  [
    'https://gitea.corp/org/repo',
    'https://gitea.corp/org/repo/src/branch/HEAD/',
    '',
    'https://gitea.corp/org/repo/src/commit/c1/src/a%20b.ts#L7',
  ],
  [
    'https://gerrit.corp/gitiles/team/repo/+/refs/heads/main/orders',
    'https://gerrit.corp/gitiles/team/repo/+/refs/heads/main',
    'orders',
    'https://gerrit.corp/gitiles/team/repo/+/c1/src/a%20b.ts#7',
  ],
  [
    `${HARNESS}/files/feature/x/~/orders/catalog-info.yaml`,
    `${HARNESS}/files/feature/x/~/`,
    'orders',
    `${HARNESS}/files/c1/~/src/a%20b.ts#L7`,
  ],
  [
    `${CODECOMMIT}/browse/refs/heads/main/--/orders/catalog-info.yaml?region=eu-west-1`,
    `${CODECOMMIT}/browse/refs/heads/main`,
    'orders',
    `${CODECOMMIT}/browse/c1/--/src/a%20b.ts?lines=7-7`,
  ],
];

describe('sourceLinks', () => {
  it.each(TABLE)(
    'reads %s and links to the revision',
    (url, root, path, link) => {
      const target = scmTarget(url, integrations);
      expect(repositoryKey(target.location)).toBe(root);
      expect(target.path).toBe(path);
      expect(sourceLinks(target.location, 'c1', integrations)(evidence)).toBe(
        link,
      );
      // What is stored is read like what it was made of.
      expect(repositoryKey(scmTarget(root, integrations).location)).toBe(root);
    },
  );

  it.each([
    ['https://gerrit.corp/gitiles/team/repo', /no branch/],
    [HARNESS, /no branch/],
    ['https://github.com/org', /no repository/],
    ['https://dev.azure.com/org/p', /no repository/],
    ['https://elsewhere.corp/org/repo', /no integration/],
    ['not an address', /no integration/],
  ])('says what is missing in %s', (url, message) => {
    expect(() => scmTarget(url, integrations)).toThrow(message);
  });

  it.each([
    [
      'https://github.com/Org/Repo/tree/main/',
      'https://github.com/org/repo.git',
    ],
    [
      'https://dev.azure.com/org/r/_git/r?version=GBmain',
      'https://me@dev.azure.com/org/_git/r',
    ],
    ['https://gitlab.com/g/s/r/-/tree/main/x', 'https://gitlab.com/g/s/r'],
  ])('knows %s by its clone address', (url, clone) => {
    const { address } = addressOf(url, integrations)!;
    expect(repositoryId(address.web)).toBe(repositoryId(clone));
  });

  it('links to the branch where the reader tells no revision', () => {
    const { location } = scmTarget(`${CODECOMMIT}/browse/main`, integrations);
    expect(sourceLinks(location, undefined, integrations)({ path: 'a' })).toBe(
      `${CODECOMMIT}/browse/main/--/a`,
    );
  });

  it('has none for a directory', () => {
    const location = { type: 'directory' as const, directory: '/srv/repo' };
    expect(
      sourceLinks(location, undefined, integrations)(evidence),
    ).toBeUndefined();
  });
});
