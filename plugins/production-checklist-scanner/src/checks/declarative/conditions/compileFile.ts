import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileCondition } from '../DeclarativeCheck';
import { Pattern } from '../Pattern';
import { Evaluate } from './Evaluate';
import { FileSelection } from './FileSelection';
import { MAX_EVIDENCE, Outcome, allOf, anyOf, not, outcome } from './Outcome';
import { state } from './statements';

/** Asks for files, or for text in them. */
export function compileFile(condition: FileCondition): Evaluate {
  const selection = FileSelection.compile(condition.path);
  const { matches, doesNotMatch, every, exists = true } = condition;
  const source = matches ?? doesNotMatch;
  if (source === undefined) {
    const there = existence(selection);
    return exists ? there : component => not(there(component));
  }
  const found = text(selection, source, every ?? false);
  return matches === undefined ? component => not(found(component)) : found;
}

function existence(selection: FileSelection): Evaluate {
  return component => {
    const { source: glob } = selection;
    const paths = selection.paths(component);
    const [path, ...others] = paths;
    if (path === undefined)
      return outcome('fails', state('fileMissing', { glob }));
    return outcome(
      'holds',
      others.length
        ? state('filesExist', { path, glob, more: others.length })
        : state('fileExists', { path }),
      paths.map(each => ({ path: each })),
    );
  };
}

/** Whether a pattern is found in one of the files, or in every one. */
function text(
  selection: FileSelection,
  source: string,
  every: boolean,
): Evaluate {
  const pattern = Pattern.compile(source);
  return component => {
    const { source: glob } = selection;
    const read = selection.read(component);
    if ('state' in read) return read;
    const { files, unread } = read;
    if (files.length + unread.length === 0) {
      return outcome('fails', state('fileMissing', { glob }));
    }
    const outcomes = files.map((file): Outcome => {
      const { path } = file;
      const params = { path, pattern: source };
      const places: Evidence[] = pattern
        .offsets(file.text, MAX_EVIDENCE)
        .map(offset => file.at(offset));
      return places.length
        ? outcome('holds', state('textFound', params), places)
        : outcome('fails', state('textMissing', params), [{ path }]);
    });
    const whole = (every ? allOf : anyOf)([...outcomes, ...unread]);
    return !every && whole.state === 'fails' && files.length > 1
      ? outcome(
          'fails',
          state('textNowhere', { glob, count: files.length, pattern: source }),
        )
      : whole;
  };
}
