import { ComponentScope } from '../../component/ComponentScope';
import { Ecosystem } from '../Ecosystem';
import { perScope } from '../../component/perScope';
import { productionImages } from '../shared/productionImages';
import { dependencies } from './dependencies';
import { health } from './health';
import { install } from './install';
import { logging } from './logging';
import { migrations } from './migrations';
import { monitoring } from './monitoring';
import { ownPackageFiles, packagesOf } from './packages/packages';
import { remedies } from './remedies';
import { servers } from './servers';
import { settings } from './settings';
import { shutdown } from './shutdown';
import { EXTENSIONS } from './code/sources';
import { start } from './start';
import { GRAMMARS } from './code/syntaxTree';
import { undeclaredImports } from './packages/undeclaredImports';

const imagesOf = perScope(scope => productionImages(scope, node));

/** Node.js, with TypeScript, Bun, and Deno as far as it has a package.json. */
export const node: Ecosystem = {
  id: 'node',
  title: 'Node.js',
  extensions: EXTENSIONS,
  grammars: GRAMMARS,
  detect,
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

function detect(scope: ComponentScope): boolean {
  try {
    return (
      ownPackageFiles(scope).length > 0 ||
      packagesOf(scope).length > 0 ||
      undeclaredImports(scope).length > 0
    );
  } catch {
    // A manifest that cannot be read is one; the checks say why.
    return true;
  }
}
