import { Decimal128, Double, Long } from 'bson';
import { CommandError } from '../errors';
import { isNumeric, toNumber } from './types';

const isInt32 = (value: number): boolean => value === (value | 0) && !Object.is(value, -0);

/** A double that keeps its type when it is encoded, even if it is whole. */
export const asDouble = (value: number): number | Double => (isInt32(value) ? new Double(value) : value);

/**
 * `left + right` or `left * right` as MongoDB types it: decimal before double before 64-bit before 32-bit, a 32-bit
 * overflow becomes 64-bit, and a 64-bit overflow throws BadValue.
 */
export function calculate(operator: '$inc' | '$mul', left: unknown, right: unknown): unknown {
  const isSum = operator === '$inc';
  if (left instanceof Decimal128 || right instanceof Decimal128) return calculateDecimal(isSum, left, right);
  if (isDouble(left) || isDouble(right)) {
    return asDouble(isSum ? toNumber(left) + toNumber(right) : toNumber(left) * toNumber(right));
  }
  const exact = isSum ? toBigInt(left) + toBigInt(right) : toBigInt(left) * toBigInt(right);
  if (BigInt.asIntN(64, exact) !== exact)
    throw new CommandError('BadValue', `Failed to apply ${operator} operations to current value`);
  const isLong = left instanceof Long || right instanceof Long || BigInt.asIntN(32, exact) !== exact;
  return isLong ? Long.fromBigInt(exact) : Number(exact);
}

/** Zero of a number's own type. */
export function zeroLike(value: unknown): unknown {
  if (value instanceof Decimal128) return Decimal128.fromString('0');
  return value instanceof Long ? Long.ZERO : isDouble(value) ? new Double(0) : 0;
}

const isDouble = (value: unknown): boolean => value instanceof Double || (typeof value === 'number' && !isInt32(value));
const toBigInt = (value: unknown): bigint => (value instanceof Long ? value.toBigInt() : BigInt(toNumber(value)));

/** The bits of two integers joined by `and`, `or` or `xor`; 64-bit if either is. */
export function joinBits(operator: string, left: unknown, right: unknown): unknown {
  const [a, b] = [toBigInt(left), toBigInt(right)];
  const joined = operator === 'and' ? a & b : operator === 'or' ? a | b : a ^ b;
  return left instanceof Long || right instanceof Long ? Long.fromBigInt(BigInt.asIntN(64, joined)) : Number(joined);
}

/** True for a number without fraction held as a 32-bit or 64-bit integer. */
export const isInteger = (value: unknown): boolean =>
  isNumeric(value) && !isDouble(value) && !(value instanceof Decimal128);

function calculateDecimal(isSum: boolean, left: unknown, right: unknown): Decimal128 {
  const [a, b] = [toDecimalParts(left), toDecimalParts(right)];
  if (!a || !b)
    return Decimal128.fromString(String(isSum ? toNumber(left) + toNumber(right) : toNumber(left) * toNumber(right)));
  if (!isSum) return fromParts(a.digits * b.digits, a.exponent + b.exponent);
  const exponent = Math.min(a.exponent, b.exponent);
  const align = (part: { digits: bigint; exponent: number }): bigint =>
    part.digits * 10n ** BigInt(part.exponent - exponent);
  return fromParts(align(a) + align(b), exponent);
}

const fromParts = (digits: bigint, exponent: number): Decimal128 =>
  Decimal128.fromStringWithRounding(`${digits}E${exponent}`);

/** Null for NaN, infinities, and exponents so far apart that exact arithmetic would be endless. */
function toDecimalParts(value: unknown): { digits: bigint; exponent: number } | null {
  const text = value instanceof Long ? value.toString() : String(value instanceof Decimal128 ? value : toNumber(value));
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match || Math.abs(Number(match[4] ?? 0)) > 1000) return null;
  const fraction = match[3] ?? '';
  return { digits: BigInt(match[1] + match[2]! + fraction), exponent: Number(match[4] ?? 0) - fraction.length };
}
