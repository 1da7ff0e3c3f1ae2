import { StandingChange } from '../store/operations/saveStandings';
import { ownChanges } from './ownChanges';

const found: StandingChange = { check: 'a/b', from: 'pass', to: 'fail' };
const ranOut: StandingChange = { check: 'a/c', from: 'exempted', to: 'fail' };
const changes = [found, ranOut];

it.each([
  ['at another commit', { revision: 'a' }, { revision: 'b' }],
  [
    'with other manifests',
    { revision: 'a', manifestsRevision: 'x' },
    { revision: 'a', manifestsRevision: 'y' },
  ],
  ['where a source tells no commit', {}, {}],
])('takes all that changed %s', (_, before, read) => {
  expect(ownChanges(changes, before, read)).toEqual(changes);
});

it('leaves out what another checklist makes of the same commit', () => {
  const same = { revision: 'a', manifestsRevision: 'x' };
  expect(ownChanges(changes, same, same)).toEqual([ranOut]);
});
