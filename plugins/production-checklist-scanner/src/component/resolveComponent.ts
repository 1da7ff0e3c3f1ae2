import { Fix } from '../check';
import { Ecosystem } from '../ecosystems/Ecosystem';
import { EcosystemFacts } from '../ecosystems/EcosystemFacts';
import { RemedyTopic } from '../ecosystems/facts';
import { ImageFacts } from '../images/ImageFacts';
import { resolveImages } from '../images/resolveImages';
import { WorkloadFacts } from '../workloads/WorkloadFacts';
import { resolveWorkloads } from '../workloads/resolveWorkloads';
import { Component } from './Component';
import { ComponentScope } from './ComponentScope';
import { Documentation } from './Documentation';
import { rankEcosystems } from './rankEcosystems';
import { resolveDocumentation } from './resolveDocumentation';

/** Puts together what checks ask of a component. */
export function resolveComponent(
  scope: ComponentScope,
  ecosystems: readonly Ecosystem[],
): Component {
  return new ResolvedComponent(scope, ecosystems);
}

class ResolvedComponent implements Component {
  readonly scope: ComponentScope;
  readonly ecosystems: readonly EcosystemFacts[];
  readonly #known: readonly Ecosystem[];
  #images?: ImageFacts;
  #workloads?: WorkloadFacts;
  #documentation?: Documentation;

  constructor(scope: ComponentScope, known: readonly Ecosystem[]) {
    this.scope = scope;
    this.#known = known;
    this.ecosystems = rankEcosystems(scope, known).map(
      ecosystem => new EcosystemFacts(ecosystem, scope),
    );
  }

  get images(): ImageFacts {
    this.#images ??= resolveImages(this.scope, this.#known);
    return this.#images;
  }

  get workloads(): WorkloadFacts {
    this.#workloads ??= resolveWorkloads(this.scope);
    return this.#workloads;
  }

  get documentation(): Documentation {
    this.#documentation ??= resolveDocumentation(this.scope);
    return this.#documentation;
  }

  fix(topic: RemedyTopic): Fix | undefined {
    for (const { ecosystem } of this.ecosystems) {
      const remedy = ecosystem.remedies[topic];
      if (remedy) return { name: `${topic}:${ecosystem.id}`, ...remedy };
    }
    return undefined;
  }
}
