import { Binary, BSONRegExp, type Code, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { CommandError } from '../errors';
import { type CompareText, compareValues, equalValues } from '../values/compare';
import { encodeSortKey } from '../values/sortKey';
import { TAG, tagOf } from '../values/tags';
import { isDocument, isNumeric, toNumber } from '../values/types';

/** Decides on one value that a path reached (undefined where the field is missing), not on an array's elements. */
export type Leaf = (value: unknown) => boolean;

/** Equality: null matches missing too, a regular expression also matches text. */
export function equals(operand: unknown, compareText: CompareText): Leaf {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (isRegex(operand)) {
    const test = matches(operand);
    return (value) => test(value) || (isRegex(value) && equalValues(value, operand));
  }
  if (typeof operand === 'string' && !compareText)
    return (value) => value === operand || (typeof value === 'object' && equalValues(value, operand));
  return (value) => value !== undefined && equalValues(value, operand, compareText);
}

/** One of `$gt $gte $lt $lte`: only values of the operand's own type compare, but for MinKey and MaxKey. */
export function compares(operator: string, operand: unknown, compareText: CompareText): Leaf {
  const tag = tagOf(operand ?? null);
  const allows = {
    $gt: (order: number) => order > 0,
    $gte: (order: number) => order >= 0,
    $lt: (order: number) => order < 0,
    $lte: (order: number) => order <= 0,
  }[operator]!;
  if (tag === TAG.null)
    return operator === '$gte' || operator === '$lte' ? (value) => value === null || value === undefined : () => false;
  if (tag === TAG.regex) throw new CommandError('BadValue', `Can't have RegEx as arg to predicate over field`);
  const isAnyType = tag === TAG.minKey || tag === TAG.maxKey;
  const isNan = tag === TAG.number && Number.isNaN(toNumber(operand));
  return (value) => {
    if (value === undefined) return false;
    if (!isAnyType && tagOf(value) !== tag) return false;
    if (tag === TAG.number && Number.isNaN(toNumber(value)) !== isNan) return false;
    return allows(compareValues(value, operand, compareText));
  };
}

/** `$in`: many plain values are looked up at once by their sort key. */
export function isIn(operands: unknown, compareText: CompareText, operator = '$in'): Leaf {
  if (!Array.isArray(operands)) throw new CommandError('BadValue', `${operator} needs an array`);
  for (const operand of operands) {
    if (isDocument(operand) && Object.keys(operand)[0]?.startsWith('$') && !('$ref' in operand)) {
      throw new CommandError('BadValue', `cannot nest $ under ${operator}`);
    }
  }
  const plain = operands.filter((operand) => !isRegex(operand) && operand !== null && operand !== undefined);
  const others = operands.filter((operand) => !plain.includes(operand)).map((operand) => equals(operand, compareText));
  if (plain.length <= 4 || compareText) {
    const tests = [...others, ...plain.map((operand) => equals(operand, compareText))];
    return (value) => tests.some((test) => test(value));
  }
  const keys = new Set(plain.map((operand) => encodeSortKey([operand]).toString('latin1')));
  return (value) =>
    (value !== undefined && keys.has(encodeSortKey([value]).toString('latin1'))) || others.some((test) => test(value));
}

export const isRegex = (value: unknown): value is RegExp | BSONRegExp =>
  value instanceof BSONRegExp || value instanceof RegExp;

/** Text that matches a regular expression given as a string (with options), a BSON regex or a RegExp. */
export function matches(pattern: unknown, options?: unknown): Leaf {
  const expression = toRegExp(pattern, options);
  return (value) => typeof value === 'string' && expression.test(value);
}

/** A JavaScript expression for MongoDB's pattern: options i, m, s, u are taken; x drops blanks and comments. */
export function toRegExp(pattern: unknown, options?: unknown): RegExp {
  const source = pattern instanceof BSONRegExp ? pattern.pattern : pattern instanceof RegExp ? pattern.source : pattern;
  if (typeof source !== 'string') throw new CommandError('BadValue', '$regex has to be a string');
  const own = pattern instanceof BSONRegExp ? pattern.options : pattern instanceof RegExp ? pattern.flags : '';
  let flags = typeof options === 'string' ? options : own;
  let text = source;
  const inline = /^\(\?([imsx]+)\)/.exec(text);
  if (inline) {
    flags += inline[1];
    text = text.slice(inline[0].length);
  }
  if (/[^imsxug]/.test(flags)) throw new CommandError('Location51108', `invalid flag in regex options: ${flags}`);
  if (flags.includes('x')) text = text.replace(/\\.|\s+|#.*$/gm, (part) => (part.startsWith('\\') ? part : ''));
  const kept = [...new Set(flags.replace(/[^ims]/g, ''))].join('');
  try {
    return new RegExp(text, `${kept}u`);
  } catch {
    try {
      return new RegExp(text, kept);
    } catch (error) {
      throw new CommandError('Location51091', `Regular expression is invalid: ${(error as Error).message}`);
    }
  }
}

const TYPE_TESTS: Readonly<Record<string, Leaf>> = {
  double: (value) => value instanceof Double || (typeof value === 'number' && !isInt32(value)),
  string: (value) => typeof value === 'string',
  object: (value) => isDocument(value),
  array: Array.isArray,
  binData: (value) => value instanceof Binary,
  undefined: () => false,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: isRegex,
  javascript: (value) => tagOf(value) === TAG.code && !(value as Code).scope,
  symbol: (value) => tagOf(value) === TAG.string && typeof value !== 'string',
  javascriptWithScope: (value) => tagOf(value) === TAG.codeWithScope,
  int: (value) => value instanceof Int32 || (typeof value === 'number' && isInt32(value)),
  timestamp: (value) => tagOf(value) === TAG.timestamp,
  long: (value) => value instanceof Long && tagOf(value) === TAG.number,
  decimal: (value) => value instanceof Decimal128,
  minKey: (value) => tagOf(value) === TAG.minKey,
  maxKey: (value) => tagOf(value) === TAG.maxKey,
  number: isNumeric,
};
const TYPE_NUMBERS: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
const isInt32 = (value: number): boolean => value === (value | 0) && !Object.is(value, -0);

/** The alias that `$type` knows a value by. */
export const typeName = (value: unknown): string =>
  Object.entries(TYPE_TESTS).find(([, test]) => test(value))?.[0] ?? 'missing';

/** The tests of a `$type` operand: one name or number, or a list of them. */
export function hasType(operand: unknown): Leaf {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const name = isNumeric(type) ? TYPE_NUMBERS[toNumber(type)] : type;
    const test = typeof name === 'string' ? TYPE_TESTS[name] : undefined;
    if (!test) throw new CommandError('BadValue', `Unknown type name alias: ${String(type)}`);
    return test;
  });
  return (value) => value !== undefined && tests.some((test) => test(value));
}

