import { FileTree } from '../../files/FileTree';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { commandOf, contextOf, scopeOf } from '../shared/__testUtils__/scopeOf';
import { rustLibraries } from './libraries';
import { rust } from './rust';

const MAIN = { 'src/main.rs': 'fn main() {}' };
const manifests = (files: Record<string, string>, path = '') =>
  rust.dependencies(scopeOf({ ...MAIN, ...files }, path)).manifests;

describe('dependencies of Rust crates', () => {
  const CARGO = [
    '[package]',
    'name = "shop"',
    '[dependencies]',
    'axum = "0.8"',
    'serde = { version = "=1.0.200", features = ["derive"] }',
    'edge = { git = "https://example.com/edge", branch = "main" }',
    'held = { git = "https://example.com/held", rev = "abc1234" }',
    'common = { path = "../common" }',
    '[dev-dependencies]',
    'insta = "1"',
  ].join('\n');

  it('tells what a lock file must hold, and what it cannot', () => {
    const [manifest] = manifests({ 'Cargo.toml': CARGO, 'Cargo.lock': '' });

    expect(manifest).toMatchObject({
      tool: 'Cargo',
      lock: { state: 'committed', at: { path: 'Cargo.lock' } },
      dependencies: [
        {
          name: 'axum',
          precision: 'range',
          at: { path: 'Cargo.toml', line: 4 },
        },
        { name: 'serde', precision: 'exact' },
        { name: 'edge', precision: 'floating' },
        { name: 'held', precision: 'exact' },
        { name: 'common', precision: 'local' },
        { name: 'insta', development: true },
      ],
    });
  });

  it('misses the lock file, or finds it ignored', () => {
    const lock = (files: Record<string, string>) =>
      manifests({ 'Cargo.toml': CARGO, ...files })[0].lock;

    expect(lock({})).toEqual({ state: 'missing', expected: ['Cargo.lock'] });
    expect(lock({ '.gitignore': 'target\nCargo.lock\n' })).toMatchObject({
      state: 'ignored',
      at: { path: '.gitignore', line: 2 },
    });
  });

  it('takes versions and lock from the workspace', () => {
    const files = {
      'Cargo.toml':
        '[workspace]\nmembers = ["server"]\n[workspace.dependencies]\naxum = "0.8"\n',
      'Cargo.lock': '',
      'server/Cargo.toml':
        '[package]\nname = "server"\n[dependencies]\naxum = { workspace = true }\nlog = "0.4"\n',
      'server/src/main.rs': 'fn main() {}',
    };
    expect(
      manifests(files, 'server').map(({ at, lock, dependencies }) => [
        at.path,
        lock.state,
        dependencies.length,
      ]),
    ).toEqual([
      ['Cargo.toml', 'committed', 1],
      ['server/Cargo.toml', 'committed', 1],
    ]);
  });

  it('tells where a manifest cannot be read', () => {
    expect(() => manifests({ 'Cargo.toml': '[package\n' })).toThrow(
      UnreadableFileError,
    );
  });
});

describe('rustLibraries', () => {
  it('follows dependencies by path, those of the workspace too', () => {
    const tree = FileTree.of({
      'Cargo.toml':
        '[workspace]\n[workspace.dependencies]\ncore = { path = "crates/core" }\n',
      'crates/server/Cargo.toml':
        '[package]\nname = "server"\n[dependencies]\ncore.workspace = true\n[dev-dependencies]\nfixtures = { path = "../fixtures" }\n',
      'crates/core/Cargo.toml':
        '[package]\nname = "core"\n[dependencies]\ndb = { path = "../db" }\n',
      'crates/db/Cargo.toml': '[package]\nname = "db"\n',
      'crates/fixtures/Cargo.toml': '[package]\nname = "fixtures"\n',
    });
    expect(rustLibraries(tree, 'crates/server')).toEqual([
      'crates/core',
      'crates/db',
    ]);
  });

  it('never throws', () => {
    expect(
      rustLibraries(FileTree.of({ 'a/Cargo.toml': '[package' }), 'a'),
    ).toEqual([]);
  });
});

describe('installs of Cargo commands', () => {
  const install = (command: string) =>
    rust.install(commandOf(command), contextOf(MAIN));

  it.each([
    ['cargo build --release', 'locked'],
    ['cargo +nightly build --release --bin shop', 'locked'],
    ['cargo chef cook --release --recipe-path recipe.json', 'locked'],
    ['cargo install sqlx-cli --version 0.8.2 --locked', 'locked'],
    ['cargo install cargo-chef@0.1.68', 'locked'],
    ['cargo install --path . --locked', 'locked'],
    ['cargo install --git https://example.com/x --tag v1', 'locked'],
    ['cargo install --locked cargo-chef', 'floating'],
    ['cargo install --path .', 'floating'],
    ['cargo install --git https://example.com/x', 'floating'],
    ['cargo update', 'floating'],
    ['cargo chef prepare', undefined],
    ['rustup target add x86_64-unknown-linux-musl', undefined],
  ])('%s is %s', (command, expected) => {
    expect(install(command)?.precision).toBe(expected);
  });

  it('relies on the lock file', () => {
    expect(install('cargo build --release')?.lockFiles).toEqual(['Cargo.lock']);
  });
});

describe('start commands of Rust programs', () => {
  const start = (command: string) =>
    rust.start(
      command.split(' '),
      contextOf({ ...MAIN, 'Cargo.toml': '[package]\nname = "shop"\n' }),
    );

  it.each([
    ['cargo run --release', 'development-server'],
    ['cargo watch -x run', 'watcher'],
    ['/usr/local/bin/shop --port 80', 'program'],
  ])('%s is a %s', (command, role) => {
    expect(start(command)?.role).toBe(role);
  });

  it('leaves the rest to others', () => {
    expect(start('node server.js')).toBeUndefined();
  });
});
