import path from 'node:path';
import { Func, Value, print, toList } from '../template/Value';

/** Functions on paths and addresses. */
export const PATHS: Readonly<Record<string, Func>> = {
  base: text => path.posix.basename(print(text)),
  clean: text => path.posix.normalize(print(text)),
  dir: text => path.posix.dirname(print(text)),
  env: () => '',
  expandenv: text => print(text),
  ext: text => path.posix.extname(print(text)),
  getHostByName: () => '127.0.0.1',
  isAbs: text => print(text).startsWith('/'),
  osBase: text => path.posix.basename(print(text)),
  osDir: text => path.posix.dirname(print(text)),
  osExt: text => path.posix.extname(print(text)),
  urlJoin: parts => joinUrl(parts),
  urlParse: text => parseUrl(print(text)),
};

function parseUrl(text: string): Value {
  const [, scheme = '', host = '', rest = ''] =
    /^(?:([a-z][\w+.-]*):\/\/)?([^/?#]*)([^?#]*)/i.exec(text) ?? [];
  return new Map([
    ['scheme', scheme],
    ['host', host],
    ['hostname', host.replace(/:\d+$/, '')],
    ['path', rest],
    ['query', ''],
    ['fragment', ''],
    ['userinfo', ''],
    ['opaque', ''],
  ]);
}

function joinUrl(parts: Value): string {
  const part = (key: string) =>
    parts instanceof Map
      ? print(parts.get(key))
      : toList(parts).map(print).join('');
  const scheme = part('scheme');
  return `${scheme ? `${scheme}://` : ''}${part('host')}${part('path')}`;
}
