import { ComponentScope } from '../../component/ComponentScope';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { configuredSettings } from './settings/configuredSettings';
import { environmentReads } from './settings/environmentReads';
import { literalSettings } from './settings/literalSettings';
import { isOnlyFrontEnd, serverSources } from './code/sources';

/** The settings of the program, each where it is first read. */
export function settings(scope: ComponentScope): SettingFact[] {
  if (isOnlyFrontEnd(scope)) return [];
  return settingFacts(
    [
      ...environmentReads(scope),
      ...serverSources(scope).flatMap(literalSettings),
      ...configuredSettings(scope),
    ].sort((a, b) => rank(a.name) - rank(b.name)),
  );
}

/** Variables before keys that stand for them, the database's first of all. */
function rank(name: string): number {
  if (name.includes('.')) return 2;
  return /^(DATABASE|DB|PG|POSTGRES|MYSQL|MONGO|REDIS)/.test(name) ? 0 : 1;
}
