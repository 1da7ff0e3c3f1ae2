import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { dependencies } from './dependencies';

const of = (files: Record<string, string>, path = '') =>
  dependencies(scopeOf(files, path));

describe('Python dependencies', () => {
  it('takes a fully pinned requirements file for its own lock', () => {
    const { manifests } = of({
      'app.py': 'import flask\n',
      'requirements.txt':
        '# web\nFlask==3.0.1\nredis[hiredis]==5.0 ; python_version > "3.8"\n',
    });

    expect(manifests).toHaveLength(1);
    expect(manifests[0].lock).toEqual({
      state: 'committed',
      at: { path: 'requirements.txt', line: 1 },
    });
    expect(
      manifests[0].dependencies.map(({ name, precision, at }) => [
        name,
        precision,
        at.line,
      ]),
    ).toEqual([
      ['flask', 'exact', 2],
      ['redis', 'exact', 3],
    ]);
  });

  it('misses the lock of bare names and ranges', () => {
    const { manifests } = of({
      'requirements.txt': 'Flask\nredis>=5\ngunicorn==22.*\n',
    });

    expect(manifests[0].lock.state).toBe('missing');
    expect(manifests[0].dependencies.map(({ precision }) => precision)).toEqual(
      ['range', 'range', 'range'],
    );
  });

  it('reads includes, hashes and constraints', () => {
    const hashed = of({
      'requirements.txt': 'flask>=3 \\\n    --hash=sha256:abc\n',
    });
    const included = of({
      'requirements.txt': '-r requirements/base.txt\n',
      'requirements/base.txt': 'flask==3.0.1\n',
    });
    const constrained = of({
      'requirements.txt': '-c constraints.txt\nflask\n',
      'constraints.txt': 'flask==3.0.1\n',
    });

    expect(hashed.manifests[0].lock.state).toBe('committed');
    expect(included.manifests.map(({ at }) => at.path)).toEqual([
      'requirements.txt',
    ]);
    expect(included.manifests[0].lock.state).toBe('committed');
    expect(constrained.manifests[0].lock.state).toBe('committed');
  });

  it('takes the compiled file for the lock of its source, wherever it lies', () => {
    const beside = of({
      'requirements.in': 'flask\n',
      'requirements.txt': 'flask==3.0.1\n',
    });
    const apart = of({
      'requirements/source/app.in': 'flask\n',
      'requirements/source/requirements-prod.in': 'flask\n',
      'requirements/generated/requirements-prod.txt': 'flask==3.0.1\n',
    });

    expect(beside.manifests.map(({ at, lock }) => [at.path, lock])).toEqual([
      [
        'requirements.in',
        { state: 'committed', at: { path: 'requirements.txt', line: 1 } },
      ],
    ]);
    expect(
      apart.manifests.find(({ at }) => at.path.endsWith('requirements-prod.in'))
        ?.lock.state,
    ).toBe('committed');
  });

  it('leaves files for developers out', () => {
    const { manifests } = of({
      'requirements.txt': 'flask==3.0.1\n',
      'requirements-dev.txt': 'pytest\n',
      'requirements/test.txt': 'pytest\n',
      'docs/requirements.txt': 'sphinx\n',
    });

    expect(manifests.map(({ at }) => at.path)).toEqual(['requirements.txt']);
  });

  it('reads pyproject.toml of PEP 621 and of Poetry', () => {
    const uv = of({
      'pyproject.toml':
        '[project]\nname = "shop"\ndependencies = ["fastapi>=0.110"]\n\n[dependency-groups]\ndev = ["pytest"]\n',
      'uv.lock': 'version = 1\n',
    });
    const poetry = of({
      'pyproject.toml': [
        '[tool.poetry.dependencies]',
        'python = "^3.12"',
        'flask = "^3.0"',
        'celery = "5.3.6"',
        'tools = { git = "https://example.org/tools.git", branch = "main" }',
        'common = { path = "../common" }',
      ].join('\n'),
    });

    expect(uv.manifests[0].tool).toBe('uv');
    expect(uv.manifests[0].bots.dependabot).toEqual(['uv', 'pip']);
    expect(
      uv.manifests[0].dependencies.map(({ name, development }) => [
        name,
        development,
      ]),
    ).toEqual([
      ['fastapi', false],
      ['pytest', true],
    ]);
    expect(poetry.manifests[0].lock).toEqual({
      state: 'missing',
      expected: ['poetry.lock'],
    });
    expect(
      poetry.manifests[0].dependencies.map(({ name, precision, at }) => [
        name,
        precision,
        at.line,
      ]),
    ).toEqual([
      ['flask', 'range', 3],
      ['celery', 'exact', 4],
      ['tools', 'floating', 5],
      ['common', 'local', 6],
    ]);
  });

  it('finds the lock of a uv workspace at its root', () => {
    const { manifests } = of(
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["services/*"]\n',
        'uv.lock': '',
        'services/api/pyproject.toml':
          '[project]\nname = "api"\ndependencies = ["flask"]\n',
        'services/api/app.py': 'import flask\n',
      },
      'services/api',
    );

    expect(manifests[0].lock).toEqual({
      state: 'committed',
      at: { path: 'uv.lock', line: 1 },
    });
  });

  it('does not take the lock of a directory above for its own', () => {
    const { manifests } = of(
      {
        'pyproject.toml':
          '[project]\nname = "other"\ndependencies = ["django"]\n',
        'uv.lock': '',
        'services/api/pyproject.toml':
          '[project]\nname = "api"\ndependencies = ["flask"]\n',
      },
      'services/api',
    );

    expect(manifests[0].lock.state).toBe('missing');
  });

  it('sees a lock that git ignores', () => {
    const { manifests } = of({
      '.gitignore': '*.pyc\npoetry.lock\n',
      'pyproject.toml': '[tool.poetry.dependencies]\nflask = "^3.0"\n',
    });

    expect(manifests[0].lock).toEqual({
      state: 'ignored',
      at: { path: '.gitignore', line: 2 },
      expected: ['poetry.lock'],
    });
  });

  it('reads Pipfile, setup.py, setup.cfg and conda environments', () => {
    const names = (files: Record<string, string>) =>
      of(files).manifests[0].dependencies.map(({ name, precision }) => [
        name,
        precision,
      ]);

    expect(
      names({ Pipfile: '[packages]\nflask = "*"\nredis = "==5.0"\n' }),
    ).toEqual([
      ['flask', 'range'],
      ['redis', 'exact'],
    ]);
    expect(
      names({
        'setup.py':
          'setup(\n  install_requires=[\n    "flask[async]>=3",\n    \'redis==5.0\',\n  ],\n)\n',
      }),
    ).toEqual([
      ['flask', 'range'],
      ['redis', 'exact'],
    ]);
    expect(
      names({
        'setup.cfg':
          '[options]\ninstall_requires =\n    flask>=3\n    redis==5.0\n\n[other]\nx = y\n',
      }),
    ).toEqual([
      ['flask', 'range'],
      ['redis', 'exact'],
    ]);
    expect(
      names({
        'environment.yml':
          'dependencies:\n  - python=3.12\n  - numpy=1.26.4\n  - pip:\n      - flask\n',
      }),
    ).toEqual([
      ['numpy', 'exact'],
      ['flask', 'range'],
    ]);
  });

  it('shows third-party imports that nothing declares', () => {
    const { manifests, undeclared } = of({
      'main.py':
        'import os, requests\nfrom . import util\nfrom helpers import x\nimport yaml.loader\n',
      'helpers.py': 'import json\n',
    });

    expect(manifests).toEqual([]);
    expect(undeclared).toEqual([
      { path: 'main.py', line: 1 },
      { path: 'main.py', line: 4 },
    ]);
  });

  it('names the line of a file that it cannot read', () => {
    expect(() => of({ 'pyproject.toml': '[project\nname = 1\n' })).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        path: 'pyproject.toml',
        line: 1,
      }),
    );
  });
});
