import fc from 'fast-check';
import { english, indonesian } from '../../src/nlp/lang';
import { createTermReader } from '../../src/nlp/readTerms';
import { anyText } from '../support/anyText';

const readTerms = createTermReader(['kopi-senja', 'Kopi Senja', '@senjakopi']);

test.each<[string, string, string[], string[]]>([
  ['stop words of both languages are no terms', 'yang di the of parcel', ['parcel'], []],
  [
    'negators stay, and make phrases',
    'parcel never arrived',
    ['parcel', 'never', 'arrived'],
    ['parcel never', 'never arrived'],
  ],
  ['spellings of one word are one', 'gk sampai, gak sampai, tidak sampai', ['tidak'], []],
  ['a phrase reaches over no sign', 'refund! slow', ['refund', 'slow'], []],
  ['a phrase reaches over no number', 'refund 3 slow', ['refund', 'slow'], []],
  ['a phrase reaches over no stop word', 'refund of money', ['refund', 'money'], []],
  ['the brand is no term, in any number of words', 'kopi senja expired syrup', ['expired', 'syrup'], ['expired syrup']],
  ['the brand written as one word is none either', 'KopiSenja syrup senjakopi', ['syrup'], []],
  ['part of the name alone is a word', 'senja indah', ['senja', 'indah'], ['senja indah']],
  [
    'links, handles, hashtags and emoji are read elsewhere',
    '#boikot @rani https://a.example/x 😡 syrup',
    ['syrup'],
    [],
  ],
  ['a word said twice counts once', 'syrup syrup syrup', ['syrup'], []],
])('%s', (_, text, words, phrases) => {
  expect(readTerms(text)).toEqual({ words, phrases });
});

test('any text gives each term once, no stop word, and the same terms again', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { words, phrases } = readTerms(text);
      expect(new Set(words).size).toBe(words.length);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const word of words) expect(indonesian.stopWords.has(word) || english.stopWords.has(word)).toBe(false);
      for (const phrase of phrases) for (const word of phrase.split(' ')) expect(words).toContain(word);
      expect(createTermReader(['kopi-senja', 'Kopi Senja', '@senjakopi'])(text)).toEqual({ words, phrases });
    }),
    { numRuns: 200 },
  );
});
