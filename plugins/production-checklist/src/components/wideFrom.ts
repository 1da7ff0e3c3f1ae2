/**
 * For styles of what stands on a page and in a drawer as well: they ask for the
 * width of the nearest {@link container}, and not for the window's.
 */
export function wideFrom(pixels: number): string {
  return `@container (min-width: ${pixels}px)`;
}

/** Makes an element one whose width {@link wideFrom} asks for. */
export const container = { containerType: 'inline-size' };
