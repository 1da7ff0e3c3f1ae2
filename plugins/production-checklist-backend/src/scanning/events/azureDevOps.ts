import { PushReader, at, listAt, pushesOf } from './PushReader';

export const azureDevOps: PushReader = {
  topics: ['azureDevOps', 'azureDevOps.git.push'],
  read({ eventPayload }) {
    if (at(eventPayload, 'eventType') !== 'git.push') return [];
    return pushesOf({
      url: at(eventPayload, 'resource.repository.remoteUrl'),
      refs: listAt(eventPayload, 'resource.refUpdates').map(update =>
        at(update, 'name'),
      ),
      defaultBranch: at(eventPayload, 'resource.repository.defaultBranch'),
    });
  },
};
