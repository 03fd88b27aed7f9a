/** What a brand counts as much: its own yardstick for severity and for how long a threat may be quiet. */
export interface BrandThresholds {
  /** Followers of all who take part from which a threat counts as far-reaching; ten and a hundred times as many count more. */
  reach: number;
  /** Followers of its author and of those who reposted it from which a single activist or smear post is a threat of its own. */
  authorReach: number;
  /** Mentions within an hour from which a threat counts as fast; ten times as many count more. */
  mentionsPerHour: number;
  /** Days without a mention or any work on it after which a threat closes by itself. */
  quietDays: number;
}

export const DEFAULT_THRESHOLDS: BrandThresholds = {
  reach: 10_000,
  authorReach: 50_000,
  mentionsPerHour: 20,
  quietDays: 30,
};

/** Smallest and largest value of each. A threat must stay open for longer than its author's complaints join it. */
export const THRESHOLD_RANGES: Readonly<Record<keyof BrandThresholds, readonly [number, number]>> = {
  reach: [1, 1_000_000_000],
  authorReach: [1, 1_000_000_000],
  mentionsPerHour: [1, 1_000_000],
  quietDays: [8, 365],
};

/** A brand's thresholds, with the defaults for what it leaves open. */
export function thresholdsOf(brand: { thresholds?: Partial<BrandThresholds> | null }): BrandThresholds {
  return { ...DEFAULT_THRESHOLDS, ...brand.thresholds };
}
