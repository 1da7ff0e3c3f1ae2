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
import { EXTENSIONS, hasDotnet } from './sources';
import { start } from './start';

const imagesOf = perScope(scope => productionImages(scope, dotnet));

export const dotnet: Ecosystem = {
  id: 'dotnet',
  title: '.NET',
  extensions: EXTENSIONS,
  grammars: ['c-sharp'],
  detect: hasDotnet,
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
