import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { foldRows, WIDE_BUCKETS } from '../../scripts/train/foldRows';
import { loadModel } from '../../src/nlp/model/loadModel';
import { packTable, unpackTable } from '../../src/nlp/model/packTable';

test('a table comes back from its packed form as it was', () => {
  const row = fc.oneof(
    fc.constant([0, 0, 0]),
    fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 3, maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 512, maxLength: 512 }), (rows) => {
      const table = {
        buckets: 512,
        columns: 3,
        scale: 0.01,
        biases: [0, 1, 2],
        dense: [[1, 2, 3]],
        weights: Int8Array.from(rows.flat()),
      };
      expect(unpackTable(JSON.parse(JSON.stringify(packTable(table))))).toEqual(table);
    }),
    { numRuns: 30, seed: 5 },
  );
});

test('the stored model is below 3 MB and opens to tables of the sizes it states', () => {
  expect(readFileSync(join(process.cwd(), 'src/nlp/model/weights.json')).length).toBeLessThan(3_000_000);
  const model = loadModel();
  for (const { buckets, columns, weights, biases } of [model.kinds, model.sentiment, model.words]) {
    expect(weights).toHaveLength(buckets * columns);
    expect(biases).toHaveLength(columns);
    expect(weights.some((weight) => weight !== 0)).toBe(true);
  }
});

test('only rows that two texts share are kept, folded into the table; samples of one text count once', () => {
  const sample = (...rows: number[]) => ({
    rows: Int32Array.from(rows),
    factor: 1,
    dense: new Float64Array(0),
    target: [1],
    weight: 1,
  });
  const last = WIDE_BUCKETS - 1;
  const folded = foldRows([[sample(5, 7, last), sample(5, 9)], [sample(7, last, last)]], 8);
  expect(folded.map(({ rows }) => [...rows])).toEqual([[7, 7], [], [7, 7, 7]]);
});
