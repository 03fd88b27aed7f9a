const VOWEL = 'aiueo';
const LETTER = 'abcdefghijklmnopqrstuvwxyz';
const CONSONANT = 'bcdfghjklmnpqrstvwxyz';
const CONSONANT_BUT_R = 'bcdfghjklmnpqstvwxyz';
/** Consonants that `ter-` and `pe-` stand before where `er` follows. */
const BEFORE_ER = 'bcdfghjkpqstvxz';

/** What may be put back in place of a beginning that takes the first vowel of the word along, as in `mengecat`. */
export const VOWEL_TAKEN = '-';

/** One way to take a beginning off a word. */
export interface PrefixRule {
  /** What is taken off. */
  readonly opening: string;
  /** Letters one of which must stand at each place right behind it. */
  readonly next: readonly string[];
  /** What may be put in its place, tried in this order until a root comes out; where none does, the last is taken. */
  readonly restored: readonly string[];
  /** Place behind the opening at which no `er` may stand. */
  readonly erBars?: number;
  /** The one word it is for. */
  readonly whole?: string;
  /** Taken from anywhere in the word, with all before it. */
  readonly isInner?: boolean;
  /** Taken off only where a root comes out. */
  readonly isTentative?: boolean;
}

/**
 * Rules for the beginnings of Indonesian verbs and nouns in the order they are tried: those of Nazief and Adriani (1996)
 * with the changes of Asian (2007) and of the enhanced confix stripping stemmer (Arifin, Mahendra and Ciptaningtyas, 2009).
 */
export const prefixRules: readonly PrefixRule[] = [
  { opening: 'ber', next: [VOWEL], restored: ['', 'r'] },
  { opening: 'ber', next: [CONSONANT, LETTER], restored: [''], erBars: 2 },
  { opening: 'ber', next: [CONSONANT_BUT_R, LETTER, 'e', 'r', VOWEL], restored: [''], isInner: true },
  { opening: 'bel', next: [], restored: [''], whole: 'belajar' },
  { opening: 'be', next: [CONSONANT_BUT_R, 'e', 'r', CONSONANT], restored: [''], isInner: true },
  { opening: 'ter', next: [VOWEL], restored: ['', 'r'] },
  { opening: 'ter', next: [CONSONANT_BUT_R, 'e', 'r', VOWEL], restored: [''] },
  { opening: 'ter', next: [CONSONANT_BUT_R], restored: [''], erBars: 1 },
  { opening: 'te', next: [CONSONANT_BUT_R, 'e', 'r', CONSONANT], restored: [''] },
  { opening: 'me', next: ['lrwy', VOWEL], restored: [''] },
  { opening: 'mem', next: ['bfv'], restored: [''] },
  { opening: 'mem', next: ['p', 'e'], restored: [''] },
  { opening: 'mem', next: [VOWEL], restored: ['m', 'p'] },
  { opening: 'men', next: ['cdjstz'], restored: [''] },
  { opening: 'men', next: [VOWEL], restored: ['n', 't'] },
  { opening: 'meng', next: ['ghqk'], restored: [''] },
  { opening: 'meng', next: ['e'], restored: ['', 'k', VOWEL_TAKEN, 'ng'] },
  { opening: 'meng', next: ['aiuo'], restored: ['', 'k', 'ng'] },
  { opening: 'meny', next: [VOWEL], restored: ['ny', 's'] },
  { opening: 'mem', next: ['p', 'abcdfghijklmopqrstuvwxyz'], restored: [''] },
  { opening: 'pe', next: ['wy', VOWEL], restored: [''] },
  { opening: 'per', next: [VOWEL], restored: ['', 'r'] },
  { opening: 'per', next: [CONSONANT, LETTER], restored: [''], erBars: 2 },
  { opening: 'per', next: [CONSONANT_BUT_R, LETTER, 'e', 'r', VOWEL], restored: [''] },
  { opening: 'pem', next: ['bfv'], restored: [''] },
  { opening: 'pem', next: [VOWEL], restored: ['m', 'p'] },
  { opening: 'pen', next: ['cdjstz'], restored: [''] },
  { opening: 'pen', next: [VOWEL], restored: ['n', 't'] },
  { opening: 'peng', next: [CONSONANT], restored: [''] },
  { opening: 'peng', next: ['e'], restored: ['', 'k', VOWEL_TAKEN] },
  { opening: 'peng', next: ['aiuo'], restored: ['', 'k'], isTentative: true },
  { opening: 'peny', next: [VOWEL], restored: ['ny', 's'] },
  { opening: 'pel', next: [], restored: [''], whole: 'pelajar' },
  { opening: 'pe', next: ['l', VOWEL], restored: [''] },
  { opening: 'pe', next: [CONSONANT], restored: [''], erBars: 1 },
  { opening: 'ter', next: [BEFORE_ER, 'e', 'r', CONSONANT], restored: [''] },
  { opening: 'pe', next: [BEFORE_ER, 'e', 'r', CONSONANT], restored: [''] },
  { opening: 'ku', next: [], restored: [''] },
  { opening: 'kau', next: [], restored: [''] },
];
