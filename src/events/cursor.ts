import { createHash } from 'node:crypto';
import { AppError } from '../errors';

/**
 * The opaque place of an event: brand and sequence with a checksum, so that a mangled or foreign cursor is told from a true
 * one. It stays valid across restarts and processes.
 */
export function encodeCursor(brand: string, sequence: number): string {
  const body = `${brand}:${sequence}`;
  return Buffer.from(`${body}:${checksum(body)}`).toString('base64url');
}

/**
 * @returns the sequence after which to read
 * @throws AppError BAD_USER_INPUT for a cursor that was not given out for this brand
 */
export function decodeCursor(brand: string, cursor: string): number {
  const [cursorBrand, sequence, sum] =
    cursor.length <= 512 ? Buffer.from(cursor, 'base64url').toString('utf8').split(':') : [];
  const isOurs =
    sum !== undefined && sum === checksum(`${cursorBrand}:${sequence}`) && /^\d{1,12}$/.test(sequence ?? '');
  if (!isOurs)
    throw new AppError(
      'BAD_USER_INPUT',
      'The cursor is not one that this server gave out. Use a cursor of an event, or "start".',
    );
  if (cursorBrand !== brand)
    throw new AppError('BAD_USER_INPUT', `The cursor belongs to another brand than '${brand}'.`);
  return Number(sequence);
}

function checksum(body: string): string {
  return createHash('sha256').update(`waspada-cursor:${body}`).digest('base64url').slice(0, 12);
}
