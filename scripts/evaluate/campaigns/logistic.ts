/** What a logistic regression is fitted to: one row an observation. */
export interface LogisticRow {
  features: readonly number[];
  /** Part of the logarithm of the odds that is not fitted. */
  offset: number;
  /** Probability of the event: 1 or 0, or what Platt's soft targets make of it. */
  target: number;
  weight: number;
}

export interface Logistic {
  bias: number;
  factors: number[];
}

const MOST_ROUNDS = 500;
const LEAST_STEP = 1e-7;
const MOST_STEP = 1;
const LEAST_CURVATURE = 1e-9;

/**
 * Fits a bias and one factor, at least `least`, for each feature: the largest likelihood less half of `strength` times the
 * squared distance of the factors from 1. Newton's steps, one coordinate at a time.
 */
export function fitLogistic(rows: readonly LogisticRow[], strength: number, least = 0): Logistic {
  const columns = rows[0]!.features.length;
  const fit: Logistic = { bias: 0, factors: Array.from({ length: columns }, () => 1) };
  const odds = rows.map(({ features, offset }) => offset + features.reduce((sum, value) => sum + value, 0));

  /** @returns how far it moved */
  function step(of: (row: LogisticRow) => number, now: number, pull: number, floor: number): number {
    let slope = pull * (now - 1);
    let curvature = pull + LEAST_CURVATURE;
    rows.forEach((row, index) => {
      const value = of(row);
      if (value === 0) return;
      const chance = sigmoid(odds[index]!);
      slope += row.weight * value * (chance - row.target);
      curvature += row.weight * value * value * chance * (1 - chance);
    });
    const newton = Math.max(-MOST_STEP, Math.min(MOST_STEP, slope / curvature));
    const moved = Math.max(floor, now - newton) - now;
    if (moved !== 0) for (const [index, row] of rows.entries()) odds[index]! += moved * of(row);
    return moved;
  }

  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moved = step(() => 1, fit.bias, 0, Number.NEGATIVE_INFINITY);
    fit.bias += moved;
    let most = Math.abs(moved);
    for (let column = 0; column < columns; column++) {
      const change = step(({ features }) => features[column]!, fit.factors[column]!, strength, least);
      fit.factors[column]! += change;
      most = Math.max(most, Math.abs(change));
    }
    if (most < LEAST_STEP) break;
  }
  return fit;
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}

/**
 * Targets that are not quite 1 and 0, so that few observations make nobody certain (Platt 1999, “Probabilistic outputs for
 * support vector machines”, section 2.2).
 * @param events weight of the observations with the event
 * @param others weight of those without
 */
export function softTargets(events: number, others: number): { event: number; other: number } {
  return { event: (events + 1) / (events + 2), other: 1 / (others + 2) };
}

/**
 * The step function that never falls and is nearest to the targets by weighted squares (pool adjacent violators).
 * @returns its value at a score
 */
export function fitIsotonic(
  points: readonly { score: number; target: number; weight: number }[],
): (score: number) => number {
  const blocks: { from: number; sum: number; weight: number }[] = [];
  for (const { score, target, weight } of [...points].sort((a, b) => a.score - b.score)) {
    let block = { from: score, sum: weight * target, weight };
    while (blocks.length > 0) {
      const before = blocks.at(-1)!;
      if (before.from < block.from && before.sum / before.weight < block.sum / block.weight) break;
      blocks.pop();
      block = { from: before.from, sum: before.sum + block.sum, weight: before.weight + block.weight };
    }
    blocks.push(block);
  }
  return (score) => {
    const block = blocks.findLast(({ from }) => from <= score) ?? blocks[0]!;
    return block.sum / block.weight;
  };
}
