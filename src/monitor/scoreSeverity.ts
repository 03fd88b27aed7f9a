import type { Severity, ThreatKind } from './threat';

export interface SeverityInput {
  kind: ThreatKind;
  authorCount: number;
  /** What its authors wrote themselves, reposts left out. */
  ownCount: number;
  /** Followers of everyone who took part, each counted once. */
  reach: number;
}

/** Points: what it is, how many say it, how many may see it. A campaign needs an answer sooner than one complaint. */
const KIND_POINTS: Readonly<Record<ThreatKind, number>> = { COMPLAINT: 0, ACTIVISM: 1, BLACK_CAMPAIGN: 1 };
const AUTHOR_STEPS = [5, 25, 100];
const REACH_STEPS = [10_000, 100_000, 1_000_000];
/** A customer who writes again and again is not being answered. */
const REPEAT_STEPS = [3];

/** LOW below one point, MEDIUM at one, HIGH at two or three, CRITICAL from four on. */
export function scoreSeverity(input: SeverityInput): Severity {
  const points =
    KIND_POINTS[input.kind] +
    stepsReached(AUTHOR_STEPS, input.authorCount) +
    stepsReached(REACH_STEPS, input.reach) +
    stepsReached(REPEAT_STEPS, input.ownCount / Math.max(1, input.authorCount));
  if (points >= 4) return 'CRITICAL';
  if (points >= 2) return 'HIGH';
  return points === 1 ? 'MEDIUM' : 'LOW';
}

function stepsReached(steps: readonly number[], value: number): number {
  return steps.filter((step) => value >= step).length;
}
