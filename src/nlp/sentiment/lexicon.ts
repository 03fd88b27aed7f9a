import englishValences from 'sentiment/languages/en/labels.json';
import { emojiTerms, phraseTerms, wordTerms } from '../lang';
import { readGradedTerms } from '../lexicon';

/** Valence of single words in [-5, 5]: AFINN for English beneath, our own lists over it. */
export const wordValences: ReadonlyMap<string, number> = new Map([
  ...Object.entries(englishValences as Record<string, number>).filter(([word]) => !word.includes(' ')),
  ...readGradedTerms(...wordTerms)
    .filter((entry) => !entry.term.includes(' '))
    .map((entry) => [entry.term, entry.valence] as const),
]);

/** Valence of emoji and emoticons in [-5, 5]; variation selectors and skin tones are not part of the key. */
export const emojiValences: ReadonlyMap<string, number> = new Map(
  readGradedTerms(...emojiTerms).flatMap((entry) =>
    entry.term.split(' ').map((emoji) => [plainEmoji(emoji), entry.valence] as const),
  ),
);

/** Phrases of several words with the valence of the whole. */
export const phraseValences: readonly { readonly term: string; readonly valence: number }[] = readGradedTerms(
  ...phraseTerms,
);

/** An emoji without variation selector, skin tone or what is joined to it. */
export function plainEmoji(emoji: string): string {
  const first = String.fromCodePoint(emoji.codePointAt(0) ?? 0);
  return /^\p{Regional_Indicator}/u.test(emoji) || emoji.codePointAt(0)! < 0x80 ? emoji.toLowerCase() : first;
}
