import type { AnalyzerPool } from '../../src/nlp/pool';

// As built: only then is there a worker to load.
const { createAnalyzerPool } = require('../../dist/src/nlp/pool') as typeof import('../../src/nlp/pool');
let pool: AnalyzerPool;
beforeAll(() => {
  pool = createAnalyzerPool({ threads: 2 });
});
afterAll(() => pool.close());

const short = Array.from({ length: 300 }, (_, index) => ({ text: `Paket ${index} belum sampai, tolong dicek` }));
const long = Array.from({ length: 40 }, (_, index) => ({
  text: `Paket ${index} belum sampai juga. `.repeat(100),
  brand: 'Kopi Senja',
}));

test.each([
  ['short texts, here', short],
  ['long texts, in threads', long],
  ['none', []],
])('a batch of %s is analysed as each text alone, in order', async (_name, inputs) => {
  expect(await pool.analyzeBatch(inputs)).toEqual(inputs.map((input) => pool.analyze(input)));
});

test.each([
  ['blank', ' ', 'TEXT_EMPTY'],
  ['too long', 'x'.repeat(20_001), 'TEXT_TOO_LONG'],
])('a %s text among long ones is refused by its code', async (_name, text, code) => {
  await expect(pool.analyzeBatch([...long, { text }])).rejects.toMatchObject({ code });
});

test('a closed pool ends what is running', async () => {
  const closing = createAnalyzerPool({ threads: 1 });
  const running = closing.analyzeBatch(long);
  running.catch(() => {});
  await closing.close();
  await expect(running).rejects.toThrow();
});
