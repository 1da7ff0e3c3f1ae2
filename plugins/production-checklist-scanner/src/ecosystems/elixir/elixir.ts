import { Ecosystem } from '../Ecosystem';
import { perScope } from '../../component/perScope';
import { productionImages } from '../shared/productionImages';
import { dependencies } from './dependencies';
import { health } from './health';
import { install } from './install';
import { logging } from './logging';
import { migrations } from './migrations';
import { monitoring } from './monitoring';
import { projectsOf } from './projects';
import { remedies } from './remedies';
import { servers } from './servers';
import { settings } from './settings';
import { shutdown } from './shutdown';
import { start } from './start';

const imagesOf = perScope(scope => productionImages(scope, elixir));

export const elixir: Ecosystem = {
  id: 'elixir',
  title: 'Elixir',
  extensions: ['ex', 'exs', 'heex'],
  grammars: [],
  detect: scope => projectsOf(scope).length > 0,
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
