import { SourceFile } from '../files/SourceFile';
import { findGenericSecrets } from './genericRules';
import { findProviderSecrets } from './providerRules';
import { Secret } from './Secret';

const found = new WeakMap<SourceFile, readonly Secret[]>();

/** The credentials in a file, in the order of their places. */
export function findSecrets(file: SourceFile): readonly Secret[] {
  const known = found.get(file);
  if (known) return known;
  const secrets = [
    ...findProviderSecrets(file),
    ...findGenericSecrets(file),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  found.set(file, secrets);
  return secrets;
}
