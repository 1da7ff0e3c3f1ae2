import picomatch from 'picomatch';
import { FileTree } from '../../files/FileTree';
import { join, relativeTo } from '../../files/paths';
import { Chart } from './Chart';
import { EnabledChart } from './enabledCharts';
import { dump } from './dumpYaml';
import { Dict, Value, print, toList } from './template/Value';

/** A version of Kubernetes that is neither new nor old. */
const KUBERNETES = { major: '1', minor: '31', version: 'v1.31.0' };

/** A cluster with what comes with Kubernetes, and nothing else. */
const CAPABILITIES: Dict = new Map<string, Value>([
  [
    'KubeVersion',
    new Map([
      ['Version', KUBERNETES.version],
      ['GitVersion', KUBERNETES.version],
      ['Major', KUBERNETES.major],
      ['Minor', KUBERNETES.minor],
    ]),
  ],
  [
    'APIVersions',
    new Map<string, Value>([
      [
        'Has',
        version =>
          /^(v1|apps\/v1|batch\/v1|autoscaling\/v2|policy\/v1|networking\.k8s\.io\/v1)(\/|$)/.test(
            print(version),
          ),
      ],
    ]),
  ],
  ['HelmVersion', new Map([['Version', 'v3.16.0']])],
]);

/** What a template is called with. */
export function templateData(
  tree: FileTree,
  { chart, values }: EnabledChart,
  release: string,
): Dict {
  return new Map<string, Value>([
    ['Values', values],
    ['Chart', chartOf(chart)],
    ['Release', releaseOf(release)],
    ['Capabilities', CAPABILITIES],
    ['Files', filesOf(tree, chart)],
    ['Subcharts', new Map()],
  ]);
}

function chartOf({ name, version, appVersion, isLibrary }: Chart): Dict {
  return new Map<string, Value>([
    ['Name', name],
    ['Version', version],
    ['AppVersion', appVersion],
    ['Type', isLibrary ? 'library' : 'application'],
    ['ApiVersion', 'v2'],
    ['Annotations', new Map()],
  ]);
}

function releaseOf(name: string): Dict {
  return new Map<string, Value>([
    ['Name', name],
    ['Namespace', 'default'],
    ['Service', 'Helm'],
    ['IsInstall', true],
    ['IsUpgrade', false],
    ['Revision', 1],
  ]);
}

/** Files of the chart that are no templates. */
function filesOf(tree: FileTree, chart: Chart): Dict {
  const read = (path: Value) =>
    tree.read(join(chart.folder, print(path)))?.text ?? '';
  const paths = () =>
    tree.paths.flatMap(path => {
      const inside = relativeTo(chart.folder, path);
      return inside && !/^(templates|charts)\//.test(inside) ? [inside] : [];
    });
  const some = (matching: (path: string) => boolean): Dict => {
    const found = paths().filter(matching);
    const entries = () => found.map(path => [path, read(path)] as const);
    const configuration = () =>
      dump(
        new Map(
          entries().map(([path, text]) => [
            path.slice(path.lastIndexOf('/') + 1),
            text,
          ]),
        ),
      ).text;
    return new Map<string, Value>([
      ...entries(),
      ['AsConfig', configuration],
      ['AsSecrets', configuration],
      ['Get', read],
    ]);
  };
  return new Map<string, Value>([
    ['Get', read],
    ['GetBytes', read],
    ['Lines', path => read(path).split('\n')],
    ['Glob', pattern => some(picomatch(toList(pattern).map(print)))],
    ['AsConfig', () => ''],
    ['AsSecrets', () => ''],
  ]);
}
