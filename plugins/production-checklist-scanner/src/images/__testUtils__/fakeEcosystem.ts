import { Ecosystem } from '../../ecosystems/Ecosystem';
import { InstallFact, StartFact } from '../../ecosystems/facts';
import { join } from '../../files/paths';

/** As much of an ecosystem as images ask of one: `npm`, and servers of others. */
export const fakeEcosystem: Ecosystem = {
  id: 'fake',
  title: 'Fake',
  extensions: [],
  grammars: [],
  detect: () => false,
  dependencies: () => ({ manifests: [], undeclared: [] }),
  servers: () => [],
  shutdown: () => [],
  health: () => [],
  logging: () => [],
  settings: () => [],
  monitoring: () => [],
  migrations: () => [],
  install({ argv }, { env }): InstallFact | undefined {
    const text = argv.join(' ');
    if (/^npm (ci|install)\b/.test(text)) {
      const locked = argv[1] === 'ci';
      const omits =
        /--omit=dev|--production/.test(text) ||
        env.get('NODE_ENV') === 'production';
      return {
        tool: 'npm',
        precision: locked ? 'locked' : 'floating',
        because: locked ? '`npm ci`' : '`npm install`',
        lockFiles: locked ? ['package-lock.json'] : [],
        development: omits ? 'omitted' : 'included',
      };
    }
    return undefined;
  },
  start(argv, { scope, contextPath }): StartFact | undefined {
    if (argv[0] === 'npm') {
      const path = join(contextPath, 'package.json');
      const text = scope.tree.read(path)?.text;
      const script = text && JSON.parse(text).scripts?.[argv[argv.length - 1]];
      return {
        role: 'launcher',
        name: 'npm',
        signals: 'swallowed',
        ...(script && { runs: { shell: script, at: { path, line: 1 } } }),
      };
    }
    if (argv[0] === 'mvn') {
      const name = argv.join(' ');
      return { role: 'development-server', name, signals: 'swallowed' };
    }
    if (argv.join(' ') === 'catalina.sh start') {
      return { role: 'production-server', name: 'Tomcat', signals: 'detached' };
    }
    if (argv[0] === 'nodemon') return { role: 'watcher', name: 'nodemon' };
    if (argv[0] === 'gunicorn') {
      return { role: 'production-server', name: 'gunicorn' };
    }
    return argv[0] === 'node'
      ? { role: 'program', name: `node ${argv[1]}` }
      : undefined;
  },
  remedies: {},
};
