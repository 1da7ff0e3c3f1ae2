import { parseShell, parseShellScript } from './parseShell';
import { unwrapShell } from './unwrapShell';

function words(text: string): string[] {
  return parseShell(text).map(({ argv }) => argv.join(' '));
}

describe('parseShell', () => {
  it('splits at operators and newlines and says what joins the commands', () => {
    const commands = parseShell('a 1 && b || c; d | e &\nf');
    expect(commands.map(({ argv, operator }) => [argv[0], operator])).toEqual([
      ['a', ''],
      ['b', '&&'],
      ['c', '||'],
      ['d', ';'],
      ['e', '|'],
      ['f', '&'],
    ]);
    expect(commands[4].background).toBe(true);
    expect(commands[1].offset).toBe(7);
  });

  it('removes quotes and keeps variables', () => {
    const [{ argv }] = parseShell(
      `echo "a b" 'c $D' e\\ f "$G" \${H} \${I:-j k} "x \\"y\\""`,
    );
    expect(argv).toEqual([
      'echo',
      'a b',
      'c $D',
      'e f',
      '$G',
      '$H',
      '${I:-j k}',
      'x "y"',
    ]);
  });

  it('keeps a command substitution as one word', () => {
    expect(parseShell('pip install $(cat a.txt | head -1) b')[0].argv).toEqual([
      'pip',
      'install',
      '$(cat a.txt | head -1)',
      'b',
    ]);
  });

  it('reads assignments before a command', () => {
    expect(parseShell('NODE_ENV="production" X=1 npm ci')[0]).toMatchObject({
      assignments: { NODE_ENV: 'production', X: '1' },
      argv: ['npm', 'ci'],
    });
  });

  it('joins continued lines and leaves comments out', () => {
    expect(
      words('apt-get install \\\n  curl # for health\n# no\nrm x'),
    ).toEqual(['apt-get install curl', 'rm x']);
  });

  it('takes redirections out and keeps where output goes', () => {
    const [command] = parseShell('echo hi >> /var/log/x 2>&1 < in');
    expect(command.argv).toEqual(['echo', 'hi']);
    expect(command.writesTo).toEqual(['/var/log/x', '1']);
  });

  it('keeps a here-document out of the commands', () => {
    const commands = parseShell('cat <<EOF > /start.sh\nnpm start\nEOF\nls');
    expect(commands.map(({ argv }) => argv.join(' '))).toEqual(['cat', 'ls']);
    expect(commands[0].input).toBe('npm start\n');
  });

  it('flattens conditions, loops, cases, groups and functions', () => {
    expect(
      words(`
        serve() { exec node a.js; }
        if [ -f x ]; then a; elif b; then c; else d; fi
        for i in 1 2; do e "$i"; done
        while f; do g; done
        case "$1" in web|api) h ;; *) i ;; esac
        (j && k) || { l; }
      `),
    ).toEqual([
      'exec node a.js',
      '[ -f x ]',
      'a',
      'b',
      'c',
      'd',
      'e $i',
      'f',
      'g',
      'h',
      'i',
      'j',
      'k',
      'l',
    ]);
  });

  it('keeps the structure of a script', () => {
    expect(parseShellScript('case $X in a) b;; esac')).toMatchObject([
      { type: 'case', word: '$X', branches: [{ patterns: ['a'] }] },
    ]);
    expect(parseShellScript('if a; then b; else c; fi')).toMatchObject([
      {
        type: 'if',
        branches: [{ body: [{ type: 'command' }] }],
        otherwise: [{ type: 'command' }],
      },
    ]);
  });

  it.each([
    'fi fi done esac } ) ;; &&',
    'if then else',
    'case x in',
    "echo 'open",
    'echo "open $(',
    'cat <<EOF\nnever closed',
    '('.repeat(5000),
    '$('.repeat(5000),
    'if '.repeat(5000),
    'f() '.repeat(2000),
  ])('survives %#', text => {
    expect(() => parseShell(text)).not.toThrow();
  });
});

describe('unwrapShell', () => {
  it.each([
    [
      ['sh', '-c', 'exec node a', 'zero', 'one'],
      { shell: 'sh', script: 'exec node a', args: ['zero', 'one'] },
    ],
    [['/bin/bash', '-lc', 'a'], { shell: 'bash', script: 'a', args: [] }],
    [
      ['bash', '-o', 'pipefail', '-c', 'a'],
      { shell: 'bash', script: 'a', args: [] },
    ],
    [
      ['sh', './start.sh', 'web'],
      { shell: 'sh', file: './start.sh', args: ['web'] },
    ],
    [['bash'], { shell: 'bash', args: [] }],
  ])('reads %j', (argv, expected) => {
    expect(unwrapShell(argv)).toEqual(expected);
  });

  it('leaves other programs alone', () => {
    expect(unwrapShell(['node', '-c', 'x'])).toBeUndefined();
  });
});
