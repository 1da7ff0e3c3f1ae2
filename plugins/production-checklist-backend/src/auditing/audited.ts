import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Something that somebody does, as the audit log is to tell it. */
export interface AuditedDeed<T> {
  eventId: string;
  /** Who calls; absent where it is no HTTP request. */
  request?: unknown;
  meta: JsonObject;
  /** What is known of it once it is done. */
  outcome?: (done: T) => JsonObject;
}

/** Does something, and has the audit log tell how it went. */
export async function audited<T>(
  auditor: AuditorService,
  { eventId, request, meta, outcome }: AuditedDeed<T>,
  work: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    // Typed by the OpenAPI document, it is narrower than any request.
    request: request as Request | undefined,
    meta,
  });
  try {
    const done = await work();
    await event.success({ meta: outcome?.(done) });
    return done;
  } catch (error) {
    await event.fail({ error: toError(error) as Error });
    throw error;
  }
}
