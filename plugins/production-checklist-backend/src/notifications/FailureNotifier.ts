import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CheckMetadata,
  CheckWeight,
  ChecklistMetadata,
  scorecardPath,
} from 'backstage-plugin-production-checklist-common';
import { TargetIdentity } from '../store/operations/findIdentity';
import { StandingChange } from '../store/operations/saveStandings';
import { NotificationRules } from './NotificationRules';

/** More are counted and not named. */
const NAMED = 5;
const SEVERITY = { 3: 'high', 2: 'normal', 1: 'low' } as const;
/** What the notifications' service says where its plugin is not installed. */
const NOT_INSTALLED = /status 404$/;

export interface FailureNotifierOptions {
  rules: NotificationRules;
  logger: LoggerService;
  notifications: NotificationService;
  /** The checklist of an entity. */
  checklistOf: (entityRef: string) => Promise<ChecklistMetadata>;
  /** Undefined for an entity that is gone. */
  findIdentity: (entityRef: string) => Promise<TargetIdentity | undefined>;
}

/**
 * Tells owners when a check starts failing. A change is stored once, and told
 * by the process that stored it: once, however often and by whom an entity is
 * scanned.
 */
export class FailureNotifier {
  readonly #options: FailureNotifierOptions;

  constructor(options: FailureNotifierOptions) {
    this.#options = options;
  }

  /** Never fails: a scan does not depend on who hears of it. */
  async notify(entityRef: string, changes: StandingChange[]): Promise<void> {
    const { logger, rules } = this.#options;
    // What fails in a check's first result never was in order: an entity that
    // is new, or a check that is, starts nothing.
    const started = changes.filter(({ from, to }) => from && to === 'fail');
    if (!rules.enabled || !started.length) return;
    try {
      await this.#send(
        entityRef,
        started.map(({ check }) => check),
      );
    } catch (error) {
      const problem = isError(error) ? error.message : String(error);
      const level = NOT_INSTALLED.test(problem) ? 'debug' : 'warn';
      logger[level](
        `The owner of ${entityRef} could not be notified: ${problem}`,
      );
    }
  }

  async #send(entityRef: string, started: string[]): Promise<void> {
    const { checklistOf, findIdentity, notifications, rules } = this.#options;
    const checks = (await checklistOf(entityRef)).checks
      .filter(
        ({ id, weight }) => weight >= rules.minWeight && started.includes(id),
      )
      .sort((a, b) => b.weight - a.weight);
    const entity = checks.length ? await findIdentity(entityRef) : undefined;
    if (!entity?.owner) return;
    await notifications.send({
      recipients: { type: 'entity', entityRef: entity.owner },
      payload: {
        title: titleOf(entity.title, checks),
        description: descriptionOf(checks),
        link: scorecardPath(entityRef),
        severity: SEVERITY[checks[0].weight],
        topic: 'production-checklist',
      },
    });
  }
}

function titleOf(title: string, [first, ...others]: CheckMetadata[]): string {
  return others.length
    ? `${title} starts failing ${
        others.length + 1
      } checks of the production checklist`
    : `${title} starts failing the ${nameOf(first.weight)} check “${
        first.title
      }”`;
}

function nameOf(weight: CheckWeight): string {
  return { 3: 'critical', 2: 'major', 1: 'minor' }[weight];
}

/** Of the checklist's own texts alone: what a repository says stays in it. */
function descriptionOf(checks: CheckMetadata[]): string {
  const named = checks
    .slice(0, NAMED)
    .map(({ title, remediation }) => `${title}: ${remediation}`);
  const more = checks.length - named.length;
  return [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join('\n');
}
