import { FileTree } from '../../files/FileTree';
import { findLibraries } from '../../component/findLibraries';

const json = (fields: object) => JSON.stringify(fields);

describe('findLibraries for Node.js', () => {
  it('follows names of workspace packages and directories', () => {
    const tree = FileTree.of({
      'package.json': json({ workspaces: ['apps/*', 'libs/*'] }),
      'apps/api/package.json': json({
        dependencies: {
          '@acme/log': '*',
          '@acme/db': 'workspace:^',
          shared: 'file:../../shared',
        },
        devDependencies: { '@acme/testing': '*' },
      }),
      'libs/log/package.json': json({
        name: '@acme/log',
        dependencies: { '@acme/core': '1.0.0' },
      }),
      'libs/core/package.json': json({
        name: '@acme/core',
        dependencies: { '@acme/deep': '*' },
      }),
      'libs/deep/package.json': json({ name: '@acme/deep' }),
      'libs/db/package.json': json({ name: '@acme/db' }),
      'libs/testing/package.json': json({ name: '@acme/testing' }),
      'shared/package.json': json({ name: 'shared' }),
    });

    expect(findLibraries(tree, { path: 'apps/api' })).toEqual([
      'libs/core',
      'libs/db',
      'libs/log',
      'shared',
    ]);
  });

  it('follows aliases of tsconfig.base.json that the component imports', () => {
    const tree = FileTree.of({
      'package.json': json({ dependencies: { '@nestjs/core': '^10' } }),
      'tsconfig.base.json': json({
        compilerOptions: {
          paths: {
            '@acme/log': ['libs/log/src/index.ts'],
            '@acme/unused': ['libs/unused/src/index.ts'],
          },
        },
      }),
      'apps/api/src/main.ts': "import { log } from '@acme/log';",
      'libs/log/project.json': '{}',
      'libs/log/src/index.ts': 'export const log = console.log;',
      'libs/unused/src/index.ts': '',
    });

    expect(findLibraries(tree, { path: 'apps/api' })).toEqual(['libs/log']);
  });

  it('survives manifests that cannot be read', () => {
    const tree = FileTree.of({
      'package.json': '{',
      'apps/api/package.json': '{',
    });

    expect(findLibraries(tree, { path: 'apps/api' })).toEqual([]);
  });
});
