import type { Channel, Language, MentionKind, Polarity } from '../nlp/doc';
import { visitDistinct } from './distinctDays';
import { type EntryVisitors, visitCounts, visitSketches } from './packedCells';
import { createSketchUnion, type SketchUnion } from './sketch';
import { isThreatKind } from './threat';
import type { TimeBucket } from './timeBuckets';
import { type CellDimensions, CODES, EVERYTHING, listCells } from './trendCells';

export const TREND_DIMENSIONS = ['KIND', 'CHANNEL', 'LANGUAGE', 'POLARITY'] as const;
export type TrendDimension = (typeof TREND_DIMENSIONS)[number];

const DIMENSION_FIELDS = { KIND: 'kind', CHANNEL: 'channel', LANGUAGE: 'language', POLARITY: 'polarity' } as const;

export interface TrendFilter {
  kinds?: readonly MentionKind[] | null;
  channels?: readonly Channel[] | null;
  languages?: readonly Language[] | null;
  polarities?: readonly Polarity[] | null;
}

export interface TrendCounts {
  mentions: number;
  reposts: number;
  negative: number;
  neutral: number;
  positive: number;
  threats: number;
  /** Sum of the authors' followers, once a mention. */
  reach: number;
  /** Likes, replies and shares. */
  engagement: number;
  /** (positive - negative) / mentions, in [-1, 1]; null without mentions. */
  netSentiment: number | null;
  /** Mean score in [-1, 1]; null without mentions. */
  meanSentiment: number | null;
  /** Estimates of distinct values; null unless sketches were folded. */
  uniqueTexts: number | null;
  authors: number | null;
}

export interface TrendGroup extends Partial<CellDimensions> {
  counts: TrendCounts;
}

export interface FoldedBucket extends TimeBucket {
  counts: TrendCounts;
  groups: TrendGroup[];
}

