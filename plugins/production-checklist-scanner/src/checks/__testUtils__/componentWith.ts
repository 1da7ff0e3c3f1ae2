import { Component } from '../../component/Component';
import { ComponentTarget } from '../../component/ComponentScope';
import { createScope } from '../../component/createScope';
import { resolveDocumentation } from '../../component/resolveDocumentation';
import { Ecosystem } from '../../ecosystems/Ecosystem';
import { EcosystemFacts } from '../../ecosystems/EcosystemFacts';
import {
  DependencyFacts,
  HealthFact,
  LogFact,
  MigrationFact,
  MonitoringFact,
  ServerFact,
  SettingFact,
  ShutdownFact,
} from '../../ecosystems/facts';
import { FileTree } from '../../files/FileTree';
import { ImageFacts } from '../../images/ImageFacts';
import { WorkloadFacts } from '../../workloads/WorkloadFacts';

interface Facts {
  dependencies?: DependencyFacts;
  servers?: ServerFact[];
  shutdown?: ShutdownFact[];
  health?: HealthFact[];
  logging?: LogFact[];
  settings?: SettingFact[];
  monitoring?: MonitoringFact[];
  migrations?: MigrationFact[];
}

/** A component with the given files and facts, and nothing else. */
export function componentWith(options: {
  files?: Record<string, string>;
  target?: ComponentTarget;
  facts?: Facts;
  images?: ImageFacts;
  workloads?: WorkloadFacts;
}): Component {
  const { files = {}, target = { path: '' }, facts = {} } = options;
  const scope = createScope(FileTree.of(files), target);
  return {
    scope,
    ecosystems: [new EcosystemFacts(ecosystemWith(facts), scope)],
    images: options.images ?? { dockerfiles: [], builders: [] },
    workloads: options.workloads ?? { workloads: [], unresolved: [] },
    documentation: resolveDocumentation(scope),
    fix: () => undefined,
  };
}

function ecosystemWith(facts: Facts): Ecosystem {
  return {
    id: 'test',
    title: 'Test',
    extensions: [],
    grammars: [],
    detect: () => true,
    dependencies: () => facts.dependencies ?? { manifests: [], undeclared: [] },
    servers: () => facts.servers ?? [],
    shutdown: () => facts.shutdown ?? [],
    health: () => facts.health ?? [],
    logging: () => facts.logging ?? [],
    settings: () => facts.settings ?? [],
    monitoring: () => facts.monitoring ?? [],
    migrations: () => facts.migrations ?? [],
    install: () => undefined,
    start: () => undefined,
    remedies: {},
  };
}
