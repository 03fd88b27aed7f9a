import fc from 'fast-check';
import type { Change, MentionFacts } from '../../src/monitor/facts';
import { sketchEntry, sketchEntryOfNumber } from '../../src/monitor/sketch';
import { CODES, cellCode, cellDeltas, listCells, narrowKey, QUARTER_HOUR_MS } from '../../src/monitor/trendCells';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../../src/nlp/doc';

const START = Date.UTC(2026, 0, 1);
const dimensions = fc.record({
  kind: fc.constantFrom(...MENTION_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  language: fc.constantFrom(...LANGUAGES),
  polarity: fc.constantFrom(...POLARITIES),
});
const facts: fc.Arbitrary<MentionFacts> = fc
  .tuple(
    fc.constantFrom(...MENTION_KINDS.slice(0, 2)),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 5 }),
    fc.boolean(),
  )
  .map(([kind, quarter, author, isRepost]) => ({
    postedAt: new Date(START + quarter * QUARTER_HOUR_MS + 1),
    kind,
    channel: 'X',
    language: 'EN',
    polarity: 'NEGATIVE',
    score: -0.5,
    author: `X:${author}`,
    followers: 0,
    accountCreatedAt: null,
    repostOf: isRepost ? 'other' : null,
    textHash: author,
    keys: [],
    words: '',
    faults: [],
    marks: [],
    kindScores: [0, 0, 0, 0, 0, 0, 100],
  }));
const change = (before: MentionFacts | null, after: MentionFacts | null): Change => ({
  sequence: 1,
  mention: 'm',
  revision: 1,
  type: before === null ? 'ADDED' : 'UPDATED',
  notify: true,
  at: new Date(START),
  before,
  after,
});

const placeOf = (moment: Date) => ({
  document: moment.toISOString().slice(0, 10),
  slot: Math.floor((moment.getTime() - START) / QUARTER_HOUR_MS),
});

test('each combination of dimensions has a code of its own, below the limit', () => {
  const cells = listCells();
  expect(cells).toHaveLength(MENTION_KINDS.length * CHANNELS.length * LANGUAGES.length * POLARITIES.length);
  expect(new Set(cells.map(({ code }) => code)).size).toBe(cells.length);
  expect(Math.max(...cells.map(({ code }) => code))).toBeLessThan(CODES);
  fc.assert(
    fc.property(dimensions, (given) => {
      expect(cells.find(({ code }) => code === cellCode(given))!.dimensions).toEqual(given);
    }),
  );
});

// What is stored names its dimensions by these numbers: a changed one would misread every rollup there is.
test.each([
  ['BLACK_CAMPAIGN', 'X', 'ID', 'NEGATIVE', 0],
  ['COMPLAINT', 'INSTAGRAM', 'ID', 'NEGATIVE', 520],
  ['PRAISE', 'NEWS', 'MIX', 'POSITIVE', 3734],
  ['NEUTRAL', 'OTHER', 'OTHER', 'NEUTRAL', 4313],
] as const)('the code of %s on %s in %s, %s, is %s for good', (kind, channel, language, polarity, code) => {
  expect(cellCode({ kind, channel, language, polarity })).toBe(code);
});

test('a narrow key keeps slot, kind and polarity', () => {
  fc.assert(
    fc.property(dimensions, fc.integer({ min: 0, max: 95 }), (given, slot) => {
      const narrow = cellCode({ ...given, channel: 'X', language: 'ID' });
      expect(narrowKey(slot * CODES + cellCode(given))).toBe(slot * CODES + narrow);
    }),
  );
});

test('an addition counts its author and its text', () => {
  const [sample] = fc.sample(facts, { numRuns: 1, seed: 3 });
  const after = { ...sample!, followers: 12, engagement: 7 };
  const delta = [...[...cellDeltas([change(null, after)], placeOf).values()][0]!.values()][0]!;
  expect(delta).toEqual({
    mentions: 1,
    reposts: after.repostOf === null ? 0 : 1,
    score: -500,
    reach: 12,
    engagement: 7,
    authors: new Set([sketchEntry(after.author)]),
    texts: new Set([sketchEntryOfNumber(after.textHash)]),
    rebuild: false,
  });
});

test('the deltas of changes add up to what is after less what was before, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(facts), fc.option(facts)), { maxLength: 30 }), (pairs) => {
      const expected = new Map<string, number>();
      for (const [before, after] of pairs) {
        for (const [side, sign] of [
          [before, -1],
          [after, 1],
        ] as const) {
          if (side === null) continue;
          const { document, slot } = placeOf(side.postedAt);
          const place = `${document} ${slot * CODES + cellCode(side)}`;
          expected.set(place, (expected.get(place) ?? 0) + sign);
        }
      }
      const deltas = cellDeltas(
        pairs.map(([before, after]) => change(before, after)),
        placeOf,
      );
      const found = [...deltas].flatMap(([document, cells]) =>
        [...cells].map(([key, delta]) => [`${document} ${key}`, delta.mentions] as const),
      );
      expect(new Map(found)).toEqual(expected);
    }),
  );
});

test.each<[string, Partial<MentionFacts> | null, boolean]>([
  ['it is gone', null, true],
  ['another author', { author: 'X:somebody-else' }, true],
  ['another text', { textHash: 12_345 }, true],
  ['another cell', { kind: 'INSULT' }, true],
  ['another quarter hour', { postedAt: new Date('2031-02-03T04:05:06Z') }, true],
  ['other counts alone', { engagement: 900, followers: 7 }, false],
])('the sketches that a mention was in are made again: %s', (_name, difference, rebuild) => {
  const [sample] = fc.sample(facts, { numRuns: 1, seed: 3 });
  const before: MentionFacts = { ...sample!, kind: 'PRAISE' };
  const after = difference && { ...before, ...difference };
  const { document, slot } = placeOf(before.postedAt);
  const left = cellDeltas([change(before, after)], placeOf)
    .get(document)!
    .get(slot * CODES + cellCode(before))!;
  expect(left.rebuild).toBe(rebuild);
});
