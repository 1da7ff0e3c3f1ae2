import { SourceFile } from '../files/SourceFile';

/** Compose, of Docker or Swarm, whatever the file is called. */
const COMPOSE = /^services:[ \t]*$/m;
const COMPOSED = /^[ \t]+(image|build):/m;
/** OpenAPI and Swagger: their values are examples. */
const API_DESCRIPTION =
  /^(["']?(openapi|swagger)["']?[ \t]*:|\{\s*"(openapi|swagger)"[ \t]*:)/m;
/** Requests that a client exported, with the answers of some local server. */
const REQUESTS = /"(__export_format|_postman_id)"[ \t]*:/;
/** Enough to see a format by. */
const HEAD = 20_000;

/**
 * Whether a file is no configuration of the program by its format: it starts
 * containers on one machine, describes an interface, or holds requests to try.
 */
export function isForReaders({ path, text }: SourceFile): boolean {
  const head = text.slice(0, HEAD);
  if (/\.ya?ml$/i.test(path)) {
    return (
      API_DESCRIPTION.test(head) ||
      (COMPOSE.test(head) && COMPOSED.test(head) && !/^apiVersion:/m.test(head))
    );
  }
  return (
    /\.json$/i.test(path) && (API_DESCRIPTION.test(head) || REQUESTS.test(head))
  );
}
