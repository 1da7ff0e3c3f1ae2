import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { locateIn, parseYaml } from '../formats/yaml';
import { RUNS_SOMETHING } from './kinds';
import { NamedWorkload, readWorkloads } from './readWorkload';
import { Source } from './Source';

/** Also manifests that some tool fills in before they are applied. */
const MANIFEST =
  /\.ya?ml(\.(tpl|tmpl|template|j2|erb|in|dist|envsubst|gotmpl))?$|\.(tpl|tmpl|j2)\.ya?ml$/;

/** Every manifest that stands by itself and runs something. */
export function readManifests(
  tree: FileTree,
  isTaken: (path: string) => boolean,
): Source[] {
  return tree.paths
    .filter(path => MANIFEST.test(path) && !isTaken(path))
    .flatMap(path => {
      const file = tree.read(path);
      return file && RUNS_SOMETHING.test(file.text) ? readManifest(file) : [];
    });
}

function readManifest(file: SourceFile): Source[] {
  const { path } = file;
  const source = {
    type: 'manifest' as const,
    path,
    environment: path,
    names: [],
  };
  try {
    const workloads = workloadsOf(file).filter(({ isPatch }) => !isPatch);
    return workloads.length > 0
      ? [{ ...source, workloads, unresolved: [] }]
      : [];
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { line, message } = error;
    const at = { path, ...(line !== undefined && { line }) };
    const what = `\`${path}\`, which is not valid YAML: ${message}`;
    return [{ ...source, workloads: [], unresolved: [{ at, what }] }];
  }
}

function workloadsOf(file: SourceFile): NamedWorkload[] {
  return documentsOf(file).flatMap(node =>
    readWorkloads(locateIn(file.path, node)),
  );
}

/** A file that is a template of some tool is read without its marks. */
function documentsOf(file: SourceFile) {
  if (!/\{\{|\{%|<%/.test(file.text)) return parseYaml(file);
  try {
    return parseYaml(withoutMarks(file));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return parseYaml(file);
  }
}

const MARK = /\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\}|<%[^%\n]{0,500}%>/g;

/** Lines stay where they are: a line of marks is blank, a mark in it is empty. */
function withoutMarks(file: SourceFile): SourceFile {
  const lines = file.text.split('\n').map(line => {
    if (!/\{\{|\{%|<%/.test(line)) return line;
    const bare = line.replace(MARK, '');
    if (!/\S/.test(bare)) return '';
    // A value that is a mark alone is an empty text.
    return line
      .replace(
        /(:[ \t]*)(\{\{[^{}\n]{0,500}\}\}|<%[^%\n]{0,500}%>)[ \t]*\r?$/,
        '$1""',
      )
      .replace(MARK, '');
  });
  return new SourceFile(file.path, lines.join('\n'));
}
