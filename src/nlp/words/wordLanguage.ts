import { hashPart, hashString } from '../features/hash';
import { english, indonesian, languageLists, sharedWords } from '../lang';
import type { LinearTable } from '../model/linearModel';
import { isEnglishWord, isIndonesianRoot, isIndonesianWord, readSlang } from './vocabulary';

const PIECE_SEED = 0x5a;
const NONE: ReadonlySet<string> = new Set();
const indonesianList = languageLists.get('id') ?? NONE;
const englishList = languageLists.get('en') ?? NONE;
const javaneseList = languageLists.get('jv') ?? NONE;
const sundaneseList = languageLists.get('su') ?? NONE;
const malayList = languageLists.get('ms') ?? NONE;
const otherList = languageLists.get('other') ?? NONE;

/** Hashed features of a word's spelling: the word, its beginning and end, and every run of two to four letters. */
export function spellingFeatures(word: string): number[] {
  const framed = `<${word}>`;
  const features = [hashString(framed, PIECE_SEED)];
  for (let size = 2; size <= 4; size++) {
    for (let start = 0; start + size <= framed.length && start < 24; start++) {
      features.push(hashPart(framed, start, start + size, PIECE_SEED + size));
    }
  }
  return features;
}

/** Log odds of Indonesian over English by spelling alone, from the trained table, in [-6, 6]. */
export function scoreSpelling(word: string, table: LinearTable): number {
  const features = spellingFeatures(word);
  let sum = 0;
  for (const feature of features) sum += table.weights[feature & (table.buckets - 1)]!;
  const odds = (sum * table.scale) / Math.sqrt(features.length) + table.biases[0]!;
  return Math.max(-6, Math.min(6, odds));
}

/** How strongly a word speaks for Indonesian (above 0) or English (below 0), in [-4, 4]; lists first, spelling for the rest. */
export function scoreWordLanguage(word: string, surface: string, table: LinearTable): number {
  if (sharedWords.has(word) || sharedWords.has(surface)) return 0;
  const isIndonesian = indonesianList.has(surface) || indonesian.words.has(surface) || readSlang(surface) !== undefined;
  const isEnglish = englishList.has(surface) || english.words.has(surface);
  if (isIndonesian !== isEnglish) return isIndonesian ? 3 : -3;
  if (!isEnglish && isRegionalWord(surface)) return 2;
  if (!/^[a-z'-]{2,}$/u.test(surface)) return 0;
  const spelling = scoreSpelling(surface, table);
  let listed = 0;
  if (isIndonesianWord(word) || isIndonesianWord(surface)) listed += isIndonesianRoot(word) ? 1 : 2;
  if (isEnglishWord(surface)) listed -= 2;
  return Math.max(-4, Math.min(4, listed + spelling * 0.6));
}

/** Whether a word is Javanese or Sundanese by the lists: languages that Indonesian answers stand for. */
export function isRegionalWord(word: string): boolean {
  return javaneseList.has(word) || sundaneseList.has(word);
}

/** Whether only Malaysians write a word. */
export function isMalayWord(word: string): boolean {
  return malayList.has(word) && !indonesianList.has(word);
}

/** Whether a word belongs to another language in Latin letters. */
export function isForeignWord(word: string): boolean {
  return otherList.has(word) && !indonesianList.has(word) && !englishList.has(word);
}
