import { Ecosystem } from '../Ecosystem';
import { dependencies } from './dependencies';
import { health } from './health';
import { install } from './install';
import { logging } from './logging';
import { migrations } from './migrations';
import { monitoring } from './monitoring';
import { remedies } from './remedies';
import { servers } from './servers';
import { settings } from './settings';
import { shutdown } from './shutdown';
import { EXTENSIONS, hasJvm } from './sources';
import { start } from './start';

export const jvm: Ecosystem = {
  id: 'jvm',
  title: 'JVM',
  extensions: EXTENSIONS,
  grammars: [],
  detect: hasJvm,
  dependencies,
  servers,
  shutdown,
  health,
  logging,
  settings,
  monitoring,
  migrations,
  install,
  start,
  remedies,
};
