import {
  Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  DBRef,
  type Decimal128,
  Double,
  Int32,
  Long,
  type ObjectId,
  type Timestamp,
} from 'bson';
import { decimalRest } from './decimalRest';
import { decodeField } from './decode';
import { afterName } from './raw';
import { TAG, tagOf } from './tags';
import type { Doc } from './types';

let scratch = Buffer.allocUnsafe(4096);
let length = 0;

/**
 * Encodes values, one after the other, as bytes whose memcmp order is MongoDB's order of the values. The encoding of
 * a value is never a prefix of another's, so the bytes of a compound key's first values are a seekable prefix.
 * `descending[i]` inverts the order of the i-th value.
 */
export function encodeSortKey(values: readonly unknown[], descending?: readonly boolean[]): Buffer {
  length = 0;
  for (let index = 0; index < values.length; index++) {
    const start = length;
    writeValue(values[index]);
    if (descending?.[index]) for (let at = start; at < length; at++) scratch[at] = 255 - scratch[at]!;
  }
  return take();
}

function take(): Buffer {
  const key = Buffer.allocUnsafe(length);
  if (length > 64) scratch.copy(key, 0, 0, length);
  else for (let at = 0; at < length; at++) key[at] = scratch[at]!;
  return key;
}

/**
 * The key of a stored document in an index, made from its bytes: the index's number, then each value (`places` are the
 * offsets of their type bytes, 0 for missing), then `suffix`. `fieldsEnd` is where the values end.
 */
export function encodeStoredKey(
  prefix: number,
  raw: Buffer,
  places: readonly number[],
  fields: readonly { descending: boolean }[],
  suffix: Uint8Array | null,
): { key: Buffer; fieldsEnd: number } {
  length = 0;
  reserve(4);
  length = scratch.writeUInt32BE(prefix, 0);
  for (let index = 0; index < places.length; index++) {
    const start = length;
    writeStored(raw, places[index]!);
    if (fields[index]!.descending) for (let at = start; at < length; at++) scratch[at] = 255 - scratch[at]!;
  }
  const fieldsEnd = length;
  if (suffix) writeBytes(suffix);
  return { key: take(), fieldsEnd };
}

/** Writes a value as it is stored; the commonest types without decoding them. */
function writeStored(raw: Buffer, place: number): void {
  const type = place === 0 ? 0x0a : raw[place]!;
  const at = place === 0 ? 0 : afterName(raw, place + 1);
  switch (type) {
    case 0x01:
    case 0x10:
      writeByte(TAG.number);
      writeDouble(type === 0x10 ? raw.readInt32LE(at) : raw.readDoubleLE(at), 0);
      return;
    case 0x02: {
      const end = at + 3 + raw.readInt32LE(at);
      if (afterName(raw, at + 4) !== end + 1) break;
      reserve(end - at);
      scratch[length++] = TAG.string;
      copyStored(raw, at + 4, end);
      scratch[length++] = 0;
      scratch[length++] = 1;
      return;
    }
    case 0x06:
    case 0x0a:
      writeByte(TAG.null);
      return;
    case 0x07:
      reserve(13);
      scratch[length++] = TAG.objectId;
      copyStored(raw, at, at + 12);
      return;
    case 0x08:
      reserve(2);
      scratch[length++] = TAG.boolean;
      scratch[length++] = raw[at]!;
      return;
    case 0x09:
      reserve(9);
      scratch[length++] = TAG.date;
      for (let byte = 7; byte >= 0; byte--) scratch[length++] = raw[at + byte]!;
      scratch[length - 8] = scratch[length - 8]! ^ 0x80;
      return;
  }
  writeValue(decodeField(raw, place));
}

/** A call to copy costs more than the few bytes of most values. */
function copyStored(raw: Buffer, from: number, to: number): void {
  if (to - from > 48) length += raw.copy(scratch, length, from, to);
  else for (let at = from; at < to; at++) scratch[length++] = raw[at]!;
}

function reserve(bytes: number): void {
  if (length + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, length + bytes));
  scratch.copy(larger, 0, 0, length);
  scratch = larger;
}

function writeByte(byte: number): void {
  reserve(1);
  scratch[length++] = byte;
}

function writeBytes(bytes: Uint8Array): void {
  reserve(bytes.length);
  scratch.set(bytes, length);
  length += bytes.length;
}

