import { PushReader, at, isKind, listAt, pushesOf } from './PushReader';

export const bitbucketCloud: PushReader = {
  topics: ['bitbucketCloud', 'bitbucketCloud.repo:push'],
  read(event) {
    if (!isKind(event, 'bitbucketCloud', 'x-event-key', 'repo:push')) return [];
    const { eventPayload } = event;
    return pushesOf({
      url: at(eventPayload, 'repository.links.html.href'),
      refs: listAt(eventPayload, 'push.changes')
        .filter(change => at(change, 'new.type') === 'branch')
        .map(change => `refs/heads/${at(change, 'new.name')}`),
      // Not every event has it; then any branch may be the default one.
      defaultBranch: at(eventPayload, 'repository.mainbranch.name'),
    });
  },
};
