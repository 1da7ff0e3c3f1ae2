import { PushReader, at, isKind, pushesOf } from './PushReader';

export const github: PushReader = {
  topics: ['github', 'github.push'],
  read(event) {
    if (!isKind(event, 'github', 'x-github-event', 'push')) return [];
    const { eventPayload } = event;
    return pushesOf({
      url: at(eventPayload, 'repository.html_url'),
      refs: [at(eventPayload, 'ref')],
      defaultBranch: at(eventPayload, 'repository.default_branch'),
    });
  },
};
