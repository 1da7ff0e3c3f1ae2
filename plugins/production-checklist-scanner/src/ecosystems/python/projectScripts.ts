import { Evidence } from 'backstage-plugin-production-checklist-common';
import { join } from '../../files/paths';
import { TomlNode, parseToml } from '../../formats/toml';
import { CommandContext } from '../Ecosystem';

type Script =
  | { argv: string[]; module: string }
  | { shell: string; at: Evidence };

/** What a name means that the project declares as a script. */
export function scriptOf(
  tool: string,
  name: string,
  { scope, contextPath }: CommandContext,
): Script | undefined {
  const file = (wanted: string) =>
    scope.tree.read(join(contextPath, wanted)) ??
    scope.tree.read(join(scope.path, wanted)) ??
    scope.inherited(wanted);
  const pipfile = tool === 'pipenv' ? file('Pipfile') : undefined;
  const shell = pipfile && parseToml(pipfile).get('scripts', name);
  if (shell?.text) return { shell: shell.text, at: shell.at };
  const pyproject = file('pyproject.toml');
  if (!pyproject) return undefined;
  const root = parseToml(pyproject);
  return shellScript(tool, name, root) ?? entryPoint(name, root);
}

function shellScript(
  tool: string,
  name: string,
  root: TomlNode,
): Script | undefined {
  const own = ['pdm', 'rye'].includes(tool)
    ? root.get('tool', tool, 'scripts', name)
    : root.get('tool', 'hatch', 'envs', 'default', 'scripts', name);
  const text = own?.text ?? own?.get('cmd')?.text ?? own?.get('shell')?.text;
  return own && text ? { shell: text, at: own.at } : undefined;
}

/** `serve = "shop.main:run"` runs a function of a module. */
function entryPoint(name: string, root: TomlNode): Script | undefined {
  const target =
    root.get('project', 'scripts', name)?.text ??
    root.get('tool', 'poetry', 'scripts', name)?.text;
  const module = target?.split(':')[0].trim();
  return module ? { argv: ['python', '-m', module], module } : undefined;
}
