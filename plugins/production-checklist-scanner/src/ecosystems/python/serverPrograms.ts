import { ServerFact } from '../facts';

/** What becomes of requests in flight when a server gets SIGTERM. */
export type ShutdownDefault = 'drains' | 'exits' | 'none';

/** A program that serves a Python application. */
export interface ServerProgram {
  title: string;
  /** The package that brings it, for where it is only declared. */
  package: string;
  protocol: ServerFact['protocol'];
  onSigterm: ShutdownDefault;
  /** The option that says how long it waits for requests in flight. */
  drainOption?: string;
}

const http = 'http' as const;
const queue = 'queue' as const;

/** Programs by the command that starts them. */
export const SERVER_PROGRAMS: ReadonlyMap<string, ServerProgram> = new Map([
  [
    'gunicorn',
    {
      title: 'gunicorn',
      package: 'gunicorn',
      protocol: http,
      onSigterm: 'drains',
      drainOption: '--graceful-timeout',
    },
  ],
  [
    'uvicorn',
    {
      title: 'uvicorn',
      package: 'uvicorn',
      protocol: http,
      onSigterm: 'drains',
      drainOption: '--timeout-graceful-shutdown',
    },
  ],
  [
    'fastapi',
    {
      title: 'uvicorn (`fastapi run`)',
      package: 'fastapi-cli',
      protocol: http,
      onSigterm: 'drains',
    },
  ],
  [
    'hypercorn',
    {
      title: 'Hypercorn',
      package: 'hypercorn',
      protocol: http,
      onSigterm: 'drains',
      drainOption: '--graceful-timeout',
    },
  ],
  [
    'daphne',
    { title: 'Daphne', package: 'daphne', protocol: http, onSigterm: 'drains' },
  ],
  [
    'granian',
    {
      title: 'Granian',
      package: 'granian',
      protocol: http,
      onSigterm: 'drains',
    },
  ],
  [
    'waitress-serve',
    {
      title: 'waitress',
      package: 'waitress',
      protocol: http,
      onSigterm: 'none',
    },
  ],
  [
    'uwsgi',
    { title: 'uWSGI', package: 'uwsgi', protocol: http, onSigterm: 'none' },
  ],
  [
    'pyuwsgi',
    { title: 'uWSGI', package: 'pyuwsgi', protocol: http, onSigterm: 'none' },
  ],
  [
    'sanic',
    { title: 'Sanic', package: 'sanic', protocol: http, onSigterm: 'drains' },
  ],
  [
    'litestar',
    {
      title: 'uvicorn (`litestar run`)',
      package: 'litestar',
      protocol: http,
      onSigterm: 'drains',
    },
  ],
  [
    'mod_wsgi-express',
    {
      title: 'Apache (mod_wsgi)',
      package: 'mod-wsgi',
      protocol: http,
      onSigterm: 'none',
    },
  ],
  [
    'cherryd',
    {
      title: 'CherryPy',
      package: 'cherrypy',
      protocol: http,
      onSigterm: 'drains',
    },
  ],
  [
    'streamlit',
    {
      title: 'Streamlit',
      package: 'streamlit',
      protocol: http,
      onSigterm: 'exits',
    },
  ],
  [
    'celery',
    {
      title: 'Celery',
      package: 'celery',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  ['rq', { title: 'RQ', package: 'rq', protocol: queue, onSigterm: 'drains' }],
  [
    'rqworker',
    { title: 'RQ', package: 'rq', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'dramatiq',
    {
      title: 'Dramatiq',
      package: 'dramatiq',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'arq',
    { title: 'arq', package: 'arq', protocol: queue, onSigterm: 'drains' },
  ],
  [
    'taskiq',
    {
      title: 'Taskiq',
      package: 'taskiq',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'huey_consumer',
    { title: 'Huey', package: 'huey', protocol: queue, onSigterm: 'exits' },
  ],
  [
    'huey_consumer.py',
    { title: 'Huey', package: 'huey', protocol: queue, onSigterm: 'exits' },
  ],
  [
    'faust',
    {
      title: 'Faust',
      package: 'faust-streaming',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'faststream',
    {
      title: 'FastStream',
      package: 'faststream',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'nameko',
    {
      title: 'Nameko',
      package: 'nameko',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'procrastinate',
    {
      title: 'Procrastinate',
      package: 'procrastinate',
      protocol: queue,
      onSigterm: 'drains',
    },
  ],
  [
    'kopf',
    { title: 'kopf', package: 'kopf', protocol: queue, onSigterm: 'drains' },
  ],
]);
