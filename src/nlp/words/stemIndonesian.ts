import { type PrefixRule, prefixRules, VOWEL_TAKEN } from './prefixRules';
import { isIndonesianRoot } from './vocabulary';

/** Endings the stemmer takes off, at most one of each group in this order, longer ones first. */
const DERIVING = ['isasi', 'isme', 'kan', 'is', 'an', 'i'];
const SUFFIX_GROUPS = [['lah', 'kah', 'tah', 'pun'], ['nya', 'ku', 'mu'], DERIVING];
const PARTICLES = ['ku', 'mu', 'nya', 'lah', 'kah', 'tah', 'pun'];
const MOST_PREFIXES = 3;
const PLAIN_PREFIXES = ['di', 'ke', 'se'];
const INFIXES = ['er', 'el', 'em', 'in'];
/** Beginnings that come off before the ending that goes with them. */
const CONFIXES = [
  ['be', 'lah'],
  ['be', 'an'],
  ['me', 'i'],
  ['di', 'i'],
  ['pe', 'i'],
  ['ter', 'i'],
] as const;
const LEAST_LENGTH = 4;

const innerRules = prefixRules.filter(({ isInner }) => isInner);
/** The rules for words by their first letter, inner ones among them at their place in the order. */
const rulesByLetter: ReadonlyMap<string, readonly PrefixRule[]> = new Map(
  ['b', 'k', 'm', 'p', 't'].map((letter) => [
    letter,
    prefixRules.filter(({ opening, isInner }) => isInner || opening.startsWith(letter)),
  ]),
);

/** Where what follows a rule's opening begins, or -1 where the rule is not for the word. */
function restStart(word: string, rule: PrefixRule, from: number): number {
  const { opening, next, erBars, whole } = rule;
  if (!word.startsWith(opening, from) || (whole !== undefined && word !== whole)) return -1;
  const start = from + opening.length;
  for (let index = 0; index < next.length; index++) {
    const letter = word[start + index];
    if (letter === undefined || !next[index]!.includes(letter)) return -1;
  }
  return erBars !== undefined && word.startsWith('er', start + erBars) ? -1 : start;
}

/** What a rule leaves of a word, or undefined where it is not for it. */
function applyRule(word: string, rule: PrefixRule): string | undefined {
  let start = -1;
  if (rule.isInner) {
    for (let at = word.indexOf('be'); at !== -1 && start === -1; at = word.indexOf('be', at + 1))
      start = restStart(word, rule, at);
  } else {
    start = restStart(word, rule, 0);
  }
  if (start === -1) return undefined;
  let result: string | undefined;
  for (const letters of rule.restored) {
    result = letters === VOWEL_TAKEN ? word.slice(start + 1) : letters + word.slice(start);
    if (isIndonesianRoot(result)) return result;
  }
  return rule.isTentative ? undefined : result;
}

/** A word without one beginning or infix; the word itself where it has none. */
function cutPrefix(word: string): string {
  if (PLAIN_PREFIXES.includes(word.slice(0, 2))) return word.slice(2);
  if (isIndonesianRoot(word)) return word;
  for (const rule of rulesByLetter.get(word.charAt(0)) ?? innerRules) {
    const rest = applyRule(word, rule);
    if (rest !== undefined) return rest;
  }
  return hasInfix(word) ? word.charAt(0) + word.slice(3) : word;
}

function hasInfix(word: string): boolean {
  return word.length > 3 && !isVowel(word.charAt(0)) && INFIXES.includes(word.slice(1, 3)) && isVowel(word.charAt(3));
}

function isVowel(letter: string): boolean {
  return 'aiueo'.includes(letter);
}

/** A word without its beginnings: as many as it has, but no more than leave a root. */
function cutPrefixes(word: string): string {
  let rest = word;
  for (let count = 0; count < MOST_PREFIXES; count++) {
    const shorter = cutPrefix(rest);
    if (shorter === rest || isIndonesianRoot(shorter)) return shorter;
    rest = shorter;
  }
  return rest;
}

/** A word, then the same without one ending after the other, until a root is left or no ending. */
function cutSuffixes(word: string): string[] {
  const stages = [word];
  let rest = word;
  for (const endings of SUFFIX_GROUPS) {
    const ending = endings.find((each) => rest.endsWith(each));
    if (ending === undefined) continue;
    rest = rest.slice(0, -ending.length);
    while (endings !== DERIVING && rest.endsWith('-')) rest = rest.slice(0, -1);
    stages.push(rest);
    if (isIndonesianRoot(rest)) break;
  }
  return stages;
}

/** The root of a word that is not said twice, or the word itself. */
function stemSingle(word: string): string {
  if (word.length < LEAST_LENGTH || isIndonesianRoot(word)) return word;
  if (CONFIXES.some(([opening, ending]) => word.startsWith(opening) && word.endsWith(ending))) {
    const behind = cutPrefixes(word);
    const root = isIndonesianRoot(behind) ? behind : cutSuffixes(behind).at(-1)!;
    if (isIndonesianRoot(root)) return root;
  }
  const stages = cutSuffixes(word);
  const bare = stages.at(-1)!;
  const root = isIndonesianRoot(bare) ? bare : cutPrefixes(bare);
  if (isIndonesianRoot(root)) return root;
  // An ending may belong to the root after all: each is put back in turn, and of `-kan` also the k alone.
  for (let index = stages.length - 1; index > 0; index--) {
    const shorter = stages[index]!;
    const longer = stages[index - 1]!;
    const endings = longer.slice(shorter.length) === 'kan' ? [`${shorter}k`, longer] : [longer];
    for (const candidate of endings) {
      const found = cutPrefixes(candidate);
      if (isIndonesianRoot(found)) return found;
    }
  }
  return word;
}

/**
 * The dictionary root of a folded Indonesian word of letters and at most one hyphen, or the word itself where none is
 * found. Words said twice have a root where both halves share it. The answers are those of the stemmer of the `natural`
 * package, whose tests of all rules by regular expressions cost twenty times as much.
 */
export function stemIndonesian(word: string): string {
  const hyphen = word.indexOf('-');
  if (hyphen === -1 || PARTICLES.includes(word.slice(hyphen + 1))) return stemSingle(word);
  const second = word.slice(hyphen + 1);
  const root = stemSingle(word.slice(0, hyphen));
  let other = stemSingle(second);
  if (other === second && !isIndonesianRoot(second)) other = stemSingle(`me${second}`);
  return root === other ? root : word;
}
