import { loadGrammars } from '../../formats/syntax/syntax';
import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { go } from './go';

beforeAll(() => loadGrammars(['go']));

const MODULE = { 'go.mod': 'module example.com/shop\n' };
const of = (files: Record<string, string>) =>
  go.shutdown(scopeOf({ ...MODULE, ...files }));
const outcome = (files: Record<string, string>) => of(files)[0]?.outcome;

/** A program with these imports and this body of `main`. */
function program(
  imports: string[],
  body: string,
  rest = '',
): Record<string, string> {
  const list = imports.map(path => `\t"${path}"`).join('\n');
  return {
    'main.go': `package main\n\nimport (\n${list}\n)\n\nfunc main() {\n${body}\n}\n${rest}`,
  };
}

const HTTP = ['context', 'net/http', 'os', 'os/signal', 'syscall', 'time'];
const SERVE =
  '\tsrv := &http.Server{}\n\tgo func() { srv.ListenAndServe() }()\n';

describe('shutdown of Go programs', () => {
  it('drains an HTTP server on SIGTERM, with its time-out', () => {
    const [fact] = of(
      program(
        HTTP,
        `${SERVE}\tquit := make(chan os.Signal, 1)
\tsignal.Notify(quit, os.Interrupt, syscall.SIGTERM)
\t<-quit
\tctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
\tdefer cancel()
\tsrv.Shutdown(ctx)`,
      ),
    );
    expect(fact).toMatchObject({
      outcome: 'drains',
      drainSeconds: 15,
      at: [
        { path: 'main.go', line: 20 },
        { path: 'main.go', line: 16 },
      ],
    });
  });

  it('finds the signals in a variable of another package', () => {
    expect(
      outcome({
        'main.go':
          'package main\nimport (\n"net/http"\n"example.com/shop/signals"\n)\nfunc main() {\nsrv := &http.Server{}\ngo srv.ListenAndServe()\n<-signals.Wait()\nsrv.Shutdown(nil)\n}\n',
        'signals/signals.go':
          'package signals\nimport "os/signal"\nfunc Wait() chan os.Signal {\nc := make(chan os.Signal)\nsignal.Notify(c, stop...)\nreturn c\n}\n',
        'signals/posix.go':
          'package signals\nimport "syscall"\nvar stop = []os.Signal{os.Interrupt, syscall.SIGTERM}\n',
        'signals/signals_windows.go':
          'package signals\nvar stop = []os.Signal{os.Interrupt}\n',
      }),
    ).toBe('drains');
  });

  it('drains a gRPC server', () => {
    const grpc = ['google.golang.org/grpc', ...HTTP];
    const wait =
      '\tctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)\n\tdefer stop()\n';
    const serve =
      '\ts := grpc.NewServer()\n\tgo s.Serve(lis)\n\t<-ctx.Done()\n';

    expect(outcome(program(grpc, `${wait}${serve}\ts.GracefulStop()`))).toBe(
      'drains',
    );
    expect(
      outcome(
        program(
          grpc,
          `${wait}\tserver := grpc.NewServer()\n\tgo server.Serve(lis)\n\t<-ctx.Done()\n\tserver.Stop()`,
        ),
      ),
    ).toBe('forces');
  });

  it('has no default', () => {
    expect(
      outcome(program(['net/http'], '\thttp.ListenAndServe(":80", nil)')),
    ).toBe('none');
    expect(
      outcome(
        program(
          HTTP,
          `${SERVE}\tsignal.Notify(c, syscall.SIGUSR1, syscall.SIGUSR2)\n\t<-c`,
        ),
      ),
    ).toBe('none');
  });

  it('tells a handler that only ends the program', () => {
    expect(
      outcome(
        program(
          HTTP,
          `${SERVE}\tsignal.Notify(c, syscall.SIGTERM)\n\t<-c\n\tos.Exit(0)`,
        ),
      ),
    ).toBe('exits');
  });

  it('does not take a tracer for the server', () => {
    expect(
      outcome(
        program(
          HTTP,
          `${SERVE}\tdefer tp.Shutdown(ctx)\n\tsignal.Notify(c, syscall.SIGTERM)\n\t<-c`,
        ),
      ),
    ).toBe('exits');
  });

  it('misses SIGTERM where only Ctrl-C is handled', () => {
    expect(
      outcome(
        program(
          HTTP,
          `${SERVE}\tsignal.Notify(c, os.Interrupt)\n\t<-c\n\tsrv.Shutdown(ctx)`,
        ),
      ),
    ).toBe('misses');
  });

  it('does not count what nobody calls', () => {
    expect(
      outcome(
        program(
          HTTP,
          `${SERVE}\tsignal.Notify(c, syscall.SIGTERM)\n\t<-c`,
          'func drain() {\n\tsrv.Shutdown(nil)\n}\n',
        ),
      ),
    ).toBe('exits');
  });

  it('notices a server that blocks before signals are asked for', () => {
    expect(
      of(
        program(
          ['google.golang.org/grpc', ...HTTP],
          '\tsrv := grpc.NewServer()\n\terr := srv.Serve(lis)\n\tsignal.Notify(c, syscall.SIGTERM)\n\t<-c\n\tsrv.GracefulStop()',
        ),
      )[0],
    ).toMatchObject({ outcome: 'misses', at: [{ line: 15 }, { line: 16 }] });
  });

  it('notices a main that does not wait for the drain', () => {
    const drain =
      '\tsrv := &http.Server{}\n\tgo func() {\n\t\tsignal.Notify(c, syscall.SIGTERM)\n\t\t<-c\n\t\tsrv.Shutdown(ctx)\n\t\tclose(done)\n\t}()\n';

    expect(
      outcome(program(HTTP, `${drain}\tlog.Fatal(srv.ListenAndServe())`)),
    ).toBe('exits');
    expect(
      outcome(program(HTTP, `${drain}\tsrv.ListenAndServe()\n\t<-done`)),
    ).toBe('drains');
  });

  it('knows frameworks and libraries that drain by themselves', () => {
    expect(
      outcome(
        program(
          ['github.com/zeromicro/go-zero/rest'],
          '\tserver := rest.MustNewServer(c)\n\tserver.Start()',
        ),
      ),
    ).toBe('drains');
    expect(
      outcome(
        program(
          ['github.com/hibiken/asynq'],
          '\tsrv := asynq.NewServer(r, c)\n\tsrv.Run(mux)',
        ),
      ),
    ).toBe('drains');
    expect(
      outcome(
        program(
          ['net/http', 'github.com/ory/graceful'],
          '\tgraceful.Graceful(server.ListenAndServe, server.Shutdown)',
        ),
      ),
    ).toBe('drains');
    expect(
      outcome(
        program(
          ['net/http', 'github.com/oklog/run', 'syscall'],
          '\tg.Add(func() error { return srv.ListenAndServe() }, func(error) { srv.Shutdown(nil) })\n\tg.Add(run.SignalHandler(ctx, syscall.SIGTERM))\n\tg.Run()',
        ),
      ),
    ).toBe('drains');
  });

  it('lets a consumer end its loop', () => {
    const consumer = ['github.com/segmentio/kafka-go', ...HTTP];
    const read = '\treader := kafka.NewReader(cfg)\n';

    expect(
      outcome(
        program(
          consumer,
          `\tctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)\n${read}\tfor {\n\t\treader.ReadMessage(ctx)\n\t}\n\treader.Close()`,
        ),
      ),
    ).toBe('drains');
    expect(
      outcome(
        program(consumer, `${read}\tfor {\n\t\treader.ReadMessage(ctx)\n\t}`),
      ),
    ).toBe('none');
  });

  it('says nothing of a program that serves nothing', () => {
    expect(of(program(['fmt'], '\tfmt.Println("done")'))).toEqual([]);
  });
});
