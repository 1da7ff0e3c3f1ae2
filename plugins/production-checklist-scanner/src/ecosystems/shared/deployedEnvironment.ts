import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Stage } from '../../formats/dockerfile/Dockerfile';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { findDockerfiles } from '../../images/findDockerfiles';
import { resolveWorkloads } from '../../workloads/resolveWorkloads';
import { perScope } from '../../component/perScope';

/** An environment variable that the image or a pod sets. */
export interface DeployedVariable {
  name: string;
  /** Absent where it refers to something. */
  value?: string;
  at: Evidence;
}

/**
 * The stages that the component's production images ship, with those that
 * they build on. None where a Dockerfile cannot be read: the checks of the
 * image say so.
 */
export const shippedStages = perScope((scope): Stage[] => {
  try {
    return findDockerfiles(scope).flatMap(({ dockerfile, target }) => {
      const { stages } = dockerfile;
      const shipped =
        stages.find(({ name }) => name !== undefined && name === target) ??
        stages[stages.length - 1];
      return shipped ? withBases(shipped) : [];
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
});

/**
 * The environment that the component's production images and pods set, the
 * pods' first: it overrides that of an image.
 */
export const deployedEnvironment = perScope((scope): DeployedVariable[] => [
  ...resolveWorkloads(scope).workloads.flatMap(({ main }) => main.env),
  ...shippedStages(scope).flatMap(({ instructions }) =>
    instructions
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ properties, at }) =>
        properties.map(property => ({ ...property, at })),
      ),
  ),
]);

function withBases(stage: Stage): Stage[] {
  return 'stage' in stage.base
    ? [...withBases(stage.base.stage), stage]
    : [stage];
}
