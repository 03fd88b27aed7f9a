import { hash32, mix32 } from './identity';

const BANDS = 5;
const ROWS = 4;
/** Shorter texts are alike by chance. */
const MIN_WORDS = 6;
const MAX_WORDS = 400;

/** What was asked last: a mention's words are asked for its hash, then for its claim. */
let last: { text: string; words: readonly string[] } = { text: '', words: [] };

/** The words that two copies of a text share: links, handles, emoji, punctuation, case and stretched letters left out. */
export function fingerprintWords(text: string): readonly string[] {
  if (text !== last.text) last = { text, words: readWords(text) };
  return last.words;
}

function readWords(text: string): string[] {
  let bare = text.slice(0, 20_000).normalize('NFKC').toLowerCase();
  if (bare.includes('://') || bare.includes('www.')) bare = bare.replace(/(?:https?:\/\/|www\.)\S+/g, ' ');
  if (bare.includes('@')) bare = bare.replace(/@[\p{L}\p{N}_.]+/gu, ' ');
  bare = bare.replace(/(\p{L})\1{2,}/gu, '$1');
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
}

/** Equal for texts that differ only in what `fingerprintWords` leaves out. */
export function textHash(text: string): number {
  const words = fingerprintWords(text);
  return hash32(words.length > 0 ? words.join(' ') : text);
}

/**
 * MinHash over pairs of neighbouring words, cut into bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive
 * Datasets, 3.4): two texts share a band with probability 1 - (1 - s^4)^5 at similarity s, that is 0.97 at 0.85, 0.28 at 0.5.
 * Empty for texts of fewer than six words.
 */
export function fingerprintBands(text: string): string[] {
  const words = fingerprintWords(text);
  if (words.length < MIN_WORDS) return [];
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let index = 0; index + 1 < words.length; index++) {
    const shingle = hash32(`${words[index]} ${words[index + 1]}`);
    for (let row = 0; row < minima.length; row++) {
      const value = mix32(shingle ^ Math.imul(row + 1, 0x9e3779b1));
      if (value < minima[row]!) minima[row] = value;
    }
  }
  const bands: string[] = [];
  for (let band = 0; band < BANDS; band++) {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mix32(hash ^ minima[band * ROWS + row]!);
    bands.push(`${band}.${hash.toString(36)}`);
  }
  return bands;
}
