import { ShellCommand } from '../../formats/shell/shell';
import { folderOf, join, relativeTo } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { readGoCommand } from './goCommand';
import { readGoModule } from './GoModule';
import { isExactVersion } from './versions';

/** What a command of an image build installs with a Go tool. */
export function install(
  { argv }: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const command = readGoCommand(argv);
  if (!command) return legacyInstall(argv);
  const { verb, targets, options } = command;
  switch (verb) {
    case 'install':
    case 'run':
      return named(verb, targets, context) ?? compiled(verb, context);
    case 'build':
    case 'test':
    case 'vet':
      return compiled(verb, context);
    case 'get':
      return got(targets, options, context);
    case 'mod':
      return module(targets[0] ?? '', context);
    default:
      return undefined;
  }
}

/** `go install module@version` installs apart from the program's module. */
function named(
  verb: string,
  targets: readonly string[],
  context: CommandContext,
): InstallFact | undefined {
  const versioned = targets.filter(target => /\w@\S/.test(target));
  if (versioned.length === 0) return undefined;
  const loose = versioned.find(target => !isExact(target, context));
  return loose
    ? floatingInstall('go', `\`${loose}\` is no exact version`)
    : lockedInstall('go', `\`go ${verb}\` names an exact version`, []);
}

function got(
  targets: readonly string[],
  options: readonly string[],
  context: CommandContext,
): InstallFact {
  if (options.includes('-u')) {
    return floatingInstall('go', '`go get -u` takes the newest versions');
  }
  return targets.length > 0 && targets.every(target => isExact(target, context))
    ? lockedInstall('go', '`go get` names exact versions', [])
    : floatingInstall('go', '`go get` may choose versions anew');
}

function module(
  verb: string,
  context: CommandContext,
): InstallFact | undefined {
  if (verb === 'tidy') {
    return floatingInstall('go', '`go mod tidy` rewrites go.mod and go.sum');
  }
  return /^(download|vendor|verify)$/.test(verb)
    ? compiled(`mod ${verb}`, context)
    : undefined;
}

/** A build fetches what go.mod says, checked against go.sum. */
function compiled(verb: string, context: CommandContext): InstallFact {
  if (!needsSums(context)) {
    return lockedInstall('go', `\`go ${verb}\` compiles what is there`, []);
  }
  return lockedInstall('go', `\`go ${verb}\` takes the versions of go.mod`, [
    'go.sum',
    'go.work.sum',
    'modules.txt',
  ]);
}

/** Whether a module of the build context, or one above it, requires any other. */
function needsSums({ scope, contextPath }: CommandContext): boolean {
  return scope.tree.paths
    .filter(path => /(^|\/)go\.mod$/.test(path))
    .filter(
      path => isAbove(folderOf(path), scope.path) || isBelow(path, contextPath),
    )
    .some(path => {
      const file = scope.tree.read(path);
      return file !== undefined && readGoModule(file).requirements.length > 0;
    });
}

function isAbove(folder: string, path: string): boolean {
  return folder === path || relativeTo(folder, path) !== undefined;
}

function isBelow(path: string, folder: string): boolean {
  return path === join(folder, 'go.mod');
}

/** Whether a target names one version; a variable of the build is one where it is not known. */
function isExact(target: string, { env }: CommandContext): boolean {
  const at = target.lastIndexOf('@');
  if (at <= 0) return false;
  const version = target
    .slice(at + 1)
    .replace(/\$\{?(\w+)\}?/g, (whole, name) => env.get(name) ?? whole);
  return version.includes('$') || isExactVersion(version);
}

/** Tools from before Go had modules. */
function legacyInstall(argv: readonly string[]): InstallFact | undefined {
  const name = argv[0]?.slice(argv[0].lastIndexOf('/') + 1);
  const verb = argv.slice(1).find(word => !word.startsWith('-')) ?? '';
  const command = `${name} ${verb}`;
  switch (command) {
    case 'dep ensure':
      return argv.includes('-update') || argv.includes('-add')
        ? floatingInstall('dep', '`dep ensure` is told to choose versions anew')
        : lockedInstall('dep', '`dep ensure` follows Gopkg.lock', [
            'Gopkg.lock',
          ]);
    case 'glide install':
    case 'glide i':
      return lockedInstall('glide', '`glide install` follows glide.lock', [
        'glide.lock',
      ]);
    case 'glide update':
    case 'glide up':
    case 'glide get':
      return floatingInstall('glide', `\`${command}\` chooses versions anew`);
    case 'govendor sync':
      return lockedInstall('govendor', '`govendor sync` follows vendor.json', [
        'vendor.json',
      ]);
    case 'govendor fetch':
      return floatingInstall(
        'govendor',
        '`govendor fetch` chooses versions anew',
      );
    case 'godep restore':
      return lockedInstall('godep', '`godep restore` follows Godeps.json', [
        'Godeps.json',
      ]);
    case 'go-wrapper download':
    case 'go-wrapper install':
      return floatingInstall('go', '`go-wrapper` gets the newest versions');
    default:
      return undefined;
  }
}
