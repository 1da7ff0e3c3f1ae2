import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { Located, locateIn, parseYaml } from '../yaml';
import { setOrigin } from './template/origins';
import { Dict, Value, isDict } from './template/Value';

/**
 * A values file, every value with the line that it stands on. An empty one has
 * none.
 *
 * @throws UnreadableFileError
 */
export function readValues(file: SourceFile): Dict {
  const [root] = parseYaml(file);
  const values = root && toValue(locateIn(file.path, root));
  return isDict(values) ? values : new Map();
}

/** YAML in a template's own text; undefined where it is none. */
export function parseValues(text: string): Value {
  try {
    const [root] = parseYaml(new SourceFile('', text));
    return root && withoutPlaces(locateIn('', root));
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}

/** A located value as a template has it. */
export function toValue(located: Located): Value {
  const { map, list, value } = located;
  if (map) {
    const dict: Dict = new Map();
    for (const [key, item] of map) {
      dict.set(key, toValue(item));
      setOrigin(dict, key, item.at);
    }
    return dict;
  }
  if (list) {
    const items = list.map(toValue);
    list.forEach((item, at) => setOrigin(items, at, item.at));
    return items;
  }
  return value as Value;
}

function withoutPlaces(located: Located): Value {
  const { map, list, value } = located;
  if (map) {
    return new Map([...map].map(([key, item]) => [key, withoutPlaces(item)]));
  }
  return list ? list.map(withoutPlaces) : (value as Value);
}
