import { mock } from 'node:test';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { ConfigReader } from '@backstage/config';
import { Report } from 'backstage-plugin-production-checklist-common';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { entityFacts } from '../../plugins/production-checklist-backend/src/catalog/entityFacts';
import { targetOf } from '../../plugins/production-checklist-backend/src/catalog/targetOf';
import { createScoring } from '../../plugins/production-checklist-backend/src/checklist/createScoring';
import { Store } from '../../plugins/production-checklist-backend/src/store/Store';
import { Chance } from './Chance';
import { ChangingRepository } from './ChangingRepository';
import { entityAt, groupsOf } from './entities';
import { Options } from './Options';

const DAY_MS = 24 * 60 * 60 * 1000;
const LANE = {
  index: 0,
  count: 1,
  token: 'c2b1a1de-6f3c-4b61-9d0e-2f6d8f1f7a55',
};

/** Has the store write a year of daily scans, as the portal would have it. */
export async function writeYear(
  store: Store,
  reports: readonly Report[],
  options: Options,
): Promise<void> {
  const chance = new Chance(1);
  const scoring = createScoring({ sections: [], checks: [...CHECKLIST] });
  const entities = Array.from({ length: options.written }, (_, index) =>
    entityAt(index),
  );
  const repositories = new Map(
    entities.map((entity, index) => [
      stringifyEntityRef(entity),
      new ChangingRepository(reports[index % reports.length], chance),
    ]),
  );
  const now = Date.now();
  mock.timers.enable({ apis: ['Date'], now });
  try {
    for (let day = options.days; day > 0; day--) {
      mock.timers.setTime(now - day * DAY_MS);
      if (day === options.days) await addTargets(store, entities);
      for (;;) {
        const [target] = await store.queue.takeDue(LANE);
        if (!target) break;
        const { entityRef } = target;
        const dueAt = new Date(Date.now() + DAY_MS);
        const taken = { entityRefs: [entityRef], token: LANE.token };
        await store.queue.markPhase(taken, 'reading');
        if (target.revision && !chance.happens(options.commits)) {
          await store.queue.markUnchanged(taken, dueAt);
          continue;
        }
        const repository = repositories.get(entityRef)!;
        if (target.revision) repository.commit(options);
        await store.queue.markPhase(taken, 'checking');
        await store.queue.saveReport({
          entityRef,
          token: LANE.token,
          report: repository.report,
          declarations: { declared: [], notes: [], expiryOf: () => undefined },
          scoring,
          revision: repository.nextRevision(),
          reportKey: `["${'k'.repeat(43)}",""]`,
          dueAt,
        });
      }
    }
  } finally {
    mock.timers.reset();
  }
}

async function addTargets(
  store: Store,
  entities: ReturnType<typeof entityAt>[],
): Promise<void> {
  const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
  await store.organization.saveGroups(groupsOf(entities.length));
  await store.organization.saveFacts(
    entities.map(entity => ({
      entityRef: stringifyEntityRef(entity),
      facts: entityFacts(entity),
    })),
  );
  await store.queue.saveTargets(
    entities.map(entity => ({
      target: targetOf(entity, integrations, {
        localDirectories: [],
        manifests: [],
      }),
    })),
    () => new Date(),
  );
}
