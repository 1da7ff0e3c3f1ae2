/**
 * The path in the repository that a project file means by a relative one, in
 * which Windows' separators are as good; undefined where it leaves the
 * repository or depends on a property.
 */
export function pathFrom(folder: string, relative: string): string | undefined {
  if (relative === '' || /[$*]/.test(relative)) return undefined;
  const parts = folder ? folder.split('/') : [];
  for (const part of relative.replace(/\\/g, '/').split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
