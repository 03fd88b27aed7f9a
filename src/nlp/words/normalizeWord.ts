import { foldWord } from '../text/fold';
import { insults } from './insults';
import { isKnownWord, readKnown } from './vocabulary';

/** A written word in standard form. */
export interface NormalForm {
  /** One or more standard words: `gpp` stands for three. */
  readonly words: readonly string[];
  readonly isElongated: boolean;
  readonly isCensored: boolean;
  readonly isRepeated: boolean;
}

/** Laughter in all its spellings (`hahaha`, `wkwkwk`, `hehe`, `xixi`, `lol`) is one word. */
function isLaughter(word: string): boolean {
  if (word === 'lol' || word === 'lmao' || word === 'rofl' || word === 'ngakak') return true;
  if (word.length < 4) return word === 'wkwk' || word === 'hhh';
  let breaths = 0;
  for (const letter of word) {
    if (letter === 'h' || letter === 'k' || letter === 'x') breaths += 1;
    else if (letter !== 'a' && letter !== 'e' && letter !== 'i' && letter !== 'w') return false;
  }
  if (breaths < 2 || breaths * 3 < word.length) return false;
  return /^(?:[ah]*hah|[eh]*heh|[ih]*hih|[wk]*wkw|[wk]*kwk|awka|wakak|xixi|wk)/u.test(word) && !isKnownWord(word);
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Spellings with runs of a letter drawn together: runs to two, runs to one, and a doubled last letter to one. */
function shorten(word: string): string[] {
  const doubled = word.replace(/(.)\1{2,}/gu, '$1$1');
  const single = word.replace(/(.)\1{2,}/gu, '$1');
  const last = single.replace(/(.)\1$/u, '$1');
  return [doubled, single, last, doubled.replace(/(.)\1$/u, '$1'), single.replace(/(.)\1+/gu, '$1')];
}

const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];

function stripClitic(word: string): readonly string[] | undefined {
  for (const clitic of CLITICS) {
    if (word.length < clitic.length + 3 || !word.endsWith(clitic)) continue;
    let base = word.slice(0, -clitic.length);
    if (base.endsWith('-')) base = base.slice(0, -1);
    const found = readKnown(base);
    if (found !== undefined) return found;
  }
  return undefined;
}

function uncensor(word: string): string | undefined {
  if (!word.includes('*')) return undefined;
  const bare = word.replace(/\*+/gu, '*');
  for (const insult of insults) {
    if (insult.length !== word.length && !(bare.length < insult.length && bare.includes('*'))) continue;
    if (insult.length === word.length) {
      let equal = true;
      for (let index = 0; index < word.length && equal; index++) {
        equal = word[index] === '*' || word[index] === insult[index];
      }
      if (equal) return insult;
    }
    const [head = '', tail = ''] = bare.split('*');
    if (
      head !== '' &&
      tail !== '' &&
      insult.length <= word.length + 2 &&
      insult.startsWith(head) &&
      insult.endsWith(tail)
    )
      return insult;
  }
  return undefined;
}

/** Whether a unit stands twice in a row: true for every word in which a letter does. */
function hasDoubledUnit(word: string): boolean {
  for (let index = 1; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit === word.charCodeAt(index - 1) || (unit >= 0xd800 && unit <= 0xdfff)) return true;
  }
  return false;
}

const plain = { isElongated: false, isCensored: false, isRepeated: false };

/** The standard form of a written word; a word nothing is known of comes back folded. Longer than 60 units: folded only. */
export function normalizeWord(surface: string): NormalForm {
  const word = foldWord(surface);
  if (word.length > 60) return { words: [word.slice(0, 60)], ...plain };
  const known = readKnown(word);
  if (known !== undefined) return { words: known, ...plain };
  if (isLaughter(word)) return { words: ['haha'], ...plain };
  const uncensored = uncensor(word);
  if (uncensored !== undefined) return { words: [uncensored], ...plain, isCensored: true };
  const isDoubled = hasDoubledUnit(word);
  if (isDoubled) {
    for (const candidate of shorten(word)) {
      if (candidate === word) continue;
      const found = readKnown(candidate) ?? stripClitic(candidate);
      if (found !== undefined) return { words: found, ...plain, isElongated: /(.)\1\1/u.test(word) };
    }
  }
  const repeated = word.includes('2') ? /^([a-z]{2,})["'-]?2(?:nya|an|in|lah)?$/u.exec(word) : null;
  if (repeated !== null) return { words: readKnown(repeated[1]!) ?? [repeated[1]!], ...plain, isRepeated: true };
  const hyphen = word.indexOf('-');
  if (hyphen > 0) {
    const parts = word.split('-').filter((part) => part !== '');
    const doubled = parts.length >= 2 && parts[1]!.startsWith(parts[0]!);
    if (doubled) return { words: readKnown(parts[0]!) ?? [parts[0]!], ...plain, isRepeated: true };
    if (parts.length <= 4) {
      const words = parts
        .filter((part, index) => index === 0 || !CLITICS.includes(part))
        .flatMap((part) => readKnown(part) ?? stripClitic(part) ?? [part]);
      if (words.length > 0) return { words, ...plain };
    }
  }
  if (word.endsWith("'s") || word.endsWith("s'")) {
    const owner = word.slice(0, word.endsWith("'s") ? -2 : -1);
    if (owner !== '') return { words: readKnown(owner) ?? [owner], ...plain };
  }
  const bare = stripClitic(word);
  if (bare !== undefined) return { words: bare, ...plain };
  if (/[0-9]/u.test(word) && /[a-z]/u.test(word)) {
    const letters = word.replace(/[0-9]/gu, (digit) => LEET[digit] ?? digit);
    const found = readKnown(letters) ?? (insults.has(letters) ? [letters] : undefined);
    if (found !== undefined) return { words: found, ...plain, isCensored: true };
  }
  if (isDoubled && /(.)\1\1/u.test(word))
    return { words: [word.replace(/(.)\1{2,}/gu, '$1')], ...plain, isElongated: true };
  return { words: [word], ...plain };
}
