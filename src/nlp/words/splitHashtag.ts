import { foldWord } from '../text/fold';
import { isKnownWord } from './vocabulary';

const LONGEST_CUT = 40;
const LONGEST_WORD = 16;

/** The words of a hashtag without its `#`: cut at capitals, digits and underscores, or, where it has none, into the fewest known words. */
export function splitHashtag(tag: string): string[] {
  const byCase = tag
    .replace(/_+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .split(' ')
    .filter((part) => part !== '');
  return byCase.flatMap((part) => cutByWords(foldWord(part)));
}

/** Cuts letters that run together: every letter outside a known word costs more than a word, and short words cost extra. */
export function cutByWords(letters: string): string[] {
  const length = letters.length;
  if (length < 5 || length > LONGEST_CUT || isKnownWord(letters) || !/^[a-z]+$/u.test(letters)) return [letters];
  const costs = new Float64Array(length + 1).fill(Infinity);
  const from = new Int32Array(length + 1);
  const known = new Uint8Array(length + 1);
  costs[0] = 0;
  for (let end = 1; end <= length; end++) {
    const skip = costs[end - 1]! + (known[end - 1] === 0 && end > 1 ? 1.2 : 2.6);
    if (skip < costs[end]!) {
      costs[end] = skip;
      from[end] = known[end - 1] === 0 && end > 1 ? from[end - 1]! : end - 1;
      known[end] = 0;
    }
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 3; start++) {
      if (!isKnownWord(letters.slice(start, end))) continue;
      const cost = costs[start]! + (end - start === 3 ? 2.2 : 1.5);
      if (cost <= costs[end]!) {
        costs[end] = cost;
        from[end] = start;
        known[end] = 1;
      }
    }
  }
  const parts: string[] = [];
  for (let end = length; end > 0; end = from[end]!) parts.unshift(letters.slice(from[end]!, end));
  return parts;
}
