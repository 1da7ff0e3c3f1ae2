import diagnostics from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage } from 'node:http';

/** Statuses with which hosts say that they want to be left alone. */
const REFUSALS = new Set([403, 429, 503]);
/** An older refusal says nothing of a request that failed just now. */
const FRESH_MS = 60_000;
const MAX_HOSTS = 100;

interface Refusal {
  seenAt: number;
  status: number;
  retryAt: Date;
}

type Headers = (name: string) => string | undefined;

/**
 * Listens to what hosts answer, because Backstage's URL readers drop the
 * headers that say when to come back. Node publishes the responses of both
 * clients that the readers use, `fetch` and `node:http`. Without it, or where
 * a host says nothing, the waits are the defaults of `hostBackoff`.
 */
export class RateLimitWatch {
  readonly #refusals = new Map<string, Refusal>();

  private constructor() {}

  static start(signal: AbortSignal): RateLimitWatch {
    const watch = new RateLimitWatch();
    const onFetch = (message: unknown) => watch.#onFetch(message);
    const onHttp = (message: unknown) => watch.#onHttp(message);
    diagnostics.subscribe('undici:request:headers', onFetch);
    diagnostics.subscribe('http.client.response.finish', onHttp);
    signal.addEventListener('abort', () => {
      diagnostics.unsubscribe('undici:request:headers', onFetch);
      diagnostics.unsubscribe('http.client.response.finish', onHttp);
    });
    return watch;
  }

  /**
   * When the host, or its API under the same name, said just now that it
   * answers again; undefined where it did not.
   */
  retryAt(host: string): Date | undefined {
    const now = Date.now();
    const said = [...this.#refusals]
      .filter(
        ([name, { seenAt }]) =>
          (name === host || name.endsWith(`.${host}`)) &&
          now - seenAt < FRESH_MS,
      )
      .map(([, { retryAt }]) => retryAt.getTime());
    return said.length ? new Date(Math.max(...said)) : undefined;
  }

  #onFetch(message: unknown): void {
    const { request, response } = message as {
      request: { origin?: string | URL };
      response: { statusCode: number; headers: Buffer[] };
    };
    if (!REFUSALS.has(response.statusCode)) return;
    this.#note(hostOf(String(request.origin)), response.statusCode, name => {
      const at = response.headers.findIndex(
        (header, index) =>
          index % 2 === 0 && String(header).toLowerCase() === name,
      );
      return at < 0 ? undefined : String(response.headers[at + 1]);
    });
  }

  #onHttp(message: unknown): void {
    const { request, response } = message as {
      request: ClientRequest;
      response: IncomingMessage;
    };
    const { statusCode = 0, headers } = response;
    if (!REFUSALS.has(statusCode)) return;
    const host = String(request.getHeader('host') ?? request.host);
    this.#note(host, statusCode, name => {
      const value = headers[name];
      return Array.isArray(value) ? value[0] : value;
    });
  }

  #note(host: string | undefined, status: number, headers: Headers): void {
    const retryAt = retryAtOf(status, headers);
    if (!host || !retryAt) return;
    if (this.#refusals.size >= MAX_HOSTS) this.#refusals.clear();
    this.#refusals.set(host, { seenAt: Date.now(), status, retryAt });
  }
}

/** `Retry-After`, else the reset of a limit that is used up. */
export function retryAtOf(status: number, headers: Headers): Date | undefined {
  const after = headers('retry-after');
  if (after) {
    const seconds = Number(after);
    return Number.isFinite(seconds)
      ? new Date(Date.now() + seconds * 1000)
      : validDate(after);
  }
  const isUsedUp =
    status === 429 ||
    headers('x-ratelimit-remaining') === '0' ||
    headers('ratelimit-remaining') === '0';
  const reset = headers('x-ratelimit-reset') ?? headers('ratelimit-reset');
  const number = Number(reset);
  if (!isUsedUp || !reset || !Number.isFinite(number)) return undefined;
  // Some count from 1970, some from now.
  return new Date(
    number > 1_000_000_000 ? number * 1000 : Date.now() + number * 1000,
  );
}

function validDate(text: string): Date | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
