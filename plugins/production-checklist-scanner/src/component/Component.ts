import { EcosystemFacts } from '../ecosystems/EcosystemFacts';
import { Fix } from '../check';
import { RemedyTopic } from '../ecosystems/facts';
import { ImageFacts } from '../images/ImageFacts';
import { WorkloadFacts } from '../workloads/WorkloadFacts';
import { Documentation } from './Documentation';
import { ComponentScope } from './ComponentScope';

/**
 * What a check asks. Everything is worked out when it is first asked for, and
 * once.
 *
 * @public
 */
export interface Component {
  readonly scope: ComponentScope;
  /** The ecosystems it is written in, the main one first. */
  readonly ecosystems: readonly EcosystemFacts[];
  readonly images: ImageFacts;
  readonly workloads: WorkloadFacts;
  readonly documentation: Documentation;

  /** The main ecosystem's own way to mend something, where it has one. */
  fix(topic: RemedyTopic): Fix | undefined;
}
