import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ImageCommand } from './ImageFacts';
import { baseName } from './imagePaths';

const FETCHERS = /^(curl|wget)$/;
const INTERPRETERS = /^(sh|bash|ash|dash|zsh|python[\d.]*|node|php|perl|ruby)$/;
/** `bash -c "$(curl …)"`, `sh <(curl …)`. */
const SUBSTITUTED = /^(\$\(|<\(|`)\s*(curl|wget)\b/;
const COMPOSER = /getcomposer\.org\/installer/;

/** The commands that run a script straight from the network. */
export function pipedInstallers(
  commands: readonly ImageCommand[],
): { at: Evidence; from: string }[] {
  return commands.flatMap((current, index) => {
    const { command, at, instruction } = current;
    const words = command.argv;
    const program = baseName(words[0] ?? '');
    const before = commands[index - 1];
    const piped =
      INTERPRETERS.test(program) &&
      command.operator === '|' &&
      before?.instruction === instruction &&
      FETCHERS.test(baseName(before.command.argv[0] ?? ''));
    if (piped) return [{ at: before.at, from: addressIn(before.command.argv) }];
    // What `sh -c` is given stands here as a command of its own.
    const substituted =
      SUBSTITUTED.test(words[0] ?? '') ||
      (INTERPRETERS.test(program) &&
        words.some(word => SUBSTITUTED.test(word)));
    const copies = program === 'php' && words.some(word => COMPOSER.test(word));
    return substituted || copies ? [{ at, from: addressIn(words) }] : [];
  });
}

function addressIn(words: readonly string[]): string {
  for (const word of words) {
    const address = /https?:\/\/[^\s"')]+/.exec(word)?.[0];
    if (address) return address.replace(/\/\/[^/@]*@/, '//');
  }
  return 'the network';
}
