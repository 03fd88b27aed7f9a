import type { LinearTable } from '../model/linearModel';

/** Turns log odds into probabilities in place. */
export function normalizeScores(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index++) if (scores[index]! > most) most = scores[index]!;
  let sum = 0;
  for (let index = 0; index < scores.length; index++) {
    const value = Math.exp(scores[index]! - most);
    scores[index] = value;
    sum += value;
  }
  for (let index = 0; index < scores.length; index++) scores[index]! /= sum;
}

/** Writes the log odds of each class: bias, the hashed weights' sum scaled by length, and the dense features' share. */
export function combineScores(
  table: LinearTable,
  sums: Int32Array,
  lengthFactor: number,
  dense: Float64Array,
  scores: Float64Array,
): void {
  const factor = table.scale * lengthFactor;
  for (let column = 0; column < table.columns; column++)
    scores[column] = table.biases[column]! + sums[column]! * factor;
  for (let row = 0; row < table.dense.length; row++) {
    const value = dense[row]!;
    if (value === 0) continue;
    const weights = table.dense[row]!;
    for (let column = 0; column < table.columns; column++) scores[column]! += weights[column]! * value;
  }
}

/** What the hashed sum of a text of so many units is multiplied by, so that long texts are not surer by length alone. */
export function lengthFactor(unitCount: number): number {
  return 4 / Math.sqrt(unitCount + 4);
}
