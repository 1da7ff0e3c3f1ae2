import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Install into a virtual environment in a builder stage and copy it into a `-slim` image.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM python:3.13 AS build',
        'RUN python -m venv /venv',
        'COPY requirements.txt .',
        'RUN /venv/bin/pip install --no-cache-dir -r requirements.txt',
        '',
        'FROM python:3.13-slim',
        'RUN useradd --system --uid 10001 app',
        'WORKDIR /app',
        'COPY --from=build /venv /venv',
        'COPY app .',
        'ENV PATH=/venv/bin:$PATH',
        'USER 10001',
        'CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Install the main dependencies only: `uv sync --frozen --no-dev`, `poetry install --only main`, or a requirements file without the tools.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY pyproject.toml uv.lock ./',
        'RUN uv sync --frozen --no-dev',
      ].join('\n'),
    },
  },
  'production-server': {
    text: 'Start the application with a production server: gunicorn for WSGI, uvicorn for ASGI.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
    },
  },
  'log-to-console': {
    text: 'Log to the standard output with a `StreamHandler` and remove the file handler.',
    snippet: {
      language: 'python',
      code: [
        'import logging, sys',
        '',
        'logging.basicConfig(stream=sys.stdout, level=logging.INFO)',
      ].join('\n'),
    },
  },
  'read-environment': {
    text: 'Read the value from the environment and fail at the start where it is missing.',
    snippet: {
      language: 'python',
      code: ['import os', '', 'DATABASE_URL = os.environ["DATABASE_URL"]'].join(
        '\n',
      ),
    },
  },
  'lock-dependencies': {
    text: 'Commit a lock file: `uv lock`, `poetry lock`, or `pip-compile requirements.in`, which pins every version in `requirements.txt`.',
    snippet: {
      language: 'shell',
      code: 'uv pip compile requirements.in --generate-hashes -o requirements.txt',
    },
  },
  'install-locked': {
    text: 'Install exactly what the lock file says, and give tools their version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY pyproject.toml uv.lock ./',
        'RUN uv sync --frozen --no-dev',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Run the application under gunicorn or uvicorn, which finish requests on SIGTERM, or stop the server yourself with a grace period.',
    snippet: {
      language: 'python',
      code: [
        'import signal',
        '',
        'def stop(signum, frame):',
        '    server.stop(grace=20)  # no new calls, those in flight finish',
        '',
        'signal.signal(signal.SIGTERM, stop)',
        'server.wait_for_termination()',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the server itself in exec form, so that it is process 1.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
    },
  },
  'health-endpoint': {
    text: 'Add a route that answers 200 while the process can serve.',
    snippet: {
      language: 'python',
      code: [
        '@app.get("/healthz")',
        'def healthz():',
        '    return {"status": "ok"}',
      ].join('\n'),
    },
  },
  'grpc-health': {
    text: 'Register the gRPC health service of `grpcio-health-checking`.',
    snippet: {
      language: 'python',
      code: [
        'from grpc_health.v1 import health, health_pb2, health_pb2_grpc',
        '',
        'servicer = health.HealthServicer()',
        'health_pb2_grpc.add_HealthServicer_to_server(servicer, server)',
        'servicer.set("", health_pb2.HealthCheckResponse.SERVING)',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Add `sentry-sdk` (or another tracker) and initialise it before the application.',
    snippet: {
      language: 'python',
      code: [
        'import os, sentry_sdk',
        '',
        'sentry_sdk.init(dsn=os.environ.get("SENTRY_DSN"))',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Install `opentelemetry-distro` and an exporter, and start the server under `opentelemetry-instrument`.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["opentelemetry-instrument", "gunicorn", "app:app"]',
    },
  },
  metrics: {
    text: 'Expose metrics with `prometheus-client`.',
    snippet: {
      language: 'python',
      code: [
        'from prometheus_client import make_asgi_app',
        '',
        'app.mount("/metrics", make_asgi_app())',
      ].join('\n'),
    },
  },
};
