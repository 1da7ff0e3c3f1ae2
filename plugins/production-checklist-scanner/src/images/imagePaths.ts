/** An absolute path in an image, without `.` and `..`. */
export function absolutePath(folder: string, path: string): string {
  const parts: string[] = [];
  const full = path.startsWith('/') ? path : `${folder}/${path}`;
  for (const part of full.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** A path below a folder of an image; undefined where it is not in it. */
export function pathBelow(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