/** `$mod: [divisor, remainder]`, both cut to integers. */
export function hasRemainder(operand: unknown): Leaf {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumeric)) {
    throw new CommandError('BadValue', 'malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map(toWhole);
  if (divisor === undefined || remainder === undefined)
    throw new CommandError('BadValue', 'malformed mod, divisor and remainder must be finite');
  if (divisor === 0n) throw new CommandError('BadValue', 'divisor cannot be 0');
  return (value) => {
    const whole = isNumeric(value) ? toWhole(value) : undefined;
    return whole !== undefined && whole % divisor === remainder;
  };
}

/** A number cut to an integer, without loss; undefined for what no 64-bit integer holds. */
function toWhole(value: unknown): bigint | undefined {
  if (value instanceof Long) return value.toBigInt();
  const number = Math.trunc(toNumber(value));
  return Math.abs(number) < 2 ** 63 ? BigInt(number) : undefined;
}

/** `$bitsAllSet` and its kin: the operand is a mask, a list of positions or binary; values are integers or binary. */
export function hasBits(operator: string, operand: unknown): Leaf {
  const mask = toBits(operand, operator);
  if (mask === null) throw new CommandError('BadValue', `${operator} takes an Array, a number, or a BinData`);
  return (value) => {
    const bits = value === undefined ? null : toBits(value, null);
    if (bits === null) return false;
    if (operator === '$bitsAllSet') return (bits & mask) === mask;
    if (operator === '$bitsAllClear') return (bits & mask) === 0n;
    return operator === '$bitsAnySet' ? (bits & mask) !== 0n : (bits & mask) !== mask;
  };
}

function toBits(value: unknown, operator: string | null): bigint | null {
  if (isNumeric(value) && Number.isInteger(toNumber(value))) {
    if (operator && toNumber(value) < 0)
      throw new CommandError('BadValue', `Expected a non-negative number in: ${operator}`);
    return BigInt(value instanceof Long ? value.toString() : toNumber(value));
  }
  if (value instanceof Binary)
    return value.buffer
      .subarray(0, value.position)
      .reduce((bits, byte, at) => bits | (BigInt(byte) << BigInt(8 * at)), 0n);
  if (!operator || !Array.isArray(value)) return null;
  return value.reduce((bits: bigint, position) => {
    const at = toNumber(position);
    if (!Number.isInteger(at) || at < 0 || at > 1024)
      throw new CommandError('BadValue', `bit positions must be >= 0 in: ${operator}`);
    return bits | (1n << BigInt(at));
  }, 0n);
}
