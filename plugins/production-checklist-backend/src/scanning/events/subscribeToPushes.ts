import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Push } from '../../store/operations/markPushed';
import { azureDevOps } from './azureDevOps';
import { bitbucketCloud } from './bitbucketCloud';
import { bitbucketServer } from './bitbucketServer';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import { PushReader } from './PushReader';

export const PUSH_READERS: readonly PushReader[] = [
  azureDevOps,
  bitbucketCloud,
  bitbucketServer,
  gitea,
  github,
  gitlab,
];

/** Has repositories looked at when their hosts say that they changed. */
export async function subscribeToPushes(
  events: EventsService,
  logger: LoggerService,
  onPush: (push: Push) => Promise<void>,
): Promise<void> {
  const readers = new Map(
    PUSH_READERS.flatMap(reader =>
      reader.topics.map(topic => [topic, reader] as const),
    ),
  );
  await events.subscribe({
    id: 'production-checklist-pushes',
    topics: [...readers.keys()],
    onEvent: async event => {
      for (const push of readers.get(event.topic)?.read(event) ?? []) {
        logger.debug(`${push.branch} of ${push.repositoryId} was pushed to`);
        await onPush(push);
      }
    },
  });
}
