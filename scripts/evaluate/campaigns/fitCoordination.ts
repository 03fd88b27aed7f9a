import { LEAST_SCORE, MOST_SCORE, type SignalName } from '../../../src/monitor/campaigns/coordinationWeights';
import { hash32 } from '../../../src/monitor/identity';
import type { CoordinationSample } from './coordinationSamples';
import { HAND_BIAS, HAND_WEIGHTS } from './handWeights';
import { fitIsotonic, fitLogistic, type LogisticRow, sigmoid, softTargets } from './logistic';
import { logLossOf } from './reliability';

/** The numbers that make a score of signals. */
export interface CoordinationFit {
  bias: number;
  weights: Readonly<Record<SignalName, number>>;
}

type Samples = readonly CoordinationSample[];
/** Fits something to samples and gives the score that it gives to another one. */
export type Method = (training: Samples) => (sample: CoordinationSample) => number;

const NAMES = Object.keys(HAND_WEIGHTS) as SignalName[];
/** No stream has them: nothing is learnt of what they are worth. */
const NO_DATA: readonly SignalName[] = ['TOGETHER_BEFORE', 'ORGANISATIONS'];
/** Streams spread a burst's posts evenly, so that they tell little of posts timed to the second. */
const HELD: readonly SignalName[] = ['SYNCHRONY'];
const BY_HAND: CoordinationFit = { bias: HAND_BIAS, weights: HAND_WEIGHTS };
/** Two sides of one thing: what is fitted is their sum, in the ratio that was set by hand. */
const SIDES: readonly (readonly SignalName[])[] = [
  ['IDENTICAL_TEXT', 'OWN_WORDING'],
  ['OWN_DETAILS', 'NO_CHECKABLE_DETAIL'],
];
/** The sum that was set by hand, as one. */
const WHOLE = [NAMES.filter((name) => !NO_DATA.includes(name))];
/** Signals by what gets a factor of its own. */
const PARTS = [
  ...SIDES,
  ...NAMES.filter((name) => ![...NO_DATA, ...HELD, ...SIDES.flat()].includes(name)).map((name) => [name]),
];
const STRENGTHS = [0.03, 0.1, 0.3, 1, 3, 10, 30];
const FOLDS = 10;
const INNER_FOLDS = 5;

/** The score as it was set by hand. */
export const byHand: Method = () => (sample) => scoreSample(BY_HAND, sample);

/** The share of groups that were pushed, whatever they look like. */
export const baseRate: Method = (training) => {
  const share = sum(training, ({ isPush, weight }) => (isPush ? weight : 0)) / sum(training, ({ weight }) => weight);
  return () => share;
};

/** The sum that was set by hand, moved and stretched by two fitted numbers. */
export function fitPlatt(training: Samples): CoordinationFit {
  return fitFactors(training, WHOLE, 0);
}

/** Every weight fitted, held near to what was set by hand as strongly as folds within the training samples say. */
export function fitRidge(training: Samples): CoordinationFit & { strength: number } {
  const folds = dealFolds(training, INNER_FOLDS, 2);
  const losses = STRENGTHS.map((strength) => {
    const scores = holdOut(training, folds, (part) => scorer(fitFactors(part, PARTS, strength)));
    return logLossOf(training, scores);
  });
  const strength = STRENGTHS[losses.indexOf(Math.min(...losses))]!;
  return { ...fitFactors(training, PARTS, strength), strength };
}

export const platt: Method = (training) => scorer(fitPlatt(training));
export const ridge: Method = (training) => scorer(fitRidge(training));

/** Whatever curve that never falls fits the sum set by hand best: shows what a logistic one misses. */
export const isotonic: Method = (training) => {
  const curve = fitIsotonic(
    training.map((sample) => ({
      score: scoreSample(BY_HAND, sample),
      target: sample.isPush ? 1 : 0,
      weight: sample.weight,
    })),
  );
  return (sample) => clamp(curve(scoreSample(BY_HAND, sample)));
};

/** Scores of all samples, each given by what was fitted without its scenario. */
export function crossValidate(samples: Samples, method: Method): number[] {
  return holdOut(samples, dealFolds(samples, FOLDS, 1), method);
}

function holdOut(samples: Samples, folds: ReadonlyMap<string, number>, method: Method): number[] {
  const scorers = new Map(
    [...new Set(folds.values())].map((fold) => [
      fold,
      method(samples.filter(({ scenario }) => folds.get(scenario) !== fold)),
    ]),
  );
  return samples.map((sample) => scorers.get(folds.get(sample.scenario)!)!(sample));
}

/** Folds by scenario, so that no two hold streams of one; each has its part of every kind. */
export function dealFolds(
  samples: readonly Pick<CoordinationSample, 'scenario' | 'kind'>[],
  count: number,
  seed: number,
): Map<string, number> {
  const kinds = new Map(samples.map(({ scenario, kind }) => [scenario, kind ?? '']));
  const names = [...kinds.keys()].sort(
    (a, b) => kinds.get(a)!.localeCompare(kinds.get(b)!) || hash32(a, seed) - hash32(b, seed),
  );
  return new Map(names.map((name, place) => [name, place % count]));
}

/** The score that a fit gives, kept from 0 and 1 as the shown one is. */
export function scoreSample({ bias, weights }: CoordinationFit, { excess }: CoordinationSample): number {
  return clamp(sigmoid(bias + sum(NAMES, (name) => weights[name] * excess[name])));
}

function scorer(numbers: CoordinationFit): (sample: CoordinationSample) => number {
  return (sample) => scoreSample(numbers, sample);
}

function clamp(score: number): number {
  return Math.min(MOST_SCORE, Math.max(LEAST_SCORE, score));
}

/** Fits a factor for what the signals of each column add by hand; what is in no column adds what it adds by hand. */
function fitFactors(training: Samples, columns: readonly (readonly SignalName[])[], strength: number): CoordinationFit {
  const events = sum(training, ({ isPush, weight }) => (isPush ? weight : 0));
  const targets = softTargets(events, sum(training, ({ weight }) => weight) - events);
  const held = NAMES.filter((name) => !columns.flat().includes(name));
  const rows = training.map(({ excess, isPush, weight }): LogisticRow => {
    const add = (names: readonly SignalName[]) => sum(names, (name) => HAND_WEIGHTS[name] * excess[name]);
    return { features: columns.map(add), offset: add(held), target: isPush ? targets.event : targets.other, weight };
  });
  const { bias, factors } = fitLogistic(rows, strength);
  const weights = { ...HAND_WEIGHTS };
  columns.forEach((names, column) => {
    for (const name of names) weights[name] = HAND_WEIGHTS[name] * factors[column]!;
  });
  return { bias, weights };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
