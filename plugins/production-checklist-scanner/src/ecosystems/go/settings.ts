import { ComponentScope } from '../../component/ComponentScope';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { boundSettings, environmentBinding } from './boundSettings';
import { environmentReads } from './environmentReads';
import { fileSettings } from './fileSettings';
import { flagSettings } from './flagSettings';
import { literalSettings } from './literalSettings';
import { sourcesOf } from './sources';

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const binding = environmentBinding(scope);
  const inFiles = binding && !binding.expands ? [] : fileSettings(scope);
  // A committed configuration that is expanded says itself what is a variable.
  const bound =
    binding?.expands && inFiles.length > 0 ? [] : boundSettings(scope);
  const read = [...bound, ...environmentReads(scope)];
  const isFixed = !binding && !read.some(isDecisive);
  return settingFacts([
    ...read,
    ...sourcesOf(scope).flatMap(literalSettings),
    // Arguments are beside the point where the environment gives what counts.
    ...(isFixed ? flagSettings(scope) : []),
    ...inFiles,
  ]);
}

function isDecisive({ subject }: SettingFact): boolean {
  return subject === 'credential' || subject === 'connection';
}
