import rootWords from 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json';
import englishValences from 'sentiment/languages/en/labels.json';
import { wordClasses } from '../classifiers/wordClasses';
import { english, indonesian, languageLists, sharedWords } from '../lang';
import { ambiguousForms } from '../lang/id/ambiguous';
import { wordValences } from '../sentiment/lexicon';
import { grammar } from './grammar';

/** What the lists know of a word, as bits. */
export const Listed = {
  /** An Indonesian dictionary root. */
  ROOT: 1,
  INDONESIAN: 2,
  ENGLISH: 4,
  /** Of several languages at once. */
  SHARED: 8,
  AMBIGUOUS: 16,
  SLANG: 32,
  /** A word by which Indonesian is told. */
  TELLS_INDONESIAN: 64,
  TELLS_ENGLISH: 128,
  /** Javanese or Sundanese: languages that Indonesian answers stand for. */
  REGIONAL: 256,
  /** Written by Malaysians alone. */
  MALAY: 512,
  /** Of another language in Latin letters. */
  FOREIGN: 1024,
  /** Has a valence, a class, a role in grammar: most words have none and need not be looked up for it. */
  VALUED: 2048,
  CLASSED: 4096,
  GRAMMATICAL: 8192,
} as const;

const KNOWN = Listed.ROOT | Listed.INDONESIAN | Listed.ENGLISH | Listed.SHARED | Listed.AMBIGUOUS | Listed.SLANG;

const slang: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(indonesian.slang).map(([spelling, form]) => [spelling, form.split(' ')]),
);

const listed: ReadonlyMap<string, number> = collectLists();

/** All lists in one map, so that a word costs one look-up. */
function collectLists(): Map<string, number> {
  const lists = new Map<string, number>();
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) lists.set(word, (lists.get(word) ?? 0) | bits);
  };
  const listOf = (language: string): ReadonlySet<string> => languageLists.get(language) ?? new Set();
  const withoutIndonesian = (words: Iterable<string>): string[] => [...words].filter((word) => !listOf('id').has(word));
  add(
    rootWords.filter((root) => root !== ''),
    Listed.ROOT,
  );
  for (const words of slang.values()) add(words, Listed.INDONESIAN);
  for (const words of [indonesian.words, listOf('id')]) add(words, Listed.INDONESIAN | Listed.TELLS_INDONESIAN);
  add(Object.keys(englishValences), Listed.ENGLISH);
  for (const words of [english.words, listOf('en')]) add(words, Listed.ENGLISH | Listed.TELLS_ENGLISH);
  add(sharedWords, Listed.SHARED);
  add(
    ambiguousForms.map(({ form }) => form),
    Listed.AMBIGUOUS,
  );
  add(slang.keys(), Listed.SLANG);
  for (const language of ['jv', 'su']) add(listOf(language), Listed.REGIONAL);
  add(withoutIndonesian(listOf('ms')), Listed.MALAY);
  add(
    withoutIndonesian(listOf('other')).filter((word) => !listOf('en').has(word)),
    Listed.FOREIGN,
  );
  add(wordValences.keys(), Listed.VALUED);
  add(wordClasses.keys(), Listed.CLASSED);
  add(grammar.keys(), Listed.GRAMMATICAL);
  return lists;
}

/** What the lists know of a folded word: bits of `Listed`, 0 for a word in none. */
export function listsOf(word: string): number {
  return listed.get(word) ?? 0;
}

/** Whether a folded word is an Indonesian dictionary root, whatever else it may be. */
export function isIndonesianRoot(word: string): boolean {
  return (listsOf(word) & Listed.ROOT) !== 0;
}

/** Whether a folded word is known in any language the lists cover. */
export function isKnownWord(word: string): boolean {
  return (listsOf(word) & KNOWN) !== 0;
}

/** The standard words of a folded word: several for some spellings of everyday writing; undefined for a word unknown. */
export function readKnown(word: string): readonly string[] | undefined {
  const lists = listsOf(word);
  if ((lists & Listed.SLANG) !== 0) return slang.get(word);
  return (lists & KNOWN) !== 0 ? [word] : undefined;
}
