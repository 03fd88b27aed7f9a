import fc from 'fast-check';
import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { TREND_DIMENSIONS, type TrendCounts } from '../../src/monitor/foldTrend';
import { createSketchUnion, sketchEntry, sketchEntryOfNumber } from '../../src/monitor/sketch';
import { textHash } from '../../src/monitor/textFingerprint';
import { isThreatKind } from '../../src/monitor/threat';
import { TREND_INTERVALS, WEEKDAYS } from '../../src/monitor/timeBuckets';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../../src/nlp/doc';
import type { MentionInput } from '../../src/usecases/checkMention';
import { correctMention } from '../../src/usecases/correctMention';
import { readTrend, type TrendInput } from '../../src/usecases/readTrend';
import { reanalyzeMentions } from '../../src/usecases/reanalyzeMentions';
import { removeMentions } from '../../src/usecases/removeMentions';
import { verifyBrand } from '../../src/usecases/verifyBrand';
import {
  ADMIN,
  analyzeByPrefix,
  createOwner,
  createTestDeps,
  HOUR,
  insertBrand,
  MINUTE,
  type Owner,
  settledBy,
  type TestDeps,
} from '../support/deps';
import { countRollups, seeRollups } from '../support/rollups';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Asia/Jakarta',
  'Australia/Lord_Howe',
  'America/Havana',
];
/** The clocks change: in New York, Berlin, Lord Howe and Havana, forward and back. */
const EDGES = ['2026-03-08T07:00Z', '2026-03-29T01:00Z', '2026-04-04T15:00Z', '2025-11-02T05:00Z', '2025-10-26T01:00Z'];

const nearEdge = (edge: string, hours: number) =>
  fc.integer({ min: -hours * 60, max: hours * 60 }).map((minutes) => new Date(Date.parse(edge) + minutes * MINUTE));
const mentions = (edge: string): fc.Arbitrary<MentionInput[]> =>
  fc.array(
    fc.record({
      externalId: fc.integer({ min: 1, max: 30 }).map((number) => `m${number}`),
      channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
      text: fc
        .tuple(fc.constantFrom(...MENTION_KINDS), fc.integer({ min: 1, max: 4 }))
        .map(([kind, number]) => `${kind.toLowerCase().replace('_', ' ')}: number ${number}`),
      postedAt: fc.oneof(nearEdge(edge, 3), nearEdge(edge, 60), nearEdge(edge, 24 * 40)),
      author: fc.record({
        handle: fc.constantFrom('rani', 'budi', 'sari', 'dewi'),
        followers: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
      }),
      repostOf: fc.option(fc.constant('m1'), { freq: 4 }),
      engagement: fc.option(
        fc.record({ likes: fc.nat(2_000_000_000), replies: fc.nat(50), shares: fc.nat(50), views: fc.nat(50) }),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  );

type Step =
  | { do: 'INGEST'; mentions: MentionInput[] }
  | { do: 'CORRECT' | 'REMOVE'; at: number; kind: (typeof MENTION_KINDS)[number] }
  | { do: 'ZONE'; zone: string }
  | { do: 'PROJECT' }
  | { do: 'RESTART' }
  | { do: 'REANALYSE' };
const steps = (edge: string): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('INGEST' as const), mentions: mentions(edge) }) },
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constantFrom('CORRECT' as const, 'REMOVE' as const),
          at: fc.nat(100),
          kind: fc.constantFrom(...MENTION_KINDS),
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('ZONE' as const), zone: fc.constantFrom(...ZONES) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('PROJECT', 'RESTART', 'REANALYSE') }) },
    ) as fc.Arbitrary<Step>,
    { minLength: 3, maxLength: 10 },
  );

