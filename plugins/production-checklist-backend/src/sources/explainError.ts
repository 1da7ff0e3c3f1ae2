import { isError } from '@backstage/errors';
import { ScanFailure } from '../ScanFailure';
import { HostUnavailable } from './HostUnavailable';

/** How Node and its HTTP clients say that there was no answer. */
const NETWORK_CODE =
  /^(E(CONN\w+|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|PIPE|PROTO)|UND_ERR_\w+|ERR_(STREAM_PREMATURE_CLOSE|SSL\w*|TLS\w*)|CERT_\w+|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO_\w+)$/;
/** Readers turn some errors of those into text. */
const NETWORK_TEXT =
  /fetch failed|socket hang up|network timeout|Premature close|Invalid response body|terminated|aborted$|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/;

/**
 * Says what an error of a URL reader means: the host's state, which holds for
 * all that is there, or something about this one repository.
 *
 * @remarks
 *
 * Most readers throw a plain error with the status in its text (`…, 429 Too
 * Many Requests`, GitHub's with `(rate limit exceeded)`), Gerrit's a
 * `ResponseError`, GitHub's credentials an Octokit error with `status`, AWS's
 * one with `$metadata`.
 */
export function explainError(
  error: unknown,
  url: string,
  retryAt: (host: string) => Date | undefined,
): ScanFailure | HostUnavailable {
  if (isNamed(error, 'ScanFailure')) return error as ScanFailure;
  if (isNamed(error, 'HostUnavailable')) return error as HostUnavailable;
  const problem = isError(error) ? error.message : String(error);
  const { host } = new URL(url);
  if (isNamed(error, 'NotFoundError')) return notFound(url);
  if (isNamed(error, 'NotAllowedError')) return notAllowed(url);
  if (isNamed(error, 'AbortError') || isNamed(error, 'TimeoutError')) {
    return tooSlow(url);
  }
  const status = statusOf(error);
  const until = retryAt(host);
  if (status === 404) return notFound(url);
  if (
    status === 429 ||
    /\(rate limit exceeded\)$/.test(problem) ||
    isThrottled(error) ||
    // GitHub's secondary limit is a 403 like that of a missing permission.
    (status === 403 && until)
  ) {
    return new HostUnavailable(host, 'rate-limited', {
      message: problem,
      retryAt: until,
    });
  }
  if (status === 401 || status === 403) return refused(url, status);
  if ((status !== undefined && status >= 500) || isNetworkError(error)) {
    return new HostUnavailable(host, 'source-unavailable', {
      message: problem,
      retryAt: status === 503 ? until : undefined,
    });
  }
  return new ScanFailure(
    'source-error',
    `\`${url}\` could not be read: ${problem}`,
    'The scan is tried again by itself; the last result stays.',
    { location: url, problem },
  );
}

export function isNamed(error: unknown, name: string): boolean {
  return isError(error) && error.name === name;
}

/** The HTTP status that an error is about, wherever it carries it. */
function statusOf(error: unknown): number | undefined {
  for (const each of causesOf(error)) {
    const { status, statusCode, $metadata, message } = each;
    for (const value of [statusCode, status, $metadata?.httpStatusCode]) {
      if (typeof value === 'number') return value;
    }
    // The last of the text: addresses before it may have numbers.
    const match = /, ([1-5]\d\d)\b[^,]*$/.exec(message ?? '');
    if (match) return Number(match[1]);
  }
  return undefined;
}

function isThrottled(error: unknown): boolean {
  return causesOf(error).some(({ name }) =>
    /Throttling|TooManyRequests/.test(name ?? ''),
  );
}

function isNetworkError(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, message }) =>
      NETWORK_CODE.test(code ?? '') || NETWORK_TEXT.test(message ?? ''),
  );
}

interface AnyError {
  name?: string;
  message?: string;
  code?: string;
  status?: number;
  statusCode?: number;
  $metadata?: { httpStatusCode?: number };
  cause?: unknown;
}

function causesOf(error: unknown): AnyError[] {
  const causes: AnyError[] = [];
  let at = error as AnyError | undefined;
  while (at && typeof at === 'object' && causes.length < 5) {
    causes.push({
      ...pick(at),
      code: typeof at.code === 'string' ? at.code : undefined,
    });
    at = at.cause as AnyError | undefined;
  }
  return causes;
}

/** An error's own members are not all enumerable. */
function pick(error: AnyError): AnyError {
  const { name, message, status, statusCode, $metadata } = error;
  return { name, message, status, statusCode, $metadata };
}

function notFound(url: string): ScanFailure {
  return new ScanFailure(
    'location-not-found',
    `\`${url}\` does not exist, or the portal may not see it.`,
    'Correct the entity’s source location, or give the portal’s integration access to the repository.',
    { location: url },
  );
}

function notAllowed(url: string): ScanFailure {
  return new ScanFailure(
    'no-integration',
    `The portal may not read from \`${url}\`.`,
    'Ask the portal’s administrators to add the host under `integrations` in the configuration.',
    { location: url },
  );
}

function refused(url: string, status: number): ScanFailure {
  return new ScanFailure(
    'access-denied',
    `The host does not let the portal read \`${url}\` (${status}).`,
    'Ask the portal’s administrators to renew the integration’s token, or to give it access to the repository.',
    { location: url, status },
  );
}

function tooSlow(url: string): ScanFailure {
  return new ScanFailure(
    'timeout',
    `Reading \`${url}\` took too long.`,
    'Try again later, or raise `productionChecklist.scanning.timeout`.',
    { location: url },
  );
}
