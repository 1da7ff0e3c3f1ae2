import { commandOf, contextOf } from '../shared/__testUtils__/scopeOf';
import { go } from './go';

const MODULE = {
  'go.mod': 'module a\nrequire b.com/c v1.0.0\n',
  'main.go': 'package main\nfunc main() {}\n',
};

const install = (command: string, env: Record<string, string> = {}) =>
  go.install(commandOf(command), contextOf(MODULE, env));

describe('installs of Go commands', () => {
  it.each([
    'go build -o /app ./cmd/app',
    'go mod download',
    '/usr/local/go/bin/go install ./...',
    'go test ./...',
  ])('%s follows go.mod and go.sum', command => {
    expect(install(command)).toMatchObject({
      precision: 'locked',
      lockFiles: expect.arrayContaining(['go.sum']),
    });
  });

  it.each([
    'go install github.com/x/y@v1.2.3',
    'go get github.com/x/y@v1.2.3',
    'go install github.com/x/y@0123456789abcdef0123456789abcdef01234567',
    'dep ensure -vendor-only',
    'glide install',
  ])('%s names exact versions', command => {
    expect(install(command)?.precision).toBe('locked');
  });

  it.each([
    'go install github.com/x/y@latest',
    'go install github.com/x/y@v1',
    'go run github.com/x/y@master -flag',
    'go get -u github.com/x/y',
    'go get ./...',
    'go mod tidy',
    'dep ensure -update',
    'glide up',
  ])('%s floats', command => {
    expect(install(command)?.precision).toBe('floating');
  });

  it('looks a version up in the environment of the build', () => {
    expect(install('go install a.com/b@$V', { V: 'latest' })?.precision).toBe(
      'floating',
    );
    expect(install('go install a.com/b@${V}', { V: 'v1.0.0' })?.precision).toBe(
      'locked',
    );
  });

  it('needs no checksums where nothing is required', () => {
    const alone = contextOf({ ...MODULE, 'go.mod': 'module a\n' });
    expect(go.install(commandOf('go build'), alone)?.lockFiles).toEqual([]);
  });

  it('is silent about other commands', () => {
    expect(install('go version')).toBeUndefined();
    expect(install('npm ci')).toBeUndefined();
  });
});

describe('start commands of Go programs', () => {
  const start = (command: string) =>
    go.start(
      command.split(' '),
      contextOf({ 'cmd/orders/main.go': 'package main\nfunc main() {}\n' }),
    );

  it.each([
    ['go run ./cmd/orders', 'development-server'],
    ['air -c .air.toml', 'watcher'],
    ['reflex -r .go$ -s -- go run .', 'watcher'],
    ['CompileDaemon -command=./app', 'watcher'],
    ['/app/orders serve', 'program'],
  ])('%s is a %s', (command, role) => {
    expect(start(command)?.role).toBe(role);
  });

  it('leaves the rest to others', () => {
    expect(start('/app/other')).toBeUndefined();
    expect(start('node server.js')).toBeUndefined();
  });
});
