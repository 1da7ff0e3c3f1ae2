import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { python } from './python';

beforeAll(() => loadGrammars(['python']));

const of = (files: Record<string, string>) => {
  const scope = scopeOf(files);
  return python.shutdown(scope).map(({ outcome, at, drainSeconds }) => ({
    outcome,
    at: at[0],
    ...(drainSeconds !== undefined && { drainSeconds }),
  }));
};
const outcome = (files: Record<string, string>) => of(files)[0]?.outcome;

const FLASK = {
  'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
  'requirements.txt': 'flask==3.0.1\n',
};
const image = (command: string) => ({
  Dockerfile: `FROM python:3.12-slim\nCOPY . .\nCMD ${command}\n`,
});
const GRPC =
  'import signal\nimport grpc\nserver = grpc.server(pool)\nserver.start()\n';

describe('shutdown of Python programs', () => {
  it('knows what servers do by default', () => {
    expect(
      of({
        ...FLASK,
        ...image('["gunicorn", "--graceful-timeout", "20", "app:app"]'),
      }),
    ).toEqual([
      {
        outcome: 'drains',
        at: { path: 'Dockerfile', line: 3 },
        drainSeconds: 20,
      },
    ]);
    expect(
      outcome({ ...FLASK, ...image('["python", "-m", "uvicorn", "app:app"]') }),
    ).toBe('drains');
    expect(outcome({ ...FLASK, ...image('["flask", "run"]') })).toBe('none');
    expect(
      outcome({ ...FLASK, ...image('["waitress-serve", "app:app"]') }),
    ).toBe('none');
    expect(outcome({ ...FLASK, Procfile: 'web: gunicorn app:app\n' })).toBe(
      'drains',
    );
  });

  it('takes the server that is only declared', () => {
    expect(
      of({ ...FLASK, 'requirements.txt': 'flask==3.0.1\ngunicorn==22.0.0\n' }),
    ).toEqual([
      { outcome: 'drains', at: { path: 'requirements.txt', line: 2 } },
    ]);
    expect(outcome(FLASK)).toBe('unknown');
  });

  it('looks for die-on-term where uWSGI serves', () => {
    const uwsgi = { ...FLASK, ...image('["uwsgi", "--ini", "uwsgi.ini"]') };

    expect(outcome({ ...uwsgi, 'uwsgi.ini': '[uwsgi]\nmaster = true\n' })).toBe(
      'none',
    );
    expect(
      outcome({ ...uwsgi, 'uwsgi.ini': '[uwsgi]\n; die-on-term = true\n' }),
    ).toBe('none');
    expect(
      of({ ...uwsgi, 'uwsgi.ini': '[uwsgi]\ndie-on-term = true\n' }),
    ).toEqual([{ outcome: 'drains', at: { path: 'uwsgi.ini', line: 2 } }]);
    expect(
      outcome({
        ...FLASK,
        Dockerfile:
          'FROM python:3.12\nSTOPSIGNAL SIGQUIT\nCMD ["uwsgi", "a.ini"]\n',
      }),
    ).toBe('drains');
  });

  it('reads the handler of a gRPC server', () => {
    const program = (text: string) => outcome({ 'server.py': GRPC + text });

    expect(
      program(
        'def stop(s, f):\n    server.stop(30)\nsignal.signal(signal.SIGTERM, stop)\n',
      ),
    ).toBe('drains');
    expect(
      program(
        'def stop(s, f):\n    server.stop(0)\nsignal.signal(signal.SIGTERM, stop)\n',
      ),
    ).toBe('forces');
    expect(
      program(
        'def stop(s, f):\n    server.stop(None)\nsignal.signal(signal.SIGTERM, stop)\n',
      ),
    ).toBe('forces');
    expect(
      program(
        'def stop(s, f):\n    sys.exit(0)\nsignal.signal(signal.SIGTERM, stop)\n',
      ),
    ).toBe('exits');
    expect(
      program(
        'try:\n    server.wait_for_termination()\nexcept KeyboardInterrupt:\n    server.stop(0)\n',
      ),
    ).toBe('misses');
    expect(program('server.wait_for_termination()\n')).toBe('none');
  });

  it('asks a gRPC server that stands beside another', () => {
    const beside = (text: string) =>
      of({
        ...FLASK,
        ...image('["gunicorn", "app:app"]'),
        'server.py': GRPC + text,
      }).map(fact => fact.outcome);

    expect(beside('server.wait_for_termination()\n')).toEqual([
      'drains',
      'none',
    ]);
    expect(
      beside(
        'def stop(s, f):\n    server.stop(30)\nsignal.signal(signal.SIGTERM, stop)\n',
      ),
    ).toEqual(['drains', 'drains']);
    // The application stops it when its own server does.
    expect(beside('async def close():\n    await server.stop(5)\n')).toEqual([
      'drains',
    ]);
    expect(beside('def close():\n    server.stop(None)\n')).toEqual([
      'drains',
      'none',
    ]);
  });

  it('follows the handler into methods and lists of signals', () => {
    const consumer =
      'import signal, asyncio\nfrom aiokafka import AIOKafkaConsumer\nconsumer = AIOKafkaConsumer("t")\n';

    expect(
      outcome({
        'worker.py': `${consumer}for sig in (signal.SIGINT, signal.SIGTERM):\n    loop.add_signal_handler(sig, lambda: asyncio.create_task(shutdown()))\nasync def shutdown():\n    await consumer.stop()\n`,
      }),
    ).toBe('drains');
    expect(
      outcome({
        'worker.py': `${consumer}class Worker:\n    def __init__(self):\n        signal.signal(signal.SIGTERM, self.on_signal)\n    def on_signal(self, *args):\n        self.running = False\n`,
      }),
    ).toBe('drains');
    expect(
      outcome({
        'worker.py': `${consumer}# signal.signal(signal.SIGTERM, stop)\nrun()\n`,
      }),
    ).toBe('none');
  });

  it('does not let a worker answer for the server beside it', () => {
    const celery = {
      'tasks.py': 'from celery import Celery\napp = Celery("shop")\n',
    };

    expect(outcome(celery)).toBe('drains');
    expect(
      of({ ...FLASK, ...celery, ...image('["flask", "run"]') }).map(
        fact => fact.outcome,
      ),
    ).toEqual(['none']);
  });

  it('says nothing of what serves nothing', () => {
    expect(of({ 'job.py': 'print("done")\n' })).toEqual([]);
  });
});
