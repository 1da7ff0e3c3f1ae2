import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { sourcesOf } from './sources';

/** Calls that read a configuration file. */
const LOADS =
  /\b(?:ReadInConfig|MergeInConfig|ini\.(?:Load|MapTo|LooseLoad)|toml\.Decode\w*|toml\.Unmarshal|yaml\.(?:Unmarshal\w*|NewDecoder)|json\.(?:Unmarshal|NewDecoder)|conf\.(?:MustLoad|Load\w*)|file\.(?:NewSource|Provider)|gonfig\.\w+|config\.(?:LoadFile|Load|New)|cleanenv\.ReadConfig|AppConfig\.String|gcfg\.ReadFile\w*)\s*\(/;
const CONFIGURATION =
  /(^|\/)(?:(?:conf|config|configs|configuration|etc|settings)\/[^/]+\.(?:ya?ml|toml|json|ini|conf)|(?:app|application|config|conf|configuration|settings|server)\.(?:ya?ml|toml|json|ini|conf))$/i;
const NOT_PRODUCTION =
  /(^|[-_./])(?:dev\w*|local|test\w*|ci|example|sample|template|docker-compose|compose|lint|swagger|openapi|i18n|locales?)([-_./]|$)/i;
const ENTRY = /^[ \t]*["']?([A-Za-z][\w.-]{1,60})["']?[ \t]*[:=][ \t]*["']?([^"'\s#;,][^"'\n#,]{0,200})/gm;
const ADDRESS = /^(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?|nats|kafka):\/\/|@tcp\(/;

/** Credentials and connections of a committed file that the program reads. */
export function fileSettings(scope: ComponentScope): SettingFact[] {
  if (!sourcesOf(scope).some(({ code }) => LOADS.test(code))) return [];
  return scope
    .product(CONFIGURATION)
    .filter(path => !NOT_PRODUCTION.test(path.slice(scope.path.length)))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(({ text }) => !/^apiVersion:|^\s*"\$schema"|^swagger:|^openapi:/m.test(text))
    .flatMap(settingsIn);
}

function settingsIn(file: SourceFile): SettingFact[] {
  return file.findAll(ENTRY).flatMap(({ match, at }): SettingFact[] => {
    const [, name, value] = match;
    if (/\{\{|<[\w-]+>/.test(value)) return [];
    const from = /\$\{|\$[A-Z]/.test(value) ? 'environment' : 'file';
    const subject = ADDRESS.test(value) ? 'connection' : subjectOf(name);
    const isSetting =
      subject === 'credential' ||
      (subject === 'connection' && !/^(?:0\.0\.0\.0|:\d|\d+$|true|false)/.test(value) && !isOwn(name));
    return isSetting ? [{ subject, name, from, at }] : [];
  });
}

/** What the program itself is reached by. */
function isOwn(name: string): boolean {
  return /listen|^(?:http|grpc)?_?addr(?:ess)?$|^prefix_?url$|^base_?url$|public|site|callback|redirect|image|cors|origin/i.test(name);
}
