import { commandOf, contextOf } from '../shared/__testUtils__/scopeOf';
import { install } from './install';

const of = (
  line: string,
  files: Record<string, string> = {},
  env: Record<string, string> = {},
) => install(commandOf(line), contextOf(files, env));
const precision = (...args: Parameters<typeof of>) => of(...args)?.precision;

const PROJECT = {
  'pyproject.toml':
    '[project]\nname = "a"\ndependencies = ["flask>=3"]\n[dependency-groups]\ndev = ["pytest"]\n',
};

describe('install commands of Python', () => {
  it('reads the requirements file that pip is given', () => {
    const pinned = { 'requirements.txt': 'flask==3.0.1\n' };
    const loose = { 'requirements.txt': 'flask\n' };

    expect(
      precision('pip install --no-cache-dir -r requirements.txt', pinned),
    ).toBe('locked');
    expect(
      precision('python3 -m pip install -r /tmp/requirements.txt', pinned),
    ).toBe('locked');
    expect(
      precision('uv pip install --system -r requirements.txt', pinned),
    ).toBe('locked');
    expect(precision('pip install -r requirements.txt', loose)).toBe(
      'floating',
    );
    expect(precision('pip install -r absent.txt')).toBe('floating');
  });

  it('takes a file exported from a lock in the build for locked', () => {
    const files = { ...PROJECT, 'uv.lock': '' };

    expect(precision('pip install -r /tmp/exported.txt', files)).toBe('locked');
  });

  it.each([
    ['pip install flask==3.0.1 redis==5.0', 'locked'],
    ['pip install flask', 'floating'],
    ['pip install --upgrade pip', 'floating'],
    ['pip install "poetry==$POETRY_VERSION"', 'locked'],
    [
      'pip install --index-url https://example.org/simple flask==3.0.1',
      'locked',
    ],
    ['pip install /wheels/*.whl', 'locked'],
    ['pip install git+https://example.org/a.git', 'floating'],
    ['pip install git+https://example.org/a.git@v1.2.0', 'locked'],
    ['pipx install poetry', 'floating'],
    ['curl -sSL https://install.python-poetry.org | python3 -', 'floating'],
    ['poetry self add poetry-plugin-export', 'floating'],
    ['conda install -y numpy=1.26.4', 'locked'],
    ['conda env create -f environment.yml', 'floating'],
  ])('%s is %s', (line, expected) => {
    expect(precision(line)).toBe(expected);
  });

  it('knows the flags that keep a lock file as it is', () => {
    expect(of('uv sync --frozen --no-dev', PROJECT)).toMatchObject({
      precision: 'locked',
      lockFiles: ['uv.lock'],
      development: 'omitted',
    });
    expect(of('uv sync --locked', PROJECT)).toMatchObject({
      precision: 'locked',
      development: 'included',
    });
    expect(of('uv sync', PROJECT)).toMatchObject({ precision: 'floating' });
    expect(of('uv sync', PROJECT, { UV_FROZEN: '1' })).toMatchObject({
      precision: 'locked',
    });
    expect(of('poetry install --only main', PROJECT)).toMatchObject({
      precision: 'locked',
      development: 'omitted',
    });
    expect(of('poetry install --without dev', PROJECT)).toMatchObject({
      development: 'omitted',
    });
    expect(of('poetry install', PROJECT)).toMatchObject({
      development: 'included',
    });
    expect(of('poetry install')).toMatchObject({
      development: 'none-declared',
    });
    expect(of('pipenv install --system --deploy')).toMatchObject({
      precision: 'locked',
      development: 'omitted',
    });
    expect(of('pipenv install --system')).toMatchObject({
      precision: 'floating',
    });
    expect(of('pdm sync --prod')).toMatchObject({
      precision: 'locked',
      development: 'omitted',
    });
  });

  it('resolves the project that pip installs', () => {
    expect(precision('pip install .', PROJECT)).toBe('floating');
    expect(precision('pip install --no-deps .', PROJECT)).toBe('locked');
    expect(
      precision('pip install -e .', { 'setup.py': 'setup(name="a")\n' }),
    ).toBe('locked');
  });

  it('is not asked for other commands', () => {
    expect(of('apt-get install -y python3-pip')).toBeUndefined();
    expect(of('pip config set global.timeout 60')).toBeUndefined();
    expect(of('poetry config virtualenvs.create false')).toBeUndefined();
    expect(of('python manage.py collectstatic')).toBeUndefined();
  });
});
