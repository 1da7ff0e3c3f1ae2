import { SourceFile } from '../../../files/SourceFile';
import { parseHocon } from '../../../formats/hocon';
import { Property, parseProperties } from '../../../formats/properties';
import { ConfigEntry } from './ConfigEntry';
import { yamlDocuments } from './yamlDocuments';

/** Keys that say in which profile the document around them holds. */
const ACTIVATION =
  /^spring\.(config\.activate\.on-?profile|profiles)(\[\d+\])?$/i;

/**
 * The entries of a configuration file, in their order.
 *
 * @param profile - the profile that the file's name says
 */
export function entriesOf(file: SourceFile, profile?: string): ConfigEntry[] {
  if (/\.conf$/.test(file.path)) {
    return parseHocon(file).entries.map(entry => ({ ...entry, profile }));
  }
  const documents = /\.properties$/.test(file.path)
    ? propertiesDocuments(file)
    : yamlDocuments(file);
  return documents.flatMap(entries => {
    const activations = entries
      .filter(({ key }) => ACTIVATION.test(key))
      .map(({ value }) => value);
    const own = activations.length ? activations.join(',') : profile;
    return entries.map(entry => inProfile(entry, own));
  });
}

/** Quarkus writes the profile before the key: `%prod.quarkus.http.port`. */
function inProfile(entry: ConfigEntry, profile?: string): ConfigEntry {
  const [, quarkus, key] = /^%([\w,-]+)\.(.+)$/.exec(entry.key) ?? [];
  if (quarkus) return { ...entry, key, profile: quarkus };
  return profile === undefined ? entry : { ...entry, profile };
}

/** Spring divides a properties file by lines of `#---` or `!---`. */
function propertiesDocuments(file: SourceFile): Property[][] {
  const separators = file.lines.flatMap((text, index) =>
    /^[#!]---\s*$/.test(text) ? [index + 1] : [],
  );
  const documents: Property[][] = separators.concat(0).map(() => []);
  let document = 0;
  for (const property of parseProperties(file)) {
    const { line = 1 } = property.at;
    while (separators[document] < line) document += 1;
    documents[document].push(property);
  }
  return documents;
}
