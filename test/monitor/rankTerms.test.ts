import fc from 'fast-check';
import { createCopyFinder } from '../../src/monitor/findCopies';
import { createTermCount, rankTerms, signedG, type Term } from '../../src/monitor/rankTerms';
import { fingerprintBands, textHash } from '../../src/monitor/textFingerprint';

test.each<[string, [number, number, number, number], number]>([
  ['equal shares are no rise', [10, 100, 20, 200], 0],
  ['nothing against nothing', [0, 10, 0, 10], 0],
  ['no baseline, no rise', [5, 10, 0, 0], 0],
  ['no window, no rise', [0, 0, 5, 10], 0],
  // 2 (10 ln 2 + 90 ln(90/95) + 100 ln(100/95)) by hand.
  ['ten of a hundred against none', [10, 100, 0, 100], Math.sqrt(14.3895)],
  ['none of a hundred against ten falls as much', [0, 100, 10, 100], -Math.sqrt(14.3895)],
])('G: %s', (_, [count, size, baselineCount, baselineSize], expected) => {
  expect(signedG(count, size, baselineCount, baselineSize)).toBeCloseTo(expected, 3);
});

test('G turns its sign with its sides, and grows with the evidence', () => {
  const side = fc
    .integer({ min: 1, max: 500 })
    .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
  fc.assert(
    fc.property(side, side, ([a, n], [b, m]) => {
      const score = signedG(a, n, b, m);
      expect(Number.isFinite(score)).toBe(true);
      expect(signedG(b, m, a, n)).toBeCloseTo(-score, 9);
      expect(Math.abs(signedG(2 * a, 2 * n, 2 * b, 2 * m))).toBeGreaterThanOrEqual(Math.abs(score) - 1e-9);
    }),
  );
});

const TEXT = 'katanya sirup merek ini berisi cat tembok dan sudah banyak yang masuk rumah sakit minggu ini';
test.each<[string, string, boolean]>([
  ['the same', TEXT, true],
  ['other case, link and emoji', `${TEXT.toUpperCase()} 😱 https://a.example/1`, true],
  ['a word more', `${TEXT} sebarkan`, true],
  ['something else', 'pesanan saya belum sampai padahal sudah lima hari dan kurir tidak bisa dihubungi', false],
])('a copy: %s', (_, text, isCopy) => {
  const find = createCopyFinder();
  const number = (each: string) => find(textHash(each), fingerprintBands(each));
  expect(number(TEXT)).toBe(0);
  expect(number(text)).toBe(isCopy ? 0 : 1);
});

let numbered = 0;
const mention = (text: string, ...terms: Term[]) => ({
  id: `m${++numbered}`,
  terms,
  textHash: textHash(text),
  bands: [],
});
const word = (value: string): Term => ({ kind: 'WORD', value });
const phrase = (value: string): Term => ({ kind: 'PHRASE', value });

/** A baseline of so many texts that hold none of the terms but those given. */
function baselineOf(size: number, ...terms: Term[]) {
  const count = createTermCount();
  for (let index = 0; index < size; index++) count.add(mention(`base ${index}`, ...terms));
  return count;
}

test('what is frequent in both is not given, what rises is', () => {
  const window = createTermCount();
  for (let index = 0; index < 10; index++) window.add(mention(`now ${index}`, word('usual'), word('mould')));
  const rising = rankTerms(window, baselineOf(100, word('usual')), 10);
  expect(rising.map(({ value, texts, baselineTexts }) => [value, texts, baselineTexts])).toEqual([['mould', 10, 0]]);
  expect(rising[0]!.lift).toBeGreaterThan(50);
});

test('copies count once among the texts, and among the mentions each; examples are of different texts', () => {
  const window = createTermCount();
  for (let index = 0; index < 4; index++) {
    for (let copy = 0; copy < 5; copy++) window.add(mention(`text ${index}`, word('mould')));
  }
  const [found] = rankTerms(window, baselineOf(200), 10);
  expect(found).toMatchObject({ texts: 4, mentions: 20 });
  expect(found!.examples).toHaveLength(3);
  expect(window.texts()).toBe(4);
});

test('one text told a hundred times over is no rise', () => {
  const window = createTermCount();
  for (let copy = 0; copy < 100; copy++) window.add(mention('the same text', word('mould')));
  expect(rankTerms(window, baselineOf(100), 10)).toEqual([]);
});

test('an author is counted by its own texts, copies of others among them', () => {
  const window = createTermCount();
  for (const author of ['X:a', 'X:b']) {
    for (let index = 0; index < 6; index++) {
      for (let copy = 0; copy < 2; copy++) window.add(mention(`text ${index}`, { kind: 'AUTHOR', value: author }));
    }
  }
  const rising = rankTerms(window, baselineOf(300), 10);
  expect(rising.map(({ value, texts, mentions }) => [value, texts, mentions])).toEqual([
    ['X:a', 6, 12],
    ['X:b', 6, 12],
  ]);
});

test('a word that a risen phrase holds is left out, one that stands alone as well is kept', () => {
  const window = createTermCount();
  for (let index = 0; index < 10; index++)
    window.add(mention(`a ${index}`, word('wall'), word('paint'), phrase('wall paint')));
  for (let index = 0; index < 10; index++) window.add(mention(`b ${index}`, word('paint')));
  expect(rankTerms(window, baselineOf(300), 10).map(({ value }) => value)).toEqual(['paint', 'wall paint']);
});

test('no more than asked for, surest first', () => {
  const window = createTermCount();
  for (let index = 0; index < 20; index++) {
    window.add(mention(`t ${index}`, ...['a', 'b', 'c', 'd'].slice(0, 1 + (index % 4)).map(word)));
  }
  expect(rankTerms(window, baselineOf(400), 2).map(({ value }) => value)).toEqual(['a', 'b']);
});
