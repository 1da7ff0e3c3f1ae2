import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';

const START_FILE =
  /(^|\/)(Procfile(\.\w+)?|[\w.-]+\.service|supervisord?[\w.-]*\.(conf|ini)|supervisord?\/[\w./-]+\.(conf|ini)|app\.ya?ml|fly\.toml|render\.ya?ml|railway\.(json|toml)|nixpacks\.toml|[\w.-]*(start|run|serve|server|entry-?point|boot|launch|web|worker|cmd|prod)[\w.-]*\.sh|(bin|scripts?)\/(start|run|serve|server|web|worker|boot)[\w-]*)$/i;
const FOR_DEVELOPERS =
  /(^|[-_./])(dev|develop\w*|local|tests?|ci|lint|debug)(?=[-_./]|$)/i;

/**
 * Files that say how the component is started where no image does: process
 * files, units of supervisors, platform manifests and start scripts.
 */
export function startFilesOf(scope: ComponentScope): SourceFile[] {
  const own = scope
    .product(START_FILE)
    .filter(path => !FOR_DEVELOPERS.test(path.slice(scope.path.length)))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  const procfile = scope.inherited('Procfile');
  return procfile && !own.includes(procfile) ? [...own, procfile] : own;
}
