import { Decimal128, Double, Int32, Long } from 'bson';

/** A decoded BSON document. Numbers keep their BSON type: see decodeDocument. */
export type Doc = Record<string, unknown>;

/** The deepest nesting that MongoDB stores. */
export const MAX_DEPTH = 100;
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A value that nobody has to look into: its BSON type and bytes, which are written back as they are. */
export class RawValue {
  constructor(
    readonly type: number,
    readonly bytes: Buffer,
  ) {}
}

/** True for an embedded document: an object that is neither an array nor one of BSON's value classes. */
export function isDocument(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** True for the five ways a number can be held: number, Int32, Double, Long and Decimal128. */
export function isNumeric(value: unknown): value is number | bigint | Int32 | Double | Long | Decimal128 {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Long ||
    value instanceof Double ||
    value instanceof Decimal128 ||
    value instanceof Int32
  );
}

/** The number as a double, rounded where it is a 64-bit integer or decimal; NaN for what is no number. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Double || value instanceof Int32) return value.valueOf();
  if (value instanceof Decimal128) return Number(value.toString());
  return typeof value === 'bigint' ? Number(value) : Number.NaN;
}

/** MongoDB's truth: everything but false, zero, null and missing. */
export const isTrue = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && !(isNumeric(value) && toNumber(value) === 0);

/** The field of a document; undefined where it is missing, also for names that Object.prototype knows. */
export function getField(document: Doc, name: string): unknown {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}

/** Sets a field whatever it is called: `__proto__` becomes an ordinary own field. */
export function setField(document: Doc, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true });
  } else document[name] = value;
}
