import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipelines from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { compareValues, equalValues } from '../values/compare';
import type { Doc } from '../values/types';
import { truncateDate } from './dateTrunc';

type Operator = (document: unknown, operands: unknown, options: Options) => unknown;
const pair =
  (decide: (left: unknown, right: unknown) => unknown): Operator =>
  (document, operands, options) => {
    const [left, right] = (operands as unknown[]).map((operand) => compute(document, operand, options));
    return decide(left, right);
  };

/** Comparisons in MongoDB's order of all types; mingo's own know JavaScript's types only. */
const replacements: Record<string, Operator> = {
  $cmp: pair((left, right) => Math.sign(compareValues(left, right))),
  $eq: pair((left, right) => equalValues(left, right)),
  $ne: pair((left, right) => !equalValues(left, right)),
  $gt: pair((left, right) => compareValues(left, right) > 0),
  $gte: pair((left, right) => compareValues(left, right) >= 0),
  $lt: pair((left, right) => compareValues(left, right) < 0),
  $lte: pair((left, right) => compareValues(left, right) <= 0),
  // mingo's own cuts days at UTC's midnight and only then looks at the time zone.
  $dateTrunc: (document, operands, options) => truncateDate(compute(document, operands, options) as Doc),
};

const { evalExpr: compute } = require('mingo/core') as {
  evalExpr: (document: unknown, expression: unknown, options: Options) => unknown;
};

const { $function: _function, ...safeExpressions } = expressions;
const { $accumulator: _accumulator, ...safeAccumulators } = accumulators;

/** Every operator that expressions and stages may use: mingo's, but for comparisons; no server-side JavaScript. */
const context = Context.init({
  expression: { ...safeExpressions, ...replacements } as typeof expressions,
  accumulator: safeAccumulators as typeof accumulators,
  pipeline: pipelines,
  projection: projections,
  query: queries,
  window: windows,
});

/** Puts one of mingo's stages after a sequence of documents, whose numbers are promoted. */
export const streamByMingo = (stage: Doc, rows: unknown, variables: Doc): Iterator<Doc> & Iterable<Doc> =>
  new Aggregator([stage], { context, scriptEnabled: false, variables }).stream(rows as never) as never;
