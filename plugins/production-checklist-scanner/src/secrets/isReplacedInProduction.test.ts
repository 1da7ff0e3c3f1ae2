import { FileTree } from '../files/FileTree';
import { findSecrets } from './findSecrets';
import { isReplacedInProduction } from './isReplacedInProduction';

const LITERAL = 'secret_key_base: "ktyW57usZxrivYdvLo9os7UGcUUZYKch"';

function judge(path: string, files: Record<string, string>): boolean[] {
  const tree = FileTree.of(files);
  const file = tree.read(path)!;
  return findSecrets(file).map(secret =>
    isReplacedInProduction(tree, file, secret),
  );
}

describe('isReplacedInProduction', () => {
  it.each([
    ['config/runtime.exs', 'secret_key_base: System.fetch_env!("KEY")'],
    ['config/prod.exs', 'secret_key_base: secret_key_base,'],
  ])('sees that %s takes it from elsewhere', (path, text) => {
    expect(
      judge('config/config.exs', {
        'config/config.exs': LITERAL,
        [path]: text,
      }),
    ).toEqual([true]);
  });

  it('sees that the section for production does', () => {
    expect(
      judge('config/rabbitmq.yml', {
        'config/rabbitmq.yml':
          'defaults: &defaults\n  password: letmein\nproduction:\n  <<: *defaults\n  password: <%= ENV["PASSWORD"] %>',
      }),
    ).toEqual([true]);
  });

  it.each([
    ['config/runtime.exs', 'url: System.fetch_env!("URL")'],
    ['config/prod.exs', LITERAL.replace('kty', 'aB3')],
    ['other/runtime.exs', 'secret_key_base: System.fetch_env!("KEY")'],
  ])('does not take %s for it', (path, text) => {
    expect(
      judge('config/config.exs', {
        'config/config.exs': LITERAL,
        [path]: text,
      }),
    ).toEqual([false]);
  });
});
