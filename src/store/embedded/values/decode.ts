import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { CommandError } from '../errors';
import { checkFrame, invalid, need, readName, skipValue } from './frames';
import type { PathTree } from './pathTree';
import { afterName, encodeNames, findName } from './raw';
import { type Doc, MAX_DEPTH, RawValue, setField } from './types';

export interface DecodeOptions {
  /** Top-level fields to decode; the others are skipped. */
  only?: ReadonlySet<string> | null;
  /** Top-level array fields whose documents stay undecoded buffers. */
  raw?: ReadonlySet<string>;
  /** What does not lie on these paths stays undecoded (see RawValue). */
  open?: PathTree | null;
}

/** The value of the field whose type byte is at `place`. */
export function decodeField(buffer: Buffer, place: number): unknown {
  const holder: { value?: unknown } = {};
  decodeInto(holder, 'value', buffer, buffer[place]!, afterName(buffer, place + 1), buffer.length, 0);
  return holder.value;
}

/**
 * Decodes the BSON document that starts at `offset`. Every value encodes back to the type it had: an int32 is a number,
 * a double is a number unless encoding would make it an int32 (then a Double), a 64-bit integer is a Long.
 * Throws CommandError InvalidLength or Overflow for bytes that are no valid document or nest deeper than 100 levels.
 */
export function decodeDocument(buffer: Buffer, offset = 0, options: DecodeOptions = {}): Doc {
  const end = checkFrame(buffer, offset, buffer.length);
  return decodeFields(buffer, offset + 4, end, options, 0);
}

function decodeFields(buffer: Buffer, from: number, end: number, options: DecodeOptions, depth: number): Doc {
  const document: Doc = {};
  const { only, raw, open } = options;
  if (only) return decodeOnly(buffer, from, end, only, open);
  let at = from;
  while (at < end) {
    const type = buffer[at]!;
    const { name, next } = readName(buffer, at + 1, end);
    if (raw?.has(name) && type === 4) {
      const close = checkFrame(buffer, next, end);
      document[name] = rawDocuments(buffer, next + 4, close);
      at = close + 1;
      continue;
    }
    const below = open?.get(name);
    if (open && below === undefined) {
      at = skipValue(buffer, type, next, end);
      setField(document, name, new RawValue(type, buffer.subarray(next, at)));
    } else if (below && type === 3) {
      const close = checkFrame(buffer, next, end);
      setField(document, name, decodeFields(buffer, next + 4, close, { open: below }, depth + 1));
      at = close + 1;
    } else at = decodeInto(document, name, buffer, type, next, end, depth);
  }
  return document;
}

/** Decodes the wanted fields; the names of others are compared as bytes only. */
function decodeOnly(
  buffer: Buffer,
  from: number,
  end: number,
  only: ReadonlySet<string>,
  open: PathTree | null | undefined,
): Doc {
  const document: Doc = {};
  const names = encodeNames(only);
  let left = names.length;
  let at = from;
  while (at < end && left > 0) {
    const start = at + 1;
    const next = afterName(buffer, start);
    if (next > end) throw invalid('name is not terminated');
    const type = buffer[at]!;
    const wanted = findName(names, buffer, start, next - 1);
    if (!wanted) {
      at = skipValue(buffer, type, next, end);
      continue;
    }
    left--;
    const below = type === 3 ? open?.get(wanted.name) : null;
    if (below) {
      const close = checkFrame(buffer, next, end);
      setField(document, wanted.name, decodeFields(buffer, next + 4, close, { open: below }, 1));
      at = close + 1;
    } else at = decodeInto(document, wanted.name, buffer, type, next, end, 0);
  }
  return document;
}

function decodeArray(buffer: Buffer, from: number, end: number, depth: number): unknown[] {
  const holder: { value?: unknown } = {};
  const array: unknown[] = [];
  let at = from;
  while (at < end) {
    const { next } = readName(buffer, at + 1, end);
    at = decodeInto(holder, 'value', buffer, buffer[at]!, next, end, depth);
    array.push(holder.value);
  }
  return array;
}

function rawDocuments(buffer: Buffer, from: number, end: number): Buffer[] {
  const documents: Buffer[] = [];
  let at = from;
  while (at < end) {
    const { next } = readName(buffer, at + 1, end);
    if (buffer[at] !== 3) throw new CommandError('TypeMismatch', 'every element must be an object');
    const close = checkFrame(buffer, next, end);
    documents.push(buffer.subarray(next, close + 1));
    at = close + 1;
  }
  return documents;
}

function readString(buffer: Buffer, at: number, end: number): string {
  const size = need(at, 4, end) && buffer.readInt32LE(at);
  if (size < 1) throw invalid('string size is out of bounds');
  need(at + 4, size, end);
  if (buffer[at + 3 + size] !== 0) throw invalid('string is not terminated');
  return buffer.toString('utf8', at + 4, at + 3 + size);
}

