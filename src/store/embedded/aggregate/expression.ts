import { Decimal128, Double, Int32, Long } from 'bson';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipelines from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { CommandError } from '../errors';
import { compareValues, equalValues } from '../values/compare';
import { type Doc, isDocument } from '../values/types';

type Operator = (document: unknown, operands: unknown, options: Options) => unknown;
const pair =
  (decide: (left: unknown, right: unknown) => unknown): Operator =>
  (document, operands, options) => {
    const [left, right] = (operands as unknown[]).map((operand) => compute(document, operand, options));
    return decide(left, right);
  };

/** Comparisons in MongoDB's order of all types; mingo's own know JavaScript's types only. */
const comparisons: Record<string, Operator> = {
  $cmp: pair((left, right) => Math.sign(compareValues(left, right))),
  $eq: pair((left, right) => equalValues(left, right)),
  $ne: pair((left, right) => !equalValues(left, right)),
  $gt: pair((left, right) => compareValues(left, right) > 0),
  $gte: pair((left, right) => compareValues(left, right) >= 0),
  $lt: pair((left, right) => compareValues(left, right) < 0),
  $lte: pair((left, right) => compareValues(left, right) <= 0),
};

const { evalExpr: compute } = require('mingo/core') as {
  evalExpr: (document: unknown, expression: unknown, options: Options) => unknown;
};

const { $function: _function, ...safeExpressions } = expressions;
const { $accumulator: _accumulator, ...safeAccumulators } = accumulators;

/** Every operator that expressions and stages may use: mingo's, but for comparisons; no server-side JavaScript. */
export const context = Context.init({
  expression: { ...safeExpressions, ...comparisons } as typeof expressions,
  accumulator: safeAccumulators as typeof accumulators,
  pipeline: pipelines,
  projection: projections,
  query: queries,
  window: windows,
});

/** mingo's options for one command. */
export const toOptions = (variables: Doc = {}): Partial<Options> => ({ context, scriptEnabled: false, variables });

/**
 * Compiles an aggregation expression. The result takes a document with promoted numbers (see promote) and throws
 * CommandError for what mingo refuses.
 */
export function evaluate(expression: unknown, variables: Doc = {}): (document: Doc) => unknown {
  let current: Doc = {};
  const source = { next: () => ({ done: false, value: current }) };
  const stream = new Aggregator([{ $replaceWith: { value: promote(expression) } }], toOptions(variables)).stream(
    source as never,
  );
  return (document) => {
    current = document;
    try {
      return (stream.next().value as Doc).value;
    } catch (error) {
      throw toExpressionError(error);
    }
  };
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
