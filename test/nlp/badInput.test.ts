import fc from 'fast-check';
import { AnalysisError, createAnalyzer, MAXIMUM_TEXT_LENGTH } from '../../src/nlp';

const analyzer = createAnalyzer();

function codeOf(text: string): string | undefined {
  try {
    analyzer.analyze({ text });
    return undefined;
  } catch (error) {
    return error instanceof AnalysisError ? error.code : 'OTHER';
  }
}

test.each([
  ['', 'TEXT_EMPTY'],
  [' \n\t ', 'TEXT_EMPTY'],
  ['a'.repeat(MAXIMUM_TEXT_LENGTH + 1), 'TEXT_TOO_LONG'],
  ['a'.repeat(MAXIMUM_TEXT_LENGTH), undefined],
  ['\u0000\u0007', undefined],
  ['😭', undefined],
  ['\ud800', undefined],
  ['\u202eabc\u202c', undefined],
])('text %# answers with code %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

const PIECES = [
  'a',
  'ha',
  '*',
  'a*',
  '#',
  '#a',
  '@',
  'a@',
  '😀',
  '👍🏽',
  '\u0301',
  'a\u0301',
  'http://',
  'www.',
  '1.',
  'a.b.',
  'x-',
  "'",
  'Rp.',
  ' :',
  '-_',
  'tidak ',
  'boikot ',
  'kalau ',
  '? ',
  'a1',
  '(((',
  '\u200d',
  '\u202e',
  '\ud800',
  'not ',
  'katanya babi ',
  '2',
  '"',
  'kamu2',
  'aA',
  '日',
  'ſ',
  'İ',
  '𝕳',
];

const MOST_ROUNDS = 20;

function millisecondsFor(text: string): number {
  const start = performance.now();
  analyzer.analyze({ text, brand: 'Kilat Fiber', competitors: ['Nusa Net'] });
  return performance.now() - start;
}

/** Whether four times the text costs less than ten times as much, by the least of up to twenty timings: quadratic work would take sixteen times as long in every round. */
function isLinear(fill: (length: number) => string): boolean {
  let quarter = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    quarter = Math.min(quarter, millisecondsFor(fill(5_000)));
    whole = Math.min(whole, millisecondsFor(fill(20_000)));
    if (round > 0 && whole < Math.max(10, quarter * 10)) return true;
  }
  return false;
}

test.each(PIECES)('20,000 units of %j are read in linear time', (piece) => {
  expect(isLinear((length) => `x ${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length))).toBe(true);
});

test('any text that is not blank gets an analysis whose evidence points at its own characters', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(text.trim() !== '');
      const analysis = analyzer.analyze({ text });
      expect(analysis.scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
      expect(Math.abs(analysis.sentiment.score)).toBeLessThanOrEqual(1);
      expect(analysis.evidence.length).toBeLessThanOrEqual(20);
      for (const { start, end, text: read, weight } of analysis.evidence) {
        expect(text.slice(start, end)).toBe(read);
        expect(end).toBeGreaterThan(start);
        expect(Number.isFinite(weight)).toBe(true);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});
