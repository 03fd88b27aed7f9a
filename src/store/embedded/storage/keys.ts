import { createHash } from 'node:crypto';
import { encodeSortKey } from '../values/sortKey';

/** LMDB holds keys of at most 1,978 bytes; the two parts of an index entry share them. */
export const MAX_ID_BYTES = 512;
export const MAX_FIELDS_BYTES = 1400;
const HASH_BYTES = 32;

/** Longer keys keep their beginning, so that their order among other keys is nearly kept, and end in a hash. */
function shorten(key: Buffer, limit: number): Buffer {
  if (key.length <= limit) return key;
  const hash = createHash('sha256').update(key).digest();
  return Buffer.concat([key.subarray(0, limit - HASH_BYTES), hash]);
}

/** The key of a document within its collection: its encoded _id. */
export const encodeId = (id: unknown): Buffer => shorten(encodeSortKey([id]), MAX_ID_BYTES);

/** The key of an index entry's values. */
export const encodeFields = (values: readonly unknown[], descending: readonly boolean[]): Buffer =>
  shorten(encodeSortKey(values, descending), MAX_FIELDS_BYTES);

/** How many bytes of a key are kept as they are, in an index and in the order of _id; beyond that a hash follows. */
export const KEPT_FIELDS_BYTES = MAX_FIELDS_BYTES - HASH_BYTES;
export const KEPT_ID_BYTES = MAX_ID_BYTES - HASH_BYTES;

/** Puts the number of a collection or index before a key. */
export function withPrefix(id: number, key: Uint8Array): Buffer {
  const result = Buffer.allocUnsafe(4 + key.length);
  result.writeUInt32BE(id, 0);
  result.set(key, 4);
  return result;
}

/** The smallest key that is greater than every key starting with `prefix`; prefixes of all 0xff bytes do not occur. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  const result = Buffer.from(prefix);
  for (let at = result.length - 1; at >= 0; at--) {
    if (result[at]! < 255) {
      result[at] = result[at]! + 1;
      return result.subarray(0, at + 1);
    }
  }
  return Buffer.concat([result, Buffer.alloc(8, 255)]);
}
