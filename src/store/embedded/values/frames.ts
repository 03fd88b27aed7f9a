import { CommandError } from '../errors';

/** Checks the outer frame of a document within `limit` and returns the offset of its closing zero byte. */
export function checkFrame(buffer: Buffer, offset: number, limit: number): number {
  if (offset + 5 > limit) throw invalid('document is cut off');
  const size = buffer.readInt32LE(offset);
  if (size < 5 || offset + size > limit) throw invalid(`document size ${size} is out of bounds`);
  if (buffer[offset + size - 1] !== 0) throw invalid('document is not terminated');
  return offset + size - 1;
}

/** The cstring at `offset`, and where the bytes after it begin. */
export function readName(buffer: Buffer, offset: number, end: number): { name: string; next: number } {
  let at = offset;
  let isAscii = true;
  while (at < end && buffer[at] !== 0) {
    if (buffer[at]! > 127) isAscii = false;
    at++;
  }
  if (at >= end) throw invalid('name is not terminated');
  return { name: isAscii ? buffer.toString('latin1', offset, at) : buffer.toString('utf8', offset, at), next: at + 1 };
}

const FIXED_SIZES: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
};

/** The offset after a value of `type` that starts at `at`. */
export function skipValue(buffer: Buffer, type: number, at: number, end: number): number {
  const fixed = FIXED_SIZES[type];
  if (fixed !== undefined) return need(at, fixed, end) && at + fixed;
  if (type === 0x0b) return readName(buffer, readName(buffer, at, end).next, end).next;
  const size = need(at, 4, end) && buffer.readInt32LE(at);
  const total =
    type === 3 || type === 4 || type === 0x0f ? size : type === 5 ? size + 5 : type === 0x0c ? size + 16 : size + 4;
  if (![2, 3, 4, 5, 0x0c, 0x0d, 0x0e, 0x0f].includes(type) || size < 0 || total < 4) throw invalid('unknown BSON type');
  return need(at, total, end) && at + total;
}

export function need(at: number, bytes: number, end: number): true {
  if (at + bytes > end) throw invalid('value is cut off');
  return true;
}

export function invalid(reason: string): CommandError {
  return new CommandError('InvalidLength', `invalid BSON: ${reason}`);
}
