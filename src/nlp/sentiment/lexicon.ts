import englishValences from 'sentiment/languages/en/labels.json';
import { emojiTerms, phraseTerms, wordTerms } from '../lang';
import { readGradedTerms, splitTerms } from '../lexicon';

/** AFINN words that carry no feeling in what customers write: wishes, greetings, comparisons, plain facts. */
const WITHOUT_FEELING: ReadonlySet<string> = new Set(
  splitTerms(`
    like likes want wants please help helps helping free share shares shared sharing interest interests yes yeah ok okay hope hopes
    hoping better big huge top hot care cares matter matters reach reached god true agree agrees agreed allow allows allowed
    join joined joining commit committed credit credits legal rich super united justice save saved saves ability able kind
    pay paid pays fire fired cut cuts cutting stop stopped stops hard ban bans banned crazy block blocked cool clear clearly
    clean natural opportunity promise promised promises promote promotes safe solution solutions solve solved supporting
    supports support supported trust win wins won winner winning award awards popular huge fresh fan greet greets greeting
    excuse leave leaving left miss no deny denies demand demands demanding demanded charge charged charges low lower alone share dear
  `),
);

/** Valence of single words in [-5, 5]: AFINN for English beneath, our own lists over it. */
export const wordValences: ReadonlyMap<string, number> = new Map([
  ...Object.entries(englishValences as Record<string, number>).filter(
    ([word]) => !word.includes(' ') && !WITHOUT_FEELING.has(word),
  ),
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
