import { SourceFile } from '../../../files/SourceFile';
import { UnreadableFileError } from '../../../formats/UnreadableFileError';
import { DataNode } from '../data/DataNode';
import { DataPath } from '../data/DataPath';
import { formatOf, readData } from '../data/readData';
import { DataFormat, ValueCondition } from '../DeclarativeCheck';
import { Pattern } from '../Pattern';
import { Evaluate } from './Evaluate';
import { FileSelection } from './FileSelection';
import { Outcome, allOf, anyOf, not, outcome } from './Outcome';
import { Statement, state } from './statements';

/** Says of one value whether it is as asked. */
interface Predicate {
  test(value: DataNode): boolean;
  yes: Statement['name'];
  no: Statement['name'];
  params: Statement['params'];
}

/** Asks for a value in YAML, JSON or TOML files. */
export function compileValue(condition: ValueCondition): Evaluate {
  const selection = FileSelection.compile(condition.file);
  const path = DataPath.parse(condition.path);
  const { every = false, exists = true, format } = condition;
  const predicate = predicateOf(condition);
  const combine = every ? allOf : anyOf;
  const evaluate: Evaluate = component => {
    const read = selection.read(component);
    if ('state' in read) return read;
    const outcomes = read.files.flatMap(file =>
      inFile(file, format, condition.path, path, predicate),
    );
    const all = [...outcomes, ...read.unread];
    return all.length
      ? combine(all)
      : outcome(
          'fails',
          state('valueMissing', { glob: condition.file, at: condition.path }),
          read.files.map(file => ({ path: file.path })),
        );
  };
  const isTurned = condition.doesNotMatch !== undefined || !exists;
  return isTurned ? component => not(evaluate(component)) : evaluate;
}

/** One outcome for each value that the file has at the path. */
function inFile(
  file: SourceFile,
  format: DataFormat | undefined,
  at: string,
  dataPath: DataPath,
  predicate: Predicate,
): Outcome[] {
  const { path } = file;
  const known = format ?? formatOf(path);
  if (!known) {
    return [outcome('unknown', state('unknownFormat', { path }), [{ path }])];
  }
  try {
    return readData(file, known).flatMap(root => {
      const values = dataPath.select(root);
      if (!values) {
        return [outcome('unknown', state('tooManyValues', { path, at }))];
      }
      return values.map(value => judge(value, predicate, { path, at }));
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) return [unreadable(error)];
    throw error;
  }
}

function judge(
  value: DataNode,
  { test, yes, no, params }: Predicate,
  place: Statement['params'],
): Outcome {
  const isSo = test(value);
  return outcome(
    isSo ? 'holds' : 'fails',
    state(isSo ? yes : no, { ...place, ...params }),
    [value.at],
  );
}

function unreadable({ path, line, message }: UnreadableFileError): Outcome {
  const place = line === undefined ? path : `${path}:${line}`;
  return outcome('unknown', state('unreadable', { place, problem: message }), [
    { path, line },
  ]);
}

function predicateOf({
  equals,
  matches,
  doesNotMatch,
}: ValueCondition): Predicate {
  const source = matches ?? doesNotMatch;
  if (source !== undefined) {
    const pattern = Pattern.compile(source);
    return {
      test: ({ scalar }) =>
        scalar !== undefined && pattern.test(String(scalar)),
      yes: 'valueMatches',
      no: 'valueDoesNotMatch',
      params: { pattern: source },
    };
  }
  if (equals !== undefined) {
    return {
      test: ({ scalar }) =>
        scalar !== undefined && String(scalar) === String(equals),
      yes: 'valueEquals',
      no: 'valueDiffers',
      params: { expected: String(equals) },
    };
  }
  return {
    test: () => true,
    yes: 'valueExists',
    no: 'valueMissing',
    params: {},
  };
}
