const LOCAL_HOST =
  /^(localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|example\.|[\w.-]+\.example\b|test\b|user|(my)?host(name)?$|server$|domain\b)/i;
/** In an address or a connection string. */
const NAMED = /(^|[=:@/(["'\s])(localhost|127\.0\.0\.1|\.;|\(local(db)?\))/i;

/** Whether a host is the machine itself, or nobody's. */
export function isLocalHost(host: string): boolean {
  return LOCAL_HOST.test(host);
}

/** Whether a text says that what it connects to is on the same machine. */
export function namesLocalHost(text: string): boolean {
  return NAMED.test(text);
}