const fitsInt32 = (value: number): boolean => value === (value | 0) && !Object.is(value, -0);

function readLong(buffer: Buffer, at: number): Long {
  return new Long(buffer.readInt32LE(at), buffer.readInt32LE(at + 4));
}

/** Decodes one value into `target[name]`; returns the offset after it. */
function decodeInto(
  target: Doc,
  name: string,
  buffer: Buffer,
  type: number,
  at: number,
  end: number,
  depth: number,
): number {
  let value: unknown;
  let next = at;
  switch (type) {
    case 0x01: {
      need(at, 8, end);
      const double = buffer.readDoubleLE(at);
      value = fitsInt32(double) ? new Double(double) : double;
      next = at + 8;
      break;
    }
    case 0x02:
      value = readString(buffer, at, end);
      next = at + 4 + buffer.readInt32LE(at);
      break;
    case 0x03:
    case 0x04: {
      if (depth >= MAX_DEPTH) throw new CommandError('Overflow', `documents nest at most ${MAX_DEPTH} levels`);
      const close = checkFrame(buffer, at, end);
      value =
        type === 3 ? decodeFields(buffer, at + 4, close, {}, depth + 1) : decodeArray(buffer, at + 4, close, depth + 1);
      next = close + 1;
      break;
    }
    case 0x05: {
      const size = need(at, 5, end) && buffer.readInt32LE(at);
      if (size < 0) throw invalid('binary size is out of bounds');
      need(at + 5, size, end);
      value = new Binary(Uint8Array.prototype.slice.call(buffer, at + 5, at + 5 + size), buffer[at + 4]);
      next = at + 5 + size;
      break;
    }
    case 0x06:
      value = undefined;
      break;
    case 0x07:
      need(at, 12, end);
      value = new ObjectId(Uint8Array.prototype.slice.call(buffer, at, at + 12));
      next = at + 12;
      break;
    case 0x08:
      need(at, 1, end);
      if (buffer[at]! > 1) throw invalid('a boolean is 0 or 1');
      value = buffer[at] === 1;
      next = at + 1;
      break;
    case 0x09:
      need(at, 8, end);
      value = new Date(buffer.readInt32LE(at + 4) * 4294967296 + buffer.readUInt32LE(at));
      next = at + 8;
      break;
    case 0x0a:
      value = null;
      break;
    case 0x0b: {
      const pattern = readName(buffer, at, end);
      const flags = readName(buffer, pattern.next, end);
      const regex = new BSONRegExp(pattern.name);
      // The constructor refuses options that MongoDB stores all the same.
      regex.options = flags.name;
      value = regex;
      next = flags.next;
      break;
    }
    case 0x0c: {
      const namespace = readString(buffer, at, end);
      const id = at + 4 + buffer.readInt32LE(at);
      need(id, 12, end);
      value = new DBRef(namespace, new ObjectId(Uint8Array.prototype.slice.call(buffer, id, id + 12)));
      next = id + 12;
      break;
    }
    case 0x0d:
      value = new Code(readString(buffer, at, end));
      next = at + 4 + buffer.readInt32LE(at);
      break;
    case 0x0e:
      value = new BSONSymbol(readString(buffer, at, end));
      next = at + 4 + buffer.readInt32LE(at);
      break;
    case 0x0f: {
      const size = need(at, 14, end) && buffer.readInt32LE(at);
      need(at, size, end);
      const scope = at + 8 + buffer.readInt32LE(at + 4);
      const code = readString(buffer, at + 4, at + size);
      if (depth >= MAX_DEPTH) throw new CommandError('Overflow', `documents nest at most ${MAX_DEPTH} levels`);
      value = new Code(code, decodeFields(buffer, scope + 4, checkFrame(buffer, scope, at + size), {}, depth + 1));
      next = at + size;
      break;
    }
    case 0x10:
      need(at, 4, end);
      value = buffer.readInt32LE(at);
      next = at + 4;
      break;
    case 0x11:
      need(at, 8, end);
      value = new Timestamp(readLong(buffer, at).toUnsigned());
      next = at + 8;
      break;
    case 0x12: {
      need(at, 8, end);
      value = readLong(buffer, at);
      next = at + 8;
      break;
    }
    case 0x13:
      need(at, 16, end);
      value = new Decimal128(Uint8Array.prototype.slice.call(buffer, at, at + 16));
      next = at + 16;
      break;
    case 0x7f:
      value = new MaxKey();
      break;
    case 0xff:
      value = new MinKey();
      break;
    default:
      throw invalid(`unknown BSON type 0x${type.toString(16)}`);
  }
  setField(target, name, value);
  return next;
}
