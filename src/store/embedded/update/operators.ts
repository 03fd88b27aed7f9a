import { Long, Timestamp } from 'bson';
import { CommandError } from '../errors';
import { compileFilter, type FilterOptions, isOperatorDocument } from '../query/filter';
import { equals } from '../query/predicates';
import { compareDocuments, toSortFields } from '../query/sort';
import { calculate, isInteger, joinBits, zeroLike } from '../values/arithmetic';
import { compareValues, equalValues } from '../values/compare';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';

/** What an operator answers when it leaves the value as it is, or takes the field away. */
export const KEEP = Symbol('keep');
export const REMOVE = Symbol('remove');

/** Makes a field's new value from its current one (undefined: missing). */
export type Modify = (current: unknown) => unknown;

export interface Operator {
  /** Checks the operand once; returns what is done to each document. */
  compile(operand: unknown, path: string, options: FilterOptions): Modify;
  /** False for operators that never make a missing field. */
  creates: boolean;
}

const mismatch = (message: string): CommandError => new CommandError('TypeMismatch', message);

function arithmetic(operator: '$inc' | '$mul'): Operator {
  return {
    creates: true,
    compile(operand, path) {
      const verb = operator === '$inc' ? 'increment' : 'multiply';
      if (!isNumeric(operand))
        throw mismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
      return (current) => {
        if (current === undefined) return operator === '$inc' ? operand : zeroLike(operand);
        if (!isNumeric(current))
          throw mismatch(`Cannot apply ${operator} to a value of non-numeric type: field '${path}'`);
        return calculate(operator, current, operand);
      };
    },
  };
}

const extreme = (sign: number): Operator => ({
  creates: true,
  compile: (operand) => (current) =>
    current === undefined || sign * compareValues(operand, current) > 0 ? operand : KEEP,
});

function toArray(current: unknown, path: string): unknown[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw new CommandError('BadValue', `The field '${path}' must be an array but is not`);
}

const integer = (value: unknown, name: string): number => {
  if (!isNumeric(value) || !Number.isInteger(toNumber(value)))
    throw new CommandError('BadValue', `The value for ${name} must be an integer value`);
  return toNumber(value);
};

const push: Operator = {
  creates: true,
  compile(operand, path) {
    if (!isDocument(operand) || !('$each' in operand)) return (current) => [...toArray(current, path), operand];
    const { $each, $slice, $sort, $position, ...rest } = operand;
    if (!Array.isArray($each)) throw new CommandError('BadValue', `The argument to $each in $push must be an array`);
    const unknown = Object.keys(rest)[0];
    if (unknown) throw new CommandError('BadValue', `Unrecognized clause in $push: ${unknown}`);
    const sort = $sort === undefined ? null : toElementOrder($sort);
    const slice = $slice === undefined ? null : integer($slice, '$slice');
    const position = $position === undefined ? null : integer($position, '$position');
    return (current) => {
      const array = [...toArray(current, path)];
      array.splice(position ?? array.length, 0, ...$each);
      if (sort) array.sort(sort);
      if (slice === null) return array;
      return slice < 0 ? array.slice(slice) : array.slice(0, slice);
    };
  },
};

function toElementOrder(sort: unknown): (left: unknown, right: unknown) => number {
  if (isNumeric(sort)) return (left, right) => compareValues(left, right) * toNumber(sort);
  const compare = compareDocuments(toSortFields(sort));
  const holder = (value: unknown): Doc => (isDocument(value) ? value : {});
  return (left, right) => compare(holder(left), holder(right));
}

const addToSet: Operator = {
  creates: true,
  compile(operand, path) {
    const isEach = isDocument(operand) && '$each' in operand;
    const values = isEach ? operand.$each : [operand];
    if (!Array.isArray(values)) throw mismatch('The argument to $each in $addToSet must be an array');
    return (current) => {
      const known = toArray(current, path);
      const array = [...known];
      for (const value of values) if (!array.some((item) => equalValues(item, value))) array.push(value);
      return array.length === known.length && current !== undefined ? KEEP : array;
    };
  },
};

