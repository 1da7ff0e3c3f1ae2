import { ShellCommand } from '../../formats/shell/shell';
import { InstallFact } from '../facts';
import { readBuildCommand } from './buildCommand';

/** Goals and tasks that fetch nothing. */
const FETCHES_NOTHING =
  /^(clean|help|tasks|projects|properties|wrapper|wrapper:wrapper|help:\S+|about|sbtVersion|version|reload|exit|init|cleanFiles)$/;
/** Goals that replace the versions of the build by newer ones. */
const UPDATES =
  /^(versions:(use-latest|use-next|update|use-releases)\S*|useLatestVersions|upgradeDependencies)$/;

/** What a command of an image build installs with Maven, Gradle, sbt or Coursier. */
export function install({ argv }: ShellCommand): InstallFact | undefined {
  const call = readBuildCommand(argv);
  if (!call) return coursier(argv);
  const { tool, goals, args } = call;
  const [first] = goals.filter(goal => !FETCHES_NOTHING.test(goal));
  if (
    !first &&
    !(tool === 'gradle' && goals.length === 0 && args.length === 0)
  ) {
    return undefined;
  }
  const command = `\`${baseName(call.program)} ${first ?? 'build'}\``;
  const moving = goals.find(goal => UPDATES.test(goal));
  if (moving) {
    return floating(tool, `\`${moving}\` replaces versions by newer ones`);
  }
  const artifact = args.find(word => /^-Dartifact=/.test(word));
  if (artifact && /:(LATEST|RELEASE)\b/.test(artifact)) {
    return floating(tool, `\`${artifact}\` names no exact version`);
  }
  return {
    tool,
    precision: 'locked',
    because: `${command} installs the versions that the build states`,
    lockFiles: [],
    development: 'omitted',
  };
}

/** `cs install sbt` takes the newest; `cs install sbt:1.10.0` that one. */
function coursier(argv: readonly string[]): InstallFact | undefined {
  const [program = '', verb, ...rest] = argv;
  if (!/^(cs|coursier)$/.test(baseName(program)) || verb !== 'install') {
    return undefined;
  }
  const loose = rest.find(word => /^[a-z][\w-]*$/.test(word));
  return loose
    ? floating('coursier', `\`cs install ${loose}\` names no version`)
    : {
        tool: 'coursier',
        precision: 'locked',
        because: '`cs install` names versions',
        lockFiles: [],
        development: 'omitted',
      };
}

function floating(tool: string, because: string): InstallFact {
  return {
    tool,
    precision: 'floating',
    because,
    lockFiles: [],
    development: 'omitted',
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
