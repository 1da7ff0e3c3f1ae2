import { dotnet } from './dotnet';
import { elixir } from './elixir';
import { go } from './go';
import { jvm } from './jvm';
import { node } from './node';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';

/** The ecosystems' own remedies, by the ecosystem's id and the topic. */
export const remedies: Record<string, Record<string, string>> = {
  node,
  python,
  go,
  jvm,
  ruby,
  php,
  dotnet,
  rust,
  elixir,
};
