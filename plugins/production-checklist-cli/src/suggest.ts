/** The known names that someone may have meant; all of them if none is near. */
export function suggest(typed: string, known: readonly string[]): string[] {
  const parts = typed.toLocaleLowerCase('en-US').split('/').filter(Boolean);
  const sharing = known.filter(name =>
    parts.some(part => name.split('/').includes(part)),
  );
  const near = known.filter(name =>
    parts.every(part => part.length > 2 && name.includes(part)),
  );
  if (parts.length && near.length) return near;
  return sharing.length ? sharing : [...known];
}
