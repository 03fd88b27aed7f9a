import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import roots from 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json';
import StemmerId from 'natural/lib/natural/stemmers/indonesian/stemmer_id';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import { stemEnglish } from '../../src/nlp/words/stem';
import { stemIndonesian } from '../../src/nlp/words/stemIndonesian';

const CORPUS = join(__dirname, '..', '..', 'scripts', 'corpus');
const corpusWords = [
  ...new Set(
    readdirSync(CORPUS).flatMap((file) =>
      readFileSync(join(CORPUS, file), 'utf8')
        .toLowerCase()
        .split(/[^a-z]+/u),
    ),
  ),
].filter((word) => word.length >= 4 && word.length <= 32);
const plainRoots = roots.filter((root) => /^[a-z]{2,}$/u.test(root));

const pieces = (list: string): fc.Arbitrary<string> => fc.constantFrom('', ...list.split(' '));
const root = fc.nat(plainRoots.length - 1).map((index) => plainRoots[index]!);
const prefix = pieces(
  'di ke se be ber te ter me mem men meng menge meny pe per pem pen peng penge peny bel pel ku kau memper ng nge',
);
const infix = pieces('el er em in');
const suffix = pieces('lah kah tah pun ku mu nya is isme isasi i kan an in');
/** A root with beginnings and endings on it, some of them nonsense; its first letter may be swallowed. */
const affixed = fc
  .tuple(prefix, prefix, root, infix, fc.boolean(), suffix, suffix)
  .map(
    ([first, second, letters, middle, isSwallowed, last, after]) =>
      `${first}${second}${isSwallowed ? '' : letters[0]}${middle}${letters.slice(1)}${last}${after}`,
  )
  .filter((word) => word.length >= 4 && word.length <= 32);

const englishEnding = pieces(
  'e s es ed ing y ies eed ll ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness ' +
    'fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ' +
    'ent ou ism ate iti ous ive ize sion tion',
);

test('Indonesian roots are those of the stemmer of natural', () => {
  const expectSame = (word: string): void =>
    expect(`${word} ${stemIndonesian(word)}`).toBe(`${word} ${StemmerId.stem(word)}`);
  corpusWords.filter((_, index) => index % 16 === 0).forEach(expectSame);
  fc.assert(fc.property(affixed, expectSame), { numRuns: 500, seed: 11 });
  fc.assert(
    fc.property(root, prefix, suffix, (word, opening, ending) => expectSame(`${word}-${opening}${word}${ending}`)),
    { numRuns: 100, seed: 13 },
  );
});

test.each([
  ['dibalikkan', 'balik'],
  ['mengecat', 'cat'],
  ['menyapu', 'sapu'],
  ['memukul', 'pukul'],
  ['pengemudi', 'kemudi'],
  ['pelajar', 'ajar'],
  ['keripiknya', 'keripik'],
  ['menduduki', 'duduk'],
  ['kerjaannya', 'kerja'],
  ['gerigi', 'gerigi'],
  ['bermain-main', 'main'],
  ['meniru-nirukan', 'tiru'],
  ['kopi-teh', 'kopi-teh'],
  ['brosur', 'brosur'],
  ['wilukan', 'wilukan'],
])('the root of %j is %j', (word, root) => {
  expect(stemIndonesian(word)).toBe(root);
});

test('English stems are those of the whole stemmer', () => {
  const expectSame = (word: string): void => expect(stemEnglish(word)).toBe(PorterStemmer.stem(word));
  corpusWords.filter((_, index) => index % 4 === 0).forEach(expectSame);
  fc.assert(
    fc.property(fc.constantFrom(...corpusWords.slice(0, 2000)), englishEnding, englishEnding, (word, ending, last) =>
      expectSame(word.slice(0, 5) + ending + last),
    ),
    { numRuns: 2000, seed: 12 },
  );
});
