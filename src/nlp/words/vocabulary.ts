import rootWords from 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json';
import englishValences from 'sentiment/languages/en/labels.json';
import { english, indonesian, languageLists, sharedWords } from '../lang';
import { readingsOf } from './ambiguity';

const indonesianRoots: ReadonlySet<string> = new Set(rootWords);

const englishWords: ReadonlySet<string> = new Set([
  ...Object.keys(englishValences),
  ...english.words,
  ...(languageLists.get('en') ?? []),
]);

const slang: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(indonesian.slang).map(([spelling, form]) => [spelling, form.split(' ')]),
);

const indonesianWords: ReadonlySet<string> = new Set([
  ...indonesian.words,
  ...[...slang.values()].flat(),
  ...(languageLists.get('id') ?? []),
]);

/** The standard words that a spelling of everyday writing stands for; undefined where it is none. */
export function readSlang(word: string): readonly string[] | undefined {
  return slang.get(word);
}

/** Whether a folded word stands in the Indonesian lists or is a dictionary root. */
export function isIndonesianWord(word: string): boolean {
  return indonesianWords.has(word) || indonesianRoots.has(word);
}

/** Whether a folded word is an Indonesian dictionary root, whatever else it may be. */
export function isIndonesianRoot(word: string): boolean {
  return indonesianRoots.has(word);
}

/** Whether a folded word stands in one of the English lists. */
export function isEnglishWord(word: string): boolean {
  return englishWords.has(word);
}

/** Whether a folded word is known in any language the lists cover. */
export function isKnownWord(word: string): boolean {
  return (
    isIndonesianWord(word) ||
    englishWords.has(word) ||
    sharedWords.has(word) ||
    readingsOf(word) !== undefined ||
    slang.has(word)
  );
}
