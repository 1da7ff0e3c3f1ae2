import { LineCounter, isScalar, parseAllDocuments } from 'yaml';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { tooDeepLine } from './nesting';
import { YamlNode } from './YamlNode';

const parsed = new WeakMap<
  SourceFile,
  readonly YamlNode[] | UnreadableFileError
>();

/**
 * The documents of a YAML file, empty ones left out, read as YAML 1.1 as most
 * tools do. Parsed once per file.
 *
 * @throws UnreadableFileError where a document has a syntax error
 */
export function parseYaml(file: SourceFile): readonly YamlNode[] {
  const known = parsed.get(file) ?? parse(file);
  parsed.set(file, known);
  if (known instanceof UnreadableFileError) throw known;
  return known;
}

function parse(file: SourceFile): readonly YamlNode[] | UnreadableFileError {
  const tooDeep = tooDeepLine(file.text);
  if (tooDeep !== undefined) {
    return new UnreadableFileError(file.path, tooDeep, 'It is nested too deep');
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, {
    version: '1.1',
    uniqueKeys: false,
    merge: false,
    strict: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  if (!Array.isArray(documents)) return [];
  const nodes: YamlNode[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error) {
      const [problem] = error.message.split('\n');
      return new UnreadableFileError(
        file.path,
        error.linePos?.[0].line,
        problem.replace(/ at line \d+, column \d+:?$/, ''),
      );
    }
    const { contents } = document;
    if (contents && !(isScalar(contents) && contents.value === null)) {
      nodes.push(new YamlNode(contents, document, lines));
    }
  }
  return nodes;
}
