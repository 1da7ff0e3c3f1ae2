import { Ecosystem } from '../Ecosystem';
import { perScope } from '../../component/perScope';
import { productionImages } from '../shared/productionImages';
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
import { hasGo } from './sources';
import { start } from './start';

const imagesOf = perScope(scope => productionImages(scope, go));

export const go: Ecosystem = {
  id: 'go',
  title: 'Go',
  extensions: ['go'],
  grammars: ['go'],
  detect: hasGo,
  dependencies,
  servers,
  shutdown,
  health,
  logging,
  settings,
  monitoring,
  migrations: scope => migrations(scope, imagesOf(scope)),
  install,
  start,
  remedies,
};
