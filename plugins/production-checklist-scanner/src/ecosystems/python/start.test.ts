import { contextOf } from '../shared/__testUtils__/scopeOf';
import { start } from './start';

const of = (
  line: string,
  files: Record<string, string> = {},
  env: Record<string, string> = {},
) => start(line.split(' '), contextOf(files, env));

describe('start commands of Python', () => {
  it.each([
    ['gunicorn app:app', 'production-server'],
    ['/venv/bin/gunicorn app:app', 'production-server'],
    ['python -m gunicorn app:app', 'production-server'],
    ['gunicorn --reload app:app', 'watcher'],
    ['uvicorn main:app --reload', 'watcher'],
    ['uvicorn main:app --host 0.0.0.0', 'production-server'],
    ['fastapi run app/main.py', 'production-server'],
    ['fastapi dev app/main.py', 'development-server'],
    ['flask run', 'development-server'],
    ['python -m flask --app web run', 'development-server'],
    ['python manage.py runserver 0.0.0.0:8000', 'development-server'],
    ['python manage.py migrate', 'program'],
    ['celery -A shop worker', 'production-server'],
    ['python -m http.server', 'development-server'],
    ['watchmedo auto-restart -- python a.py', 'watcher'],
    ['python -u worker.py', 'program'],
  ])('%s is a %s', (line, role) => {
    expect(of(line)?.role).toBe(role);
  });

  it('follows launchers', () => {
    expect(of('poetry run gunicorn app:app')).toEqual({
      role: 'launcher',
      name: 'poetry run',
      runs: { argv: ['gunicorn', 'app:app'] },
      signals: 'replaced',
    });
    expect(of('uv run --no-dev main.py')).toMatchObject({
      runs: { argv: ['python', 'main.py'] },
      signals: 'forwarded',
    });
    expect(of('ddtrace-run gunicorn app:app')).toMatchObject({
      runs: { argv: ['gunicorn', 'app:app'] },
    });
    expect(of('newrelic-admin run-program uwsgi app.ini')).toMatchObject({
      runs: { argv: ['uwsgi', 'app.ini'] },
    });
    expect(
      of('opentelemetry-instrument --traces_exporter otlp python app.py'),
    ).toMatchObject({ runs: { argv: ['python', 'app.py'] } });
  });

  it('follows the scripts that a project declares', () => {
    const files = {
      'pyproject.toml': '[project.scripts]\nserve = "shop.main:run"\n',
      'shop/main.py': 'import uvicorn\n\ndef run():\n    uvicorn.run(app)\n',
    };

    expect(of('uv run serve', files)).toMatchObject({
      runs: { argv: ['python', '-m', 'shop.main'] },
    });
    expect(of('python -m shop.main', files)).toEqual({
      role: 'production-server',
      name: 'uvicorn',
    });
    expect(
      of('pipenv run web', {
        Pipfile: '[scripts]\nweb = "gunicorn app:app"\n',
      }),
    ).toMatchObject({
      runs: { shell: 'gunicorn app:app', at: { path: 'Pipfile', line: 2 } },
    });
  });

  it('looks into the program for the server that it starts', () => {
    const program = (text: string) =>
      of('python app.py', { 'app.py': text })?.role;

    expect(
      program(
        'from flask import Flask\napp = Flask(__name__)\napp.run(host="0.0.0.0")\n',
      ),
    ).toBe('development-server');
    expect(program('import uvicorn\nuvicorn.run("a:app", reload=True)\n')).toBe(
      'watcher',
    );
    expect(program('import uvicorn\nuvicorn.run(app, port=80)\n')).toBe(
      'production-server',
    );
    expect(program('from waitress import serve\nserve(app)\n')).toBe(
      'production-server',
    );
    expect(program('while True:\n    work()\n')).toBe('program');
  });

  it('leaves other commands to others', () => {
    expect(of('nginx -g daemon')).toBeUndefined();
    expect(of('npm start')).toBeUndefined();
  });
});