/** UTF-8 with 00 as 00 FF, closed by 00 01. */
function writeText(text: string): void {
  reserve(text.length * 3 + 2);
  if (text.includes('\0')) {
    for (const [index, part] of text.split('\0').entries()) {
      if (index > 0) writeBytes(Buffer.of(0, 255));
      reserve(part.length * 3 + 2);
      length += scratch.write(part, length);
    }
    reserve(2);
  } else length += scratch.write(text, length);
  scratch[length++] = 0;
  scratch[length++] = 1;
}

function writeValue(value: unknown): void {
  const tag = tagOf(value);
  writeByte(tag);
  writeBody(tag, value);
}

function writeBody(tag: number, value: unknown): void {
  switch (tag) {
    case TAG.number:
      writeNumber(value);
      return;
    case TAG.string:
      writeText(typeof value === 'string' ? value : (value as BSONSymbol).value);
      return;
    case TAG.object:
      writeObject(value instanceof DBRef ? (value.toJSON() as unknown as Doc) : (value as Doc));
      return;
    case TAG.array:
      for (const item of value as unknown[]) writeValue(item === undefined ? null : item);
      writeByte(0);
      return;
    case TAG.binary: {
      const binary = value instanceof Binary ? value : new Binary(value as Uint8Array);
      reserve(5);
      length = scratch.writeUInt32BE(binary.position, length);
      writeByte(binary.sub_type);
      writeBytes(binary.buffer.subarray(0, binary.position));
      return;
    }
    case TAG.objectId:
      writeBytes((value as ObjectId).id);
      return;
    case TAG.boolean:
      writeByte(value ? 1 : 0);
      return;
    case TAG.date:
      reserve(8);
      length = scratch.writeBigUInt64BE(BigInt.asUintN(64, BigInt((value as Date).getTime() || 0) ^ SIGN_BIT), length);
      return;
    case TAG.timestamp:
      reserve(8);
      length = scratch.writeUInt32BE((value as Timestamp).high >>> 0, length);
      length = scratch.writeUInt32BE((value as Timestamp).low >>> 0, length);
      return;
    case TAG.regex:
      writeText(value instanceof RegExp ? value.source : (value as BSONRegExp).pattern);
      writeText(value instanceof RegExp ? value.flags : (value as BSONRegExp).options);
      return;
    case TAG.code:
      writeText((value as Code).code);
      return;
    case TAG.codeWithScope:
      writeText((value as Code).code);
      writeObject((value as Code).scope as Doc);
      return;
  }
}

/** Documents compare field by field: type, then name, then value; the shorter one first. */
function writeObject(document: Doc): void {
  for (const name of Object.keys(document)) {
    const value = document[name];
    if (value === undefined) continue;
    const tag = tagOf(value);
    writeByte(tag);
    writeText(name);
    writeBody(tag, value);
  }
  writeByte(0);
}

const SIGN_BIT = 0x8000000000000000n;
const ALL_BITS = 0xffffffffffffffffn;

/**
 * A number is its nearest double (eight bytes), then one byte that says on which side of that double it lies, and,
 * unless it is that double, the difference as a double. So a 64-bit integer or decimal that no double can hold still
 * sorts, and equals, exactly (decimals to 32 digits).
 */
function writeNumber(value: unknown): void {
  if (typeof value === 'number') {
    writeDouble(value, 0);
    return;
  }
  if (value instanceof Double || value instanceof Int32) {
    writeDouble(value.valueOf(), 0);
    return;
  }
  if (value instanceof Long || typeof value === 'bigint') {
    const exact = typeof value === 'bigint' ? value : value.toBigInt();
    const nearest = Number(exact);
    writeDouble(nearest, Number(exact - BigInt(nearest)));
    return;
  }
  const text = (value as Decimal128).toString();
  const nearest = Number(text);
  writeDouble(nearest, Number.isFinite(nearest) ? decimalRest(text, nearest) : 0);
}

function writeDouble(value: number, rest: number): void {
  reserve(17);
  length = writeOrderedDouble(value, length);
  scratch[length++] = rest === 0 ? 0x80 : rest < 0 ? 0x40 : 0xc0;
  if (rest !== 0) length = writeOrderedDouble(rest, length);
}

/** NaN sorts below every number, as eight zero bytes; -0 equals 0. */
function writeOrderedDouble(value: number, at: number): number {
  if (Number.isNaN(value)) return scratch.writeBigUInt64BE(0n, at);
  scratch.writeDoubleBE(value === 0 ? 0 : value, at);
  if (value < 0) scratch.writeBigUInt64BE(scratch.readBigUInt64BE(at) ^ ALL_BITS, at);
  else scratch[at] = scratch[at]! | 0x80;
  return at + 8;
}
