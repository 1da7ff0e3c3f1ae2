const SHELLS = /^(?:.*\/)?(sh|bash|ash|dash|zsh|ksh)$/;

/** A shell and what it is told to run. */
export interface ShellCall {
  /** `sh`, `bash`, … */
  shell: string;
  /** The commands after `-c`. */
  script?: string;
  /** The script file, where it runs one. */
  file?: string;
  /** What stands after the script: `$0` and on after `-c`, `$1` and on after a file. */
  args: string[];
}

/** Reads `sh -c "…"` and `bash script.sh`; undefined for any other program. */
export function unwrapShell(argv: readonly string[]): ShellCall | undefined {
  const shell = SHELLS.exec(argv[0] ?? '')?.[1];
  if (!shell) return undefined;
  let at = 1;
  let takesScript = false;
  for (; at < argv.length && /^[-+]./.test(argv[at]); at += 1) {
    const option = argv[at];
    if (option === '--') {
      at += 1;
      break;
    }
    if (/^[-+][A-Za-z]*[oO]$/.test(option)) at += 1;
    if (/^-[A-Za-z]*c[A-Za-z]*$/.test(option)) takesScript = true;
  }
  const args = argv.slice(at + 1);
  if (at >= argv.length) return { shell, args: [] };
  return takesScript
    ? { shell, script: argv[at], args }
    : { shell, file: argv[at], args };
}
