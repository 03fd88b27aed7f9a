import { CharacterClass, characterClasses, classAt, widthAt } from './characters';
import { endOfEmoji } from './endOfEmoji';
import { endOfEmoticon, endOfLetterEmoticon } from './endOfEmoticon';
import { endOfBareLink, endOfEmail, endOfLink, startsLink } from './endOfLink';
import { endOfNumber, startsPrice } from './endOfNumber';
import { endOfTag } from './endOfTag';
import { endOfWord } from './endOfWord';

/** What a token is by its shape alone. */
export const TokenType = {
  WORD: 0,
  NUMBER: 1,
  HASHTAG: 2,
  HANDLE: 3,
  LINK: 4,
  EMAIL: 5,
  EMOJI: 6,
  EMOTICON: 7,
  PUNCTUATION: 8,
} as const;
export type TokenTypeName = keyof typeof TokenType;

/** The longest text that is analysed, in UTF-16 units. */
export const MAXIMUM_TEXT_LENGTH = 20_000;

/**
 * Tokens of one text as parallel arrays, so that a text costs no object a token.
 * Token i covers the units [starts[i], ends[i]) of the text; what lies between tokens is white space or invisible.
 */
export interface TokenSpans {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Uint8Array;
}

/** An empty set of spans with room for the longest text; made once and used again for every text. */
export function createTokenSpans(): TokenSpans {
  return {
    count: 0,
    starts: new Int32Array(MAXIMUM_TEXT_LENGTH),
    ends: new Int32Array(MAXIMUM_TEXT_LENGTH),
    types: new Uint8Array(MAXIMUM_TEXT_LENGTH),
  };
}

const { SPACE, LETTER, DIGIT, MARK, CURRENCY, SYMBOL, HIGH_SURROGATE, LOW_SURROGATE, INVISIBLE } = CharacterClass;

const HASH = 0x23;
const FULL_WIDTH_HASH = 0xff03;
const AT = 0x40;
const DOT = 0x2e;
const KEYCAP = 0x20e3;
const EMOJI_STYLE = 0xfe0f;

/**
 * Cuts a text into tokens in one pass, writing into `spans`.
 * Tokens never overlap, come in order, and the gaps between them hold only white space and invisible characters.
 * Linear in the text: every helper stops at the end of the token it was asked for.
 */
export function tokenize(text: string, spans: TokenSpans): void {
  const { length } = text;
  spans.count = 0;
  let index = 0;
  while (index < length) {
    let found = characterClasses[text.charCodeAt(index)]!;
    if (found === HIGH_SURROGATE) found = classAt(text, index);
    if (found === SPACE || found === INVISIBLE) index += 1;
    else if (found === LETTER) index = addLetters(text, index, spans);
    else index = addOther(text, index, found, spans);
  }
}

/** Writes down one token and gives its end. */
function add(spans: TokenSpans, type: number, start: number, end: number): number {
  const at = spans.count;
  spans.starts[at] = start;
  spans.ends[at] = end;
  spans.types[at] = type;
  spans.count = at + 1;
  return end;
}

/** Adds the token that starts with a letter: a word, or a link, price, address or emoticon that looks like one at first. */
function addLetters(text: string, start: number, spans: TokenSpans): number {
  const first = text.charCodeAt(start) | 32;
  if (first >= 0x61 && first <= 0x7a) {
    const emoticonEnd = endOfLetterEmoticon(text, start);
    if (emoticonEnd !== -1) return add(spans, TokenType.EMOTICON, start, emoticonEnd);
    if (startsLink(text, start)) return add(spans, TokenType.LINK, start, endOfLink(text, start));
    if (startsPrice(text, start)) {
      const amount = text.charCodeAt(start + 2) === DOT ? start + 3 : start + 2;
      return add(spans, TokenType.NUMBER, start, endOfNumber(text, amount));
    }
  }
  const end = endOfWord(text, start);
  const next = text.charCodeAt(end);
  if (next === DOT) {
    const linkEnd = endOfBareLink(text, end);
    if (linkEnd !== -1) return add(spans, TokenType.LINK, start, linkEnd);
  } else if (next === AT) {
    const emailEnd = endOfEmail(text, end);
    if (emailEnd !== -1) return add(spans, TokenType.EMAIL, start, emailEnd);
  }
  return add(spans, TokenType.WORD, start, end);
}

/** Adds the token that starts with a character of another class. */
function addOther(text: string, start: number, found: number, spans: TokenSpans): number {
  const unit = text.charCodeAt(start);
  if (found === DIGIT) {
    const end = endOfNumber(text, start);
    const after = text.charCodeAt(end);
    if (after === KEYCAP) return add(spans, TokenType.EMOJI, start, end + 1);
    if (after === EMOJI_STYLE && text.charCodeAt(end + 1) === KEYCAP)
      return add(spans, TokenType.EMOJI, start, end + 2);
    return add(spans, TokenType.NUMBER, start, end);
  }
  if (unit === HASH || unit === FULL_WIDTH_HASH || unit === AT) {
    const end = endOfTag(text, start + 1, unit === AT);
    if (end === start + 1) return add(spans, TokenType.PUNCTUATION, start, end);
    return add(spans, unit === AT ? TokenType.HANDLE : TokenType.HASHTAG, start, end);
  }
  if (found === CURRENCY && start + 1 < text.length && classAt(text, start + 1) === DIGIT)
    return add(spans, TokenType.NUMBER, start, endOfNumber(text, start + 1));
  if (found === SYMBOL) return add(spans, TokenType.EMOJI, start, endOfEmoji(text, start));
  if (found === HIGH_SURROGATE || found === LOW_SURROGATE) return add(spans, TokenType.PUNCTUATION, start, start + 1);
  if (found !== MARK) {
    const emoticonEnd = endOfEmoticon(text, start);
    if (emoticonEnd !== -1) return add(spans, TokenType.EMOTICON, start, emoticonEnd);
  }
  return add(spans, TokenType.PUNCTUATION, start, endOfSigns(text, start, found));
}

/** End of a run of marks, or of one sign repeated. */
function endOfSigns(text: string, start: number, found: number): number {
  const unit = text.charCodeAt(start);
  let end = start + widthAt(text, start);
  if (found === MARK) while (end < text.length && characterClasses[text.charCodeAt(end)] === MARK) end++;
  else if (unit < 0xd800) while (end < text.length && text.charCodeAt(end) === unit) end++;
  return end;
}
