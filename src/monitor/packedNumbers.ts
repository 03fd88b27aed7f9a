// A number is as many bytes as it needs: seven bits each, lowest first, and whether more follow.
const CONTINUES = 0x80;
const LOW_BITS = 0x7f;
const GROUP = 128;
/** Up to four groups fit the integers that bit operations work on. */
const SAFE_SHIFT = 21;

/** Writes whole numbers that are not negative, of up to 53 bits. */
export function createWriter() {
  let bytes = Buffer.allocUnsafe(1_024);
  let length = 0;
  return {
    write(value: number): void {
      if (!(value >= 0 && Number.isSafeInteger(value)))
        throw new RangeError(`A count of ${value} cannot be stored: counts are whole and never negative.`);
      if (length + 8 > bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
      let rest = value;
      while (rest >= GROUP) {
        bytes[length++] = (rest % GROUP) | CONTINUES;
        rest = Math.floor(rest / GROUP);
      }
      bytes[length++] = rest;
    },
    finish: (): Buffer => bytes.subarray(0, length),
  };
}

/** Reads what `createWriter` has written, at some ten nanoseconds a number. */
export function createReader(bytes: Uint8Array) {
  let at = 0;
  return {
    isAtEnd: (): boolean => at >= bytes.length,
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
