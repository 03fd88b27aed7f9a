import type { LinearTable } from '../../src/nlp/model/linearModel';
import { createRandom } from './random';

/** One text as the trainer sees it. */
export interface Sample {
  /** Hashed rows, repeated as often as the text has them. */
  readonly rows: Int32Array;
  /** What one row counts. */
  readonly factor: number;
  readonly dense: Float64Array;
  /** Probability of each class: a label is 1 at one place. */
  readonly target: readonly number[];
  readonly weight: number;
}

/** How a table is fitted. */
export interface FitOptions {
  readonly buckets: number;
  readonly columns: number;
  readonly denseCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull of hashed weights to 0. */
  readonly ridge: number;
  readonly seed: number;
}

/** A fitted table before its weights are made whole numbers. */
export interface FittedTable {
  readonly options: FitOptions;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
  readonly dense: Float64Array;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index]!;
    order[index] = order[other]!;
    order[other] = kept;
  }
}

/**
 * Fits a multinomial logistic regression by AdaGrad over shuffled samples, averaging the weights of the last half of the
 * epochs. A sample's weight scales its steps but not the sums they are divided by, so that a light sample stays light even
 * where it alone has a feature. Deterministic for one seed. Source of the step: Duchi, Hazan and Singer (2011).
 */
export function fitTable(samples: readonly Sample[], options: FitOptions): FittedTable {
  const { buckets, columns, denseCount, epochs, rate, ridge } = options;
  const weights = new Float32Array(buckets * columns);
  const squares = new Float32Array(buckets * columns).fill(1e-3);
  const total = new Float32Array(buckets * columns);
  const biases = new Float64Array(columns);
  const biasSquares = new Float64Array(columns).fill(1e-3);
  const biasTotal = new Float64Array(columns);
  const dense = new Float64Array(denseCount * columns);
  const denseSquares = new Float64Array(denseCount * columns).fill(1e-3);
  const denseTotal = new Float64Array(denseCount * columns);
  const order = Int32Array.from(samples, (_, index) => index);
  const random = createRandom(options.seed);
  const scores = new Float64Array(columns);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index]!;
      const { rows, factor, target, weight } = sample;
      scoreSample(sample, weights, biases, dense, columns, scores);
      for (let column = 0; column < columns; column++) {
        const slope = scores[column]! - target[column]!;
        biasSquares[column]! += slope * slope;
        biases[column]! -= (rate * weight * slope) / Math.sqrt(biasSquares[column]!);
        const rowSlope = slope * factor;
        for (let each = 0; each < rows.length; each++) {
          const at = rows[each]! * columns + column;
          const full = rowSlope + ridge * weights[at]!;
          squares[at]! += full * full;
          weights[at]! -= (rate * weight * full) / Math.sqrt(squares[at]!);
        }
        for (let each = 0; each < denseCount; each++) {
          const value = sample.dense[each]!;
          if (value === 0) continue;
          const at = each * columns + column;
          const full = slope * value;
          denseSquares[at]! += full * full;
          dense[at]! -= (rate * weight * full) / Math.sqrt(denseSquares[at]!);
        }
      }
    }
    if (epoch >= epochs / 2) {
      averaged += 1;
      for (let at = 0; at < weights.length; at++) total[at]! += weights[at]!;
      for (let at = 0; at < columns; at++) biasTotal[at]! += biases[at]!;
      for (let at = 0; at < dense.length; at++) denseTotal[at]! += dense[at]!;
    }
  }
  return {
    options,
    weights: total.map((value) => value / averaged),
    biases: biasTotal.map((value) => value / averaged),
    dense: denseTotal.map((value) => value / averaged),
  };
}

/** Writes the probability of each class of a sample. */
export function scoreSample(
  sample: Sample,
  weights: Float32Array,
  biases: Float64Array,
  dense: Float64Array,
  columns: number,
  scores: Float64Array,
): void {
  const { rows, factor } = sample;
  scores.set(biases);
  for (let each = 0; each < rows.length; each++) {
    const at = rows[each]! * columns;
    for (let column = 0; column < columns; column++) scores[column]! += weights[at + column]! * factor;
  }
  for (let each = 0; each < dense.length / columns; each++) {
    const value = sample.dense[each]!;
    if (value === 0) continue;
    for (let column = 0; column < columns; column++) scores[column]! += dense[each * columns + column]! * value;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < columns; column++) most = Math.max(most, scores[column]!);
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    scores[column] = Math.exp(scores[column]! - most);
    sum += scores[column]!;
  }
  for (let column = 0; column < columns; column++) scores[column]! /= sum;
}

/** The fitted table with its weights as whole numbers of -127 to 127; the largest 1 in 2,000 are cut to the limit. */
export function quantizeTable(fitted: FittedTable): LinearTable {
  const { buckets, columns, denseCount } = fitted.options;
  const sizes = fitted.weights
    .filter((weight) => weight !== 0)
    .map((weight) => Math.abs(weight))
    .sort();
  const limit = sizes.length === 0 ? 1 : sizes[Math.floor((sizes.length - 1) * 0.9995)]!;
  const scale = limit / 127;
  const weights = Int8Array.from(fitted.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return {
    buckets,
    columns,
    weights,
    scale,
    biases: [...fitted.biases].map(shorten),
    dense: Array.from({ length: denseCount }, (_, row) =>
      [...fitted.dense.subarray(row * columns, (row + 1) * columns)].map(shorten),
    ),
  };
}

function shorten(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** The mean of tables fitted over the same samples in different orders: one table that leans less on any one order. */
export function averageTables(tables: readonly FittedTable[]): FittedTable {
  const first = tables[0]!;
  const mean = (pick: (table: FittedTable) => Float32Array | Float64Array, at: number): number =>
    tables.reduce((sum, table) => sum + pick(table)[at]!, 0) / tables.length;
  return {
    options: first.options,
    weights: first.weights.map((_, at) => mean((table) => table.weights, at)),
    biases: first.biases.map((_, at) => mean((table) => table.biases, at)),
    dense: first.dense.map((_, at) => mean((table) => table.dense, at)),
  };
}
