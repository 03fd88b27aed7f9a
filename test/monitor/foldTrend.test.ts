import fc from 'fast-check';
import { createTrendFold, isNarrow, TREND_DIMENSIONS, type TrendFilter } from '../../src/monitor/foldTrend';
import { narrowCells, packCounts, packSketches } from '../../src/monitor/packedCells';
import { createSketchUnion, mergeEntries, sketchEntry } from '../../src/monitor/sketch';
import { isThreatKind } from '../../src/monitor/threat';
import {
  type CellCounts,
  type CellDimensions,
  CODES,
  cellCode,
  emptyCounts,
  QUARTER_HOUR_MS,
} from '../../src/monitor/trendCells';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../../src/nlp/doc';

const START = Date.UTC(2026, 0, 1);
const QUARTERS = 24;
/** Buckets of uneven length, as clock changes make them: three quarters, then five, and so on. */
const BUCKETS = [0, 3, 8, 9, 16, QUARTERS]
  .map((quarter) => new Date(START + quarter * QUARTER_HOUR_MS))
  .flatMap((start, index, all) => (index + 1 < all.length ? [{ start, end: all[index + 1]! }] : []));

interface Said extends CellDimensions {
  quarter: number;
  author: number;
  isRepost: boolean;
}
const said: fc.Arbitrary<Said[]> = fc.array(
  fc.record({
    quarter: fc.integer({ min: 0, max: QUARTERS - 1 }),
    author: fc.integer({ min: 1, max: 12 }),
    isRepost: fc.boolean(),
    kind: fc.constantFrom(...MENTION_KINDS),
    channel: fc.constantFrom(...CHANNELS.slice(0, 3)),
    language: fc.constantFrom(...LANGUAGES),
    polarity: fc.constantFrom(...POLARITIES),
  }),
  { maxLength: 60 },
);
const subset = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values]));
const filters: fc.Arbitrary<TrendFilter> = fc.record({
  kinds: subset(MENTION_KINDS),
  channels: subset(CHANNELS),
  languages: subset(LANGUAGES),
  polarities: subset(POLARITIES),
});

/** One document of all quarters, as it would be stored. */
function store(mentions: readonly Said[]) {
  const counts = new Map<number, CellCounts>();
  const sketches = new Map<number, { authors: number[]; texts: number[] }>();
  for (const each of mentions) {
    const key = each.quarter * CODES + cellCode(each);
    const cell = counts.get(key) ?? emptyCounts();
    cell.mentions++;
    if (each.isRepost) cell.reposts++;
    cell.score += each.author - 6;
    cell.reach += each.author * 1_000_000_000;
    cell.engagement += each.author;
    counts.set(key, cell);
    const { authors = [], texts = [] } = sketches.get(key) ?? {};
    sketches.set(key, {
      authors: mergeEntries([...authors, sketchEntry(`author ${each.author}`)]),
      texts: mergeEntries([...texts, sketchEntry(`text ${each.author % 4}`)]),
    });
  }
  return { cells: packCounts(counts), kinds: packCounts(narrowCells(counts)), sketches: packSketches(sketches) };
}

const bucketOfSlot = Array.from({ length: QUARTERS }, (_, quarter) =>
  BUCKETS.findIndex(({ end }) => START + quarter * QUARTER_HOUR_MS < end.getTime()),
);

/** Counts from the mentions themselves. */
function bruteForce(mentions: readonly Said[]) {
  const count = (is: (each: Said) => boolean): number => mentions.filter(is).length;
  const distinct = (name: (each: Said) => string): number => {
    const union = createSketchUnion();
    union.add(mentions.map((each) => sketchEntry(name(each))));
    return union.count();
  };
  const positive = count((each) => each.polarity === 'POSITIVE');
  const negative = count((each) => each.polarity === 'NEGATIVE');
  return {
    mentions: mentions.length,
    reposts: count((each) => each.isRepost),
    negative,
    neutral: count((each) => each.polarity === 'NEUTRAL'),
    positive,
    threats: count((each) => isThreatKind(each.kind)),
    authors: distinct((each) => `author ${each.author}`),
    uniqueTexts: distinct((each) => `text ${each.author % 4}`),
    reach: mentions.reduce((sum, each) => sum + each.author * 1_000_000_000, 0),
    engagement: mentions.reduce((sum, each) => sum + each.author, 0),
    meanSentiment:
      mentions.length === 0 ? null : mentions.reduce((sum, each) => sum + each.author - 6, 0) / 1_000 / mentions.length,
    netSentiment: mentions.length === 0 ? null : (positive - negative) / mentions.length,
  };
}

const passes = (each: Said, filter: TrendFilter): boolean =>
  (filter.kinds?.includes(each.kind) ?? true) &&
  (filter.channels?.includes(each.channel) ?? true) &&
  (filter.languages?.includes(each.language) ?? true) &&
  (filter.polarities?.includes(each.polarity) ?? true);

test('buckets, groups and the total are what counting the mentions gives', () => {
  fc.assert(
    fc.property(said, filters, fc.subarray([...TREND_DIMENSIONS], { maxLength: 2 }), (mentions, filter, dimensions) => {
      const fold = createTrendFold(BUCKETS, dimensions, filter);
      const { cells, kinds, sketches } = store(mentions);
      fold.addCounts(bucketOfSlot, isNarrow(dimensions, filter) ? kinds : cells);
      fold.addSketches(bucketOfSlot, sketches);
      const { buckets, total } = fold.finish(true);
      const kept = mentions.filter((each) => passes(each, filter));
      expect(total).toEqual(bruteForce(kept));
      expect(buckets.map(({ start, end }) => ({ start, end }))).toEqual(BUCKETS);
      for (const { start, end, counts, groups } of buckets) {
        const inside = kept.filter(({ quarter }) => {
          const at = START + quarter * QUARTER_HOUR_MS;
          return at >= start.getTime() && at < end.getTime();
        });
        expect(counts).toEqual(bruteForce(inside));
        for (const { counts: ofGroup, ...fields } of groups) {
          const entries = Object.entries(fields) as [keyof CellDimensions, string][];
          expect(entries).toHaveLength(dimensions.length);
          expect(ofGroup).toEqual(
            bruteForce(inside.filter((each) => entries.every(([name, value]) => each[name] === value))),
          );
        }
        const grouped = groups.reduce((sum, group) => sum + group.counts.mentions, 0);
        expect(grouped).toBe(dimensions.length === 0 ? 0 : inside.length);
      }
    }),
    { numRuns: 40 },
  );
});

test('what lies in no bucket is not counted, and distinct counts are null without sketches', () => {
  const fold = createTrendFold(BUCKETS, ['KIND'], {});
  const each: Said = {
    quarter: 0,
    author: 1,
    isRepost: false,
    kind: 'PRAISE',
    channel: 'X',
    language: 'EN',
    polarity: 'POSITIVE',
  };
  fold.addCounts([-1], store([each]).cells);
  expect(fold.finish(false).total).toMatchObject({ mentions: 0, authors: null, uniqueTexts: null, netSentiment: null });
  fold.addCounts([0], store([each]).cells);
  const { buckets, total } = fold.finish(false);
  expect(buckets).toHaveLength(BUCKETS.length);
  expect(buckets.flatMap((bucket) => bucket.groups)).toMatchObject([{ kind: 'PRAISE', counts: { mentions: 1 } }]);
  expect(total).toMatchObject({ mentions: 1, authors: null, uniqueTexts: null, netSentiment: 1 });
});
