import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  SearchIndexRegistryExtensionPoint,
  searchIndexRegistryExtensionPoint,
} from '@backstage/plugin-search-backend-node/alpha';
import module from '.';

async function start(productionChecklist: object = {}, isEnabled = false) {
  const indexRegistry: jest.Mocked<SearchIndexRegistryExtensionPoint> = {
    addCollator: jest.fn(),
    addDecorator: jest.fn(),
  };
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  await startTestBackend({
    extensionPoints: [[searchIndexRegistryExtensionPoint, indexRegistry]],
    features: [
      module,
      scheduler.factory,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: isEnabled },
          search: { collators: { productionChecklist } },
        },
      }),
    ],
  });
  const [collator] = indexRegistry.addCollator.mock.calls;
  return {
    scheduler,
    logger,
    permission: collator?.[0].factory.visibilityPermission?.name,
  };
}

describe('the search module', () => {
  it('adds its collator, every half an hour by default', async () => {
    const { permission, scheduler } = await start();
    expect(permission).toBe('catalog.entity.read');
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(
      expect.objectContaining({ frequency: { minutes: 30 } }),
    );
  });

  it('takes a schedule of the configuration', async () => {
    const { scheduler } = await start({
      schedule: { frequency: { hours: 2 }, timeout: { minutes: 1 } },
    });
    expect(scheduler.createScheduledTaskRunner).toHaveBeenCalledWith(
      expect.objectContaining({ frequency: { hours: 2 } }),
    );
  });

  it.each(['catalog.entity.read', 'production-checklist.scorecard.read'])(
    'shows by %s what configuration says is to be shown by it',
    async visibilityPermission => {
      const { permission } = await start({ visibilityPermission }, true);
      expect(permission).toBe(visibilityPermission);
    },
  );

  it('indexes nothing where permissions count and nobody says which', async () => {
    const { logger, permission, scheduler } = await start({}, true);
    expect(permission).toBeUndefined();
    expect(scheduler.createScheduledTaskRunner).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'search.collators.productionChecklist.visibilityPermission is not set',
      ),
    );
  });

  it('refuses another permission by the key of the option', async () => {
    await expect(
      start({ visibilityPermission: 'catalog.entity.refresh' }),
    ).rejects.toThrow(
      'search.collators.productionChecklist.visibilityPermission is catalog.entity.refresh; it must be catalog.entity.read or production-checklist.scorecard.read',
    );
  });
});
