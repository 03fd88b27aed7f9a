import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/**
 * One byte before every encoded value: MongoDB's order of types. Numbers share one tag, strings and symbols another.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const TAG = {
  minKey: 0x02,
  undefined: 0x05,
  null: 0x0a,
  number: 0x10,
  string: 0x18,
  object: 0x20,
  array: 0x28,
  binary: 0x30,
  objectId: 0x38,
  boolean: 0x40,
  date: 0x48,
  timestamp: 0x50,
  regex: 0x58,
  code: 0x60,
  codeWithScope: 0x68,
  maxKey: 0xf0,
} as const;

/** The tag of a value: values of one tag are comparable with $lt and $gt, others are not. */
export function tagOf(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return TAG.number;
    case 'string':
      return TAG.string;
    case 'boolean':
      return TAG.boolean;
    case 'undefined':
      return TAG.undefined;
  }
  if (value === null) return TAG.null;
  if (Array.isArray(value)) return TAG.array;
  if (value instanceof Date) return TAG.date;
  if (value instanceof ObjectId) return TAG.objectId;
  if (value instanceof Timestamp) return TAG.timestamp;
  if (value instanceof Double || value instanceof Long || value instanceof Decimal128 || value instanceof Int32)
    return TAG.number;
  if (value instanceof Binary || value instanceof Uint8Array) return TAG.binary;
  if (value instanceof BSONSymbol) return TAG.string;
  if (value instanceof BSONRegExp || value instanceof RegExp) return TAG.regex;
  if (value instanceof MinKey) return TAG.minKey;
  if (value instanceof MaxKey) return TAG.maxKey;
  if (value instanceof Code) return value.scope ? TAG.codeWithScope : TAG.code;
  return TAG.object;
}
