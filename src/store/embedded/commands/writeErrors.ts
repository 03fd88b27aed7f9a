import { CommandError, toErrorDocument } from '../errors';
import type { Doc } from '../values/types';

/**
 * A statement's failure as an entry of `writeErrors`. What is no CommandError (a full disk, a fault of this program)
 * is thrown on, so that the whole transaction is undone.
 */
export function toWriteError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError) && !(error instanceof RangeError)) throw error;
  const { ok: _, codeName: __, ...rest } = toErrorDocument(error);
  return { index, ...rest };
}
