import { isIndonesianRoot } from './vocabulary';

/** Endings the stemmer takes off, one of each group in this order, longer ones first. */
const SUFFIX_GROUPS = [
  ['lah', 'kah', 'tah', 'pun'],
  ['nya', 'ku', 'mu'],
  ['isasi', 'isme', 'kan', 'is', 'an', 'i'],
];
/** What a word must begin with, or hold, for a rule of the stemmer to take off a beginning. */
const PREFIXED = /^(?:di|ke|se|te|me|pe|ku|kau|[b-df-hj-np-tv-z](?:e[rlm]|in)[aiueo])|be/u;
/** What the two rules look for that take off all before them, anywhere in a word. */
const INNER_PREFIX = /.be(?:r[a-z]{2}|[a-z])er/u;
/** Places where what follows cannot begin a root, since no rule cuts there before such letters. */
const NO_CUT = /(?<=m)[^bfvp]|(?<=n)[^cdjstz]|(?<=^me)[^lrwymn]|(?<=^[bt]e)(?!r|.er)/uy;
/** Letters one beginning can cover; the consonant may be missing, since a rule may have put another in its place. */
const PREFIX = /di|kau|[b-df-hj-np-tv-z]?(?:a?u|in?|e(?:nge?|ny|[rlmn])?)/uy;
const MOST_PREFIXES = 3;
/** Letters that `mem-`, `men-`, `meng-` and `meny-` swallow. */
const SWALLOWED = 'ptks';

/** Places at which a root can end. */
function rootEnds(word: string): number[] {
  let end = word.length;
  const ends = [end];
  for (const group of SUFFIX_GROUPS) {
    const suffix = group.find((ending) => word.endsWith(ending, end));
    if (suffix === undefined) continue;
    end -= suffix.length;
    ends.push(end);
    // The stemmer also tries `-kan` as a root's k with `-an`.
    if (suffix === 'kan') ends.push(end + 1);
  }
  return ends;
}

/** The last place beginnings of a word can reach. */
function prefixLimit(word: string): number {
  let from = 0;
  let limit = 0;
  for (let count = 0; count < MOST_PREFIXES; count++) {
    let furthest = limit;
    for (let start = from; start <= limit; start++) {
      PREFIX.lastIndex = start;
      if (PREFIX.test(word)) furthest = Math.max(furthest, PREFIX.lastIndex);
    }
    if (furthest === limit) break;
    from = limit === 0 ? 1 : limit;
    limit = furthest;
  }
  return limit;
}

/** Letters that the root may have in front of what is written from a place on: swallowed ones, or what stands before an infix. */
function restoredLetters(word: string, start: number): string {
  if (!'aiueo'.includes(word[start]!)) return '';
  if (/(?:e[rlm]|in)$/u.test(word.slice(start - 2, start))) return SWALLOWED + word.slice(0, start - 2);
  return 'mngy'.includes(word[start - 1]!) ? SWALLOWED : '';
}

/**
 * Whether the Indonesian stemmer could find a root in a word of plain letters: none of the places its rules cut at leaves
 * one where this is false. It exists because the stemmer tries all its rules, for some 40 µs, on a word that has no root.
 */
export function canHideRoot(word: string): boolean {
  const ends = rootEnds(word);
  for (const end of ends) if (isIndonesianRoot(word.slice(0, end))) return true;
  if (!PREFIXED.test(word)) return false;
  if (INNER_PREFIX.test(word)) return true;
  const limit = Math.min(prefixLimit(word), word.length - 1);
  for (let start = 2; start <= limit; start++) {
    const letters = restoredLetters(word, start);
    NO_CUT.lastIndex = start;
    const canCut = !NO_CUT.test(word);
    if (!canCut && letters === '') continue;
    for (const end of ends) {
      if (end <= start) continue;
      const rest = word.slice(start, end);
      if (canCut && isIndonesianRoot(rest)) return true;
      for (const letter of letters) if (isIndonesianRoot(letter + rest)) return true;
    }
  }
  return false;
}
