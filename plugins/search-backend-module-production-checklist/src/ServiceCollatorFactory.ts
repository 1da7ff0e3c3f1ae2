import { Readable } from 'node:stream';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  CheckMetadata,
  ProductionChecklistApi,
  ServiceRow,
  scorecardPath,
} from 'backstage-plugin-production-checklist-common';
import { FailingServiceDocument } from './FailingServiceDocument';

/** The most that the backend gives at once. */
const PAGE = 100;

interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export interface ServiceCollatorFactoryOptions {
  client: ProductionChecklistApi;
  /** Asked of each document's entity. */
  visibilityPermission: ResourcePermission<'catalog-entity'>;
}

/** Makes a document of each service that fails a check. */
export class ServiceCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'production-checklist';
  readonly visibilityPermission: ResourcePermission<'catalog-entity'>;

  readonly #client: ProductionChecklistApi;

  private constructor(options: ServiceCollatorFactoryOptions) {
    this.#client = options.client;
    this.visibilityPermission = options.visibilityPermission;
  }

  static create(
    options: ServiceCollatorFactoryOptions,
  ): ServiceCollatorFactory {
    return new ServiceCollatorFactory(options);
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<FailingServiceDocument> {
    const failures = await this.#failures();
    const services = pages(cursor =>
      this.#client.getServices({ limit: PAGE, cursor }),
    );
    for await (const service of services) {
      const failed = failures.get(service.entityRef);
      if (failed) yield toDocument(service, failed);
    }
  }

  /** The checks that services fail, by their reference. */
  async #failures(): Promise<Map<string, CheckMetadata[]>> {
    const found = new Map<string, CheckMetadata[]>();
    const { checks } = await this.#client.getChecklist();
    for (const check of checks) {
      const services = pages(cursor =>
        this.#client.getCheckServices(check.id, {
          standing: ['fail'],
          limit: PAGE,
          cursor,
        }),
      );
      for await (const { entityRef } of services) {
        const others = found.get(entityRef);
        if (others) others.push(check);
        else found.set(entityRef, [check]);
      }
    }
    return found;
  }
}

async function* pages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

function toDocument(
  { entityRef, title, owner = '', score }: ServiceRow,
  failed: CheckMetadata[],
): FailingServiceDocument {
  return {
    title,
    text: `Fails in the production checklist: ${failed
      .map(check => check.title)
      .join(', ')}`,
    location: scorecardPath(entityRef),
    authorization: { resourceRef: entityRef },
    entityRef,
    owner,
    checks: failed.map(({ id }) => id),
    score: score?.score,
  };
}
