import { hash32 } from '../identity';
import type { DetectorState } from './state';

/**
 * Blanks wordings in what was saved of a detection: they go on counting, and say nothing.
 * @param words hashes of claim words, parted by spaces, see `hash32`
 * @returns whether there were any
 */
export function blankWordings(state: DetectorState, words: ReadonlySet<number>): boolean {
  const found = state.book.campaigns
    .flatMap((campaign) => campaign.wordings)
    .filter((wording) => wording.words.length > 0 && words.has(hash32(wording.words.join(' '))));
  for (const wording of found) wording.words = [];
  return found.length > 0;
}
