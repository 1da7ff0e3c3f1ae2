import { PushReader, at, isKind, pushesOf } from './PushReader';

export const gitea: PushReader = {
  topics: ['gitea', 'gitea.push'],
  read(event) {
    if (!isKind(event, 'gitea', 'x-gitea-event', 'push')) return [];
    const { eventPayload } = event;
    return pushesOf({
      url: at(eventPayload, 'repository.html_url'),
      refs: [at(eventPayload, 'ref')],
      defaultBranch: at(eventPayload, 'repository.default_branch'),
    });
  },
};
