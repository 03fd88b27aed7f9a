import fc from 'fast-check';
import type { Change, MentionFacts } from '../../src/monitor/facts';
import { sketchEntry, sketchEntryOfNumber } from '../../src/monitor/sketch';
import { bucketDeltas, cellKey, parseCellKey, QUARTER_HOUR_MS, quarterHourStart } from '../../src/monitor/trendCells';
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

test('a cell’s key is read back as its dimensions, and anything else as none', () => {
  fc.assert(fc.property(dimensions, (given) => expect(parseCellKey(cellKey(given))).toEqual(given)));
  for (const key of ['', 'COMPLAINT', 'COMPLAINT:X:EN:ANGRY', ':::', 'constructor:X:EN:NEGATIVE'])
    expect(parseCellKey(key)).toBeNull();
});

test.each([
  ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T00:14:59.999Z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T00:15:00.000Z', '2026-01-01T00:15:00.000Z'],
  ['1969-12-31T23:59:59.999Z', '1969-12-31T23:45:00.000Z'],
])('%s lies in the quarter of an hour from %s', (moment, start) => {
  expect(quarterHourStart(new Date(moment)).toISOString()).toBe(start);
});

test('an addition counts its author and its text', () => {
  const [after] = fc.sample(facts, { numRuns: 1, seed: 3 });
  const delta = [...[...bucketDeltas([change(null, after!)]).values()][0]!.values()][0]!;
  expect(delta).toEqual({
    mentions: 1,
    reposts: after!.repostOf === null ? 0 : 1,
    scoreSum: -0.5,
    authors: new Set([sketchEntry(after!.author)]),
    texts: new Set([sketchEntryOfNumber(after!.textHash)]),
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
          const place = `${quarterHourStart(side.postedAt).getTime()} ${cellKey(side)}`;
          expected.set(place, (expected.get(place) ?? 0) + sign);
        }
      }
      const deltas = bucketDeltas(pairs.map(([before, after]) => change(before, after)));
      const found = [...deltas].flatMap(([start, cells]) =>
        [...cells].map(([key, delta]) => [`${start} ${key}`, delta.mentions] as const),
      );
      expect(new Map(found)).toEqual(expected);
    }),
  );
});

test('what takes something out asks for the sketches to be made again', () => {
  const [one] = fc.sample(facts, { numRuns: 1, seed: 3 });
  const delta = [...[...bucketDeltas([change(one!, one!)]).values()][0]!.values()][0]!;
  expect(delta).toMatchObject({ mentions: 0, scoreSum: 0, rebuild: true });
});
