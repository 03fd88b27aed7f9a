import { hashString } from '../features/hash';
import { english, indonesian, sharedWords } from '../lang';
import type { LinearTable } from '../model/linearModel';
import { isEnglishWord, isIndonesianRoot, isIndonesianWord } from './vocabulary';

const PIECE_SEED = 0x5a;

/** Hashed features of a word's spelling: the word, its beginning and end, and every run of two to four letters. */
export function spellingFeatures(word: string): number[] {
  const framed = `<${word}>`;
  const features = [hashString(framed, PIECE_SEED)];
  for (let size = 2; size <= 4; size++) {
    for (let start = 0; start + size <= framed.length && start < 24; start++) {
      features.push(hashString(framed.slice(start, start + size), PIECE_SEED + size));
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
  const isIndonesianGrammar =
    indonesian.words.has(word) || indonesian.words.has(surface) || Object.hasOwn(indonesian.slang, surface);
  const isEnglishGrammar = english.words.has(surface);
  if (isIndonesianGrammar !== isEnglishGrammar) return isIndonesianGrammar ? 3 : -3;
  if (!/^[a-z'-]{2,}$/u.test(word)) return 0;
  const spelling = scoreSpelling(word, table);
  let listed = 0;
  if (isIndonesianWord(word)) listed += isIndonesianRoot(word) ? 1 : 2;
  if (isEnglishWord(word)) listed -= 2;
  return Math.max(-4, Math.min(4, listed + spelling * 0.6));
}
