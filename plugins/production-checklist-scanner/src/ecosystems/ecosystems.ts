import { Ecosystem } from './Ecosystem';
import { dotnet } from './dotnet';
import { elixir } from './elixir';
import { go } from './go';
import { jvm } from './jvm';
import { node } from './node';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';

/** Every ecosystem that the scanner knows, in the order they are asked. */
export const ECOSYSTEMS: readonly Ecosystem[] = [
  node,
  python,
  go,
  jvm,
  ruby,
  php,
  dotnet,
  rust,
  elixir,
];
