import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { Ecosystem } from '../Ecosystem';
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
import { hasPython } from './sources';
import { start } from './start';

export const python: Ecosystem = {
  id: 'python',
  title: 'Python',
  extensions: ['py'],
  grammars: ['python'],
  detect: hasPython,
  dependencies,
  servers: scope => servers(scope, imagesOf(scope)),
  shutdown: scope => shutdown(scope, imagesOf(scope)),
  health,
  logging: scope => logging(scope, imagesOf(scope)),
  settings,
  monitoring: scope => monitoring(scope, imagesOf(scope)),
  migrations: scope => migrations(scope, imagesOf(scope)),
  install,
  start,
  remedies,
};

function imagesOf(scope: ComponentScope): readonly ImageBuild[] {
  return productionImages(scope, python);
}
