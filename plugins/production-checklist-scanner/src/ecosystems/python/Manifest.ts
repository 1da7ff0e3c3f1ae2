import { SourceFile } from '../../files/SourceFile';
import { DependencyFact } from '../facts';

/** A file that says what a Python program depends on. */
export interface Manifest {
  file: SourceFile;
  /** `poetry`, `uv`, `pdm`, `pipenv`, `pip`, `conda`, `setuptools`. */
  tool: string;
  dependencies: DependencyFact[];
  /** Whether it names groups of development dependencies. */
  hasDevelopmentGroups: boolean;
  /** The lock files that would hold it, the usual one first. */
  locks: string[];
  bots: { dependabot: string[]; renovate: string[] };
}
