/** Whether a log's path is the console, or nothing at all. */
export function isConsole(path: string): boolean {
  return /^\/(dev\/(std(out|err)|null|fd\/[12]|tty)|proc\/(self|1)\/fd\/[12])$/.test(
    path,
  );
}
