import { ComponentScope } from '../../component/ComponentScope';
import { join, relativeTo } from '../../files/paths';

/** What each ecosystem's manifests are called. */
const MANIFESTS: Readonly<Record<string, RegExp>> = {
  node: /^(package|deno)\.jsonc?$/,
  python: /^(requirements[\w.-]*\.(txt|in)|pyproject\.toml|setup\.py|Pipfile)$/,
  go: /^(go\.mod|Gopkg\.toml|glide\.yaml)$/,
  jvm: /^(pom\.xml|build\.gradle(\.kts)?|build\.sbt)$/,
  ruby: /^(Gemfile|gems\.rb)$/,
  php: /^composer\.json$/,
  dotnet: /\.(cs|fs|vb)proj$/,
  rust: /^Cargo\.toml$/,
  elixir: /^mix\.exs$/,
};

/** Where tools from before Go had modules keep theirs. */
const VENDORED: Readonly<Record<string, readonly string[]>> = {
  go: ['vendor/manifest', 'vendor/vendor.json', 'Godeps/Godeps.json'],
};

/**
 * Whether another ecosystem's manifest stands in the component's directory
 * itself: what the component inherits from its ancestors is then not meant
 * for it, and a package of the asking ecosystem stands beside the program.
 *
 * @param ecosystem - the id of the one that asks
 */
export function hasForeignManifest(
  scope: ComponentScope,
  ecosystem: string,
): boolean {
  const foreign = Object.entries(MANIFESTS)
    .filter(([id]) => id !== ecosystem)
    .map(([, pattern]) => pattern);
  const vendored = Object.entries(VENDORED)
    .filter(([id]) => id !== ecosystem)
    .flatMap(([, paths]) => paths);
  if (vendored.some(path => scope.tree.has(join(scope.path, path)))) {
    return true;
  }
  return scope.product().some(path => {
    const name = relativeTo(scope.path, path);
    return name !== undefined && foreign.some(pattern => pattern.test(name));
  });
}
