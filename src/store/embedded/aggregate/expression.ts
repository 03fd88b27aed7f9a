import { Decimal128, Double, Int32, Long } from 'bson';
import { CommandError } from '../errors';
import { compareValues } from '../values/compare';
import { type Doc, getField, isDocument, isTrue, setField } from '../values/types';
import { truncateDate } from './dateTrunc';

/** mingo has hundreds of files: they are read when the first expression needs them, not when the store starts. */
export const loadMingo = (): typeof import('./mingo') => require('./mingo');

/**
 * Compiles an aggregation expression. Plain paths, documents and lists of them give values as they are stored; what
 * has operators is mingo's, and gets the fields it reads with promoted numbers (see promote). The result throws
 * CommandError for what mingo refuses.
 */
export function evaluate(expression: unknown, variables: Doc = {}): (document: Doc) => unknown {
  if (typeof expression === 'string' && /^\$[^$]/.test(expression)) return toPathGetter(expression.slice(1).split('.'));
  if (typeof expression !== 'string' && typeof expression !== 'object') return () => expression;
  if (Array.isArray(expression)) {
    const items = expression.map((item) => evaluate(item, variables));
    return (document) => items.map((item) => item(document) ?? null);
  }
  if (isDocument(expression)) {
    const names = Object.keys(expression);
    if (names.length === 1 && names[0] === '$literal') return () => expression.$literal;
    if (names.length === 1 && names[0] === '$dateTrunc' && isDocument(expression.$dateTrunc)) {
      const fields = evaluate(expression.$dateTrunc, variables);
      return (document) => truncateDate(fields(document) as Doc);
    }
    const native = names.length === 1 ? NATIVE[names[0]!] : undefined;
    const operands = native && toOperands(names[0]!, expression[names[0]!]);
    if (native && operands) return native(operands.map((operand) => evaluate(operand, variables)));
    if (!names.some((name) => name.startsWith('$'))) {
      const fields = names.map((name) => [name, evaluate(expression[name], variables)] as const);
      return (document) => {
        const result: Doc = {};
        for (const [name, compute] of fields) setField(result, name, compute(document));
        return result;
      };
    }
  }
  return evaluateByMingo(expression, variables);
}

type Compute = (document: Doc) => unknown;

const compared =
  (decide: (order: number) => unknown) =>
  ([left, right]: readonly Compute[]): Compute =>
  (document) =>
    decide(compareValues(left!(document), right!(document)));

/** Operators that only compare or choose: they need no mingo, and what they hand on keeps its type. */
const NATIVE: Readonly<Record<string, (operands: readonly Compute[]) => Compute>> = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $cmp: compared(Math.sign),
  $and: (operands) => (document) => operands.every((operand) => isTrue(operand(document))),
  $or: (operands) => (document) => operands.some((operand) => isTrue(operand(document))),
  $not:
    ([operand]) =>
    (document) =>
      !isTrue(operand!(document)),
  $cond:
    ([test, yes, no]) =>
    (document) =>
      (isTrue(test!(document)) ? yes! : no!)(document),
  $ifNull: (operands) => (document) => {
    let value: unknown;
    for (const operand of operands) {
      value = operand(document);
      if (value !== null && value !== undefined) return value;
    }
    return value;
  },
};

/** The operands of a native operator; null when their number is wrong, for mingo to complain of. */
function toOperands(name: string, spec: unknown): unknown[] | null {
  if (name === '$cond' && isDocument(spec) && !Array.isArray(spec))
    return 'if' in spec && 'then' in spec && 'else' in spec ? [spec.if, spec.then, spec.else] : null;
  const operands = Array.isArray(spec) ? spec : [spec];
  const wanted =
    name === '$cond'
      ? 3
      : name === '$not'
        ? 1
        : name === '$and' || name === '$or'
          ? operands.length
          : name === '$ifNull'
            ? Math.max(2, operands.length)
            : 2;
  return operands.length === wanted ? operands : null;
}

function evaluateByMingo(expression: unknown, variables: Doc): (document: Doc) => unknown {
  const fields = new Set<string>();
  const isWhole = !addPaths(expression, fields);
  let current: Doc = {};
  const source = { next: () => ({ done: false, value: current }) };
  const stage = { $replaceWith: { value: promote(expression) } };
  const stream = loadMingo().streamByMingo(stage, source, variables);
  return (document) => {
    current = isWhole ? (promote(document) as Doc) : pick(document, fields);
    try {
      return (stream.next().value as Doc).value;
    } catch (error) {
      throw toExpressionError(error);
    }
  };
}

function pick(document: Doc, fields: ReadonlySet<string>): Doc {
  const result: Doc = {};
  for (const name of fields) if (Object.hasOwn(document, name)) setField(result, name, promote(document[name]));
  return result;
}

/** A path within an expression: through an array it gives the list of what its documents hold. */
function toPathGetter(parts: readonly string[]): (document: Doc) => unknown {
  const read = (value: unknown, at: number): unknown => {
    if (at === parts.length) return value;
    if (Array.isArray(value))
      return value
        .map((item) => (Array.isArray(item) ? undefined : read(item, at)))
        .filter((item) => item !== undefined);
    return isDocument(value) ? read(getField(value, parts[at]!), at + 1) : undefined;
  };
  return (document) => read(document, 0);
}

/** Adds the top-level field of every `$path` in an expression; false when it may read the whole document. */
export function addPaths(value: unknown, fields: Set<string>): boolean {
  if (typeof value === 'string') {
    if (value.startsWith('$$')) return !/^\$\$(ROOT|CURRENT)/.test(value);
    if (value.startsWith('$')) fields.add(value.slice(1).split('.', 1)[0]!);
    return true;
  }
  if (Array.isArray(value)) return value.every((item) => addPaths(item, fields));
  if (!isDocument(value)) return true;
  return Object.entries(value).every(
    ([name, item]) => name !== '$getField' && name !== '$setField' && addPaths(item, fields),
  );
}

/** mingo's complaints as MongoDB's: an unknown operator is 168, an undefined variable 17276, the rest BadValue. */
export function toExpressionError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CommandError) return error;
  if (/is not registered/.test(error.message)) {
    const name = /'(\$\w+)'/.exec(error.message)?.[1] ?? '';
    return new CommandError('Location168', `Unrecognized expression '${name}'`);
  }
  if (/undefined variable/.test(error.message)) return new CommandError('Location17276', error.message);
  return new CommandError('BadValue', error.message);
}

/** Plain JavaScript numbers for Double, Int32 and for a Long that a double holds, all through a value. */
export function promote(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Double || value instanceof Int32) return value.valueOf();
  if (value instanceof Long && !(value instanceof Decimal128)) {
    const number = value.toNumber();
    return value.constructor === Long && Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return value.map(promote);
  if (!isDocument(value)) return value;
  const result: Doc = {};
  for (const name of Object.keys(value)) result[name] = promote(value[name]);
  return result;
}
