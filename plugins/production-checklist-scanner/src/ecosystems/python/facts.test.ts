import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { python } from './python';

describe('servers of Python programs', () => {
  const of = (files: Record<string, string>) =>
    python
      .servers(scopeOf(files))
      .map(({ protocol, framework, at }) => [
        protocol,
        framework,
        at.path,
        at.line,
      ]);

  it('finds frameworks where they are imported and made', () => {
    expect(
      of({ 'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n' }),
    ).toEqual([['http', 'FastAPI', 'main.py', 3]]);
    expect(
      of({ 'tasks.py': 'from celery import Celery\napp = Celery("shop")\n' }),
    ).toEqual([['queue', 'Celery', 'tasks.py', 2]]);
    expect(
      of({ 'main.py': 'class FastAPI:\n    pass\napp = FastAPI()\n' }),
    ).toEqual([]);
  });

  it('finds a Django project by its settings', () => {
    expect(
      of({
        'requirements.txt': 'Django==5.0\n',
        'shop/settings.py': 'ROOT_URLCONF = "shop.urls"\n',
      }),
    ).toEqual([['http', 'Django', 'shop/settings.py', 1]]);
  });
});

describe('health checks of Python programs', () => {
  const of = (text: string, path = 'app/main.py') =>
    python
      .health(scopeOf({ [path]: text }))
      .map(({ kind, target }) => `${kind} ${target}`);

  it.each([
    ['@app.route("/healthz")\ndef h(): ...\n', 'route /healthz'],
    ["@router.get('/health/live')\nasync def h(): ...\n", 'route /health/live'],
    ['urlpatterns = [path("health/", view)]\n', 'route health/'],
    [
      'urlpatterns = [re_path(r"^healthcheck/$", view)]\n',
      'route healthcheck/',
    ],
    ['app.add_url_rule("/ping", view_func=ping)\n', 'route /ping'],
    ['api.add_resource(Health, "/health")\n', 'route /health'],
    ['app.router.add_get("/livez", live)\n', 'route /livez'],
    ['router = APIRouter(prefix="/health")\n', 'route /health'],
    ['INSTALLED_APPS = ["health_check"]\n', 'route /ht/ (django-health-check)'],
    [
      'from grpc_health.v1 import health_pb2_grpc\nhealth_pb2_grpc.add_HealthServicer_to_server(s, server)\n',
      'grpc grpc.health.v1.Health',
    ],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  it('takes neither clients nor comments nor statuses of other things for one', () => {
    expect(of('requests.get("http://other/health")\n')).toEqual([]);
    expect(of('# @app.route("/health")\n')).toEqual([]);
    expect(of('@app.get("/orders/status")\ndef s(): ...\n')).toEqual([]);
    expect(
      of('@app.get("/health")\ndef h(): ...\n', 'tests/test_app.py'),
    ).toEqual([]);
  });
});

describe('logging of Python programs', () => {
  const of = (files: Record<string, string>) =>
    python
      .logging(scopeOf(files))
      .map(({ sink, at }) => `${sink} ${at.path}:${at.line}`);

  it('finds console loggers', () => {
    expect(
      of({
        'a.py': 'import logging, sys\nh = logging.StreamHandler(sys.stdout)\n',
      }),
    ).toEqual(['console a.py:2']);
    expect(
      of({ 'a.py': 'import logging\nlogging.basicConfig(level="INFO")\n' }),
    ).toEqual(['console a.py:2']);
    expect(
      of({ 'a.py': 'from loguru import logger\nlogger.info("x")\n' }),
    ).toEqual(['console a.py:2']);
    expect(of({ 'a.py': 'print("x")\n' })).toEqual(['console a.py:1']);
  });

  it('finds files', () => {
    expect(
      of({ 'a.py': 'import logging\nh = logging.FileHandler("app.log")\n' }),
    ).toContain('file a.py:2');
    expect(
      of({
        'a.py':
          'from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler("a.log")\n',
      }),
    ).toContain('rotating-file a.py:2');
    expect(
      of({ 'a.py': 'import logging\nlogging.basicConfig(filename="a.log")\n' }),
    ).toContain('file a.py:2');
    expect(
      of({
        'a.py':
          'from loguru import logger\nlogger.add("a.log", rotation="1 MB")\n',
      }),
    ).toContain('rotating-file a.py:2');
  });

  it('leaves out files that production does not write', () => {
    const files = (text: string, path = 'a.py') =>
      of({ [path]: text }).filter(fact => /file/.test(fact.split(' ')[0]));

    expect(
      files(
        'import logging\nif DEBUG:\n    h = logging.FileHandler("a.log")\n',
      ),
    ).toEqual([]);
    expect(
      files(
        'import logging\nif args.log_file:\n    h = logging.FileHandler(args.log_file)\n',
      ),
    ).toEqual([]);
    expect(
      files('import logging\nh = logging.FileHandler("/dev/stdout")\n'),
    ).toEqual([]);
    expect(
      files(
        'import logging\ndef unused():\n    return logging.FileHandler("a.log")\n',
      ),
    ).toEqual([]);
    expect(
      files(
        'import logging\nif not DEBUG:\n    h = logging.FileHandler("a.log")\n',
      ),
    ).toHaveLength(1);
    expect(
      files(
        'import logging\nif DEBUG:\n    pass\nelse:\n    h = logging.FileHandler("a.log")\n',
      ),
    ).toHaveLength(1);
  });

  it('reads configurations of logging and asks which handlers are used', () => {
    const django = (used: string) =>
      `LOGGING = {\n  "handlers": {\n    "file": {\n      "class": "logging.FileHandler",\n      "filename": "a.log",\n    },\n    "console": {\n      "class": "logging.StreamHandler",\n    },\n  },\n  "root": {"handlers": ["${used}"]},\n}\n`;

    expect(of({ 'settings.py': django('console') })).toEqual([
      'console settings.py:8',
    ]);
    expect(of({ 'settings.py': django('file') })).toContain(
      'file settings.py:4',
    );
    expect(
      of({
        'app.py': 'print("x")\n',
        'logging.yaml':
          'handlers:\n  file:\n    class: logging.handlers.RotatingFileHandler\n    filename: a.log\nroot:\n  handlers: [file]\n',
      }),
    ).toContain('rotating-file logging.yaml:3');
  });

  it('reads log files of the server’s command', () => {
    const image = (flag: string) =>
      of({
        'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
        Dockerfile: `FROM python:3.12\nCMD ["gunicorn", "--access-logfile", "${flag}", "app:app"]\n`,
      });

    expect(image('/var/log/access.log')).toContain('file Dockerfile:2');
    expect(image('-')).toEqual(['console Dockerfile:2']);
  });
});

describe('settings of Python programs', () => {
  const of = (files: Record<string, string>) =>
    python
      .settings(scopeOf(files))
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it.each([
    [
      'import os\nx = os.environ["DATABASE_URL"]\n',
      'connection DATABASE_URL environment',
    ],
    [
      'import os\nx = os.getenv("DB_PASSWORD", "x")\n',
      'credential DB_PASSWORD environment',
    ],
    [
      'from decouple import config\nSECRET_KEY = config("SECRET_KEY")\n',
      'credential SECRET_KEY environment',
    ],
    [
      'import environ\nenv = environ.Env()\nx = env.str("REDIS_URL")\n',
      'connection REDIS_URL environment',
    ],
    [
      'import click\n@click.option("--db", envvar="DB_HOST")\ndef f(): ...\n',
      'connection DB_HOST environment',
    ],
    [
      'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    database_url: str\n',
      'connection database_url environment',
    ],
  ])('%s', (text, expected) => {
    expect(of({ 'config.py': text })).toEqual([expected]);
  });

  it('finds literals', () => {
    expect(
      of({
        'app.py': 'from redis import Redis\nr = Redis(host="redis", db=0)\n',
      }),
    ).toEqual(['connection Redis host literal']);
    expect(of({ 'settings.py': 'SECRET_KEY = "s3cr3t-value"\n' })).toEqual([
      'credential SECRET_KEY literal',
    ]);
  });

  it('forgives a literal that the environment replaces, and one for developers', () => {
    expect(
      of({
        'settings.py':
          'import os\nSECRET_KEY = os.getenv("SECRET_KEY", "dev-only")\n',
      }),
    ).toEqual(['credential SECRET_KEY environment']);
    expect(of({ 'settings/local.py': 'SECRET_KEY = "dev"\n' })).toEqual([]);
    expect(
      of({
        'config.py':
          'class DevelopmentConfig(Config):\n    SECRET_KEY = "dev"\n',
      }),
    ).toEqual([]);
    expect(of({ 'app.py': 'API_KEY = "api_key"\n' })).toEqual([]);
  });
});

describe('monitoring of Python programs', () => {
  const of = (files: Record<string, string>) =>
    python
      .monitoring(scopeOf(files))
      .map(({ product, setUp, dependency }) => [
        product,
        setUp?.path,
        dependency?.path,
      ]);

  it('tells set up from installed', () => {
    const declared = { 'requirements.txt': 'sentry-sdk==2.0\n' };

    expect(
      of({
        ...declared,
        'a.py': 'import sentry_sdk\nsentry_sdk.init(dsn=DSN)\n',
      }),
    ).toEqual([['Sentry', 'a.py', 'requirements.txt']]);
    expect(of({ ...declared, 'a.py': 'print("x")\n' })).toEqual([
      ['Sentry', undefined, 'requirements.txt'],
    ]);
    expect(of({ 'a.py': '# sentry_sdk.init()\n' })).toEqual([]);
  });

  it('counts Sentry’s tracing only where it is switched on', () => {
    expect(
      of({ 'a.py': 'sentry_sdk.init(traces_sample_rate=0.2)\n' }).map(
        ([product]) => product,
      ),
    ).toEqual(['Sentry', 'Sentry tracing']);
    expect(
      of({ 'a.py': 'sentry_sdk.init(traces_sample_rate=0.0)\n' }).map(
        ([product]) => product,
      ),
    ).toEqual(['Sentry']);
  });

  it('sees the agent in front of the server', () => {
    expect(
      of({
        'a.py': 'x = 1\n',
        Dockerfile:
          'FROM python:3.12\nCMD ["ddtrace-run", "gunicorn", "a:app"]\n',
      }),
    ).toEqual([['Datadog', 'Dockerfile', undefined]]);
  });
});

describe('migrations of Python programs', () => {
  it('finds them and where they run by themselves', () => {
    const scope = scopeOf({
      'alembic.ini': '[alembic]\n',
      'app.py': 'x = 1\n',
      'start.sh': 'alembic upgrade head\nexec uvicorn app:app\n',
      Dockerfile:
        'FROM python:3.12\nCOPY . /app\nWORKDIR /app\nCMD ["sh", "start.sh"]\n',
    });

    expect(python.migrations(scope)).toEqual([
      {
        tool: 'Alembic',
        at: { path: 'alembic.ini', line: 1 },
        automatic: { path: 'start.sh', line: 1 },
      },
    ]);
    expect(python.migrations(scopeOf({ 'app.py': 'x = 1\n' }))).toEqual([]);
  });
});

describe('detection of Python', () => {
  it('takes a script beside another language’s program for none', () => {
    expect(
      python.detect(
        scopeOf({ Gemfile: 'gem "rails"\n', 'bin/profile.py': 'print(1)\n' }),
      ),
    ).toBe(false);
    expect(
      python.detect(
        scopeOf({
          'package.json': '{}',
          'api/app.py': 'from flask import Flask\napp = Flask(__name__)\n',
        }),
      ),
    ).toBe(true);
    expect(python.detect(scopeOf({ 'main.py': 'print(1)\n' }))).toBe(true);
    expect(python.detect(scopeOf({ 'tests/test_a.py': 'x = 1\n' }))).toBe(
      false,
    );
  });
});

describe('libraries of Python projects', () => {
  it('counts what a workspace or a path brings in as the component’s own', () => {
    const scope = scopeOf(
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["api", "common"]\n',
        'api/pyproject.toml':
          '[project]\nname = "api"\ndependencies = ["shop-common"]\n[tool.uv.sources]\nshop-common = { workspace = true }\n',
        'api/app.py': 'from flask import Flask\napp = Flask(__name__)\n',
        'common/pyproject.toml': '[project]\nname = "shop_common"\n',
        'common/log.py': 'import sentry_sdk\nsentry_sdk.init()\n',
      },
      'api',
    );

    expect(python.monitoring(scope).map(({ setUp }) => setUp?.path)).toEqual([
      'common/log.py',
    ]);
  });
});
