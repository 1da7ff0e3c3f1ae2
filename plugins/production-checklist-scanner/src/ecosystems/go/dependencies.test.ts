import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { go } from './go';

const MAIN =
  'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() { gin.Default().Run() }\n';
const of = (files: Record<string, string>, path = '') =>
  go.dependencies(scopeOf(files, path));

describe('dependencies of Go modules', () => {
  it('reads direct requirements and the checksums beside them', () => {
    const { manifests } = of({
      'main.go': MAIN,
      'go.sum': '',
      'go.mod': [
        'module example.com/shop',
        '',
        'require (',
        '\tgithub.com/gin-gonic/gin v1.9.1',
        '\tgolang.org/x/exp v0.0.0-20240119083558-1b970713d09a',
        '\tgolang.org/x/sys v0.15.0 // indirect',
        '\texample.com/lib v0.0.0',
        '\tgithub.com/acme/edge master',
        ')',
        '',
        'replace example.com/lib => ../lib',
      ].join('\n'),
    });

    expect(manifests).toHaveLength(1);
    expect(manifests[0]).toMatchObject({
      tool: 'go',
      lock: { state: 'committed', at: { path: 'go.sum' } },
      dependencies: [
        {
          name: 'github.com/gin-gonic/gin',
          precision: 'exact',
          at: { path: 'go.mod', line: 4 },
        },
        { name: 'golang.org/x/exp', precision: 'exact' },
        { name: 'example.com/lib', precision: 'local' },
        {
          name: 'github.com/acme/edge',
          precision: 'floating',
          at: { line: 8 },
        },
      ],
    });
  });

  it('misses checksums, and finds them ignored or vendored', () => {
    const module = {
      'main.go': MAIN,
      'go.mod': 'module a\nrequire github.com/gin-gonic/gin v1.9.1\n',
    };
    const lock = (files: Record<string, string>) =>
      of({ ...module, ...files }).manifests[0].lock;

    expect(lock({})).toEqual({ state: 'missing', expected: ['go.sum'] });
    expect(lock({ '.gitignore': '*.sum\n' })).toMatchObject({
      state: 'ignored',
      at: { path: '.gitignore', line: 1 },
    });
    expect(lock({ 'vendor/modules.txt': '# a' })).toMatchObject({
      state: 'committed',
    });
  });

  it('inherits the module that a component is part of', () => {
    const { manifests } = of(
      {
        'go.mod': 'module a\nrequire b.com/c v1.0.0\n',
        'go.sum': '',
        'cmd/x/main.go': MAIN,
      },
      'cmd/x',
    );
    expect(manifests[0].at.path).toBe('go.mod');
  });

  it('reads what came before modules', () => {
    expect(
      of({
        'main.go': MAIN,
        'Gopkg.toml':
          '[[constraint]]\n  name = "github.com/x/y"\n  branch = "master"\n',
        'Gopkg.lock': '',
      }).manifests[0],
    ).toMatchObject({
      tool: 'dep',
      lock: { state: 'committed' },
      dependencies: [{ precision: 'range', requirement: 'master' }],
    });
    expect(
      of({
        'main.go': MAIN,
        'glide.yaml': 'package: a\nimport:\n- package: github.com/x/y\n',
      }).manifests[0],
    ).toMatchObject({
      tool: 'glide',
      lock: { state: 'missing', expected: ['glide.lock'] },
    });
  });

  it('finds imports that nothing declares', () => {
    expect(of({ 'main.go': MAIN }).undeclared).toEqual([
      { path: 'main.go', line: 3 },
    ]);
    expect(
      of({
        'main.go': MAIN,
        'vendor/github.com/gin-gonic/gin/gin.go': 'package gin',
      }).undeclared,
    ).toEqual([]);
    expect(
      of({
        'main.go':
          'package main\nimport "fmt"\nfunc main() { fmt.Println() }\n',
      }).undeclared,
    ).toEqual([]);
  });

  it('knows its own packages without a module', () => {
    expect(
      of({
        'cmd/app/main.go':
          'package main\nimport "github.com/acme/shop/store"\nfunc main() { store.Open() }\n',
        'store/store.go': 'package store\nfunc Open() {}\n',
      }).undeclared,
    ).toEqual([]);
  });
});
