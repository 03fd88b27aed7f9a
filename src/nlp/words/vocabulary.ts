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

const indonesianWords: ReadonlySet<string> = new Set([
  ...indonesian.words,
  ...Object.values(indonesian.slang).flatMap((form) => form.split(' ')),
  ...(languageLists.get('id') ?? []),
]);

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
    Object.hasOwn(indonesian.slang, word)
  );
}
