import { PushReader, at, isKind, listAt, pushesOf } from './PushReader';

const KIND = 'repo:refs_changed';

export const bitbucketServer: PushReader = {
  topics: ['bitbucketServer', `bitbucketServer.${KIND}`],
  read(event) {
    if (!isKind(event, 'bitbucketServer', 'x-event-key', KIND)) return [];
    const { eventPayload } = event;
    const page = at(eventPayload, 'repository.links.self.0.href');
    return pushesOf({
      url: typeof page === 'string' ? page.replace(/\/browse\/?$/, '') : page,
      refs: listAt(eventPayload, 'changes').map(change => at(change, 'ref.id')),
    });
  },
};
