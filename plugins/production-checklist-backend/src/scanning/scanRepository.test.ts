import { mockServices } from '@backstage/backend-test-utils';
import { ScanMonitor } from '../monitoring/ScanMonitor';
import { DueTarget } from '../store/operations/takeDue';
import { ScanningDependencies } from './ScanningDependencies';
import { scanRepository } from './scanRepository';

it('leaves no checkout behind where handing back fails', async () => {
  const dispose = jest.fn(async () => {});
  const dependencies = {
    checklistOf: () => ({ key: 'a' }),
    logger: mockServices.logger.mock(),
    monitor: { ended: () => {} } as unknown as ScanMonitor,
    periodMs: 1000,
    timeoutMs: 1000,
    queue: {
      markPhase: async () => {},
      markUnchanged: async () => {
        throw new Error('The database is gone');
      },
      markFailed: async () => {},
      markWaiting: async () => {
        throw new Error('The database is still gone');
      },
    },
    source: {
      read: async () => ({ directory: '/nowhere', revision: 'b', dispose }),
    },
  } as unknown as ScanningDependencies;
  const target = {
    entityRef: 'component:default/orders',
    location: { type: 'directory', directory: '/nowhere' },
  } as unknown as DueTarget;
  await expect(
    scanRepository(
      [target],
      { token: 'run', signal: new AbortController().signal, endsAt: Infinity },
      dependencies,
    ),
  ).rejects.toThrow('The database is still gone');
  expect(dispose).toHaveBeenCalledTimes(1);
});
