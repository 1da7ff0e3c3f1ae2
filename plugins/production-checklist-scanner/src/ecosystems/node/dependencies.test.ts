import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { dependencies } from './dependencies';
import { node } from './node';
import { precisionOf } from './packages/requirement';

const manifest = (fields: object) => JSON.stringify(fields);

describe('dependencies', () => {
  it('reads a package with its lock file', () => {
    const scope = scopeOf({
      'package.json':
        '{\n  "dependencies": {\n    "express": "^4.18.0"\n  },\n  "devDependencies": { "jest": "29.7.0" }\n}',
      'package-lock.json': '{}',
    });

    const [npm] = dependencies(scope).manifests;
    expect(npm).toMatchObject({
      at: { path: 'package.json' },
      tool: 'npm',
      lock: { state: 'committed', at: { path: 'package-lock.json' } },
    });
    expect(npm.dependencies).toEqual([
      {
        name: 'express',
        requirement: '^4.18.0',
        at: { path: 'package.json', line: 3 },
        precision: 'range',
        development: false,
      },
      expect.objectContaining({
        name: 'jest',
        precision: 'exact',
        development: true,
      }),
    ]);
  });

  it('expects the lock file of the package manager that the package names', () => {
    const scope = scopeOf({
      'package.json': manifest({
        packageManager: 'pnpm@9.1.0',
        dependencies: { koa: '2.15.0' },
      }),
    });

    expect(dependencies(scope).manifests[0]).toMatchObject({
      tool: 'pnpm',
      lock: { state: 'missing', expected: ['pnpm-lock.yaml'] },
    });
  });

  it('finds the rule that ignores the lock file', () => {
    const scope = scopeOf({
      'package.json': manifest({ dependencies: { koa: '^2.15.0' } }),
      '.gitignore': 'node_modules\npackage-lock.json\n',
    });

    expect(dependencies(scope).manifests[0].lock).toMatchObject({
      state: 'ignored',
      at: { path: '.gitignore', line: 2 },
    });
  });

  it('takes the lock file of the workspace, and none of another directory', () => {
    const files = {
      'package.json': manifest({ workspaces: ['services/*'] }),
      'yarn.lock': '',
      'services/api/package.json': manifest({
        dependencies: { express: '^4.0.0', '@acme/log': '*' },
      }),
      'services/log/package.json': manifest({ name: '@acme/log' }),
      'tools/report/package.json': manifest({ dependencies: { chalk: '^5' } }),
    };

    const [api] = dependencies(scopeOf(files, 'services/api')).manifests;
    expect(api.lock).toMatchObject({ at: { path: 'yarn.lock' } });
    expect(api.dependencies.map(({ precision }) => precision)).toEqual([
      'range',
      'local',
    ]);
    const [report] = dependencies(scopeOf(files, 'tools/report')).manifests;
    expect(report.lock.state).toBe('missing');
  });

  it('reads the workspaces of pnpm and Rush', () => {
    const api = manifest({ dependencies: { express: '^4.0.0' } });
    const pnpm = scopeOf(
      {
        'pnpm-workspace.yaml': "packages:\n  # services\n  - 'apps/*'\n",
        'pnpm-lock.yaml': '',
        'apps/api/package.json': api,
      },
      'apps/api',
    );
    const rush = scopeOf(
      {
        'rush.json': '{ "projects": [{ "projectFolder": "apps/api" }], }',
        'common/config/rush/pnpm-lock.yaml': '',
        'apps/api/package.json': api,
      },
      'apps/api',
    );

    expect(dependencies(pnpm).manifests[0].lock).toMatchObject({
      at: { path: 'pnpm-lock.yaml' },
    });
    expect(dependencies(rush).manifests[0].lock).toMatchObject({
      at: { path: 'common/config/rush/pnpm-lock.yaml' },
    });
  });

  it('takes a committed Yarn cache for a lock', () => {
    const scope = scopeOf({
      'package.json': manifest({ dependencies: { koa: '^2.15.0' } }),
      '.yarn/cache/koa-npm-2.15.0.zip': '',
    });

    expect(dependencies(scope).manifests[0].lock.state).toBe('committed');
  });

  it('inherits the package of a workspace without packages of its own', () => {
    const scope = scopeOf(
      {
        'package.json': manifest({ dependencies: { '@nestjs/core': '^10' } }),
        'package-lock.json': '{}',
        'apps/api/src/main.ts': "import { NestFactory } from '@nestjs/core';",
      },
      'apps/api',
    );

    expect(dependencies(scope).manifests.map(({ at }) => at.path)).toEqual([
      'package.json',
    ]);
  });

  it('leaves the root package to others where the component is a Go module', () => {
    const scope = scopeOf(
      {
        'package.json': manifest({ devDependencies: { husky: '^9' } }),
        'services/api/go.mod': 'module api',
        'services/api/web/app.js': "import x from 'lodash';",
      },
      'services/api',
    );

    expect(node.detect(scope)).toBe(false);
  });

  it('names third-party imports that nothing declares', () => {
    const scope = scopeOf({
      'server.js':
        "const fs = require('node:fs');\nconst path = require('path');\nconst express = require('express');\nrequire('./local');",
    });

    expect(node.detect(scope)).toBe(true);
    expect(dependencies(scope)).toEqual({
      manifests: [],
      undeclared: [{ path: 'server.js', line: 3 }],
    });
  });

  it('leaves the hooks of a test tool beside a Go program alone', () => {
    const scope = scopeOf({
      'api-spec/hooks.js': "const hooks = require('hooks');",
      'vendor/manifest': '{"dependencies": []}',
      'main.go': 'package main',
    });

    expect(dependencies(scope).undeclared).toEqual([]);
  });

  it('says where a manifest cannot be read', () => {
    const scope = scopeOf({ 'package.json': '{\n  "dependencies": {,\n}' });

    expect(node.detect(scope)).toBe(true);
    expect(() => dependencies(scope)).toThrow(UnreadableFileError);
  });
});

describe('precisionOf', () => {
  it.each([
    ['1.2.3', 'exact'],
    ['=1.2.3', 'exact'],
    ['npm:left-pad@1.3.0', 'exact'],
    ['git+https://github.com/acme/x.git#v1.2.0', 'exact'],
    ['acme/x#4f2a9c1', 'exact'],
    ['github:acme/x#semver:^1.2.0', 'exact'],
    ['https://example.com/x-1.2.3.tgz', 'exact'],
    ['patch:koa@npm%3A2.15.0#./koa.patch', 'exact'],
    ['^1.2.3', 'range'],
    ['*', 'range'],
    ['latest', 'range'],
    ['', 'range'],
    ['npm:left-pad@^1.3.0', 'range'],
    ['catalog:', 'range'],
    ['acme/x', 'floating'],
    ['git@github.com:acme/x.git', 'floating'],
    ['github:acme/x#main', 'floating'],
    ['https://codeload.github.com/acme/x/tar.gz/main', 'floating'],
    ['file:../x', 'local'],
    ['workspace:^', 'local'],
  ])('calls %p %s', (requirement, precision) => {
    expect(precisionOf(requirement)).toBe(precision);
  });
});