async function take(step: Step): Promise<void> {
  deps.time.now = new Date(deps.time.now.getTime() + 1);
  if (step.do === 'INGEST') await owner.ingest(step.mentions);
  else if (step.do === 'PROJECT') await owner.project();
  else if (step.do === 'RESTART') owner.restart();
  else if (step.do === 'ZONE') {
    brand.timeZone = step.zone;
    await store.models.Brand.updateOne({ _id: 'senja' }, { $set: { timeZone: step.zone } });
  } else if (step.do === 'REANALYSE') {
    const engine = `engine ${deps.time.now.getTime()}`;
    deps.analyze = ({ text }) => ({ ...analyzeByPrefix({ text: text.replace('praise', 'inquiry') }), engine });
    await reanalyzeMentions(settledBy(deps, owner), { brand: 'senja', isForced: false }, () => {});
  } else {
    const rows = await store.models.Mention.find({ 'pending.type': { $ne: 'REMOVED' } }, { _id: 1 }).lean();
    const row = rows[step.at % Math.max(rows.length, 1)];
    if (row === undefined) return;
    if (step.do === 'CORRECT')
      await correctMention(deps, { id: row._id, kind: step.kind, polarity: 'POSITIVE' }, ADMIN);
    else await removeMentions(deps, { brand: 'senja', ids: [row._id] }, ADMIN);
  }
}

