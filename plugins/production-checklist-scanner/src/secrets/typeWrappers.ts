const WRAPPER =
  /(^|[.:\]])(from|new|some|of|string|bytes?|buffer|b64decode|decode\w*|getbytes|(?!get|read|fetch|find|load|look|access|resolve)\w*secret\w*|sensitive|securestring|\w*securitykey|key|fromstring|valueof|wrap|str|u)!?$/i;

/** Whether a call only changes the type of the literal that it is given. */
export function onlyChangesType(callee: string): boolean {
  return WRAPPER.test(callee);
}
