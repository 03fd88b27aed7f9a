import type { Database, RootDatabase } from 'lmdb';

export type Table = Database<Buffer, Buffer>;

const SHORT_BYTES = 64;

/** For the few bytes of most keys a call to copy costs more than copying. */
function copyBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start <= SHORT_BYTES) for (let each = start; each < end; each++) to[at + each - start] = from[each]!;
  else to.set(new Uint8Array(from.buffer, from.byteOffset + start, end - start), at);
}

function copyOut(shared: Uint8Array, start: number, end: number): Buffer {
  const copy = Buffer.allocUnsafe(end - start);
  copyBytes(shared, start, end, copy, 0);
  return copy;
}

/**
 * How keys and values pass: as they are. lmdb reads into one buffer that the next read overwrites; here a copy comes
 * from Node's pool, since a buffer of its own for each would cost more than the rest of reading it.
 */
const BYTES = {
  encoder: {
    encode: (value: Buffer): Buffer => value,
    decode: (shared: Buffer, size: unknown): Buffer =>
      copyOut(shared, 0, typeof size === 'number' ? size : shared.length),
  },
  keyEncoder: {
    writeKey(key: Buffer, target: Uint8Array, start: number): number {
      copyBytes(key, 0, key.length, target, start);
      return start + key.length;
    },
    readKey: copyOut,
  },
};

/** A table of an environment whose keys and values are bytes. */
export const openTable = (environment: RootDatabase<Buffer, Buffer>, name: string): Table =>
  environment.openDB<Buffer, Buffer>({ name, ...BYTES } as { name: string });
