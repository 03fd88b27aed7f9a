import type { CompareText } from '../values/compare';
import { compareValues } from '../values/compare';
import { TAG, tagOf } from '../values/tags';
import { type Doc, isDocument, isTrue, toNumber } from '../values/types';
import { isOperatorDocument } from './filter';
import { isRegex } from './predicates';

export interface Bound {
  value: unknown;
  isInclusive: boolean;
}

/** What a filter says about one path, as far as an index can use it. */
export interface Constraint {
  /** The path equals one of these. */
  points: unknown[] | null;
  lower: Bound | null;
  upper: Bound | null;
  /** True when these bounds say all that the filter says of the path, for a path without arrays. */
  isExact: boolean;
}

export interface Constraints {
  paths: Map<string, Constraint>;
  /** True when the filter says nothing beyond `paths`. */
  isExact: boolean;
}

const unconstrained = (): Constraint => ({ points: null, lower: null, upper: null, isExact: true });

/** Values that an index finds by their key alone: not null (missing is stored as null), no array, no pattern. */
const isPlain = (value: unknown): boolean => {
  const tag = tagOf(value);
  return (
    tag !== TAG.null &&
    tag !== TAG.undefined &&
    tag !== TAG.array &&
    tag !== TAG.regex &&
    tag !== TAG.minKey &&
    tag !== TAG.maxKey
  );
};
const isText = (value: unknown): boolean => tagOf(value) === TAG.string || tagOf(value) === TAG.object;

/**
 * Reads from a filter what the planner can use: equality, $in and ranges of all conditions that must hold together,
 * and of an $or the hull of its branches. With a collation, text is left to the filter.
 */
export function readConstraints(filter: Doc, compareText: CompareText): Constraints {
  const result: Constraints = { paths: new Map(), isExact: true };
  for (const [name, operand] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(operand)) {
      for (const clause of operand) if (isDocument(clause)) mergeAll(result, readConstraints(clause, compareText));
    } else if (name === '$or' && Array.isArray(operand)) {
      result.isExact = false;
      const branches = operand.filter(isDocument).map((clause) => readConstraints(clause, compareText));
      for (const [path, hull] of hulls(branches)) merge(result, path, hull);
    } else if (name === '$comment') continue;
    else if (name.startsWith('$')) result.isExact = false;
    else merge(result, name, readOperand(operand, compareText));
  }
  return result;
}

function mergeAll(into: Constraints, from: Constraints): void {
  for (const [path, constraint] of from.paths) merge(into, path, constraint);
  into.isExact &&= from.isExact;
}

function merge(into: Constraints, path: string, next: Constraint): void {
  const known = into.paths.get(path);
  if (!known) {
    into.paths.set(path, next);
    return;
  }
  // Two lists of points, or two lower bounds, cannot be combined without knowing about arrays: one of them serves.
  into.paths.set(path, {
    points: known.points && next.points ? shorter(known.points, next.points) : (known.points ?? next.points),
    lower: known.lower ?? next.lower,
    upper: known.upper ?? next.upper,
    isExact:
      known.isExact &&
      next.isExact &&
      !(known.points || next.points) &&
      !(known.lower && next.lower) &&
      !(known.upper && next.upper),
  });
}

const shorter = (left: unknown[], right: unknown[]): unknown[] => (right.length < left.length ? right : left);

function readOperand(operand: unknown, compareText: CompareText): Constraint {
  const constraint = unconstrained();
  if (!isOperatorDocument(operand)) {
    readOperator(constraint, isRegex(operand) ? '$regex' : '$eq', operand, {}, compareText);
  } else {
    for (const [operator, argument] of Object.entries(operand))
      if (operator !== '$exists') readOperator(constraint, operator, argument, operand, compareText);
    // Beside values or bounds, that the path is there says nothing more.
    if ('$exists' in operand) constraint.isExact &&= isTrue(operand.$exists) && isOfPresent(constraint);
  }
  return constraint;
}

const isOfPresent = ({ points, lower, upper }: Constraint): boolean =>
  points === null ? lower !== null || upper !== null : points.every(isPlain);

