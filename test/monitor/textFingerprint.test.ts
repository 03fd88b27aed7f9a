import fc from 'fast-check';
import { fingerprintBands, fingerprintWords, textHash } from '../../src/monitor/textFingerprint';
import { anyText } from '../support/anyText';

const TEXT = 'The syrup of that kiosk holds old water and paint, ask anyone who worked there';

test.each([
  ['case', TEXT.toUpperCase()],
  ['a link', `${TEXT} https://example.org/x?y=1`],
  ['handles', `@budi @sari.k ${TEXT}`],
  ['emoji and punctuation', `${TEXT}!!! 😡😡`],
  ['stretched letters', TEXT.replace('syrup', 'syruuuup')],
  ['line breaks', TEXT.replace(/ /g, '\n')],
  ['full-width letters', TEXT.replace('paint', 'ｐａｉｎｔ')],
])('%s does not make it another text', (_, copy) => {
  expect(textHash(copy)).toBe(textHash(TEXT));
  expect(fingerprintBands(copy)).toEqual(fingerprintBands(TEXT));
});

test('another word does', () => {
  expect(textHash(TEXT.replace('paint', 'ink'))).not.toBe(textHash(TEXT));
});

test('texts without words are told apart by what they are', () => {
  expect(fingerprintWords('😡😡 !!!')).toEqual([]);
  expect(textHash('😡😡')).not.toBe(textHash('👍'));
});

test.each(['', 'one two three four five', '😡 😡 😡 😡 😡 😡 😡'])('%j is too short for a fingerprint', (text) => {
  expect(fingerprintBands(text)).toEqual([]);
});

test('six words are enough for five bands', () => {
  expect(fingerprintBands('one two three four five six')).toHaveLength(5);
});

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const words = (length: number) => fc.uniqueArray(word, { minLength: length, maxLength: length });
const share = (a: string[], b: string[]): boolean => a.some((band) => b.includes(band));

test('long texts that differ in one word share a band nearly always, unrelated ones nearly never', () => {
  const found = { near: 0, far: 0 };
  const pairs = fc.sample(fc.tuple(words(50), words(50)), { numRuns: 300, seed: 7 });
  for (const [one, other] of pairs) {
    const bands = fingerprintBands(one.join(' '));
    if (share(bands, fingerprintBands([...one.slice(0, 25), 'changed', ...one.slice(26)].join(' ')))) found.near++;
    if (share(bands, fingerprintBands(other.join(' ')))) found.far++;
  }
  expect(found.near).toBeGreaterThanOrEqual(285);
  expect(found.far).toBeLessThanOrEqual(1);
});

test('any text is fingerprinted, the same each time, whatever it holds', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(fingerprintBands(text)).toEqual(fingerprintBands(text));
      expect(Number.isInteger(textHash(text))).toBe(true);
    }),
  );
});
