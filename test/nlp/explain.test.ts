import { formatAnalysis, readArguments } from '../../scripts/explain';
import { createAnalyzer, ENGINE_VERSION } from '../../src/nlp';
import { createAnalyzerPool } from '../../src/nlp/pool';

test('the arguments give text, brand and rivals in any order', () => {
  expect(readArguments(['--brand', 'Kilat Fiber', 'belum', 'sampai', '--rival', 'Nusanet'])).toEqual({
    text: 'belum sampai',
    brand: 'Kilat Fiber',
    competitors: ['Nusanet'],
  });
});

test('an explanation shows the verdict, the engine and every reason with its place', () => {
  const text = 'barang belum sampai min';
  const analysis = createAnalyzer().analyze({ text });
  const printed = formatAnalysis(text, analysis);
  expect(printed).toContain(`kind       ${analysis.kind}`);
  expect(printed).toContain(ENGINE_VERSION);
  expect(printed).toMatch(/0-19\s+\+2\.00 {2}COMPLAINT\/not-arrived\s+"barang belum sampai" → COMPLAINT/u);
  for (const { start, end } of analysis.evidence) expect(printed).toContain(`${start}-${end}`);
});

test('a batch comes back in order and equal to single analyses, and a bad text fails it', async () => {
  const pool = createAnalyzerPool({ threads: 1 });
  const analyzer = createAnalyzer();
  const inputs = Array.from({ length: 250 }, (_, index) => ({ text: `pesanan ${index} belum sampai` }));
  expect(await pool.analyzeBatch(inputs)).toEqual(inputs.map((input) => analyzer.analyze(input)));
  await expect(pool.analyzeBatch([{ text: 'ok' }, { text: ' ' }])).rejects.toMatchObject({ code: 'TEXT_EMPTY' });
  await pool.close();
});
