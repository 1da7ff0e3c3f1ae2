/** What git writes of the commit that is checked out. */
export interface GitFiles {
  /** The text of a file in `.git`, or undefined where there is none. */
  read(name: string): string | undefined;
}

/** Whether a path is a file of `.git` that helps tell the commit. */
export function isGitFile(path: string): boolean {
  return /(^|\/)\.git\/(HEAD|packed-refs|refs\/.+)$/.test(path);
}

/** The commit that is checked out, without asking git. */
export function gitRevision({ read }: GitFiles): string | undefined {
  const head = read('HEAD')?.trim();
  const [, ref] = /^ref: (\S+)$/.exec(head ?? '') ?? [];
  if (!ref) return commit(head);
  const packed = read('packed-refs')
    ?.split(/\r?\n/)
    .find(line => line.endsWith(` ${ref}`));
  return commit(read(ref)?.trim()) ?? commit(packed?.split(' ')[0]);
}

/** A commit's name, and nothing that only stands where one should. */
function commit(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text)
    ? text
    : undefined;
}
