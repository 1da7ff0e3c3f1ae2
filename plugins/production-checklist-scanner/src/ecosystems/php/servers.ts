import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { packageAt, requirementOf } from './composer';
import { queueWorkers } from './queueWorkers';
import { sourcesOf } from './sources';

/** Frameworks by their package, those that build on others first. */
const FRAMEWORKS: readonly {
  title: string;
  packages: readonly (string | RegExp)[];
}[] = [
  { title: 'Laravel', packages: ['laravel/framework'] },
  { title: 'Lumen', packages: ['laravel/lumen-framework'] },
  {
    title: 'API Platform',
    packages: ['api-platform/core', 'api-platform/symfony'],
  },
  {
    title: 'Symfony',
    packages: ['symfony/framework-bundle', 'symfony/symfony'],
  },
  { title: 'Drupal', packages: [/^drupal\/core(-recommended)?$/] },
  { title: 'Magento', packages: [/^magento\/product-/] },
  { title: 'Shopware', packages: ['shopware/core'] },
  { title: 'TYPO3', packages: ['typo3/cms-core'] },
  { title: 'Slim', packages: ['slim/slim'] },
  {
    title: 'Mezzio',
    packages: ['mezzio/mezzio', 'zendframework/zend-expressive'],
  },
  {
    title: 'Laminas',
    packages: ['laminas/laminas-mvc', 'zendframework/zend-mvc'],
  },
  { title: 'CakePHP', packages: ['cakephp/cakephp'] },
  {
    title: 'CodeIgniter',
    packages: ['codeigniter4/framework', 'codeigniter/framework'],
  },
  { title: 'Yii', packages: [/^yiisoft\/yii2?$/] },
  { title: 'Hyperf', packages: ['hyperf/http-server', 'hyperf/framework'] },
  { title: 'Phalcon', packages: ['phalcon/devtools'] },
  {
    title: 'Workerman',
    packages: ['workerman/workerman', 'workerman/webman-framework'],
  },
  { title: 'ReactPHP', packages: ['react/http'] },
  { title: 'Amp', packages: ['amphp/http-server'] },
];

/** What the component serves with, and where it begins to. */
export function servers(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): ServerFact[] {
  const facts: ServerFact[] = [];
  for (const { title, packages } of FRAMEWORKS) {
    const at = packageAt(scope, packages);
    if (!at) continue;
    const [name] = packages;
    const version =
      typeof name === 'string'
        ? /\d+(\.\d+)*/.exec(requirementOf(scope, name) ?? '')?.[0]
        : undefined;
    facts.push({
      protocol: 'http',
      framework: title,
      ...(version && { version }),
      at,
    });
    break;
  }
  if (facts.length === 0) {
    const server = findIn(
      sourcesOf(scope),
      /\bnew\s+(?:\\?\w+\\)*(?:HttpServer|Http\\Server)\s*\(/,
    );
    if (server) facts.push({ protocol: 'http', framework: 'PHP', at: server });
  }
  if (facts.length === 0) {
    const [index] = scope.product(/(^|\/)index\.php$/);
    if (index)
      facts.push({
        protocol: 'http',
        framework: 'PHP',
        at: { path: index, line: 1 },
      });
  }
  const grpc = packageAt(scope, ['spiral/roadrunner-grpc', 'spiral/php-grpc']);
  if (grpc)
    facts.unshift({ protocol: 'grpc', framework: 'RoadRunner gRPC', at: grpc });
  const horizon = packageAt(scope, ['laravel/horizon']);
  if (horizon)
    facts.push({
      protocol: 'queue',
      framework: 'Laravel Horizon',
      at: horizon,
    });
  const [worker] = queueWorkers(images);
  if (worker && !horizon)
    facts.push({ protocol: 'queue', framework: worker.name, at: worker.at });
  return facts;
}
