import { hashPart, hashString } from '../features/hash';
import type { LinearTable } from '../model/linearModel';
import { Listed, listsOf } from './vocabulary';

const PIECE_SEED = 0x5a;

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
  const surfaceLists = listsOf(surface);
  const wordLists = word === surface ? surfaceLists : listsOf(word);
  if (((surfaceLists | wordLists) & Listed.SHARED) !== 0) return 0;
  const isIndonesian = (surfaceLists & (Listed.TELLS_INDONESIAN | Listed.SLANG)) !== 0;
  const isEnglish = (surfaceLists & Listed.TELLS_ENGLISH) !== 0;
  if (isIndonesian !== isEnglish) return isIndonesian ? 3 : -3;
  if (!isEnglish && (surfaceLists & Listed.REGIONAL) !== 0) return 2;
  if (!/^[a-z'-]{2,}$/u.test(surface)) return 0;
  const spelling = scoreSpelling(surface, table);
  let score = 0;
  if (((surfaceLists | wordLists) & (Listed.INDONESIAN | Listed.ROOT)) !== 0)
    score += (wordLists & Listed.ROOT) !== 0 ? 1 : 2;
  if ((surfaceLists & Listed.ENGLISH) !== 0) score -= 2;
  return Math.max(-4, Math.min(4, score + spelling * 0.6));
}
