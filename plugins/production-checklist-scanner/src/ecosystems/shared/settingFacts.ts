import { SettingFact } from '../facts';

/**
 * One fact for each setting: a name that is read from the environment anywhere
 * is not fixed by a literal that stands elsewhere for it.
 */
export function settingFacts(found: readonly SettingFact[]): SettingFact[] {
  const keyOf = ({ name }: SettingFact) =>
    name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const fromEnvironment = new Set(
    found.filter(({ from }) => from === 'environment').map(keyOf),
  );
  const facts = new Map<string, SettingFact>();
  for (const fact of found) {
    const key = keyOf(fact);
    if (fact.from !== 'environment' && fromEnvironment.has(key)) continue;
    if (!facts.has(key)) facts.set(key, fact);
  }
  return [...facts.values()];
}
