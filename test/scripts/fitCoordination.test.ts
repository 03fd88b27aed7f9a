import type { CoordinationSample } from '../../scripts/evaluate/campaigns/coordinationSamples';
import {
  crossValidate,
  dealFolds,
  fitPlatt,
  fitRidge,
  scoreSample,
} from '../../scripts/evaluate/campaigns/fitCoordination';
import { HAND_BIAS, HAND_WEIGHTS } from '../../scripts/evaluate/campaigns/handWeights';
import { fitIsotonic, fitLogistic, sigmoid } from '../../scripts/evaluate/campaigns/logistic';
import { brierOf, compareBrier, logLossOf, slopeOf, tabulate } from '../../scripts/evaluate/campaigns/reliability';
import { COORDINATION_WEIGHTS, type SignalName } from '../../src/monitor/campaigns/coordinationWeights';

const KINDS = ['BLACK_CAMPAIGN', 'ACTIVISM', 'COMPLAINT', null] as const;
const NOTHING = Object.fromEntries(Object.keys(HAND_WEIGHTS).map((name) => [name, 0])) as Record<SignalName, number>;

function sample(place: number, fields: Partial<CoordinationSample>): CoordinationSample {
  return {
    scenario: `s${place}`,
    kind: KINDS[place % KINDS.length]!,
    isAlarm: true,
    isEnd: true,
    members: 5,
    isPush: place % 2 === 0,
    excess: NOTHING,
    score: 0.5,
    weight: 1,
    ...fields,
  };
}

/** Groups over a grid of signals, of which as many were pushed as a rule says; one scenario each. */
function population(pushedOf: (excess: Record<SignalName, number>) => number): CoordinationSample[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((copies, row) =>
    steps.flatMap((detail, column) => {
      const excess = {
        ...NOTHING,
        IDENTICAL_TEXT: copies,
        OWN_WORDING: -copies,
        OWN_DETAILS: detail,
        NO_CHECKABLE_DETAIL: -detail,
        YOUNG_ACCOUNTS: (row * 3 + column * 2) % 5 === 0 ? 1 : 0,
      };
      const share = pushedOf(excess);
      const place = row * steps.length + column;
      return [
        sample(place, { excess, isPush: true, weight: 1_000 * share }),
        sample(place, { excess, isPush: false, weight: 1_000 * (1 - share) }),
      ];
    }),
  );
}

const handSum = (excess: Record<SignalName, number>) =>
  (Object.keys(HAND_WEIGHTS) as SignalName[]).reduce((sum, name) => sum + HAND_WEIGHTS[name] * excess[name], 0);

test('a sum that is stretched and moved is found again, and what no stream shows keeps its weight', () => {
  const { bias, weights } = fitPlatt(population((excess) => sigmoid(0.5 * handSum(excess) - 0.7)));
  expect(bias).toBeCloseTo(-0.7, 1);
  expect(weights.IDENTICAL_TEXT).toBeCloseTo(0.5 * HAND_WEIGHTS.IDENTICAL_TEXT, 1);
  expect(weights.OWN_DETAILS).toBeCloseTo(0.5 * HAND_WEIGHTS.OWN_DETAILS, 1);
  expect([weights.TOGETHER_BEFORE, weights.ORGANISATIONS]).toEqual([2, 0.5]);
});

test('weights are fitted one by one, two sides of one thing in their ratio, and no sign is turned', () => {
  const { weights } = fitRidge(
    population(({ IDENTICAL_TEXT, OWN_DETAILS, YOUNG_ACCOUNTS }) =>
      sigmoid(1 * IDENTICAL_TEXT - 3 * OWN_DETAILS - 2 * YOUNG_ACCOUNTS),
    ),
  );
  expect(weights.IDENTICAL_TEXT - weights.OWN_WORDING).toBeCloseTo(1, 0);
  expect(weights.OWN_WORDING / weights.IDENTICAL_TEXT).toBeCloseTo(-0.25);
  expect(weights.NO_CHECKABLE_DETAIL / weights.OWN_DETAILS).toBeCloseTo(-1 / 3);
  expect(weights.OWN_DETAILS).toBeLessThan(HAND_WEIGHTS.OWN_DETAILS);
  expect(weights.YOUNG_ACCOUNTS).toBe(0);
  expect(weights.SYNCHRONY).toBe(HAND_WEIGHTS.SYNCHRONY);
  expect(weights.SHARED_KEY).toBeCloseTo(HAND_WEIGHTS.SHARED_KEY);
});

test('no score is nearer to certainty than 0.02', () => {
  const sure = { bias: 9, weights: HAND_WEIGHTS };
  expect(scoreSample(sure, sample(0, {}))).toBe(0.98);
  expect(scoreSample({ ...sure, bias: -9 }, sample(0, {}))).toBe(0.02);
  expect(scoreSample({ bias: HAND_BIAS, weights: HAND_WEIGHTS }, sample(0, {}))).toBeCloseTo(sigmoid(HAND_BIAS));
});

