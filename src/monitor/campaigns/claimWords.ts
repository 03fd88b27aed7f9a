import { plainName, withoutLinks } from '../mentionKeys';
import { fingerprintWords } from '../textFingerprint';
import { concepts } from './concepts';
import { emptyWords } from './emptyWords';

const HASHTAG = /#[\p{L}\p{N}_]+/gu;
const TWICE = /\b(?:dua|2) ?(?:kali|x)\b/giu;
const MAX_WORDS = 32;
const MAX_LENGTH = 24;
const MAX_REMEMBERED = 20_000;
const PREFIX = /^(?:di|ter|ber|me(?:ng|ny|n|m)?|nge|ng|pe(?:ng|m|n)?)(?=[a-z]{4})/u;
const SUFFIX = /(?:nya|lah|kah|ku|mu)$/u;
const ENDING = /(?:kan|in|an|ing|ed|es|s)$/u;

/**
 * The words that carry what a mention claims, each once, in the order of the text: function words, names,
 * hashtags, numbers and links left out, inflection taken off, and words for one thing drawn together as `=concept`.
 * At most 32. Two tellings of one thing share some of them; two copies share nearly all.
 * @param names the brand's and its rivals': they are in everything that is said of it
 */
export function claimWords(text: string, names: readonly string[]): string[] {
  const own = namesAsWords(names);
  const words = new Set<string>();
  for (const word of fingerprintWords(withoutLinks(text).replace(HASHTAG, ' ').replace(TWICE, ' twice '))) {
    if (word.length < 2 || emptyWords.has(word) || own.has(word) || /^\p{N}+/u.test(word)) continue;
    const plain = plainWord(word);
    if (!emptyWords.has(plain) && !own.has(plain)) words.add(plain);
    if (words.size === MAX_WORDS) break;
  }
  return [...words];
}

/** Words come again and again, and five patterns are tried on each. */
const remembered = new Map<string, string>();

/** One spelling for the forms of a word; a rough root is enough, for it only has to be equal where the word is. */
function plainWord(written: string): string {
  let plain = remembered.get(written);
  if (plain !== undefined) return plain;
  plain = makePlain(written);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (written.length <= MAX_LENGTH) remembered.set(written, plain);
  return plain;
}

function makePlain(written: string): string {
  const known = concepts.get(written);
  if (known !== undefined) return known;
  const bare = written.length > 5 ? written.replace(SUFFIX, '') : written;
  const root = bare.replace(PREFIX, '');
  for (const form of [bare, root, bare.replace(ENDING, ''), root.replace(ENDING, '')]) {
    const concept = concepts.get(form);
    if (concept !== undefined) return concept;
    if (emptyWords.has(form)) return form;
  }
  const end = root.length > 5 ? root.replace(ENDING, '') : root;
  return end.slice(0, MAX_LENGTH);
}

function namesAsWords(names: readonly string[]): ReadonlySet<string> {
  let words = wordsOfNames.get(names);
  if (words === undefined) {
    words = new Set(names.flatMap((name) => [plainName(name), ...name.toLowerCase().split(/[^\p{L}\p{N}]+/u)]));
    wordsOfNames.set(names, words);
  }
  return words;
}
/** A batch has the same names throughout. */
const wordsOfNames = new WeakMap<readonly string[], ReadonlySet<string>>();
