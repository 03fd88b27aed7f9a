import { hash32 } from '../identity';
import type { DetectorState } from './state';

/**
 * Blanks wordings in what was saved of a detection, and what authors' own mentions are found by: they go on counting, and say
 * nothing.
 * @param authors identities, as they stand in it
 * @param words hashes of claim words, parted by spaces, see `hash32`
 * @returns whether there were any
 */
export function blankWordings(state: DetectorState, authors: ReadonlySet<string>, words: ReadonlySet<number>): boolean {
  const found = state.book.campaigns
    .flatMap((campaign) => campaign.wordings)
    .filter((wording) => wording.words.length > 0 && words.has(hash32(wording.words.join(' '))));
  for (const wording of found) wording.words = [];
  const told = (state.waves ?? [])
    .flatMap(([, mentions]) => mentions)
    .filter(({ author, features }) => features.length > 0 && authors.has(author));
  for (const mention of told) mention.features = [];
  return found.length > 0 || told.length > 0;
}
