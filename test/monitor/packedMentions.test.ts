import fc from 'fast-check';
import type { MeasuredMention } from '../../src/monitor/measureThreat';
import { compareMentions, packMentions, unpackMentions } from '../../src/monitor/packedMentions';

const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const mention: fc.Arbitrary<MeasuredMention> = fc.record({
  person: fc.tuple(hash, hash),
  postedAt: fc.integer({ min: 0, max: Date.UTC(2200, 0) }),
  isRepost: fc.boolean(),
  isThreat: fc.boolean(),
  followers: fc.nat({ max: 2_000_000_000 }),
  negative: fc.nat({ max: 1_000 }),
  isEstablished: fc.option(fc.boolean()),
});

test('mentions are read back as they were packed, in order of time', () => {
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 200 }), (mentions) => {
      expect(unpackMentions(packMentions(mentions))).toEqual([...mentions].sort(compareMentions));
    }),
  );
});

test('the same mentions in any order give the same bytes, of some twenty each', () => {
  fc.assert(
    fc.property(
      fc.array(mention, { maxLength: 200 }),
      fc.infiniteStream(fc.double({ noNaN: true })),
      (mentions, order) => {
        const places = new Map(mentions.map((each) => [each, order.next().value]));
        const shuffled = [...mentions].sort((a, b) => places.get(a)! - places.get(b)!);
        const packed = packMentions(mentions);
        expect(packMentions(shuffled)).toEqual(packed);
        expect(packed.length).toBeLessThanOrEqual(2 + mentions.length * 25);
      },
    ),
  );
});

test.each<Partial<MeasuredMention>>([
  { person: [1, 3] },
  { person: [2, 2] },
  { postedAt: 1 },
  { isRepost: true },
  { isThreat: true },
  { followers: 1 },
  { negative: 1 },
  { isEstablished: true },
  { isEstablished: false },
])('what differs in %j does not count the same', (difference) => {
  const plain: MeasuredMention = {
    person: [1, 2],
    postedAt: 0,
    isRepost: false,
    isThreat: false,
    followers: 0,
    negative: 0,
    isEstablished: null,
  };
  expect(compareMentions(plain, { ...plain, ...difference })).not.toBe(0);
  expect(compareMentions(plain, { ...plain })).toBe(0);
});
