import { encodeSortKey } from './sortKey';
import { TAG, tagOf } from './tags';

/** Compares two strings for a collation; undefined compares bytes, as MongoDB does by default. */
export type CompareText = ((left: string, right: string) => number) | undefined;

/** Negative, zero or positive as MongoDB orders any two BSON values; missing (undefined) sorts before null. */
export function compareValues(left: unknown, right: unknown, compareText?: CompareText): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number' && left - right) return left - right;
  const tag = tagOf(left);
  const order = tag - tagOf(right);
  if (order !== 0) return order;
  if (tag === TAG.date) return (left as Date).getTime() - (right as Date).getTime();
  if (tag === TAG.string && typeof left === 'string' && typeof right === 'string') {
    if (compareText) return compareText(left, right);
    return compareUtf8(left, right);
  }
  if (compareText && tag === TAG.array) return compareArrays(left as unknown[], right as unknown[], compareText);
  return Buffer.compare(encodeSortKey([left]), encodeSortKey([right]));
}

/** True where MongoDB holds two values equal: numbers by value whatever their type, documents field by field in order. */
export function equalValues(left: unknown, right: unknown, compareText?: CompareText): boolean {
  return compareValues(left, right, compareText) === 0;
}

/** UTF-8 order differs from UTF-16 order only where surrogates meet U+E000 and above. */
function compareUtf8(left: string, right: string): number {
  const size = Math.min(left.length, right.length);
  for (let at = 0; at < size; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a !== b) return a < 0xd800 || b < 0xd800 ? a - b : Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return left.length - right.length;
}

function compareArrays(left: unknown[], right: unknown[], compareText: CompareText): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareValues(left[at], right[at], compareText);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