function readOperator(
  constraint: Constraint,
  operator: string,
  operand: unknown,
  siblings: Doc,
  compareText: CompareText,
): void {
  const isUsable = isPlain(operand) && !(compareText && isText(operand));
  const isFirst = !constraint.points && !constraint.lower && !constraint.upper;
  switch (operator) {
    case '$eq':
      if (isUsable && !constraint.points) constraint.points = [operand];
      // null finds missing fields too: they are stored as null (an empty array as undefined), the filter does the rest.
      else if (operand === null && !constraint.points) constraint.points = [null];
      constraint.isExact &&= isUsable && isFirst;
      return;
    case '$in': {
      const list = Array.isArray(operand) ? operand : [];
      const areUsable = list.every((value) => (isPlain(value) || value === null) && !(compareText && isText(value)));
      if (areUsable && !constraint.points) constraint.points = list;
      constraint.isExact &&= areUsable && isFirst && list.every(isPlain);
      return;
    }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      const side = operator.startsWith('$g') ? 'lower' : 'upper';
      const isFree =
        isUsable && constraint[side] === null && !(tagOf(operand) === TAG.number && Number.isNaN(toNumber(operand)));
      if (isFree) constraint[side] = { value: operand, isInclusive: operator.endsWith('e') };
      constraint.isExact &&= isFree && !constraint.points;
      return;
    }
    case '$regex': {
      const prefix = compareText ? null : literalPrefix(operand, siblings.$options);
      if (prefix && !constraint.lower && !constraint.upper) {
        constraint.lower = { value: prefix, isInclusive: true };
        constraint.upper = { value: `${prefix}\u{10ffff}`, isInclusive: true };
      }
      constraint.isExact = false;
      return;
    }
    default:
      constraint.isExact = false;
  }
}

/** The text that every match of an anchored pattern starts with, or null. */
function literalPrefix(pattern: unknown, options: unknown): string | null {
  const regex = pattern as { pattern?: string; options?: string; source?: string; flags?: string };
  const source = typeof pattern === 'string' ? pattern : (regex.pattern ?? regex.source ?? '');
  const flags = typeof options === 'string' ? options : (regex.options ?? regex.flags ?? '');
  const match = /^\^([\w\-: /@#]+)/.exec(source);
  if (!match || /[imx]/.test(flags) || source.includes('|')) return null;
  const after = source[match[0].length];
  const prefix = after && '*?{'.includes(after) ? match[1]!.slice(0, -1) : match[1]!;
  return prefix === '' ? null : prefix;
}

/** What holds of a path in every branch of an $or: the least lower and the greatest upper bound. */
function* hulls(branches: readonly Constraints[]): Generator<[string, Constraint]> {
  const [first, ...others] = branches;
  if (!first) return;
  for (const [path, constraint] of first.paths) {
    const all = [constraint, ...others.map(({ paths }) => paths.get(path))];
    if (all.some((each) => each === undefined)) continue;
    const same = all as Constraint[];
    const points = same.every((each) => each.points) ? same.flatMap((each) => each.points!) : null;
    const lower = extreme(same.map(lowerOf), (order) => order < 0);
    const upper = extreme(same.map(upperOf), (order) => order > 0);
    const ends = [lower?.value, upper?.value].filter((value) => value !== undefined);
    if (points && points.length <= 100) yield [path, { ...unconstrained(), points, isExact: false }];
    else if (ends.length > 0 && new Set(ends.map(tagOf)).size === 1)
      yield [path, { points: null, lower, upper, isExact: false }];
  }
}

function lowerOf({ points, lower }: Constraint): Bound | null {
  return points
    ? extreme(
        points.map((value) => ({ value, isInclusive: true })),
        (order) => order < 0,
      )
    : lower;
}
function upperOf({ points, upper }: Constraint): Bound | null {
  return points
    ? extreme(
        points.map((value) => ({ value, isInclusive: true })),
        (order) => order > 0,
      )
    : upper;
}

/** The outermost bound; null as soon as one is open, of another type or not plain. */
function extreme(bounds: readonly (Bound | null)[], isOuter: (order: number) => boolean): Bound | null {
  let best: Bound | null = null;
  for (const bound of bounds) {
    if (!bound || !isPlain(bound.value)) return null;
    if (best && tagOf(best.value) !== tagOf(bound.value)) return null;
    const order: number = best ? compareValues(bound.value, best.value) : 0;
    if (!best || isOuter(order)) best = bound;
    else if (order === 0 && bound.isInclusive) best = bound;
  }
  return best;
}
