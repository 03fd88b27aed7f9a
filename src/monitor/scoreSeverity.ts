import { KIND_WORDS } from './describeThreat';
import { isMoreSevere, type Severity, type ThreatKind } from './threat';
import type { BrandThresholds } from './thresholds';

export interface SeverityInput {
  kind: ThreatKind;
  authorCount: number;
  /** What its authors wrote themselves, reposts left out. */
  ownCount: number;
  /** Followers of everyone who took part, each account once. */
  reach: number;
  /** Most mentions within one clock hour, reposts included. */
  busiestHour: number;
  /** Mean strength of the negative feeling in what its authors wrote, in [0, 1]; null without any. */
  negativity: number | null;
  /** Share of the authors whose accounts are established, in [0, 1]; null where no age is known. */
  credibility: number | null;
}

export const SEVERITY_FACTORS = [
  'KIND',
  'VOICES',
  'REACH',
  'VELOCITY',
  'PERSISTENCE',
  'NEGATIVITY',
  'CREDIBILITY',
] as const;
export type SeverityFactorName = (typeof SEVERITY_FACTORS)[number];

/** One part of a severity: how many points it gives and what was counted. */
export interface SeverityFactor {
  name: SeverityFactorName;
  points: number;
  explanation: string;
}

export interface SeverityVerdict {
  severity: Severity;
  /** Sum of the points, never below 0 nor above 10.65. */
  score: number;
  factors: SeverityFactor[];
}

/** A cause or a smear needs an answer sooner than one customer's failure. */
const KIND_POINTS: Readonly<Record<ThreatKind, number>> = { COMPLAINT: 0, ACTIVISM: 1, BLACK_CAMPAIGN: 1 };
const VOICE_STEPS = [5, 25, 100];
const REACH_MULTIPLES = [1, 10, 100];
const VELOCITY_MULTIPLES = [1, 10];
/** A customer who writes again and again is not being answered. */
const PERSISTENCE_STEPS = [3];
const NEGATIVITY_POINTS = 0.4;
/** From fully doubtful to fully established accounts: −0.25 to +0.25. */
const CREDIBILITY_POINTS = 0.5;

/** Points from which each severity begins. */
export const SEVERITY_BANDS: readonly (readonly [number, Severity])[] = [
  [4, 'CRITICAL'],
  [2, 'HIGH'],
  [1, 'MEDIUM'],
  [0, 'LOW'],
];

/** Points by which a severity has to be missed before its fall is noted. */
const CLEAR_FALL = 0.1;

/** The severity of a threat on the one scale that docs/threats.md describes, with what it is made of. */
export function scoreSeverity(input: SeverityInput, thresholds: BrandThresholds): SeverityVerdict {
  const perAuthor = input.ownCount / Math.max(1, input.authorCount);
  const factors: SeverityFactor[] = [
    factor('KIND', KIND_POINTS[input.kind], `It shows signs of ${KIND_WORDS[input.kind]}.`),
    factor('VOICES', stepsReached(VOICE_STEPS, input.authorCount), `${input.authorCount} authors.`),
    factor(
      'REACH',
      stepsReached(multiples(REACH_MULTIPLES, thresholds.reach), input.reach),
      `${input.reach} followers; the brand's threshold is ${thresholds.reach}.`,
    ),
    factor(
      'VELOCITY',
      stepsReached(multiples(VELOCITY_MULTIPLES, thresholds.mentionsPerHour), input.busiestHour),
      `${input.busiestHour} mentions in its busiest hour; the brand's threshold is ${thresholds.mentionsPerHour}.`,
    ),
    factor(
      'PERSISTENCE',
      stepsReached(PERSISTENCE_STEPS, perAuthor),
      `An author wrote ${round(perAuthor)} mentions in the mean, reposts left out.`,
    ),
    factor(
      'NEGATIVITY',
      NEGATIVITY_POINTS * (input.negativity ?? 0),
      input.negativity === null ? 'Not enough data.' : `The feeling is ${round(input.negativity)} negative on average.`,
    ),
    factor(
      'CREDIBILITY',
      input.credibility === null ? 0 : CREDIBILITY_POINTS * (input.credibility - 0.5),
      input.credibility === null
        ? 'Not enough data.'
        : `${Math.round(100 * input.credibility)} % of the accounts of known age are established.`,
    ),
  ];
  const score = round(Math.max(0, sum(factors.map(({ points }) => points))));
  return { severity: SEVERITY_BANDS.find(([from]) => score >= from)![1], score, factors };
}

/**
 * The severity that a threat is known to have: a rise is noted at once, a fall once it is clear, since a mean that hovers about
 * a band is no news each time.
 * @param noted the one noted before
 */
export function noteSeverity(noted: Severity, { severity, score }: SeverityVerdict): Severity {
  if (!isMoreSevere(noted, severity)) return severity;
  const [from] = SEVERITY_BANDS.find(([, band]) => band === noted)!;
  return score <= round(from - CLEAR_FALL) ? severity : noted;
}

function factor(name: SeverityFactorName, points: number, explanation: string): SeverityFactor {
  return { name, points: round(points), explanation };
}

function multiples(steps: readonly number[], threshold: number): number[] {
  return steps.map((step) => step * threshold);
}

function stepsReached(steps: readonly number[], value: number): number {
  return steps.filter((step) => value >= step).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** To a hundredth: scores are compared and shown, and the last bits of a mean are no news. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