test('the weights that ship keep the signs that were set by hand, and those of what no stream shows', () => {
  for (const [name, weight] of Object.entries(COORDINATION_WEIGHTS))
    expect(weight * HAND_WEIGHTS[name as SignalName]).toBeGreaterThanOrEqual(0);
  for (const name of ['SYNCHRONY', 'TOGETHER_BEFORE', 'ORGANISATIONS'] as const)
    expect(COORDINATION_WEIGHTS[name]).toBe(HAND_WEIGHTS[name]);
});

test('a scenario is in one fold, and each fold has its part of every kind', () => {
  const samples = Array.from({ length: 80 }, (_, place) => sample(place % 40, {}));
  const folds = dealFolds(samples, 10, 1);
  expect(folds.size).toBe(40);
  for (const kind of KINDS) {
    const names = new Set(samples.filter((each) => each.kind === kind).map(({ scenario }) => scenario));
    expect(new Set([...names].map((name) => folds.get(name))).size).toBe(10);
  }
});

test('what scores a scenario has not seen it', () => {
  const samples = Array.from({ length: 40 }, (_, place) => sample(place % 20, {}));
  const scores = crossValidate(samples, (training) => {
    const seen = new Set(training.map(({ scenario }) => scenario));
    return ({ scenario }) => (seen.has(scenario) ? 1 : 0);
  });
  expect(scores).toEqual(samples.map(() => 0));
});

test('a logistic regression with a strong ridge stays where it starts', () => {
  const rows = [0, 1].map((target) => ({ features: [target], offset: 0, target, weight: 1 }));
  expect(fitLogistic(rows, 1e6).factors[0]).toBeCloseTo(1, 4);
  expect(fitLogistic(rows, 0.01).factors[0]).toBeGreaterThan(2);
});

test.each([
  [
    [0, 1],
    [0, 1],
  ],
  [
    [1, 0],
    [0.5, 0.5],
  ],
  [
    [0, 1, 0, 1],
    [0, 0.5, 0.5, 1],
  ],
  [
    [1, 1, 0, 0],
    [0.5, 0.5, 0.5, 0.5],
  ],
])('targets %j, in the order of their scores, make the curve %j', (targets, curve) => {
  const at = fitIsotonic(targets.map((target, score) => ({ score, target, weight: 1 })));
  expect(targets.map((_, score) => at(score))).toEqual(curve);
  expect(at(-1)).toBe(curve[0]);
});

test('losses and the line through calibrated scores', () => {
  const scores = [0.2, 0.2, 0.8, 0.8];
  const samples = [
    [false, 0.8],
    [true, 0.2],
    [true, 0.8],
    [false, 0.2],
  ].map(([isPush, weight], place) => sample(place, { isPush: isPush as boolean, weight: weight as number }));
  expect(brierOf(samples, scores)).toBeCloseTo(0.8 * 0.04 + 0.2 * 0.64);
  expect(logLossOf(samples, scores)).toBeCloseTo(-0.8 * Math.log(0.8) - 0.2 * Math.log(0.2));
  const { slope, intercept } = slopeOf(samples, scores);
  expect([slope, intercept].map((value) => value.toFixed(3).replace('-0.000', '0.000'))).toEqual(['1.000', '0.000']);
  const sure = slopeOf(samples, [0.05, 0.05, 0.95, 0.95]);
  expect(sure.slope).toBeLessThan(0.6);
});

test('a better score is better by its mean, with an error over scenarios and not over samples', () => {
  const samples = Array.from({ length: 20 }, (_, place) => sample(place % 4, { isPush: true }));
  const [good, bad] = [samples.map(({ scenario }) => (scenario === 's0' ? 1 : 0.5)), samples.map(() => 0.5)];
  const { better, error } = compareBrier(samples, good, bad);
  expect(better).toBeCloseTo(0.0625);
  expect(error).toBeCloseTo(0.0625);
});

test('tenths are put together until each has five scenarios, and nothing is lost', () => {
  const samples = Array.from({ length: 30 }, (_, place) => sample(place, {}));
  const scores = samples.map((_, place) => (place < 3 ? 0.05 : place < 27 ? 0.35 : 0.95));
  const rows = tabulate(samples, scores);
  expect(rows.map(({ from, to, scenarios }) => [from, to, scenarios])).toEqual([[0, 1, 30]]);
  const spread = tabulate(
    samples,
    samples.map((_, place) => (place < 10 ? 0.05 : place < 20 ? 0.55 : 0.95)),
  );
  expect(spread.map(({ scenarios }) => scenarios)).toEqual([10, 10, 10]);
  expect(spread[0]!.from).toBe(0);
  expect(spread.at(-1)!.to).toBe(1);
  expect(spread.reduce((sum, { groups }) => sum + groups, 0)).toBe(30);
});
