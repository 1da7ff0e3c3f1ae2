import { Check, defineCheck } from '../check';
import { CHECKLIST } from '../checks/checklist';
import { compileCheck } from '../checks/declarative/compileCheck';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { scan } from '../scan';
import {
  CREDENTIAL_SHAPES,
  HIDDEN_SHAPES,
} from '../secrets/__testUtils__/credentialShapes';
import { fileOf } from '../secrets/__testUtils__/fileOf';
import { maskSecrets } from '../secrets/maskSecrets';

// A file for every shape, each asked about by every check.
jest.setTimeout(120_000);

/** Shows every line of every file, as checks may. */
const showEverything: Check = defineCheck({
  id: 'readme/everything',
  title: 'Everything',
  weight: 1,
  question: 'What is there?',
  why: 'It is there.',
  remediation: 'Look.',
  reasons: { seen: 'Seen: `{first}`.' },
  evaluate({ scope: { tree } }, verdict) {
    const files = tree.paths.map(path => tree.read(path)!);
    return verdict.fail(
      'seen',
      files.flatMap(({ path, lines }) =>
        lines.map((_, index) => ({ path, line: index + 1 })),
      ),
      { first: files.map(({ lines }) => lines[0]).join('\n') },
    );
  },
});

describe('a report', () => {
  it('holds no credential in any of its bytes, whatever the shape', async () => {
    const values: string[] = [];
    const files = [...CREDENTIAL_SHAPES, ...HIDDEN_SHAPES].map(
      (shape, index) => {
        const value = `Zomer2019-x7K${index}q`;
        values.push(
          value,
          Buffer.from(value).toString('base64'),
          Buffer.from(`shop:${value}`).toString('base64'),
        );
        return [`part${index}/${shape.path}`, fileOf(shape, value)] as const;
      },
    );
    const tree = FileTree.of(Object.fromEntries(files));
    const checklist = [...CHECKLIST, showEverything];
    const report = JSON.stringify(await scan(tree, { path: '' }, checklist));
    expect(values.filter(value => report.includes(value))).toEqual([]);
    // The rest of the lines is there.
    expect(report).toContain('DriverManager.getConnection(url, \\"shop\\"');
  });

  it.each(
    [...CREDENTIAL_SHAPES, ...HIDDEN_SHAPES].filter(
      ({ path }) => path === 'Dockerfile' || path === 'package.json',
    ),
  )('quotes $text without it', async shape => {
    const tree = FileTree.of({
      'package.json': '{"dependencies": {"express": "5.0.0"}}',
      'server.js': "require('express')().listen(80);",
      [shape.path]: fileOf(shape, 'Zomer2019-x7Kq'),
    });
    const report = await scan(tree, { path: '' });
    expect(JSON.stringify(report)).not.toContain('Zomer');
  });

  it('hides a value that is repeated where nothing tells what it is', async () => {
    const tree = FileTree.of({
      'a.py': 'PASSWORD = "Zomer2019-x7Kq"\nhint("Zomer2019-x7Kq")\n',
    });
    const report = await scan(tree, { path: '' });
    expect(JSON.stringify(report)).toContain('hint(');
    expect(JSON.stringify(report)).not.toContain('Zomer');
  });

  it('hides it in each of several sentences', async () => {
    const value = 'Zomer2019-x7Kq';
    const file = (path: string) => ({ file: { path } });
    const check = compileCheck({
      id: 'house/files',
      title: 'Files',
      question: 'Are they there?',
      why: 'They are needed.',
      remediation: 'Add them.',
      condition: { anyOf: [file(value), file('b')] },
    });
    const tree = FileTree.of({ 'a.py': `PASSWORD = "${value}"\n` });
    const report = await scan(tree, { path: '' }, [check, showEverything]);
    expect(report.results[0].reason.sentences).toHaveLength(2);
    expect(JSON.stringify(report)).not.toContain('Zomer');
  });

  it('changes none of the checklist’s own sentences', () => {
    const sentences = CHECKLIST.flatMap(({ reasons, remediation, why }) => [
      ...Object.values(reasons),
      remediation,
      why,
    ]);
    expect(
      sentences.filter(
        text => maskSecrets(new SourceFile('said.conf', text)) !== text,
      ),
    ).toEqual([]);
  });
});
