/** The value of an option: `--omit=dev`, `--omit dev`. */
export function optionValue(
  argv: readonly string[],
  name: string,
): string | undefined {
  const at = argv.findIndex(
    word => word === name || word.startsWith(`${name}=`),
  );
  if (at < 0) return undefined;
  return argv[at] === name ? argv[at + 1] : argv[at].slice(name.length + 1);
}

/** Whether a flag is set: `--production`, `--production=true`, not `=false`. */
export function hasFlag(
  argv: readonly string[],
  ...names: readonly string[]
): boolean {
  return argv.some(word => {
    const [name, value] = word.split('=');
    return names.includes(name) && value !== 'false';
  });
}
