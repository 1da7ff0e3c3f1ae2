/** What the backend says of its failure, else what the error itself says. */
export function errorText(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Whether the backend knows nothing of what it was asked for. */
export function isNotFound(error: Error | undefined): boolean {
  return [error, error?.cause].some(
    each => each instanceof Error && each.name === 'NotFoundError',
  );
}

/** Whether the caller may not see what it asked for. */
export function isForbidden(error: Error | undefined): boolean {
  return [error, error?.cause].some(
    each => each instanceof Error && each.name === 'NotAllowedError',
  );
}
