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
/** Fewer are no burst. */
export const MIN_NEAR = 4;
/** Stands for traffic not seen yet, so that the first mentions of a brand are no burst. */
const PRIOR_TRAFFIC = 20;

/** Negative decimal logarithm of a bound on the chance that a Poisson variable reaches a count (Chernoff); 0 below its mean. */
export function surprise(count: number, mean: number): number {
  if (count <= mean) return 0;
  return (count * Math.log(count / mean) - count + mean) / Math.LN10;
}

export function around(traffic: Traffic, at: number): number[] {
  return SPANS.map((span) => traffic.around(at, span));
}

/**
 * How surprising it is that all mentions of one sort came since the first of them and none before, though so much else was
 * said: what builds up over days is no burst, but it was not there before. On the scale of `measureBurst`, halved, for
 * talk comes in clumps.
 * @param count mentions of the sort
 * @param since all mentions since the first of the sort
 * @param total all mentions
 */
export function measureOnset(count: number, since: number, total: number): number {
  const before = Math.max(0, total - since);
  return ((count - 1) * Math.log10((before + since + 1) / (since + 1))) / DISPERSION;
}