function bruteForce(rows: readonly MentionRow[]): TrendCounts {
  const count = (is: (row: MentionRow) => boolean): number => rows.filter(is).length;
  const sum = (of: (row: MentionRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const distinct = (entryOf: (row: MentionRow) => number): number => {
    const union = createSketchUnion();
    union.add(rows.map(entryOf));
    return union.count();
  };
  const polarity = (name: string): number => count((row) => row.analysis.sentiment.polarity === name);
  const [negative, neutral, positive] = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'].map(polarity) as [number, number, number];
  const isEmpty = rows.length === 0;
  return {
    mentions: rows.length,
    reposts: count((row) => row.repostOfId !== null),
    negative,
    neutral,
    positive,
    threats: count((row) => isThreatKind(row.analysis.kind)),
    reach: sum((row) => row.author.followers ?? 0),
    engagement: sum(({ engagement: e }) => (e === null ? 0 : e.likes + e.replies + e.shares)),
    netSentiment: isEmpty ? null : (positive - negative) / (positive + neutral + negative),
    meanSentiment: isEmpty
      ? null
      : sum((row) => Math.round(row.analysis.sentiment.score * 1_000)) / 1_000 / rows.length,
    uniqueTexts: distinct((row) => sketchEntryOfNumber(textHash(row.text))),
    authors: distinct((row) => sketchEntry(row.authorKey)),
  };
}

const NOTHING = bruteForce([]);

const fieldOf = (row: MentionRow, name: string): string =>
  ({
    kind: row.analysis.kind,
    channel: row.channel,
    language: row.analysis.language,
    polarity: row.analysis.sentiment.polarity,
  })[name]!;

const LONGEST_MS = {
  QUARTER_HOUR: 30 * HOUR,
  HOUR: 100 * HOUR,
  DAY: 900 * HOUR,
  WEEK: 1_900 * HOUR,
  MONTH: 1_900 * HOUR,
};
/** Questions that stored distinct counts, months and hours answer, see `isByKind`. */
const plainQuestions = (edge: string): fc.Arbitrary<TrendInput> =>
  fc
    .record({
      lead: fc.nat(1_900),
      length: fc.integer({ min: 1, max: 3_000 }),
      isGrouped: fc.boolean(),
      timeZone: fc.option(fc.constantFrom(...ZONES), { freq: 1 }),
    })
    .map(({ lead, length, isGrouped, timeZone }) => {
      const from = new Date(Date.parse(edge) - lead * HOUR);
      const to = new Date(from.getTime() + length * HOUR);
      const groupBy = isGrouped ? (['KIND'] as const) : [];
      return { brand: 'senja', hasDistinct: true, from, to, interval: 'DAY', timeZone, groupBy, filter: {} };
    });
const questions = (edge: string): fc.Arbitrary<TrendInput> =>
  fc
    .record({
      interval: fc.constantFrom(...TREND_INTERVALS),
      weekStart: fc.constantFrom(...WEEKDAYS),
      timeZone: fc.option(fc.constantFrom(...ZONES)),
      groupBy: fc.subarray([...TREND_DIMENSIONS], { maxLength: 2 }),
      filter: fc.record(
        {
          kinds: fc.subarray([...MENTION_KINDS], { minLength: 1 }),
          channels: fc.subarray(CHANNELS.slice(0, 2), { minLength: 1 }),
          languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
          polarities: fc.subarray([...POLARITIES], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
      lead: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.double({ min: 0.05, max: 1, noNaN: true }),
    })
    .map(({ lead, length, ...input }) => {
      const from = new Date(Date.parse(edge) - lead * LONGEST_MS[input.interval]);
      const to = new Date(from.getTime() + length * LONGEST_MS[input.interval]);
      return { brand: 'senja', hasDistinct: true, from, to, ...input };
    });

test('whatever happens to the mentions, every bucket is what counting them gives', async () => {
  const cases = fc
    .constantFrom(...EDGES)
    .chain((edge) =>
      fc.tuple(
        fc.constantFrom(...ZONES),
        steps(edge),
        fc.tuple(
          ...[questions, questions, questions, questions, plainQuestions, plainQuestions].map((any) => any(edge)),
        ),
      ),
    );
  await fc.assert(
    fc.asyncProperty(cases, async ([zone, taken, asked]) => {
      await store.clear();
      deps = createTestDeps(store.models);
      brand = await insertBrand(store.models, 'senja', { timeZone: zone });
      owner = createOwner(deps, brand);
      for (const step of taken) await take(step);
      await owner.project();
      const rows = await store.models.Mention.find({ brand: 'senja' }).lean<MentionRow[]>();
      expect(await seeRollups(store.models, 'senja')).toEqual(countRollups(rows, brand.timeZone));
      expect((await verifyBrand(settledBy(deps, owner), 'senja')).differences).toEqual([]);
      for (const question of asked) await expectAnswer(question, rows);
    }),
    { numRuns: 8 },
  );
}, 120_000);

async function expectAnswer(question: TrendInput, rows: readonly MentionRow[]): Promise<void> {
  const { buckets, total, from, to, timeZone } = await readTrend(settledBy(deps, owner), question, ADMIN);
  expect(timeZone).toBe(question.timeZone ?? brand.timeZone);
  expect([buckets[0]!.start, buckets.at(-1)!.end]).toEqual([from, to]);
  const { kinds, channels, languages, polarities } = question.filter!;
  const kept = rows.filter(
    (row) =>
      row.postedAt >= from &&
      row.postedAt < to &&
      (kinds?.includes(row.analysis.kind) ?? true) &&
      (channels?.includes(row.channel) ?? true) &&
      (languages?.includes(row.analysis.language) ?? true) &&
      (polarities?.includes(row.analysis.sentiment.polarity) ?? true),
  );
  expect(total).toEqual(bruteForce(kept));
  for (const [index, { start, end, counts, groups }] of buckets.entries()) {
    if (index > 0) expect(start).toEqual(buckets[index - 1]!.end);
    const inside = kept.filter((row) => row.postedAt >= start && row.postedAt < end);
    expect(counts).toEqual(inside.length === 0 ? NOTHING : bruteForce(inside));
    for (const { counts: ofGroup, ...fields } of groups) {
      const entries = Object.entries(fields);
      expect(entries).toHaveLength(question.groupBy!.length);
      expect(ofGroup).toEqual(
        bruteForce(inside.filter((row) => entries.every(([name, value]) => fieldOf(row, name) === value))),
      );
    }
    const grouped = groups.reduce((sum, group) => sum + group.counts.mentions, 0);
    expect(grouped).toBe(question.groupBy!.length === 0 ? 0 : inside.length);
  }
}
