import { createHash } from 'node:crypto';
import { AppError } from '../errors';

/** Which log a cursor is a place in. */
const LOG_KINDS = { events: 1, mentions: 2 } as const;
export type LogKind = keyof typeof LOG_KINDS;

const BRAND_BYTES = 4;
const SEQUENCE_BYTES = 6;
const SUM_BYTES = 7;
const BODY_BYTES = 1 + BRAND_BYTES + SEQUENCE_BYTES;
const CURSOR_LENGTH = ((BODY_BYTES + SUM_BYTES) * 4) / 3;
const MAX_SEQUENCE = 999_999_999_999;

/**
 * The opaque place of an entry: which log, brand and sequence, with a checksum, so that a mangled or foreign cursor is told
 * from a true one. It needs no secret, so that it stays valid across restarts and processes, and it opens nothing by itself.
 * @returns 24 letters, digits, `-` and `_`
 */
export function encodeCursor(brand: string, sequence: number, log: LogKind = 'events'): string {
  const bytes = Buffer.alloc(BODY_BYTES + SUM_BYTES);
  bytes.writeUInt8(LOG_KINDS[log], 0);
  digest('brand', Buffer.from(brand)).copy(bytes, 1, 0, BRAND_BYTES);
  bytes.writeUIntBE(sequence, 1 + BRAND_BYTES, SEQUENCE_BYTES);
  digest('cursor', bytes.subarray(0, BODY_BYTES)).copy(bytes, BODY_BYTES, 0, SUM_BYTES);
  return bytes.toString('base64url');
}

/**
 * @returns the sequence after which to read
 * @throws AppError BAD_USER_INPUT for a cursor that was not given out for this brand's log
 */
export function decodeCursor(brand: string, cursor: string, log: LogKind = 'events'): number {
  const bytes = cursor.length === CURSOR_LENGTH ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
  const sequence = bytes.length === BODY_BYTES + SUM_BYTES ? bytes.readUIntBE(1 + BRAND_BYTES, SEQUENCE_BYTES) : -1;
  const body = bytes.subarray(0, BODY_BYTES);
  const isOurs =
    sequence >= 0 &&
    sequence <= MAX_SEQUENCE &&
    bytes.toString('base64url') === cursor &&
    digest('cursor', body).subarray(0, SUM_BYTES).equals(bytes.subarray(BODY_BYTES));
  if (!isOurs) {
    throw new AppError(
      'BAD_USER_INPUT',
      'The cursor is not one that this server gave out. Use a cursor that came with an entry, or "start".',
    );
  }
  const given = digest('brand', Buffer.from(brand)).subarray(0, BRAND_BYTES);
  if (!given.equals(bytes.subarray(1, 1 + BRAND_BYTES)))
    throw new AppError('BAD_USER_INPUT', `The cursor belongs to another brand than '${brand}'.`);
  if (bytes[0] !== LOG_KINDS[log])
    throw new AppError('BAD_USER_INPUT', `The cursor belongs to another stream than '${log}'.`);
  return sequence;
}

function digest(purpose: string, bytes: Buffer): Buffer {
  return createHash('sha256').update(`waspada-${purpose}:`).update(bytes).digest();
}
