import fc from 'fast-check';
import { packDistinct, visitDistinct } from '../../src/monitor/distinctDays';
import { packSketches } from '../../src/monitor/packedCells';
import { createSketchUnion, mergeEntries, sketchEntryOfNumber } from '../../src/monitor/sketch';
import { cellCode, EVERYTHING, kindCode } from '../../src/monitor/trendCells';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../../src/nlp/doc';

const said = fc.array(
  fc.record({
    kind: fc.constantFrom(...MENTION_KINDS.slice(0, 3)),
    channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
    language: fc.constantFrom(...LANGUAGES),
    polarity: fc.constantFrom(...POLARITIES),
    author: fc.nat(9),
    text: fc.nat(9),
  }),
  { maxLength: 30 },
);

function count(values: readonly number[]): number {
  const union = createSketchUnion();
  union.add(values.map(sketchEntryOfNumber));
  return union.count();
}

test('a day has the distinct counts of its union, and each kind those of its own; a day without mentions has none', () => {
  fc.assert(
    fc.property(said, (mentions) => {
      const sketches = new Map<number, { authors: number[]; texts: number[] }>();
      for (const each of mentions) {
        const { authors = [], texts = [] } = sketches.get(cellCode(each)) ?? {};
        sketches.set(cellCode(each), {
          authors: mergeEntries([...authors, sketchEntryOfNumber(each.author)]),
          texts: mergeEntries([...texts, sketchEntryOfNumber(each.text)]),
        });
      }
      const found = new Map<number, [number, number]>();
      visitDistinct(packDistinct(packSketches(sketches)), (key, authors, texts) => found.set(key, [authors, texts]));
      const keys = new Set(mentions.map((each) => kindCode(cellCode(each))));
      expect([...found.keys()]).toEqual(
        mentions.length === 0 ? [] : [...keys].sort((a, b) => a - b).concat(EVERYTHING),
      );
      for (const [key, counts] of found) {
        const inside = mentions.filter((each) => key === EVERYTHING || kindCode(cellCode(each)) === key);
        expect(counts).toEqual([count(inside.map((each) => each.author)), count(inside.map((each) => each.text))]);
      }
    }),
  );
});
