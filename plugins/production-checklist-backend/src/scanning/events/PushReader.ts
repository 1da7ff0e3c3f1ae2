import { EventParams } from '@backstage/plugin-events-node';
import { repositoryId } from '../../catalog/hosts/hosts';
import { Push } from '../../store/operations/markPushed';

/** How a host tells the portal of pushes. */
export interface PushReader {
  /** Of the host's own router module, and of the events that it is given. */
  topics: string[];
  /** Empty where the event is none of a push to a branch. */
  read(event: EventParams): Push[];
}

const BRANCH = 'refs/heads/';

/** A push of branches, from what their event has of them. */
export function pushesOf(options: {
  /** Any address of the repository. */
  url: unknown;
  /** Full names of references, of which tags are left out. */
  refs: unknown[];
  /** With or without its prefix. */
  defaultBranch?: unknown;
}): Push[] {
  const { url, refs, defaultBranch } = options;
  const id = idOf(url);
  if (id === undefined) return [];
  return refs.flatMap(ref =>
    typeof ref === 'string' && ref.startsWith(BRANCH)
      ? [
          {
            repositoryId: id,
            branch: ref.slice(BRANCH.length),
            defaultBranch:
              typeof defaultBranch === 'string'
                ? defaultBranch.replace(BRANCH, '')
                : undefined,
          },
        ]
      : [],
  );
}

/** What is at a path of a payload, of which nothing is certain. */
export function at(payload: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      payload,
    );
}

export function listAt(payload: unknown, path: string): unknown[] {
  const value = at(payload, path);
  return Array.isArray(value) ? value : [];
}

/** Whether an event of a topic for all kinds is of this kind. */
export function isKind(
  { topic, metadata }: EventParams,
  general: string,
  header: string,
  kind: string,
): boolean {
  return topic !== general || metadata?.[header] === kind;
}

function idOf(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  try {
    return repositoryId(url);
  } catch {
    return undefined;
  }
}
