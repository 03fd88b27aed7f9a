import fc from 'fast-check';
import { ENTRIES } from '../../src/monitor/sketch';
import { createSketchedMentions, type SketchedMention } from '../../src/monitor/sketchedMentions';
import { CODES } from '../../src/monitor/trendCells';

const arbitraryMention = fc.record({
  code: fc.constantFrom(0, 1, CODES - 1),
  author: fc.constantFrom(0, 7, ENTRIES - 1),
  text: fc.constantFrom(0, 9, ENTRIES - 1),
});

function listed(mentions: ReturnType<typeof createSketchedMentions>): string[] {
  const list: string[] = [];
  mentions.visit((code, author, text) => list.push(JSON.stringify({ code, author, text })));
  return list.sort();
}

test('holds what was added and not taken out, equal ones as often as they were added', () => {
  const steps = fc.array(fc.record({ isAdded: fc.boolean(), mention: arbitraryMention }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const mentions = createSketchedMentions();
      const expected: string[] = [];
      for (const { isAdded, mention } of all) {
        const place = expected.indexOf(JSON.stringify(mention));
        if (isAdded) expected.push(JSON.stringify(mention));
        else if (place >= 0) expected.splice(place, 1);
        if (isAdded) mentions.add(mention);
        else mentions.remove(mention);
      }
      expect(listed(mentions)).toEqual(expected.sort());
      expect(mentions.size()).toBe(expected.length);
    }),
  );
});

test('grows beyond the room it begins with', () => {
  const mentions = createSketchedMentions();
  const all: SketchedMention[] = Array.from({ length: 3_000 }, (_, text) => ({ code: 5, author: 3, text }));
  for (const mention of all) mentions.add(mention);
  expect(listed(mentions)).toEqual(all.map((mention) => JSON.stringify(mention)).sort());
});
