/** Terms that share one valence, in [-5, 5] and never 0. Words are separated by spaces or line ends, phrases by ` | `. */
export type GradedTerms = { readonly valence: number; readonly terms: string };

/** One term of a lexicon with the valence it carries. */
export interface LexiconEntry {
  readonly term: string;
  readonly valence: number;
}

/**
 * Cuts a list written as text into its terms: at ` | ` where the text has one, else at white space.
 * Terms come back trimmed and lower-cased, empty ones left out.
 */
export function splitTerms(text: string): string[] {
  const parts = text.includes('|') ? text.split('|') : text.split(/\s+/u);
  return parts.map((part) => part.trim().replace(/\s+/gu, ' ').toLowerCase()).filter((part) => part !== '');
}

/** Opens groups of graded terms into single entries, in the order written; a later entry of one term is meant to win. */
export function readGradedTerms(...lists: readonly (readonly GradedTerms[])[]): LexiconEntry[] {
  return lists.flatMap((groups) =>
    groups.flatMap((group) => splitTerms(group.terms).map((term) => ({ term, valence: group.valence }))),
  );
}
