import { ComponentScope } from '../component/ComponentScope';
import { Ecosystem } from './Ecosystem';

type Question =
  | 'dependencies'
  | 'servers'
  | 'shutdown'
  | 'health'
  | 'logging'
  | 'settings'
  | 'monitoring'
  | 'migrations';

type Answer<Q extends Question> = ReturnType<Ecosystem[Q]>;

/**
 * An ecosystem's facts about one component, each worked out once.
 *
 * @public
 */
export class EcosystemFacts {
  readonly ecosystem: Ecosystem;
  readonly #scope: ComponentScope;
  readonly #answers = new Map<Question, unknown>();

  constructor(ecosystem: Ecosystem, scope: ComponentScope) {
    this.ecosystem = ecosystem;
    this.#scope = scope;
  }

  get dependencies() {
    return this.#ask('dependencies');
  }

  get servers() {
    return this.#ask('servers');
  }

  get shutdown() {
    return this.#ask('shutdown');
  }

  get health() {
    return this.#ask('health');
  }

  get logging() {
    return this.#ask('logging');
  }

  get settings() {
    return this.#ask('settings');
  }

  get monitoring() {
    return this.#ask('monitoring');
  }

  get migrations() {
    return this.#ask('migrations');
  }

  #ask<Q extends Question>(question: Q): Answer<Q> {
    if (!this.#answers.has(question)) {
      this.#answers.set(question, this.ecosystem[question](this.#scope));
    }
    return this.#answers.get(question) as Answer<Q>;
  }
}
