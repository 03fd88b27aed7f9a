import { evaluate } from '../aggregate/expression';
import { CommandError } from '../errors';
import type { CompareText } from '../values/compare';
import { decodeDocument } from '../values/decode';
import { type PathTree, toTree } from '../values/pathTree';
import { type Doc, isDocument, isNumeric, isTrue, toNumber } from '../values/types';
import { anyAtPath } from './paths';
import { compares, equals, hasBits, hasRemainder, hasType, isIn, isRegex, type Leaf, matches } from './predicates';

type Test = (document: Doc) => boolean;

/** A filter ready to run: compiled once a command. */
export interface DocumentFilter {
  test: Test;
  /** The top-level fields it reads; null when it may read any. */
  fields: ReadonlySet<string> | null;
  /** What it reads within them; null when that is all. */
  paths: PathTree | null;
}

export interface FilterOptions {
  compareText?: CompareText;
  /** The variables of `let`, already evaluated, for $expr. */
  variables?: Doc;
}

/**
 * Compiles a filter document. The predicates are the store's own, since mingo's differ from MongoDB's over types,
 * missing fields and arrays; $expr is mingo's. Throws BadValue (2) for operators that are unknown or malformed.
 */
export function compileFilter(filter: Doc, options: FilterOptions = {}): DocumentFilter {
  const paths: string[] = [];
  let readsAll = false;
  const note = (path: string | null): void => {
    if (path === null) readsAll = true;
    else paths.push(path);
  };
  const test = compileAll(filter, options, note);
  if (readsAll) return { test, fields: null, paths: null };
  const fields = new Set(paths.map((path) => path.split('.', 1)[0]!));
  return { test, fields, paths: paths.some((path) => path.includes('.')) ? toTree(paths) : null };
}

/** Whether a filter selects a document as it is stored; no more of it is decoded than the filter reads. */
export function selects({ test, fields, paths }: DocumentFilter, raw: Buffer): boolean {
  return test(decodeDocument(raw, 0, { only: fields, open: paths }));
}

function compileAll(filter: Doc, options: FilterOptions, note: (path: string | null) => void): Test {
  const tests = Object.entries(filter).map(([name, operand]) => compileEntry(name, operand, options, note));
  if (tests.length === 1) return tests[0]!;
  return (document) => {
    for (const test of tests) if (!test(document)) return false;
    return true;
  };
}