function toElementTest(operand: unknown, options: FilterOptions): (element: unknown) => boolean {
  if (isOperatorDocument(operand)) {
    const { test } = compileFilter({ element: operand }, options);
    return (element) => test({ element });
  }
  if (!isDocument(operand)) return equals(operand, options.compareText);
  const { test } = compileFilter(operand, options);
  return (element) => isDocument(element) && test(element);
}

function without(path: string, operator: string, isUnwanted: (element: unknown) => boolean): Modify {
  return (current) => {
    if (current === undefined) return KEEP;
    if (!Array.isArray(current))
      throw new CommandError('BadValue', `Cannot apply ${operator} to a non-array value: field '${path}'`);
    const kept = current.filter((element) => !isUnwanted(element));
    return kept.length === current.length ? KEEP : kept;
  };
}

const currentDate: Operator = {
  creates: true,
  compile(operand, path) {
    const type = isDocument(operand) ? operand.$type : 'date';
    if (operand !== true && operand !== false && type !== 'date' && type !== 'timestamp') {
      throw new CommandError(
        'BadValue',
        `The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {${path}}}`,
      );
    }
    if (isDocument(operand) && type === 'timestamp') {
      return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
    }
    return () => new Date();
  },
};

const bit: Operator = {
  creates: true,
  compile(operand, path) {
    const entries = isDocument(operand) ? Object.entries(operand) : [];
    if (entries.length === 0)
      throw new CommandError('BadValue', `You must pass in at least one bitwise operation: {${path}}`);
    for (const [name, value] of entries) {
      if (!['and', 'or', 'xor'].includes(name))
        throw new CommandError('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
      if (!isInteger(value))
        throw new CommandError('BadValue', 'The $bit modifier field must be an Integer(32/64 bit)');
    }
    return (current) => {
      if (current !== undefined && !isInteger(current))
        throw new CommandError('BadValue', `Cannot apply $bit to a value of non-integral type: field '${path}'`);
      const start: unknown = current ?? (entries.every(([, value]) => value instanceof Long) ? Long.ZERO : 0);
      return entries.reduce((value, [name, operandBits]) => joinBits(name, value, operandBits), start);
    };
  },
};

/** Update operators by name; `$rename` and `$setOnInsert` are taken apart where an update is compiled. */
export const UPDATE_OPERATORS: Readonly<Record<string, Operator>> = {
  $set: { creates: true, compile: (operand) => () => operand },
  $setOnInsert: { creates: true, compile: (operand) => () => operand },
  $unset: { creates: false, compile: () => (current) => (current === undefined ? KEEP : REMOVE) },
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: {
    creates: false,
    compile: (operand, path, options) => without(path, '$pull', toElementTest(operand, options)),
  },
  $pullAll: {
    creates: false,
    compile(operand, path) {
      if (!Array.isArray(operand))
        throw new CommandError('BadValue', `$pullAll requires an array argument but was given a ${typeof operand}`);
      return without(path, '$pullAll', (element) => operand.some((value) => equalValues(value, element)));
    },
  },
  $pop: {
    creates: false,
    compile(operand, path) {
      const end = isNumeric(operand) ? toNumber(operand) : 0;
      if (end !== 1 && end !== -1)
        throw new CommandError('FailedToParse', `$pop expects 1 or -1, found: ${String(operand)}`);
      return (current) => {
        if (current === undefined) return KEEP;
        if (!Array.isArray(current)) throw mismatch(`Path '${path}' contains an element of non-array type`);
        if (current.length === 0) return KEEP;
        return end > 0 ? current.slice(0, -1) : current.slice(1);
      };
    },
  },
  $currentDate: currentDate,
  $bit: bit,
};
