import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { CommandError } from '../errors';
import { afterName, afterValue, encodeNames, findName } from './raw';
import { type Doc, getField, MAX_DEPTH, RawValue } from './types';

let scratch = Buffer.allocUnsafe(64 * 1024);
const KEPT_SCRATCH_BYTES = 4 * 1024 * 1024;

/**
 * Encodes a document as BSON. A Buffer found as a value is taken as an already encoded document, so that stored
 * documents go into a reply untouched. Fields that are undefined are left out; in arrays they become null.
 */
export function encodeDocument(document: Doc): Buffer {
  return take(writeDocument(document, 0, 0));
}

/**
 * A stored document with its `touched` top-level fields as `fields` has them: changed in their places, left out where
 * they are gone, new ones at the end. All else is copied as it is.
 */
export function replaceFields(raw: Buffer, touched: ReadonlySet<string>, fields: Doc): Buffer {
  const left = new Set(touched);
  const names = encodeNames(touched);
  const end = raw.length - 1;
  let kept = 4;
  let next = 4;
  for (let at = 4; at < end; ) {
    const value = afterName(raw, at + 1);
    const after = afterValue(raw, raw[at]!, value);
    const found = findName(names, raw, at + 1, value - 1);
    if (found) {
      next = copyRaw(raw, kept, at, next);
      // Of fields of one name the first keeps the place and the others go.
      const changed = left.delete(found.name) ? getField(fields, found.name) : undefined;
      if (changed !== undefined) next = writeElement(found.name, changed, next, 0);
      kept = after;
    }
    at = after;
  }
  next = copyRaw(raw, kept, end, next);
  for (const name of Object.keys(fields))
    if (left.has(name) && fields[name] !== undefined) next = writeElement(name, fields[name], next, 0);
  return take(close(0, next));
}

function copyRaw(raw: Buffer, from: number, to: number, at: number): number {
  reserve(at, to - from);
  return at + raw.copy(scratch, at, from, to);
}

function take(end: number): Buffer {
  const result = Buffer.allocUnsafe(end);
  scratch.copy(result, 0, 0, end);
  if (scratch.length > KEPT_SCRATCH_BYTES) scratch = Buffer.allocUnsafe(64 * 1024);
  return result;
}

function reserve(at: number, bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}

function writeDocument(document: Doc, at: number, depth: number): number {
  if (depth > MAX_DEPTH + 2) throw new CommandError('Overflow', `documents nest at most ${MAX_DEPTH} levels`);
  reserve(at, 5);
  let next = at + 4;
  for (const name in document) {
    const value = document[name];
    if (value !== undefined && Object.hasOwn(document, name)) next = writeElement(name, value, next, depth);
  }
  return close(at, next);
}

function writeArray(array: readonly unknown[], at: number, depth: number): number {
  if (depth > MAX_DEPTH + 2) throw new CommandError('Overflow', `documents nest at most ${MAX_DEPTH} levels`);
  reserve(at, 5);
  let next = at + 4;
  for (let index = 0; index < array.length; index++)
    next = writeElement(String(index), array[index] ?? null, next, depth);
  return close(at, next);
}

function close(at: number, end: number): number {
  reserve(end, 1);
  scratch[end] = 0;
  scratch.writeInt32LE(end + 1 - at, at);
  return end + 1;
}

function writeName(name: string, at: number): number {
  reserve(at, name.length * 3 + 1);
  const end = at + scratch.write(name, at);
  if (scratch.subarray(at, end).includes(0)) throw new CommandError('BadValue', 'a field name has a null character');
  scratch[end] = 0;
  return end + 1;
}

function writeString(text: string, at: number): number {
  reserve(at, text.length * 3 + 5);
  const size = scratch.write(text, at + 4);
  scratch.writeInt32LE(size + 1, at);
  scratch[at + 4 + size] = 0;
  return at + 5 + size;
}

function writeLong(value: { low: number; high: number }, at: number): number {
  scratch.writeInt32LE(value.low, at);
  return scratch.writeInt32LE(value.high, at + 4);
}

function writeBytes(bytes: Uint8Array, at: number): number {
  reserve(at, bytes.length);
  scratch.set(bytes, at);
  return at + bytes.length;
}

/** Writes type, name and value; returns the offset after them. */
function writeElement(name: string, value: unknown, at: number, depth: number): number {
  reserve(at, 1);
  const start = writeName(name, at + 1);
  reserve(start, 24);
  const type = (code: number): void => {
    scratch[at] = code;
  };
  switch (typeof value) {
    case 'string':
      type(0x02);
      return writeString(value, start);
    case 'number':
      if (value === (value | 0) && !Object.is(value, -0)) {
        type(0x10);
        return scratch.writeInt32LE(value, start);
      }
      type(0x01);
      return scratch.writeDoubleLE(value, start);
    case 'boolean':
      type(0x08);
      scratch[start] = value ? 1 : 0;
      return start + 1;
    case 'bigint':
      type(0x12);
      return scratch.writeBigInt64LE(BigInt.asIntN(64, value), start);
  }
  if (value === null || typeof value !== 'object') {
    type(0x0a);
    return start;
  }
  if (Array.isArray(value)) {
    type(0x04);
    return writeArray(value, start, depth + 1);
  }
  if (value instanceof RawValue) {
    type(value.type);
    return writeBytes(value.bytes, start);
  }
  if (value instanceof Uint8Array) {
    type(0x03);
    return writeBytes(value, start);
  }
  if (value instanceof Date) {
    type(0x09);
    return scratch.writeBigInt64LE(BigInt(Number.isNaN(value.getTime()) ? 0 : value.getTime()), start);
  }
  if (value instanceof ObjectId) {
    type(0x07);
    return writeBytes(value.id, start);
  }
  if (value instanceof Double) {
    type(0x01);
    return scratch.writeDoubleLE(value.value, start);
  }
  if (value instanceof Timestamp) {
    type(0x11);
    return writeLong(value, start);
  }
  if (value instanceof Long) {
    type(0x12);
    return writeLong(value, start);
  }
  if (value instanceof Int32) {
    type(0x10);
    return scratch.writeInt32LE(value.value, start);
  }
  if (value instanceof Decimal128) {
    type(0x13);
    return writeBytes(value.bytes, start);
  }
  if (value instanceof Binary) {
    type(0x05);
    const bytes = value.buffer.subarray(0, value.position);
    scratch.writeInt32LE(bytes.length, start);
    scratch[start + 4] = value.sub_type;
    return writeBytes(bytes, start + 5);
  }
  if (value instanceof BSONRegExp || value instanceof RegExp) {
    type(0x0b);
    const [pattern, flags] =
      value instanceof RegExp ? [value.source, value.flags.replace(/[^imsx]/g, '')] : [value.pattern, value.options];
    return writeName(flags, writeName(pattern, start));
  }
  if (value instanceof BSONSymbol) {
    type(0x0e);
    return writeString(value.value, start);
  }
  if (value instanceof Code) {
    type(value.scope ? 0x0f : 0x0d);
    if (!value.scope) return writeString(value.code, start);
    const end = writeDocument(value.scope, writeString(value.code, start + 4), depth + 1);
    scratch.writeInt32LE(end - start, start);
    return end;
  }
  if (value instanceof MinKey || value instanceof MaxKey) {
    type(value instanceof MinKey ? 0xff : 0x7f);
    return start;
  }
  type(0x03);
  return writeDocument(value instanceof DBRef ? (value.toJSON() as unknown as Doc) : (value as Doc), start, depth + 1);
}
