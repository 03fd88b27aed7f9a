import path from 'node:path';
import type { SignalName } from '../../../src/monitor/campaigns/coordinationWeights';
import type { Analyzer } from '../../../src/nlp';
import { readMentions } from '../../train/readMentions';
import { formatTable } from '../measure';
import { type CoordinationSample, type SampledScenario, sampleScenario } from './coordinationSamples';
import {
  baseRate,
  byHand,
  type CoordinationFit,
  crossValidate,
  fitPlatt,
  fitRidge,
  isotonic,
  type Method,
  platt,
  ridge,
} from './fitCoordination';
import { readScenarios } from './readScenarios';
import { brierOf, compareBrier, logLossOf, slopeOf, tabulate } from './reliability';

const FOLDER = path.join('scripts', 'evaluate', 'campaigns', 'scenarios');
const CORPUS = path.join('scripts', 'corpus');
const SEEDS = [1, 2, 3, 4, 5, 6];
/** Of scenarios that are set aside. */
const HELD_OUT_SEEDS = [1, 2, 3];
const SIZES = [5, 10, 20, 40, Number.POSITIVE_INFINITY];

/**
 * Says how well the score of coordination tells groups that were written as pushed together from other raised ones, what
 * numbers fit the written scenarios best, and how the shown score fares on those that are set aside.
 */
export function evaluateCoordination(analyzer: Analyzer): string {
  const chatter = readMentions(CORPUS);
  const scenarios = readScenarios(FOLDER);
  const play = (isHeldOut: boolean, seeds: readonly number[]) =>
    gather(
      scenarios
        .filter((scenario) => scenario.isHeldOut === isHeldOut)
        .map((scenario) => sampleScenario(analyzer, scenario, seeds, chatter)),
    );
  const tuned = play(false, SEEDS);
  const held = play(true, HELD_OUT_SEEDS);
  const { slope, intercept } = slopeOf(held.samples, shown(held.samples));
  return [
    ...describeSamples(tuned),
    ...describeFits(tuned.samples),
    '## The shown score, on scenarios set aside',
    `Brier ${digits(brierOf(held.samples, shown(held.samples)))}, slope ${digits(slope)}, intercept ${digits(intercept)}`,
    '',
    'A share among written groups: it says nothing of anybody’s intent, nor of how groups met elsewhere are made up.',
  ].join('\n');
}

function gather(sampled: readonly SampledScenario[]): SampledScenario {
  return {
    samples: sampled.flatMap(({ samples }) => samples),
    mixed: sampled.reduce((sum, { mixed }) => sum + mixed, 0),
  };
}

const shown = (samples: readonly CoordinationSample[]): number[] => samples.map(({ score }) => score);

function describeSamples({ samples, mixed }: SampledScenario): string[] {
  const groups = samples.reduce((sum, { weight }) => sum + weight, 0);
  const pushed = samples.reduce((sum, { weight, isPush }) => sum + (isPush ? weight : 0), 0);
  const scenarios = new Set(samples.map(({ scenario }) => scenario)).size;
  return [
    '## Raised groups: were they written as pushed together?',
    `${samples.length} moments of raised groups in ${scenarios} scenarios, ${SEEDS.length} seeds each; ${mixed} of mixed groups left out.`,
    `By stream ${groups.toFixed(1)} groups, of which ${pushed.toFixed(1)} were pushed.`,
    '',
  ];
}

const BASE_RATE = 'base rate';
const METHODS: readonly (readonly [string, Method])[] = [
  [BASE_RATE, baseRate],
  ['set by hand', byHand],
  ['sum, moved and stretched', platt],
  ['weights, held by a ridge', ridge],
  ['any rising curve (a check)', isotonic],
];

function describeFits(samples: readonly CoordinationSample[]): string[] {
  const scores = new Map(METHODS.map(([name, method]) => [method, { name, scores: crossValidate(samples, method) }]));
  const [simple, full] = [platt, ridge].map((method) => scores.get(method)!.scores);
  const { better, error } = compareBrier(samples, full!, simple!);
  const isFull = better > error;
  const [chosen, fitted] = isFull ? [full!, fitRidge(samples)] : [simple!, fitPlatt(samples)];
  return [
    formatTable(
      ['each scenario held out', 'Brier', 'log loss', 'slope', 'intercept'],
      [...scores.values()].map(({ name, scores }) => describeScores(name, samples, scores)),
    ),
    '',
    `The ridge is better by ${digits(better)} ± ${digits(error)} (Brier): the ${isFull ? 'weights' : 'sum'} it is.`,
    '',
    formatTable(
      ['score', 'scenarios', 'groups', 'mean score', 'pushed'],
      tabulate(samples, chosen).map((row) => [
        `${row.from.toFixed(1)}–${row.to.toFixed(1)}`,
        String(row.scenarios),
        row.groups.toFixed(1),
        digits(row.meanScore),
        digits(row.pushed),
      ]),
    ),
    '',
    formatTable(['apart', 'Brier', 'log loss', 'slope', 'intercept'], describeParts(samples, chosen)),
    '',
    ...describeNumbers(fitted),
    '',
  ];
}

function describeParts(samples: readonly CoordinationSample[], scores: readonly number[]): string[][] {
  const parts: (readonly [string, (sample: CoordinationSample) => boolean])[] = [
    ['at the alarm', ({ isAlarm }) => isAlarm],
    ['at the end', ({ isEnd }) => isEnd],
    ...SIZES.slice(0, -1).map((least, place): (typeof parts)[number] => {
      const next = SIZES[place + 1]!;
      const name = Number.isFinite(next) ? `${least} to ${next - 1} members` : `${least} members and more`;
      return [name, ({ members }) => members >= least && members < next];
    }),
  ];
  return parts.flatMap(([name, isPart]) => {
    const places = samples.flatMap((sample, place) => (isPart(sample) ? [place] : []));
    const part = places.map((place) => samples[place]!);
    if (new Set(part.map(({ isPush }) => isPush)).size < 2) return [];
    return [
      describeScores(
        `${name} (${countScenarios(part)})`,
        part,
        places.map((place) => scores[place]!),
      ),
    ];
  });
}

function countScenarios(samples: readonly CoordinationSample[]): number {
  return new Set(samples.map(({ scenario }) => scenario)).size;
}

function describeScores(name: string, samples: readonly CoordinationSample[], scores: readonly number[]): string[] {
  const losses = [brierOf(samples, scores), logLossOf(samples, scores)].map(digits);
  // The base rate differs from fold to fold only: there is nothing to draw a line through.
  if (name === BASE_RATE) return [name, ...losses, '–', '–'];
  const { slope, intercept } = slopeOf(samples, scores);
  return [name, ...losses, digits(slope), digits(intercept)];
}

function describeNumbers({ bias, weights, ...rest }: CoordinationFit & { strength?: number }): string[] {
  const names = Object.keys(weights) as SignalName[];
  return [
    `Fitted to all of them${rest.strength === undefined ? '' : ` (strength ${rest.strength})`}: bias ${digits(bias)}`,
    ...names.map((name) => `  ${name}: ${digits(weights[name])}`),
  ];
}

function digits(value: number): string {
  return value.toFixed(3);
}
