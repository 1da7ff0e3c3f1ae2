import { EventParams } from '@backstage/plugin-events-node';
import { PUSH_READERS } from './subscribeToPushes';

function read(event: EventParams) {
  return PUSH_READERS.filter(({ topics }) =>
    topics.includes(event.topic),
  ).flatMap(reader => reader.read(event));
}

const GITHUB = {
  ref: 'refs/heads/feature/x',
  repository: {
    html_url: 'https://github.com/Org/Repo',
    default_branch: 'main',
  },
};

/** As the hosts' documentation has them, as far as they are read. */
const EVENTS: [EventParams, string, string, string | undefined][] = [
  [
    { topic: 'github.push', eventPayload: GITHUB },
    'github.com/org/repo',
    'feature/x',
    'main',
  ],
  [
    {
      topic: 'github',
      metadata: { 'x-github-event': 'push' },
      eventPayload: GITHUB,
    },
    'github.com/org/repo',
    'feature/x',
    'main',
  ],
  [
    {
      topic: 'gitlab.push',
      eventPayload: {
        event_name: 'push',
        ref: 'refs/heads/main',
        project: {
          web_url: 'https://gitlab.com/group/sub/repo',
          default_branch: 'main',
        },
      },
    },
    'gitlab.com/group/sub/repo',
    'main',
    'main',
  ],
  [
    {
      topic: 'bitbucketCloud.repo:push',
      eventPayload: {
        push: {
          changes: [
            { new: null },
            { new: { type: 'tag', name: 'v1' } },
            { new: { type: 'branch', name: 'main' } },
          ],
        },
        repository: { links: { html: { href: 'https://bitbucket.org/o/r' } } },
      },
    },
    'bitbucket.org/o/r',
    'main',
    undefined,
  ],
  [
    {
      topic: 'bitbucketServer',
      metadata: { 'x-event-key': 'repo:refs_changed' },
      eventPayload: {
        changes: [{ ref: { id: 'refs/heads/main' } }],
        repository: {
          links: {
            self: [{ href: 'https://bb.corp/projects/P/repos/r/browse' }],
          },
        },
      },
    },
    'bb.corp/projects/p/repos/r',
    'main',
    undefined,
  ],
  [
    {
      topic: 'azureDevOps.git.push',
      eventPayload: {
        eventType: 'git.push',
        resource: {
          refUpdates: [
            { name: 'refs/tags/v1' },
            { name: 'refs/heads/release/1' },
          ],
          repository: {
            remoteUrl: 'https://me@dev.azure.com/org/My%20Project/_git/r',
            defaultBranch: 'refs/heads/main',
          },
        },
      },
    },
    'dev.azure.com/org/my project/_git/r',
    'release/1',
    'main',
  ],
  [
    {
      topic: 'gitea.push',
      eventPayload: {
        ref: 'refs/heads/main',
        repository: {
          html_url: 'https://gitea.corp/o/r',
          default_branch: 'main',
        },
      },
    },
    'gitea.corp/o/r',
    'main',
    'main',
  ],
];

describe('push events', () => {
  it.each(EVENTS)('reads %j', (event, repositoryId, branch, defaultBranch) => {
    expect(read(event)).toEqual([{ repositoryId, branch, defaultBranch }]);
  });

  it.each([
    ['a tag', 'github.push', { ...GITHUB, ref: 'refs/tags/v1' }],
    ['another event', 'github', GITHUB],
    ['no address', 'github.push', { ref: 'refs/heads/main' }],
    ['an odd address', 'gitea.push', { repository: { html_url: 'x' } }],
    ['a merge request', 'gitlab', { event_name: 'merge_request' }],
    ['nothing', 'azureDevOps', undefined],
    ['a text', 'bitbucketCloud.repo:push', 'text'],
  ])('makes nothing of %s', (_, topic, eventPayload) => {
    expect(read({ topic, eventPayload })).toEqual([]);
  });
});
