import fc from 'fast-check';
import { createAnalyzer, ENGINE_VERSION } from '../../src/nlp';
import { kindRules } from '../../src/nlp/classifiers';
import { loadModel } from '../../src/nlp/model/loadModel';
import { buildAutomaton } from '../../src/nlp/phrases/automaton';
import { parsePattern } from '../../src/nlp/phrases/parsePattern';
import { compilePhrases } from '../../src/nlp/phrases/phraseTable';
import { checkStages } from '../../src/nlp/pipeline';

const analyzer = createAnalyzer();
const score = (text: string): number => analyzer.analyze({ text }).sentiment.score;

const WORDS =
  'barang belum sampai min tolong kecewa bagus banget tidak not good never arrived boikot katanya refund 😭 ? ! Rp50.000 #stop'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

test('the same input gives the same analysis, whatever was read before and however little is remembered', () => {
  const forgetful = createAnalyzer({ cacheSize: 2 });
  fc.assert(
    fc.property(sentence, sentence, (text, other) => {
      const first = analyzer.analyze({ text });
      analyzer.analyze({ text: other });
      expect(analyzer.analyze({ text })).toEqual(first);
      expect(forgetful.analyze({ text })).toEqual(first);
    }),
    { numRuns: 100, seed: 3 },
  );
});

test.each([
  ['pelayanannya memuaskan', 'pelayanannya tidak memuaskan'],
  ['barangnya bagus', 'barangnya nggak bagus'],
  ['saya puas', 'saya kurang puas'],
  ['the food was good', 'the food was not good'],
  ['i would recommend it', 'i would not recommend it'],
  ['staffnya ramah', 'staffnya tidak ramah sama sekali'],
])('a negator turns %j round', (plain, negated) => {
  expect(score(negated)).toBeLessThan(score(plain));
});

test.each([
  ['mengecewakan', 'nggak pernah mengecewakan'],
  ['the food was bad', 'the food was not bad at all'],
  ['hasilnya jelek', 'hasilnya tidak jelek'],
])('a negated blame is milder: %j', (plain, negated) => {
  expect(score(negated)).toBeGreaterThan(score(plain));
});

test('the engine names its rules and its model', () => {
  expect(ENGINE_VERSION).toBe(`waspada-nlp/1.5.1+${loadModel().version}`);
  expect(analyzer.analyze({ text: 'halo' }).engine).toBe(ENGINE_VERSION);
});

test('a stage that reads what nobody wrote is refused by name', () => {
  const stage = { name: 'late', requires: ['aspects'] as const, assigns: ['kind'] as const, run: () => undefined };
  expect(() => checkStages([stage], ['text'])).toThrow('Stage "late" reads "aspects", which no stage before it writes');
});

test('rule names are unique and every phrase of theirs compiles', () => {
  const names = kindRules.map(({ kind, name }) => `${kind}/${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(compilePhrases().meanings.length).toBeGreaterThan(4_000);
});

const asIs = (literal: string): string[] => [literal];

test.each([
  ['a b', [['a', 'b']]],
  [
    'a (b|c+d)',
    [
      ['a', 'b'],
      ['a', 'c', 'd'],
    ],
  ],
  [
    'a b? c',
    [
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
  ],
  ['.. a ..', [['a']]],
])('the phrase %j has the readings it should', (pattern, expected) => {
  const readings = parsePattern(pattern, asIs).map((reading) =>
    reading.map((element) => (element.type === 'term' ? element.terms.join('|') : '..')),
  );
  expect(readings).toEqual(expected);
});

test('a phrase with too many readings is refused', () => {
  const wide = '(a+b|c+d|e+f|g+h|i+j|k+l|m+n|o+p|q+r|s+t|u+v|w+x|y+z)';
  expect(() => parsePattern(`${wide} ${wide} ${wide}`, asIs)).toThrow('too many readings');
});

test('the automaton leads from the root by first terms only', () => {
  const automaton = buildAutomaton([parsePattern('x .. y', asIs), parsePattern('x z', asIs)]);
  expect(automaton.step(0, automaton.symbols.get('x')!)).toBeGreaterThan(0);
  expect(automaton.step(0, automaton.symbols.get('y')!)).toBe(-1);
});
