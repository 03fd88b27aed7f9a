import type { CoordinationSample } from './coordinationSamples';
import { fitLogistic, logit } from './logistic';

type Samples = readonly CoordinationSample[];

/** How scores and what was written compare, in one range of scores. */
export interface ReliabilityRow {
  from: number;
  to: number;
  scenarios: number;
  /** Weight of the samples: groups, each stream of a scenario by its share. */
  groups: number;
  meanScore: number;
  /** Share that was written as pushed. */
  pushed: number;
}

const TENTHS = 10;
const LEAST_SCENARIOS = 5;

/** Mean squared distance of the scores from 1 for a push and 0 for another group (Brier 1950). */
export function brierOf(samples: Samples, scores: readonly number[]): number {
  return meanOf(samples, (sample, index) => squareOf(sample, scores[index]!));
}

/** Mean of the negative natural logarithm of the chance that was given to what was written. */
export function logLossOf(samples: Samples, scores: readonly number[]): number {
  return meanOf(samples, ({ isPush }, index) => -Math.log(isPush ? scores[index]! : 1 - scores[index]!));
}

/**
 * By how much the Brier score of some scores is better than that of others, with the standard error over scenarios, which are
 * what is independent (that of a ratio of sums, by its linear part).
 */
export function compareBrier(
  samples: Samples,
  scores: readonly number[],
  others: readonly number[],
): { better: number; error: number } {
  const sums = new Map<string, { gain: number; weight: number }>();
  samples.forEach((sample, index) => {
    const { gain, weight } = sums.get(sample.scenario) ?? { gain: 0, weight: 0 };
    const won = squareOf(sample, others[index]!) - squareOf(sample, scores[index]!);
    sums.set(sample.scenario, { gain: gain + sample.weight * won, weight: weight + sample.weight });
  });
  const rows = [...sums.values()];
  const total = rows.reduce((all, { weight }) => all + weight, 0);
  const better = rows.reduce((all, { gain }) => all + gain, 0) / total;
  const squares = rows.reduce((all, { gain, weight }) => all + (gain - weight * better) ** 2, 0);
  return { better, error: Math.sqrt((squares * rows.length) / Math.max(1, rows.length - 1)) / total };
}

/**
 * What the logarithms of the odds would have to be multiplied by, and moved by, to fit best: 1 and 0 for calibrated scores;
 * a slope below 1 says that they are too sure (Cox 1958).
 */
export function slopeOf(samples: Samples, scores: readonly number[]): { slope: number; intercept: number } {
  const rows = samples.map(({ isPush, weight }, index) => ({
    features: [logit(scores[index]!)],
    offset: 0,
    target: isPush ? 1 : 0,
    weight,
  }));
  const { bias, factors } = fitLogistic(rows, 0, Number.NEGATIVE_INFINITY);
  return { slope: factors[0]!, intercept: bias };
}

/** Scores by tenths, neighbours put together until each row has five scenarios. */
export function tabulate(samples: Samples, scores: readonly number[]): ReliabilityRow[] {
  const ranges: { from: number; to: number; places: number[] }[] = [];
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const places = samples.flatMap((_, index) => (tenthOf(scores[index]!) === tenth ? [index] : []));
    const before = ranges.at(-1);
    if (before !== undefined && countScenarios(samples, before.places) < LEAST_SCENARIOS) {
      before.to = (tenth + 1) / TENTHS;
      before.places.push(...places);
    } else ranges.push({ from: tenth / TENTHS, to: (tenth + 1) / TENTHS, places });
  }
  if (ranges.length > 1 && countScenarios(samples, ranges.at(-1)!.places) < LEAST_SCENARIOS) {
    const last = ranges.pop()!;
    ranges.at(-1)!.to = last.to;
    ranges.at(-1)!.places.push(...last.places);
  }
  return ranges.map(({ from, to, places }) => {
    const groups = places.reduce((all, place) => all + samples[place]!.weight, 0);
    const meanBy = (of: (place: number) => number) =>
      places.reduce((all, place) => all + samples[place]!.weight * of(place), 0) / groups;
    return {
      from,
      to,
      scenarios: countScenarios(samples, places),
      groups,
      meanScore: meanBy((place) => scores[place]!),
      pushed: meanBy((place) => (samples[place]!.isPush ? 1 : 0)),
    };
  });
}

function tenthOf(score: number): number {
  return Math.min(TENTHS - 1, Math.floor(score * TENTHS));
}

function countScenarios(samples: Samples, places: readonly number[]): number {
  return new Set(places.map((place) => samples[place]!.scenario)).size;
}

function squareOf({ isPush }: CoordinationSample, score: number): number {
  return ((isPush ? 1 : 0) - score) ** 2;
}

function meanOf(samples: Samples, of: (sample: CoordinationSample, index: number) => number): number {
  let [sum, weight] = [0, 0];
  samples.forEach((sample, index) => {
    sum += sample.weight * of(sample, index);
    weight += sample.weight;
  });
  return sum / weight;
}
