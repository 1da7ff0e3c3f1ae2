import { SourceFile } from '../files/SourceFile';
import { Layout } from './surroundings/Layout';

/** Where a value of a Kubernetes Secret or SealedSecret stands. */
type ManifestField = 'data' | 'stringData' | 'encryptedData';

const KIND = /^[ \t-]*["']?kind["']?:[ \t]*["']?(Secret|SealedSecret)\b["']?/;
const FIELD = /^[ \t]*["']?(data|stringData|encryptedData)["']?:/;

const known = new WeakMap<SourceFile, readonly (ManifestField | undefined)[]>();

/** The field of a Secret, sealed or not, that a line stands in. */
export function manifestField(
  file: SourceFile,
  line: number,
): ManifestField | undefined {
  if (!/\.(ya?ml|tpl|json)$/i.test(file.path)) return undefined;
  const fields = known.get(file) ?? fieldsOf(file);
  known.set(file, fields);
  return fields[line - 1];
}

function fieldsOf(file: SourceFile): (ManifestField | undefined)[] {
  const layout = Layout.of(file);
  const { code } = layout;
  if (!code.some(line => KIND.test(line.slice(0, 100)))) return [];
  let document = 0;
  const numbers = code.map(line => {
    if (line.startsWith('---')) document += 1;
    return document;
  });
  const secrets = new Set(
    numbers.filter((_, index) => KIND.test(code[index].slice(0, 100))),
  );
  return code.map((_, index) =>
    secrets.has(numbers[index]) ? fieldAbove(layout, index) : undefined,
  );
}

function fieldAbove(layout: Layout, index: number): ManifestField | undefined {
  for (const above of layout.above(index)) {
    const field = FIELD.exec(layout.code[above].slice(0, 100))?.[1];
    if (field) return field as ManifestField;
  }
  return undefined;
}
