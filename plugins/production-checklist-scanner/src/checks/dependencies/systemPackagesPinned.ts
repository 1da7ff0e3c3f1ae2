import { defineCheck } from '../../check';
import {
  readSystemPackages,
  SystemPackages,
} from '../../images/systemPackages';
import { NO_DOCKERFILE, judgeImages } from '../docker-image/judgeImages';

const EXAMPLES: Record<SystemPackages['manager'], string> = {
  apt: 'curl=8.14.1-2',
  apk: 'curl=8.14.1-r1',
  dnf: 'curl-8.11.1-4.fc41',
  yum: 'curl-7.76.1-29.el9',
  microdnf: 'curl-7.76.1-29.el9',
  zypper: 'curl=8.6.0',
};

export const systemPackagesPinned = defineCheck({
  id: 'dependencies/system-packages-pinned',
  title: 'System packages have exact versions',
  weight: 1,
  question:
    'Does every system package that the image build installs have a version?',
  why: 'Without versions the same Dockerfile installs other packages tomorrow.',
  remediation:
    'Write the version behind every package that the image build installs.',
  reasons: {
    pinned: 'Every system package that the build installs has a version.',
    loose: '`{manager}` installs {packages} without a version.',
    none: 'The build installs no system packages.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, ({ allCommands }) => {
      const installs = allCommands.flatMap(({ command, at }) => {
        const found = readSystemPackages(command);
        return found?.action === 'install' && found.packages.length > 0
          ? [{ ...found, at }]
          : [];
      });
      if (installs.length === 0) return verdict.notApplicable('none');
      const loose = installs
        .map(install => ({
          ...install,
          packages: install.packages.filter(
            name => !hasVersion(name, install.manager),
          ),
        }))
        .filter(({ packages }) => packages.length > 0);
      if (loose.length === 0)
        return verdict.pass(
          'pinned',
          installs.map(({ at }) => at),
        );
      const [{ manager, packages }] = loose;
      return verdict.fail(
        'loose',
        loose.map(({ at }) => at),
        { manager, packages: listed(packages) },
        {
          name: 'version',
          text: 'Write the version behind each package, for example `{example}`.',
          params: { example: EXAMPLES[manager] },
        },
      );
    });
  },
});

/** `name=1.2` of apt and apk, `name~=1.2` of apk, `name-1.2-3` of dnf. */
function hasVersion(name: string, manager: SystemPackages['manager']): boolean {
  if (/[=<>~]\s*\S/.test(name)) return true;
  return (
    !/^(apt|apk)$/.test(manager) && /-\d[\w:]*[.:][\w.:~+^*-]+$/.test(name)
  );
}

function listed(packages: readonly string[]): string {
  const [first, second, ...others] = packages.map(name => `\`${name}\``);
  if (!second) return first;
  return others.length > 0
    ? `${first}, ${second} and ${others.length} more`
    : `${first} and ${second}`;
}