function compileEntry(
  name: string,
  operand: unknown,
  options: FilterOptions,
  note: (path: string | null) => void,
): Test {
  if (!name.startsWith('$')) {
    note(name);
    return compileField(name, operand, options);
  }
  switch (name) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(operand) || operand.length === 0)
        throw new CommandError('BadValue', `${name} must be a nonempty array`);
      const tests = operand.map((clause) => {
        if (!isDocument(clause)) throw new CommandError('BadValue', `${name} argument's entries must be objects`);
        return compileAll(clause, options, note);
      });
      if (name === '$and') return (document) => tests.every((test) => test(document));
      const isAny: Test = (document) => tests.some((test) => test(document));
      return name === '$or' ? isAny : (document) => !isAny(document);
    }
    case '$expr': {
      note(null);
      const compute = evaluate(operand, options.variables);
      return (document) => isTrue(compute(document));
    }
    case '$comment':
      return () => true;
    case '$where':
    case '$text':
    case '$jsonSchema':
      throw new CommandError('NotImplemented', `${name} is not supported by the embedded store`);
    case '$alwaysTrue':
    case '$alwaysFalse':
      return () => name === '$alwaysTrue';
    default:
      throw new CommandError(
        'BadValue',
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

/** True for `{ $gt: 5 }` and the like, false for a document to be equal to (a DBRef is one). */
export function isOperatorDocument(value: unknown): value is Doc {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}

function compileField(path: string, operand: unknown, options: FilterOptions): Test {
  const parts = path.split('.');
  if (!isOperatorDocument(operand)) return atPath(parts, equals(operand, options.compareText));
  const tests = Object.entries(operand).map(([operator, argument]) =>
    compileOperator(parts, operator, argument, operand, options),
  );
  return (document) => tests.every((test) => test(document));
}

/** Tries the value that the path reaches and, where that is an array that no position named, each of its elements. */
function atPath(parts: readonly string[], leaf: Leaf): Test {
  const test = (value: unknown, isElement = false): boolean =>
    leaf(value) || (!isElement && Array.isArray(value) && value.some(leaf));
  if (parts.length === 1) {
    const name = parts[0]!;
    return (document) => test(Object.hasOwn(document, name) ? document[name] : undefined);
  }
  return (document) => anyAtPath(document, parts, 0, test);
}

const not =
  (test: Test): Test =>
  (document) =>
    !test(document);

function compileOperator(
  parts: readonly string[],
  operator: string,
  operand: unknown,
  siblings: Doc,
  options: FilterOptions,
): Test {
  const { compareText } = options;
  switch (operator) {
    case '$eq':
      return atPath(parts, equalsExactly(operand, compareText));
    case '$ne':
      if (isRegex(operand)) throw new CommandError('BadValue', "Can't have regex as arg to $ne.");
      return not(atPath(parts, equalsExactly(operand, compareText)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return atPath(parts, compares(operator, operand, compareText));
    case '$in':
      return atPath(parts, isIn(operand, compareText));
    case '$nin':
      return not(atPath(parts, isIn(operand, compareText, '$nin')));
    case '$exists': {
      const test: Test = (document) => anyAtPath(document, parts, 0, (value) => value !== undefined);
      return isTrue(operand) ? test : not(test);
    }
    case '$type':
      return atPath(parts, hasType(operand));
    case '$mod':
      return atPath(parts, hasRemainder(operand));
    case '$regex':
      return atPath(parts, matches(operand, siblings.$options));
    case '$options':
      if (!('$regex' in siblings)) throw new CommandError('BadValue', '$options needs a $regex');
      return () => true;
    case '$size': {
      const size = isNumeric(operand) ? toNumber(operand) : Number.NaN;
      if (!Number.isInteger(size))
        throw new CommandError(
          'FailedToParse',
          `Failed to parse $size. Expected an integer in: $size: ${String(operand)}`,
        );
      if (size < 0)
        throw new CommandError(
          'FailedToParse',
          `Failed to parse $size. Expected a non-negative number in: $size: ${size}`,
        );
      return (document) => anyAtPath(document, parts, 0, (value) => Array.isArray(value) && value.length === size);
    }
    case '$all':
      return compileEvery(parts, operand, options);
    case '$elemMatch': {
      const test = compileElement(operand, options);
      return (document) => anyAtPath(document, parts, 0, (value) => Array.isArray(value) && value.some(test));
    }
    case '$not': {
      if (isRegex(operand)) return not(atPath(parts, matches(operand)));
      if (!isOperatorDocument(operand)) throw new CommandError('BadValue', '$not needs a regex or a document');
      const tests = Object.entries(operand).map(([name, argument]) =>
        compileOperator(parts, name, argument, operand, options),
      );
      return (document) => !tests.every((test) => test(document));
    }
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return atPath(parts, hasBits(operator, operand));
    default:
      if (/^\$(near|nearSphere|geo\w+|within)$/.test(operator)) {
        throw new CommandError('NotImplemented', `${operator} is not supported by the embedded store`);
      }
      throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
}

/** `$eq` with a regular expression means that expression itself, not the text it matches. */
const equalsExactly = (operand: unknown, compareText: CompareText): Leaf =>
  isRegex(operand)
    ? (value) => isRegex(value) && equals(operand, undefined)(value) && !matches(operand)(value)
    : equals(operand, compareText);

function compileEvery(parts: readonly string[], operand: unknown, options: FilterOptions): Test {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item) => {
    if (isDocument(item) && '$elemMatch' in item)
      return compileOperator(parts, '$elemMatch', item.$elemMatch, item, options);
    if (isOperatorDocument(item)) throw new CommandError('BadValue', 'no $ expressions in $all');
    return atPath(parts, equals(item, options.compareText));
  });
  return (document) => tests.every((test) => test(document));
}

/** The test of `$elemMatch` on one element: operators on the element itself, or a filter on it as a document. */
export function compileElement(operand: unknown, options: FilterOptions): Leaf {
  if (!isDocument(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (isOperatorDocument(operand) && !['$and', '$or', '$nor', '$expr'].includes(first!)) {
    const tests = Object.entries(operand).map(([operator, argument]) =>
      compileOperator(['element'], operator, argument, operand, options),
    );
    return (element) => tests.every((test) => test({ element }));
  }
  const { test } = compileFilter(operand, options);
  return (element) =>
    (isDocument(element) && test(element)) || (Array.isArray(element) && test({ ...element } as unknown as Doc));
}
