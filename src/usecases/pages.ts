import { AppError } from '../errors';

export const MAX_PAGE = 100;

/** A page of rows, newest first; `next` is the cursor of the row after which the following page starts. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
}

/** @throws AppError BAD_USER_INPUT outside 1–100: it is refused, never cut silently */
export function checkFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return;
  throw new AppError('BAD_USER_INPUT', `\`first\` is ${first}; it must be from 1 to ${MAX_PAGE}.`);
}

/** The opaque place of a row in an order by time, then id. */
export function encodePlace(at: Date, id: string): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url');
}

/** @throws AppError BAD_USER_INPUT for anything but a cursor of a page */
export function decodePlace(cursor: string): { at: Date; id: string } {
  const match =
    cursor.length <= 512
      ? /^(-?\d{1,16}):([A-Za-z0-9_-]{1,256})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
      : null;
  const at = new Date(Number(match?.[1] ?? Number.NaN));
  if (match === null || Number.isNaN(at.getTime())) {
    throw new AppError('BAD_USER_INPUT', 'The cursor is not one of this list. Use `endCursor` of its last page.');
  }
  return { at, id: match[2]! };
}

/** Rows after a place, in an order by a time field and then the id, both descending. The range lets an index be used. */
export function afterPlace(field: string, cursor: string | null | undefined): Record<string, unknown>[] {
  if (cursor == null) return [];
  const { at, id } = decodePlace(cursor);
  return [{ [field]: { $lte: at } }, { $or: [{ [field]: { $lt: at } }, { _id: { $lt: id } }] }];
}

/** Cuts what was read with one row more than asked for. */
export function toPage<Row>(rows: Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}
