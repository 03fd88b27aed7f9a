import fc from 'fast-check';
import { createTrendFold, type StoredCell, TREND_DIMENSIONS, type TrendFilter } from '../../src/monitor/foldTrend';
import { createSketchUnion, sketchEntry } from '../../src/monitor/sketch';
import { isThreatKind } from '../../src/monitor/threat';
import { type CellDimensions, cellKey, QUARTER_HOUR_MS } from '../../src/monitor/trendCells';
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

function store(mentions: readonly Said[]): [Date, Record<string, StoredCell>][] {
  const quarters = new Map<number, Record<string, StoredCell>>();
  for (const each of mentions) {
    const cells = quarters.get(each.quarter) ?? {};
    const cell = cells[cellKey(each)] ?? { mentions: 0, reposts: 0, scoreSum: 0, authors: [], texts: [] };
    cells[cellKey(each)] = {
      mentions: cell.mentions + 1,
      reposts: cell.reposts + (each.isRepost ? 1 : 0),
      scoreSum: 0,
      authors: [...cell.authors, sketchEntry(`author ${each.author}`)],
      texts: [...cell.texts, sketchEntry(`text ${each.author % 4}`)],
    };
    quarters.set(each.quarter, cells);
  }
  return [...quarters]
    .sort(([a], [b]) => a - b)
    .map(([quarter, cells]) => [new Date(START + quarter * QUARTER_HOUR_MS), cells]);
}

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
      for (const [start, cells] of store(mentions)) fold.add(start, cells);
      const { buckets, total } = fold.finish();
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

test('what lies outside the buckets, is empty, or is no cell is not counted', () => {
  const fold = createTrendFold(BUCKETS, ['KIND'], {});
  const cell: StoredCell = { mentions: 2, reposts: 0, scoreSum: 0, authors: [64], texts: [64] };
  fold.add(BUCKETS[0]!.start, { 'NOT:A:CELL': cell, 'PRAISE:X:EN:POSITIVE': { ...cell, mentions: 0 } });
  fold.add(BUCKETS.at(-1)!.end, { 'PRAISE:X:EN:POSITIVE': cell });
  const { buckets, total } = fold.finish();
  expect(buckets).toHaveLength(BUCKETS.length);
  expect(buckets.flatMap((bucket) => bucket.groups)).toEqual([]);
  expect(total).toMatchObject({ mentions: 0, authors: 0, uniqueTexts: 0, netSentiment: null });
});
