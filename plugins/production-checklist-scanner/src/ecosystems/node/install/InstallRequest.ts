import { join } from '../../../files/paths';
import { CommandContext } from '../../Ecosystem';
import { InstallFact } from '../../facts';
import { NodePackage, readPackage } from '../packages/NodePackage';
import { packagesOf } from '../packages/packages';
import { hasFlag, optionValue } from './shellOptions';

/** A call of a package manager in an image build. */
export interface InstallRequest {
  argv: readonly string[];
  /** Environment of the stage, with what stands before the command. */
  env: ReadonlyMap<string, string>;
  context: CommandContext;
}

/** What of the development dependencies an install brings along. */
export function developmentIn(
  { argv, env, context }: InstallRequest,
  omittedByEnvironment: boolean = true,
): InstallFact['development'] {
  const declared = packagesInstalled(context).some(({ dependencies }) =>
    dependencies.some(({ development }) => development),
  );
  if (!declared) return 'none-declared';
  const included =
    hasFlag(argv, '--include', '--dev') &&
    optionValue(argv, '--include') === 'dev';
  if (included || optionValue(argv, '--production') === 'false') {
    return 'included';
  }
  const omitted =
    hasFlag(
      argv,
      '--production',
      '--prod',
      '-P',
      '--no-dev',
      '--no-optional-dev',
    ) ||
    ['--omit', '--only'].some(name =>
      /^(dev|prod|production)$/.test(optionValue(argv, name) ?? ''),
    ) ||
    env.get('NPM_CONFIG_PRODUCTION') === 'true' ||
    env.get('NPM_CONFIG_OMIT') === 'dev' ||
    env.get('npm_config_omit') === 'dev' ||
    (omittedByEnvironment && env.get('NODE_ENV') === 'production');
  return omitted ? 'omitted' : 'included';
}

/** The manifests that an install in the working directory reads. */
export function packagesInstalled({
  scope,
  contextPath,
}: CommandContext): NodePackage[] {
  const file = scope.tree.read(join(contextPath, 'package.json'));
  const here = file ? [readPackage(file)] : [];
  return [
    ...here,
    ...packagesOf(scope).filter(({ file: { path } }) => path !== file?.path),
  ];
}

/** Whether every named package has an exact version: `pm2@5.3.0`. */
export function areExact(packages: readonly string[]): boolean {
  return packages.every(name =>
    /.@v?\d+\.\d+\.\d+[\w.+-]*$|#[0-9a-f]{7,40}$|\d+\.\d+\.\d+[^/]*\.tgz$|^\.{0,2}\/|^file:/.test(
      name,
    ),
  );
}

/** Tools of development, which nothing needs at run time. */
const DEVELOPMENT_TOOLS =
  /^(nodemon|typescript|ts-node(-dev)?|tsx|webpack(-cli|-dev-server)?|vite|rollup|parcel(-bundler)?|gulp(-cli)?|grunt(-cli)?|bower|eslint|prettier|jest|mocha|nx|turbo|lerna|rimraf|@nestjs\/cli|@angular\/cli|@vue\/cli|@babel\/cli|create-[\w-]+|husky)(@|$)/;

/** An install of packages that the command itself names. */
export function namedInstall(
  tool: string,
  packages: readonly string[],
): InstallFact {
  const loose = packages.filter(name => !areExact([name]));
  const [first] = loose;
  return {
    tool,
    precision: first === undefined ? 'locked' : 'floating',
    because:
      first === undefined
        ? 'the command names exact versions'
        : `\`${first}\` has no exact version`,
    lockFiles: [],
    development: packages.some(name => DEVELOPMENT_TOOLS.test(name))
      ? 'included'
      : 'none-declared',
  };
}

/** The words of a command that are neither options nor their values. */
export function operandsOf(
  argv: readonly string[],
  valued: RegExp = /^$/,
): string[] {
  return argv.filter(
    (word, index) =>
      !word.startsWith('-') && !(index > 0 && valued.test(argv[index - 1])),
  );
}
