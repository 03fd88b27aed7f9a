/** Reading stored documents without decoding them. They were checked when they came in, so bounds are not checked again. */

const size32 = (raw: Buffer, at: number): number =>
  raw[at]! | (raw[at + 1]! << 8) | (raw[at + 2]! << 16) | (raw[at + 3]! << 24);

/** The offset after a value of `type` that starts at `at`. */
export function afterValue(raw: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return at + 8;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return at + 4 + size32(raw, at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return at + size32(raw, at);
    case 0x05:
      return at + 5 + size32(raw, at);
    case 0x07:
      return at + 12;
    case 0x08:
      return at + 1;
    case 0x0b:
      return afterName(raw, afterName(raw, at));
    case 0x0c:
      return at + 16 + size32(raw, at);
    case 0x10:
      return at + 4;
    case 0x13:
      return at + 16;
    default:
      return at;
  }
}

/** The offset after the zero byte that ends a name. */
export function afterName(raw: Buffer, at: number): number {
  let end = at;
  while (raw[end] !== 0) end++;
  return end + 1;
}

interface EncodedName {
  name: string;
  bytes: Buffer;
}
const encodedNames = new WeakMap<ReadonlySet<string>, readonly EncodedName[]>();

/** Names with their bytes in UTF-8, made once for a set. */
export function encodeNames(names: ReadonlySet<string>): readonly EncodedName[] {
  let encoded = encodedNames.get(names);
  if (!encoded) {
    encoded = Array.from(names, (name) => ({ name, bytes: Buffer.from(name) }));
    encodedNames.set(names, encoded);
  }
  return encoded;
}

/** That of the names which is written from `start` to `end`. */
export function findName(
  names: readonly EncodedName[],
  raw: Buffer,
  start: number,
  end: number,
): EncodedName | undefined {
  for (const each of names) if (each.bytes.length === end - start && isAt(raw, start, each.bytes)) return each;
  return undefined;
}

/** True when these bytes stand at `start`. */
export function isAt(raw: Buffer, start: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (raw[start + at] !== bytes[at]) return false;
  return true;
}

/** The offset of the first field of this name (UTF-8) in the document that starts at `start`, at its type; -1 for none. */
export function findField(raw: Buffer, start: number, name: Uint8Array): number {
  const end = start + size32(raw, start) - 1;
  const { length } = name;
  let at = start + 4;
  while (at < end) {
    let same = 0;
    while (same < length && raw[at + 1 + same] === name[same]) same++;
    if (same === length && raw[at + 1 + length] === 0) return at;
    at = afterValue(raw, raw[at]!, afterName(raw, at + 1 + same));
  }
  return -1;
}

const MISSING = 0;
/** Where a path that meets an array leads cannot be told by one place. */
export const AT_ARRAY = -1;

/**
 * The offset of the type byte of what a dotted path (its parts in UTF-8) leads to through documents; 0 where it leads
 * nowhere, AT_ARRAY where it meets an array or ends in one.
 */
export function locate(raw: Buffer, parts: readonly Uint8Array[]): number {
  let start = 0;
  for (let depth = 0; ; depth++) {
    const part = parts[depth]!;
    const at = findField(raw, start, part);
    if (at < 0) return MISSING;
    const type = raw[at]!;
    if (type === 0x04) return AT_ARRAY;
    if (depth === parts.length - 1) return at;
    if (type !== 0x03) return MISSING;
    start = at + part.length + 2;
  }
}
