import { SourceFile } from '../../../../files/SourceFile';

/** A project of a build, and the lines that define it. */
export interface SbtProject {
  name: string;
  folder: string;
  from: number;
  to: number;
  /** The projects of the same build that it depends on, by name. */
  dependsOn: readonly string[];
}

const BEGIN =
  /^[ \t]{0,8}(?:lazy\s+)?val\s+`?([\w-]+)`?\s{0,8}(?::\s{0,4}Project\s{0,4})?=\s{0,8}([^\n]*(?:\n[ \t]+[^\n]*)?)/gm;
const IN_FILE = /\bfile\s*\(\s*"([^"\n]*)"/;

/** The projects that a build file defines. */
export function sbtProjects(file: SourceFile): SbtProject[] {
  const { code } = file;
  const definitions = [...code.matchAll(BEGIN)];
  return definitions.flatMap((match, index) => {
    const [, name, begin] = match;
    if (!/\bproject\b|\bProject\s*\(/.test(begin)) return [];
    const end = definitions[index + 1]?.index ?? code.length;
    const body = code.slice(match.index, end);
    const folder = IN_FILE.exec(begin)?.[1] ?? name;
    return [
      {
        name,
        folder: folder === '.' ? '' : folder.replace(/^\.\//, ''),
        from: file.lineAt(match.index),
        to: file.lineAt(end - 1),
        dependsOn: dependenciesIn(body),
      },
    ];
  });
}

function dependenciesIn(body: string): string[] {
  return [...body.matchAll(/\.dependsOn\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)]
    .flatMap(([, list]) => list.split(','))
    .filter(entry => !/%\s*"?(test|it)\b/i.test(entry))
    .flatMap(entry => /^\s*([A-Za-z_]\w*)/.exec(entry)?.[1] ?? []);
}
