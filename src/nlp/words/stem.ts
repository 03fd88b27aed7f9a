import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import { stemIndonesian } from './stemIndonesian';
import { isIndonesianRoot, Listed, listsOf } from './vocabulary';

const LONGEST_STEMMED = 32;

/** Whether a word can be stemmed at all: plain letters with at most one hyphen, and of a length words have. */
function isStemmable(word: string): boolean {
  return word.length >= 4 && word.length <= LONGEST_STEMMED && /^[a-z]+(-[a-z]+)?$/u.test(word);
}

/** Endings each step of Porter's stemmer looks for, in the order of its steps; a word without them passes a step unchanged. */
const PORTER_STEPS: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/s$/u, PorterStemmer.step1a],
  [/(?:ed|ing)$/u, PorterStemmer.step1b],
  [/y$/u, PorterStemmer.step1c],
  [/(?:tional|[ea]nci|izer|[bl]li|entli|eli|ousli|ation|ator|alism|ness|iti|logi)$/u, PorterStemmer.step2],
  [/(?:icate|ative|alize|iciti|ical|ful|ness)$/u, PorterStemmer.step3],
  [/(?:al|[ae]nce|er|ic|ble|[ae]nt|ou|ism|ate|iti|ous|ive|ize|ion)$/u, PorterStemmer.step4],
  [/e$/u, PorterStemmer.step5a],
  [/ll$/u, PorterStemmer.step5b],
];

/** Porter's stem of a word of at least four plain letters. */
export function stemEnglish(word: string): string {
  let stem = word;
  for (const [ending, step] of PORTER_STEPS) if (ending.test(stem)) stem = step(stem);
  return stem;
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

/** The Indonesian root of a word that is none itself, spoken forms included, or undefined where the dictionary has none. */
function findIndonesianRoot(word: string): string | undefined {
  const root = stemIndonesian(word);
  if (root !== word) return root;
  for (const shape of writtenShapes(word)) {
    if (isIndonesianRoot(shape)) return shape;
    const found = stemIndonesian(shape);
    if (found !== shape) return found;
  }
  return undefined;
}

/**
 * The root of a folded word: Indonesian where the dictionary has it, else by Porter's rules for English.
 * Source of the latter: the Porter stemmer of the `natural` package.
 */
export function stemWord(word: string): string {
  if (!isStemmable(word)) return word;
  const lists = listsOf(word);
  if ((lists & Listed.ROOT) !== 0) return word;
  if ((lists & Listed.ENGLISH) !== 0) return stemEnglish(word);
  return findIndonesianRoot(word) ?? (word.includes('-') ? word : stemEnglish(word));
}
