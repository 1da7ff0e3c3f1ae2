/** Folders with programs for developers: generators, linters, scripts. */
const AUXILIARY =
  /(^|\/)(tools?|hack|scripts?|ci|build|contrib|gen|generate|codegen|generators?|dev|devtools|playground|magefiles?|load-?gen\w*|seed(er)?|docs?gen|gen-?docs?)(\/|$)/i;

/**
 * Whether a folder is for developers.
 *
 * @param folder - relative to the component's directory
 */
export function isAuxiliary(folder: string): boolean {
  return AUXILIARY.test(folder);
}
