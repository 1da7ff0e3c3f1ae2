import { InputError } from '@backstage/errors';

/** The place after which a page begins, as the caller carries it. */
export function writeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a cursor of so many parts.
 *
 * @throws InputError where it is none of these
 */
export function readCursor(
  cursor: string | undefined,
  parts: number,
): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPlace =
      Array.isArray(place) &&
      place.length === parts &&
      place.every(
        part => part === null || ['string', 'number'].includes(typeof part),
      );
    if (isPlace) return place;
  } catch {
    // Answered below, like a cursor of something else.
  }
  throw new InputError('The cursor is not one of an earlier page');
}

/**
 * Cuts a page out of rows that were asked for with one more than it has, which
 * tells whether another page follows.
 *
 * @param placeOf - the place that the following page begins after
 */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (last: Row) => readonly unknown[],
): { rows: Row[]; nextCursor?: string } {
  return {
    rows: rows.slice(0, limit),
    nextCursor:
      rows.length > limit ? writeCursor(placeOf(rows[limit - 1])) : undefined,
  };
}
