import { PushReader, at, pushesOf } from './PushReader';

export const gitlab: PushReader = {
  topics: ['gitlab', 'gitlab.push'],
  read({ eventPayload }) {
    if (at(eventPayload, 'event_name') !== 'push') return [];
    return pushesOf({
      url: at(eventPayload, 'project.web_url'),
      refs: [at(eventPayload, 'ref')],
      defaultBranch: at(eventPayload, 'project.default_branch'),
    });
  },
};
