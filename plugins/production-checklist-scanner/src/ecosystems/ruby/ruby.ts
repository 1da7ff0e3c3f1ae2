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
import { EXTENSIONS, hasRuby } from './sources';
import { start } from './start';

export const ruby: Ecosystem = {
  id: 'ruby',
  title: 'Ruby',
  extensions: EXTENSIONS,
  grammars: [],
  detect: hasRuby,
  dependencies,
  servers: scope => servers(scope, imagesOf(scope)),
  shutdown: scope => shutdown(scope, imagesOf(scope)),
  health,
  logging: scope => logging(scope, imagesOf(scope)),
  settings,
  monitoring,
  migrations: scope => migrations(scope, imagesOf(scope)),
  install,
  start,
  remedies,
};

function imagesOf(scope: ComponentScope): readonly ImageBuild[] {
  return productionImages(scope, ruby);
}
