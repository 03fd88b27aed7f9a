import fc from 'fast-check';
import {
  type CellSketches,
  changeSketches,
  packCounts,
  packSketches,
  unpackCounts,
} from '../../src/monitor/packedCells';
import { mergeEntries } from '../../src/monitor/sketch';
import { CODES, emptyCounts } from '../../src/monitor/trendCells';
import { unpackSketches } from '../support/rollups';

const keys = fc.integer({ min: 0, max: 96 * CODES - 1 });
const count = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 52 }));
const counts = fc.record({
  mentions: fc.integer({ min: 1, max: 2 ** 40 }),
  reposts: count,
  score: fc.oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -(2 ** 45), max: 2 ** 45 })),
  reach: count,
  engagement: count,
});
const entries = fc.array(fc.integer({ min: 1, max: 2 ** 20 - 1 }), { minLength: 1, maxLength: 40 }).map(mergeEntries);

test('counts are read back as they were packed, whatever their size', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, counts), { maxLength: 60 }), (cells) => {
      const map = new Map(cells);
      expect(unpackCounts(packCounts(map))).toEqual(map);
    }),
  );
});

test('sketches are read back as they were packed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, fc.record({ authors: entries, texts: entries })), { maxLength: 20 }),
      (cells) => {
        const map = new Map(cells);
        expect(unpackSketches(packSketches(map))).toEqual(map);
      },
    ),
  );
});

test('cells are changed, added and emptied, and all others stay as they are', () => {
  const someKeys = fc.integer({ min: 0, max: 12 });
  const cell = fc.record({ authors: entries, texts: entries });
  const change = fc.oneof(cell, fc.constant({ authors: [], texts: [] }));
  const cells = fc.array(fc.tuple(someKeys, cell), { maxLength: 12 });
  fc.assert(
    fc.property(cells, fc.array(fc.tuple(someKeys, change), { maxLength: 6 }), (stored, changed) => {
      const expected = new Map<number, CellSketches>(stored);
      const changes = new Map<number, CellSketches>(changed);
      const packed = changeSketches(packSketches(expected), changes.keys(), (key, known) => {
        expect(known).toEqual(expected.get(key) ?? { authors: [], texts: [] });
        return changes.get(key)!;
      });
      for (const [key, each] of changes) {
        if (each.texts.length === 0) expected.delete(key);
        else expected.set(key, each);
      }
      expect(unpackSketches(packed)).toEqual(expected);
    }),
  );
});

test('what counts nothing takes no room, and what cannot be counted is refused', () => {
  expect(packCounts(new Map([[7, emptyCounts()]]))).toHaveLength(0);
  expect(packSketches(new Map([[7, { authors: [], texts: [] }]]))).toHaveLength(0);
  for (const mentions of [-1, 0.5, Number.NaN, 2 ** 60])
    expect(() => packCounts(new Map([[7, { ...emptyCounts(), mentions }]]))).toThrow(/cannot be stored/);
});
