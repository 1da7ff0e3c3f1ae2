import { ComponentScope } from '../../component/ComponentScope';
import { SettingFact } from '../facts';
import { committedSettings } from '../shared/committedSettings';
import { sourcesOf } from './sources';

/** Calls that read a configuration file. */
const LOADS =
  /\b(?:ReadInConfig|MergeInConfig|ini\.(?:Load|MapTo|LooseLoad)|toml\.Decode\w*|toml\.Unmarshal|yaml\.(?:Unmarshal\w*|NewDecoder)|json\.(?:Unmarshal|NewDecoder)|conf\.(?:MustLoad|Load\w*)|file\.(?:NewSource|Provider)|gonfig\.\w+|config\.(?:LoadFile|Load|New)|cleanenv\.ReadConfig|AppConfig\.String|gcfg\.ReadFile\w*)\s*\(/;

/** Credentials and connections of a committed file that the program reads. */
export function fileSettings(scope: ComponentScope): SettingFact[] {
  return sourcesOf(scope).some(({ code }) => LOADS.test(code))
    ? committedSettings(scope)
    : [];
}