/** Columns of the table that everything is added up in. */
const [MENTIONS, REPOSTS, SCORE, REACH, ENGAGEMENT, NEGATIVE, NEUTRAL, POSITIVE, THREATS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const COLUMNS = 9;
const POLARITY_COLUMNS = { NEGATIVE, NEUTRAL, POSITIVE } as const;

/** Whether the cells without channel and language tell enough. */
export function isNarrow(dimensions: readonly TrendDimension[], filter: TrendFilter): boolean {
  return !dimensions.includes('CHANNEL') && !dimensions.includes('LANGUAGE') && !filter.channels && !filter.languages;
}

/** Whether the distinct counts of a day as stored answer for the whole of a bucket: of everything, or of each kind. */
export function isByKind(dimensions: readonly TrendDimension[], filter: TrendFilter): boolean {
  return dimensions.every((dimension) => dimension === 'KIND') && Object.values(filter).every((values) => !values);
}

/**
 * Folds stored cells into the buckets asked for. Each call tells by `bucketOfSlot` which bucket a slot of its cells belongs
 * to, or -1 for none. Sketches come with their buckets in ascending order; counts in any.
 */
export function createTrendFold(
  buckets: readonly TimeBucket[],
  dimensions: readonly TrendDimension[],
  filter: TrendFilter,
) {
  const { groups, groupOfCode, polarityColumnOfCode, isThreatOfCode } = planGroups(dimensions, filter);
  const width = groups.length * COLUMNS;
  const table = new Float64Array(buckets.length * width);
  const distinct = createDistinctFold(buckets.length, groups.length, groupOfCode);

  function toCounts(at: number, authors: number | null, uniqueTexts: number | null): TrendCounts {
    return countsOfColumns(table.subarray(at, at + COLUMNS), authors, uniqueTexts);
  }

  function sumRows(from: number, to: number): Float64Array {
    const sums = new Float64Array(COLUMNS);
    for (let at = from; at < to; at++) sums[at % COLUMNS]! += table[at]!;
    return sums;
  }

  return {
    addCounts(bucketOfSlot: ArrayLike<number>, packed: Uint8Array): void {
      visitCounts(packed, (key, mentions, reposts, score, reach, engagement) => {
        const code = key % CODES;
        const group = groupOfCode[code]!;
        const bucket = bucketOfSlot[(key - code) / CODES]!;
        if (group < 0 || bucket < 0) return;
        const at = bucket * width + group * COLUMNS;
        table[at + MENTIONS]! += mentions;
        table[at + REPOSTS]! += reposts;
        table[at + SCORE]! += score;
        table[at + REACH]! += reach;
        table[at + ENGAGEMENT]! += engagement;
        table[at + polarityColumnOfCode[code]!]! += mentions;
        if (isThreatOfCode[code] === 1) table[at + THREATS]! += mentions;
      });
    },

    addSketches: distinct.add,
    addDistinct: distinct.addCounted,
    addToTotal: distinct.addToTotal,

    /** @param hasDistinct whether the sketches were folded too */
    finish(hasDistinct: boolean): { buckets: FoldedBucket[]; total: TrendCounts } {
      const { ofGroup, ofBucket, total } = distinct.finish();
      const folded = buckets.map((bucket, index) => ({
        ...bucket,
        counts: countsOfColumns(
          sumRows(index * width, (index + 1) * width),
          hasDistinct ? ofBucket[index * 2]! : null,
          hasDistinct ? ofBucket[index * 2 + 1]! : null,
        ),
        groups:
          dimensions.length === 0
            ? []
            : groups.flatMap((fields, group): TrendGroup[] => {
                const at = index * width + group * COLUMNS;
                if (table[at + MENTIONS] === 0) return [];
                const place = (index * groups.length + group) * 2;
                const authors = hasDistinct ? ofGroup[place]! : null;
                return [{ ...fields, counts: toCounts(at, authors, hasDistinct ? ofGroup[place + 1]! : null) }];
              }),
      }));
      const sums = sumRows(0, table.length);
      const [authors, texts] = hasDistinct ? total : [null, null];
      return { buckets: folded, total: countsOfColumns(sums, authors, texts) };
    },
  };
}
export type TrendFold = ReturnType<typeof createTrendFold>;

function countsOfColumns(row: Float64Array, authors: number | null, uniqueTexts: number | null): TrendCounts {
  const mentions = row[MENTIONS]!;
  return {
    mentions,
    reposts: row[REPOSTS]!,
    negative: row[NEGATIVE]!,
    neutral: row[NEUTRAL]!,
    positive: row[POSITIVE]!,
    threats: row[THREATS]!,
    reach: row[REACH]!,
    engagement: row[ENGAGEMENT]!,
    netSentiment: mentions === 0 ? null : (row[POSITIVE]! - row[NEGATIVE]!) / mentions,
    meanSentiment: mentions === 0 ? null : row[SCORE]! / 1_000 / mentions,
    uniqueTexts,
    authors,
  };
}

/** The groups there can be, and which of them a cell's code belongs to: -1 where the filter leaves it out. */
function planGroups(dimensions: readonly TrendDimension[], filter: TrendFilter) {
  const groups: Partial<CellDimensions>[] = [];
  const places = new Map<string, number>();
  const groupOfCode = new Int16Array(CODES).fill(-1);
  const polarityColumnOfCode = new Uint8Array(CODES);
  const isThreatOfCode = new Uint8Array(CODES);
  for (const { code, dimensions: of } of listCells()) {
    if (!passes(of, filter)) continue;
    const fields = Object.fromEntries(
      dimensions.map((dimension) => [DIMENSION_FIELDS[dimension], of[DIMENSION_FIELDS[dimension]]]),
    );
    const name = Object.values(fields).join(':');
    let place = places.get(name);
    if (place === undefined) {
      places.set(name, (place = groups.length));
      groups.push(fields);
    }
    groupOfCode[code] = place;
    polarityColumnOfCode[code] = POLARITY_COLUMNS[of.polarity];
    isThreatOfCode[code] = isThreatKind(of.kind) ? 1 : 0;
  }
  return { groups, groupOfCode, polarityColumnOfCode, isThreatOfCode };
}

function passes(of: CellDimensions, filter: TrendFilter): boolean {
  return (
    (!filter.kinds || filter.kinds.includes(of.kind)) &&
    (!filter.channels || filter.channels.includes(of.channel)) &&
    (!filter.languages || filter.languages.includes(of.language)) &&
    (!filter.polarities || filter.polarities.includes(of.polarity))
  );
}

interface DistinctUnions {
  authors: SketchUnion;
  texts: SketchUnion;
}

interface OpenGroup {
  unions: DistinctUnions;
  visitors: EntryVisitors;
}

const createUnions = (): DistinctUnions => ({ authors: createSketchUnion(), texts: createSketchUnion() });

/** Unions of sketches by group, bucket and range: distinct values are united, never summed. Pairs are authors, texts. */
function createDistinctFold(bucketCount: number, groupCount: number, groupOfCode: Int16Array) {
  const ofGroup = new Float64Array(bucketCount * groupCount * 2);
  const ofBucket = new Float64Array(bucketCount * 2);
  // Made when first needed: most questions ask for no distinct counts.
  const openGroups: (OpenGroup | undefined)[] = [];
  const bucketUnions = createUnions();
  const totalUnions = createUnions();
  let open = -1;

  function close({ authors, texts }: DistinctUnions, counts: Float64Array, place: number): void {
    counts[place * 2] = authors.count();
    counts[place * 2 + 1] = texts.count();
    authors.clear();
    texts.clear();
  }

  function closeBucket(): void {
    if (open < 0) return;
    close(bucketUnions, ofBucket, open);
    openGroups.forEach((opened, group) => {
      if (opened !== undefined) close(opened.unions, ofGroup, open * groupCount + group);
    });
  }

  function openGroup(): OpenGroup {
    const unions = createUnions();
    return { unions, visitors: { authors: addTo(unions, 'authors'), texts: addTo(unions, 'texts') } };
  }

  function addTo(unions: DistinctUnions, which: keyof DistinctUnions): (entry: number) => void {
    const { addEntry } = unions[which];
    const { addEntry: addToBucket } = bucketUnions[which];
    const { addEntry: addToTotal } = totalUnions[which];
    return (entry) => {
      // What a group has already, its bucket and the whole range have too.
      if (addEntry(entry) && addToBucket(entry)) addToTotal(entry);
    };
  }

  function add(bucketOfSlot: ArrayLike<number>, packed: Uint8Array): void {
    visitSketches(packed, (key) => {
      const code = key % CODES;
      const group = groupOfCode[code]!;
      const bucket = bucketOfSlot[(key - code) / CODES]!;
      if (group < 0 || bucket < 0) return null;
      if (bucket !== open) {
        closeBucket();
        open = bucket;
      }
      return (openGroups[group] ??= openGroup()).visitors;
    });
  }

  /** Takes the distinct counts of a bucket as they are, see `isByKind`; the total does not follow from them. */
  function addCounted(bucket: number, packed: Uint8Array): void {
    visitDistinct(packed, (key, authors, texts) => {
      const group = key === EVERYTHING ? -1 : groupOfCode[key]!;
      const [counts, place] = key === EVERYTHING ? [ofBucket, bucket] : [ofGroup, bucket * groupCount + group];
      counts[place * 2] = authors;
      counts[place * 2 + 1] = texts;
    });
  }

  /** Adds all of some sketches to the total, and to no bucket. */
  function addToTotal(packed: Uint8Array): void {
    const { authors, texts } = totalUnions;
    visitSketches(packed, () => ({ authors: authors.addEntry, texts: texts.addEntry }));
  }

  return {
    add,
    addCounted,
    addToTotal,
    finish() {
      closeBucket();
      return { ofGroup, ofBucket, total: [totalUnions.authors.count(), totalUnions.texts.count()] as const };
    },
  };
}
