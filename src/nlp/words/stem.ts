import StemmerId from 'natural/lib/natural/stemmers/indonesian/stemmer_id';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import { isEnglishWord, isIndonesianRoot } from './vocabulary';

const LONGEST_STEMMED = 32;

/** Whether a word can be stemmed at all: plain letters with at most one hyphen, and of a length words have. */
function isStemmable(word: string): boolean {
  return word.length >= 4 && word.length <= LONGEST_STEMMED && /^[a-z]+(-[a-z]+)?$/u.test(word);
}

/** What a word must begin or end with, or hold, for a rule of the stemmer to touch it; most words have none, and no rule need be tried. */
const AFFIXES =
  /^(?:di|ke|se|te|me|pe|ku|kau|[bcdfghjklmnpqrstvwxyz](?:e[rlm]|in)[aiueo])|be|-|(?:lah|kah|tah|pun|ku|mu|nya|is|isme|isasi|i|kan|an)$/u;

/** The word without affixes where that is a dictionary root, else the word itself. */
function stripAffixes(word: string): string {
  return AFFIXES.test(word) ? StemmerId.stem(word) : word;
}

/** Spoken verb forms in their written shape: `ngeselin` as `mengeselkan`, `dibalikin` as `dibalikkan`, `nyuci` as `menyuci`. */
function writtenShapes(word: string): string[] {
  const shapes: string[] = [];
  const full = word.endsWith('in') && word.length > 5 ? `${word.slice(0, -2)}kan` : word;
  if (full !== word) shapes.push(full, word.slice(0, -2));
  if (/^ng[^aiueo]/u.test(full)) return shapes;
  if (/^nge[^aiueo]/u.test(full)) shapes.push(full.slice(3), full.slice(3).replace(/kan$/u, ''), `k${full.slice(2)}`);
  if (/^(ng|ny|m|n)[aiueo]/u.test(full)) shapes.push(`me${full}`);
  return shapes;
}

/** The Indonesian root of a folded word, spoken forms included, or undefined where it has none in the dictionary. */
export function findIndonesianRoot(word: string): string | undefined {
  if (!isStemmable(word)) return isIndonesianRoot(word) ? word : undefined;
  if (isIndonesianRoot(word)) return word;
  const root = stripAffixes(word);
  if (root !== word) return root;
  for (const shape of writtenShapes(word)) {
    if (isIndonesianRoot(shape)) return shape;
    const found = stripAffixes(shape);
    if (found !== shape) return found;
  }
  return undefined;
}

/**
 * The root of a folded word: Indonesian where the dictionary has it, else by Porter's rules for English.
 * Sources: the confix-stripping and the Porter stemmer of the `natural` package.
 */
export function stemWord(word: string): string {
  if (!isStemmable(word)) return word;
  if (isEnglishWord(word) && !isIndonesianRoot(word)) return PorterStemmer.stem(word);
  return findIndonesianRoot(word) ?? (word.includes('-') ? word : PorterStemmer.stem(word));
}
