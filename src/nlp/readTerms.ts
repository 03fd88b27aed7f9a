import { english, indonesian } from './lang';
import { foldWord } from './text/fold';
import { createTokenSpans, TokenType, tokenize } from './text/tokenize';
import { normalizeWord } from './words/normalizeWord';

/** What a text talks of: each word and each pair of neighbouring words once. */
export interface TextTerms {
  words: string[];
  phrases: string[];
}

const MIN_LETTERS = 2;
const MAX_WORDS = 400;
/** Distinct surfaces remembered; beyond it the memory starts again. */
const MAX_REMEMBERED = 50_000;

/**
 * Makes a reader of topical terms. Words come in their standard spelling ("gk", "gak" and "tidak" are one); stop words of
 * both languages are left out, negators stay, so that "tidak sampai" is a phrase; the names given are nobody's news and are
 * left out, in any number of words. A phrase never reaches over a stop word, a number or a sign.
 * @param ownNames names that are no terms: the brand's
 */
export function createTermReader(ownNames: readonly string[]): (text: string) => TextTerms {
  const spans = createTokenSpans();
  const names = ownNames.map(nameWords).filter((words) => words.length > 0);
  const joined = new Set(names.map((words) => words.join('')));
  let remembered = new Map<string, readonly string[]>();

  function topicalWords(surface: string): readonly string[] {
    const known = remembered.get(surface);
    if (known !== undefined) return known;
    const words = normalizeWord(surface).words.map((word) => (isTopical(word) ? word : ''));
    if (remembered.size >= MAX_REMEMBERED) remembered = new Map();
    remembered.set(surface, words);
    return words;
  }

  /** How many tokens from here on are one of the names; 0 where none begins. */
  function nameLength(text: string, token: number): number {
    for (const words of names) {
      if (words.every((word, index) => foldedToken(text, token + index) === word)) return words.length;
    }
    return joined.has(foldedToken(text, token)) ? 1 : 0;
  }

  function foldedToken(text: string, token: number): string {
    return token < spans.count ? foldWord(text.slice(spans.starts[token], spans.ends[token])) : '';
  }

  return (text) => {
    tokenize(text, spans);
    const words = new Set<string>();
    const phrases = new Set<string>();
    let previous = '';
    for (let token = 0; token < Math.min(spans.count, MAX_WORDS); token++) {
      const length = spans.types[token] === TokenType.WORD ? nameLength(text, token) : 0;
      if (length > 0 || spans.types[token] !== TokenType.WORD) {
        token += Math.max(0, length - 1);
        previous = '';
        continue;
      }
      for (const word of topicalWords(text.slice(spans.starts[token], spans.ends[token]))) {
        if (word !== '') words.add(word);
        if (word !== '' && previous !== '' && word !== previous) phrases.add(`${previous} ${word}`);
        previous = word;
      }
    }
    return { words: [...words], phrases: [...phrases] };
  };
}

function isTopical(word: string): boolean {
  return word.length >= MIN_LETTERS && !indonesian.stopWords.has(word) && !english.stopWords.has(word);
}

function nameWords(name: string): string[] {
  return foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
