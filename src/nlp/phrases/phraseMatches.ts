/** The most phrases that are reported of one text. */
export const MOST_MATCHES = 2048;

/** Phrases found in one text, as parallel arrays: match i is phrase `phrases[i]` over the units [starts[i], ends[i]]. */
export interface PhraseMatches {
  count: number;
  readonly phrases: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** An empty set of matches; made once and used again for every text. */
export function createPhraseMatches(): PhraseMatches {
  return {
    count: 0,
    phrases: new Int32Array(MOST_MATCHES),
    starts: new Int32Array(MOST_MATCHES),
    ends: new Int32Array(MOST_MATCHES),
  };
}
