import type { Channel, Language, MentionKind, Polarity } from '../nlp/doc';
import { createSketchUnion } from './sketch';
import { isThreatKind } from './threat';
import type { TimeBucket } from './timeBuckets';
import { type CellDimensions, parseCellKey } from './trendCells';

export const TREND_DIMENSIONS = ['KIND', 'CHANNEL', 'LANGUAGE', 'POLARITY'] as const;
export type TrendDimension = (typeof TREND_DIMENSIONS)[number];

const DIMENSION_FIELDS = { KIND: 'kind', CHANNEL: 'channel', LANGUAGE: 'language', POLARITY: 'polarity' } as const;

/** One stored cell of a quarter of an hour. */
export interface StoredCell {
  mentions: number;
  reposts: number;
  scoreSum: number;
  authors: readonly number[];
  texts: readonly number[];
}

export interface TrendFilter {
  kinds?: readonly MentionKind[] | null;
  channels?: readonly Channel[] | null;
  languages?: readonly Language[] | null;
  polarities?: readonly Polarity[] | null;
}

export interface TrendCounts {
  mentions: number;
  reposts: number;
  uniqueTexts: number;
  authors: number;
  negative: number;
  neutral: number;
  positive: number;
  /** (positive - negative) / mentions, in [-1, 1]; null without mentions. */
  netSentiment: number | null;
  threats: number;
}

export interface TrendGroup extends Partial<CellDimensions> {
  counts: TrendCounts;
}

export interface FoldedBucket extends TimeBucket {
  counts: TrendCounts;
  groups: TrendGroup[];
}

/** Counts that grow cell by cell; distinct values are united, never summed. */
function createTally() {
  const counts = { mentions: 0, reposts: 0, negative: 0, neutral: 0, positive: 0, threats: 0 };
  // Made when first needed: most tallies of a long trend stay empty.
  let authors: ReturnType<typeof createSketchUnion> | null = null;
  let texts: ReturnType<typeof createSketchUnion> | null = null;
  return {
    add(cell: StoredCell, dimensions: CellDimensions): void {
      counts.mentions += cell.mentions;
      counts.reposts += cell.reposts;
      if (dimensions.polarity === 'NEGATIVE') counts.negative += cell.mentions;
      else if (dimensions.polarity === 'POSITIVE') counts.positive += cell.mentions;
      else counts.neutral += cell.mentions;
      if (isThreatKind(dimensions.kind)) counts.threats += cell.mentions;
      authors ??= createSketchUnion();
      texts ??= createSketchUnion();
      authors.add(cell.authors);
      texts.add(cell.texts);
    },
    counts(): TrendCounts {
      return {
        ...counts,
        authors: authors?.count() ?? 0,
        uniqueTexts: texts?.count() ?? 0,
        netSentiment: counts.mentions === 0 ? null : (counts.positive - counts.negative) / counts.mentions,
      };
    },
  };
}

/** Folds stored quarter hours into the buckets asked for. Call `add` with starts in ascending order, then `finish`. */
export function createTrendFold(
  buckets: readonly TimeBucket[],
  dimensions: readonly TrendDimension[],
  filter: TrendFilter,
) {
  const total = createTally();
  const folded: FoldedBucket[] = [];
  let tally = createTally();
  let groups = new Map<string, { dimensions: Partial<CellDimensions>; tally: ReturnType<typeof createTally> }>();

  function closeBucket(): void {
    const bucket = buckets[folded.length]!;
    folded.push({
      ...bucket,
      counts: tally.counts(),
      groups: [...groups.values()]
        .map((group) => ({ ...group.dimensions, counts: group.tally.counts() }))
        .filter((group) => group.counts.mentions > 0),
    });
    tally = createTally();
    groups = new Map();
  }

  function addToGroup(cell: StoredCell, of: CellDimensions): void {
    if (dimensions.length === 0) return;
    const fields = Object.fromEntries(
      dimensions.map((dimension) => [DIMENSION_FIELDS[dimension], of[DIMENSION_FIELDS[dimension]]]),
    );
    const key = Object.values(fields).join(':');
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { dimensions: fields, tally: createTally() }));
    group.tally.add(cell, of);
  }

  return {
    add(start: Date, cells: Readonly<Record<string, StoredCell>>): void {
      while (folded.length < buckets.length && start >= buckets[folded.length]!.end) closeBucket();
      if (folded.length === buckets.length) return;
      for (const [key, cell] of Object.entries(cells)) {
        const of = parseCellKey(key);
        if (of === null || cell.mentions === 0 || !passes(of, filter)) continue;
        total.add(cell, of);
        tally.add(cell, of);
        addToGroup(cell, of);
      }
    },
    finish(): { buckets: FoldedBucket[]; total: TrendCounts } {
      while (folded.length < buckets.length) closeBucket();
      return { buckets: folded, total: total.counts() };
    },
  };
}

function passes(of: CellDimensions, filter: TrendFilter): boolean {
  return (
    (!filter.kinds || filter.kinds.includes(of.kind)) &&
    (!filter.channels || filter.channels.includes(of.channel)) &&
    (!filter.languages || filter.languages.includes(of.language)) &&
    (!filter.polarities || filter.polarities.includes(of.polarity))
  );
}
