import { defineCheck } from '../../check';
import { dependabot } from '../../automation/dependabot';
import { renovate } from '../../automation/renovate';
import { scalaSteward } from '../../automation/scalaSteward';
import { ManifestPlace, UpdateBot } from '../../automation/UpdateBot';
import { Component } from '../../component/Component';
import { ManifestFact } from '../../ecosystems/facts';
import { folderOf } from '../../files/paths';
import { manifestsOf } from './manifests';

export const updateAutomation = defineCheck({
  id: 'dependencies/update-automation',
  title: 'A bot keeps dependencies fresh',
  weight: 2,
  question:
    'Does Dependabot, Renovate or Scala Steward look after the component’s ecosystem and directory?',
  why: 'Pinned versions age. A bot turns an upgrade into a small pull request a week, not a project a year.',
  remediation:
    'Configure Dependabot or Renovate, or Scala Steward for sbt, for the component’s package ecosystem and directory.',
  reasons: {
    covered: '{bot} looks after `{manifest}`.',
    missing: 'Neither Dependabot, Renovate nor Scala Steward is configured.',
    leftOut: '{bot} is configured and leaves `{manifest}` out.',
    none: 'The component has no language manifest with dependencies.',
  },
  evaluate(component, verdict) {
    const [manifest] = manifestsOf(component);
    if (!manifest) return verdict.notApplicable('none');
    const { path } = manifest.at;
    const bots = botsOf(component);
    const place = placeOf(component, manifest);
    for (const bot of bots) {
      const at = bot.covers(place);
      if (at) {
        return verdict.pass('covered', [at], { bot: bot.name, manifest: path });
      }
    }
    const fix = fixFor(place);
    return bots.length
      ? verdict.fail(
          'leftOut',
          bots.map(({ at }) => at),
          { bot: bots[0].name, manifest: path },
          fix,
        )
      : verdict.fail('missing', [], undefined, fix);
  },
});

function botsOf({ scope }: Component): UpdateBot[] {
  return [dependabot, renovate, scalaSteward].flatMap(
    read => read(scope.tree) ?? [],
  );
}

function placeOf(
  { scope }: Component,
  { at, bots, lock }: ManifestFact,
): ManifestPlace {
  const own = folderOf(at.path);
  const directories =
    lock.state === 'committed'
      ? [own, folderOf(lock.at.path)]
      : // Without a lock file a tool works from the root of its modules.
        [own, ...scope.directories];
  return { bots, path: at.path, directories };
}

function fixFor({ bots, path }: ManifestPlace) {
  const [ecosystem] = bots.dependabot;
  if (!ecosystem) return undefined;
  return {
    name: 'dependabot',
    text: 'Add `.github/dependabot.yml` with an entry for this ecosystem and directory.',
    snippet: {
      language: 'yaml',
      code: [
        'version: 2',
        'updates:',
        `  - package-ecosystem: ${ecosystem}`,
        `    directory: /${folderOf(path)}`,
        '    schedule:',
        '      interval: weekly',
      ].join('\n'),
    },
  };
}
