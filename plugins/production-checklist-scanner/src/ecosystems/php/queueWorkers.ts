import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ImageBuild } from '../../images/ImageFacts';

/** Commands that work off a queue. */
export const QUEUE_COMMAND =
  /\b(queue:(work|listen)|messenger:consume|horizon)\b/;

/** The commands of images that work off a queue. */
export function queueWorkers(
  images: readonly ImageBuild[],
): { name: string; at: Evidence }[] {
  return images
    .flatMap(({ start }) => start.steps)
    .filter(({ fact }) => QUEUE_COMMAND.test(fact?.name ?? ''))
    .map(({ fact, at }) => ({ name: fact?.name ?? '', at }));
}
