import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { subjectOf } from './settingNames';

const CONFIGURATION =
  /(^|\/)(?:(?:conf|config|configs|configuration|etc|settings)\/[^/]+\.(?:ya?ml|toml|json|ini|conf)|(?:app|application|config|conf|configuration|settings|server)\.(?:ya?ml|toml|json|ini|conf))$/i;
const NOT_PRODUCTION =
  /(^|[-_./])(?:dev\w*|demo|local|test\w*|ci|example|sample|template|docker-compose|compose|lint|swagger|openapi|i18n|locales?)([-_./]|$)/i;
/** `key: value`, `key = value` and `"key": "value"`, whatever the format. */
const ENTRY =
  /^[ \t]*["']?([A-Za-z][\w.-]{1,60})["']?[ \t]*[:=][ \t]*["']?([^"'\s#;,][^"'\n#,]{0,200})/gm;
const ADDRESS =
  /^(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?|nats|kafka):\/\/|@tcp\(/;

/**
 * Credentials and connections of committed configuration: those that a value
 * from outside stands in for are from the environment.
 */
export function committedSettings(scope: ComponentScope): SettingFact[] {
  return scope
    .product(CONFIGURATION)
    .filter(path => !NOT_PRODUCTION.test(path.slice(scope.path.length)))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(
      ({ text }) =>
        !/^apiVersion:|^\s*"\$schema"|^swagger:|^openapi:/m.test(text),
    )
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
      (subject === 'connection' &&
        !/^(?:0\.0\.0\.0|:\d|\d+$|true|false)/.test(value) &&
        !isOwn(name));
    return isSetting ? [{ subject, name, from, at }] : [];
  });
}

/** What the program itself is reached by. */
function isOwn(name: string): boolean {
  return /listen|bind|^(?:http|grpc)?_?addr(?:ess)?$|^prefix_?url$|^base_?url$|public|site|callback|redirect|image|cors|origin/i.test(
    name,
  );
}
