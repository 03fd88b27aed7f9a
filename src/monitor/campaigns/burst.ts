import type { Traffic } from './traffic';
import { SPANS } from './traffic';

/**
 * How surprising it is to meet so many of one sort among a brand's mentions around a moment, by how they are spread over
 * the rest: the largest, over the spans, of the negative decimal logarithm of the chance (a Poisson scan statistic).
 * 0 means not at all; 6 means one in a million.
 * @param near mentions of the sort within a span to either side
 * @param all mentions of the sort
 */
export function measureBurst(near: readonly number[], all: number, traffic: readonly number[], total: number): number {
  let burst = 0;
  SPANS.forEach((_, index) => {
    if (near[index]! < MIN_NEAR) return;
    const others = Math.max(0, traffic[index]! - near[index]!);
    const outside = Math.max(0, total - traffic[index]!);
    const expected = (DISPERSION * (others + 1) * (Math.max(0, all - near[index]!) + 1)) / (outside + PRIOR_TRAFFIC);
    burst = Math.max(burst, surprise(near[index]!, expected));
  });
  return burst;
}

/** Talk comes in clumps: what is harmless varies more than chance alone would have it. */
const DISPERSION = 2;
const MIN_NEAR = 4;
/** Stands for traffic not seen yet, so that the first mentions of a brand are no burst. */
const PRIOR_TRAFFIC = 20;

/** Negative decimal logarithm of a bound on the chance that a Poisson variable reaches a count (Chernoff); 0 below its mean. */
function surprise(count: number, mean: number): number {
  if (count <= mean) return 0;
  return (count * Math.log(count / mean) - count + mean) / Math.LN10;
}

/** A day's quiet and busy hours differ by about so much. */
const RHYTHM = 1.5;
/** Spans that must have been observed before one of them can be out of the ordinary. */
const LEAST_OBSERVED = 10;

/**
 * The same for how often: against the brand's mean rate of one sort over all the time observed. Only where the sort is the
 * larger part of what is said around the moment, so that a busy hour alone is none.
 */
export function measureRateBurst(
  near: readonly number[],
  all: number,
  traffic: readonly number[],
  total: number,
  observedMs: number,
): number {
  let burst = 0;
  const leastPart = Math.max(LEAST_PART, (LEAST_LIFT * all) / (total + 1));
  SPANS.forEach((span, index) => {
    if (observedMs < LEAST_OBSERVED * span || near[index]! < MIN_NEAR || near[index]! < leastPart * traffic[index]!)
      return;
    const rate = (Math.max(0, all - near[index]!) + 1) / observedMs;
    burst = Math.max(burst, surprise(near[index]!, rate * 2 * span * RHYTHM));
  });
  return burst;
}

const LEAST_PART = 0.35;
const LEAST_LIFT = 1.2;

export function around(traffic: Traffic, at: number): number[] {
  return SPANS.map((span) => traffic.around(at, span));
}
