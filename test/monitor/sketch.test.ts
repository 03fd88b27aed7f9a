import fc from 'fast-check';
import {
  addEntries,
  createEntryMerge,
  createSketchUnion,
  mergeEntries,
  sketchEntry,
  sketchEntryOfNumber,
} from '../../src/monitor/sketch';
import { anyText } from '../support/anyText';

function countOf(...sets: Iterable<number>[]): number {
  const union = createSketchUnion();
  for (const set of sets) union.add(set);
  return union.count();
}
const entries = fc.array(fc.string({ maxLength: 6 }).map(sketchEntry), { maxLength: 300 });

test('nothing is nobody', () => {
  expect(countOf()).toBe(0);
});

test('entries that are merged one by one are those that are merged at once', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const merge = createEntryMerge();
      for (const entry of all) merge.add(entry);
      expect(merge.entries()).toEqual(mergeEntries(all));
    }),
  );
});

test('a union is idempotent, commutative and associative, and repeats change nothing', () => {
  fc.assert(
    fc.property(entries, entries, entries, (a, b, c) => {
      expect(countOf(a, a)).toBe(countOf(a));
      expect(countOf(a, b)).toBe(countOf(b, a));
      expect(countOf([...a, ...b], c)).toBe(countOf(a, [...b, ...c]));
      expect(countOf(new Set([...a, ...b]))).toBe(countOf(a, b));
      expect(countOf(a, b)).toBeGreaterThanOrEqual(Math.max(countOf(a), countOf(b)));
    }),
  );
});

test('merged entries are sorted, one a register, and count the same; a cleared union is an empty one', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const merged = mergeEntries(given);
      expect(merged).toEqual([...merged].sort((a, b) => a - b));
      expect(new Set(merged.map((entry) => entry >>> 6)).size).toBe(merged.length);
      expect(countOf(merged)).toBe(countOf(given));
      const union = createSketchUnion();
      union.add(given);
      union.clear();
      expect(union.count()).toBe(0);
      union.add(given);
      expect(union.count()).toBe(countOf(given));
    }),
  );
});

test('entries added to a merged list give what merging all of them gives', () => {
  const near = fc.array(fc.integer({ min: 64, max: 640 }), { maxLength: 40 });
  fc.assert(
    fc.property(near, near, (known, added) => {
      expect(addEntries(mergeEntries(known), added)).toEqual(mergeEntries([...known, ...added]));
    }),
  );
});

test.each([500, 1_024, 1_025, 20_000])('a union that was cleared of %s values counts like a new one', (size) => {
  const values = (from: number) => Array.from({ length: size }, (_, index) => sketchEntryOfNumber(from + index));
  const union = createSketchUnion();
  union.add(values(0));
  union.clear();
  union.add(values(1_000_000));
  expect(union.count()).toBe(countOf(values(1_000_000)));
});

test('an entry is a whole number of a register and a rank', () => {
  fc.assert(
    fc.property(anyText(), fc.integer(), (text, number) => {
      for (const entry of [sketchEntry(text), sketchEntryOfNumber(number)]) {
        expect(Number.isInteger(entry)).toBe(true);
        expect(entry >>> 6).toBeLessThan(2 ** 14);
        expect(entry & 63).toBeGreaterThanOrEqual(1);
        expect(entry & 63).toBeLessThanOrEqual(33);
      }
    }),
  );
});

// Four standard errors of 0.8 %; the smallest counts may be off by a collision or two.
test.each([1, 2, 10, 100, 1_000, 10_000, 30_000, 60_000])('%s distinct values are estimated within 3.3 %%', (size) => {
  const allowed = Math.max(size * 0.033, size < 100 ? 0 : 3);
  const authors = Array.from({ length: size }, (_, index) => sketchEntry(`X:author ${index}`));
  const texts = Array.from({ length: size }, (_, index) => sketchEntryOfNumber(Math.imul(index, 0x9e3779b1)));
  expect(Math.abs(countOf(authors) - size)).toBeLessThanOrEqual(allowed);
  expect(Math.abs(countOf(texts) - size)).toBeLessThanOrEqual(allowed);
});

test('fifty authors are counted within two on each of a hundred brands, and right on most', () => {
  const errors = Array.from({ length: 100 }, (_, brand) => {
    const authors = Array.from({ length: 50 }, (__, index) => sketchEntry(`TIKTOK:b${brand}.user${index}`));
    return Math.abs(countOf(authors) - 50);
  });
  expect(Math.max(...errors)).toBeLessThanOrEqual(2);
  expect(errors.filter((error) => error === 0).length).toBeGreaterThan(80);
});
