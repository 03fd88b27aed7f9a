import { CharacterClass, characterClasses, classifyAstral } from './characters';

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

const { SPACE, LETTER, DIGIT, MARK, APOSTROPHE, HYPHEN, CURRENCY, SYMBOL, HIGH_SURROGATE, LOW_SURROGATE, INVISIBLE } =
  CharacterClass;

const STAR = 0x2a;
const HASH = 0x23;
const FULL_WIDTH_HASH = 0xff03;
const AT = 0x40;
const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const PERCENT = 0x25;
const PLUS = 0x2b;
const JOINER = 0x200d;

/** Class of the character at an index, with surrogate pairs resolved to what their code point is. */
function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const found = characterClasses[unit]!;
  if (found !== HIGH_SURROGATE) return found;
  const next = text.charCodeAt(index + 1);
  if (!(next >= 0xdc00 && next <= 0xdfff)) return found;
  return classifyAstral(0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
}

/** Units the character at an index takes: 2 for a whole surrogate pair, else 1. */
function widthAt(text: string, index: number): number {
  if (characterClasses[text.charCodeAt(index)] !== HIGH_SURROGATE) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 0x61 && lower <= 0x7a;
}

function isWordClass(found: number): boolean {
  return found === LETTER || found === DIGIT || found === MARK;
}

/** End of a word that starts at an index: letters, digits and marks, joined by single apostrophes, hyphens and censoring stars. */
function endOfWord(text: string, start: number): number {
  const length = text.length;
  let index = start;
  while (index < length) {
    const unit = text.charCodeAt(index);
    const found = unit < 0x80 ? characterClasses[unit]! : classAt(text, index);
    if (found === LETTER || found === DIGIT || found === MARK) {
      index += unit < 0xd800 || unit > 0xdbff ? 1 : widthAt(text, index);
      continue;
    }
    if (found === INVISIBLE && index > start && index + 1 < length && classAt(text, index + 1) === LETTER) {
      index += 1;
      continue;
    }
    if (found === APOSTROPHE || found === HYPHEN) {
      if (index + 1 < length && isWordClass(classAt(text, index + 1))) {
        index += 1;
        continue;
      }
      return index;
    }
    if (unit === STAR && index > start) {
      let after = index + 1;
      while (after < length && text.charCodeAt(after) === STAR) after++;
      const closed = after < length && classAt(text, after) === LETTER;
      if (closed && after - index <= 6) {
        index = after;
        continue;
      }
      return after - index > 1 && after - index <= 6 ? after : index;
    }
    return index;
  }
  return index;
}

/** End of a number: digits with separators inside, a unit or counter glued on (`3jt`, `50k`, `2x`, `4G`, `7pm`, `30%`). */
function endOfNumber(text: string, start: number): number {
  const length = text.length;
  let index = start;
  while (index < length) {
    const unit = text.charCodeAt(index);
    const found = classAt(text, index);
    if (found === DIGIT) {
      index += widthAt(text, index);
      continue;
    }
    if ((unit === DOT || unit === COMMA || unit === COLON || unit === SLASH) && index > start) {
      if (index + 1 < length && classAt(text, index + 1) === DIGIT) {
        index += 1;
        continue;
      }
    }
    if (found === LETTER && index > start) return endOfWord(text, index);
    if (found === HYPHEN && index > start && index + 1 < length && isWordClass(classAt(text, index + 1))) {
      return endOfWord(text, index + 1);
    }
    if (unit === PERCENT && index > start) return index + 1;
    if (unit === PLUS && index > start) return index + 1;
    return index;
  }
  return index;
}

/** End of the characters a hashtag or handle may hold. */
function endOfTag(text: string, start: number, dots: boolean): number {
  const length = text.length;
  let index = start;
  while (index < length) {
    const unit = text.charCodeAt(index);
    const found = classAt(text, index);
    if (isWordClass(found) || unit === UNDERSCORE) {
      index += widthAt(text, index);
      continue;
    }
    if (
      dots &&
      unit === DOT &&
      index + 1 < length &&
      (isWordClass(classAt(text, index + 1)) || text.charCodeAt(index + 1) === UNDERSCORE)
    ) {
      index += 1;
      continue;
    }
    return index;
  }
  return index;
}

/** End of a link from its start to white space, without the closing punctuation of the sentence around it. */
function endOfLink(text: string, start: number): number {
  const length = text.length;
  let index = start;
  while (index < length) {
    const found = classAt(text, index);
    if (found === SPACE || found === INVISIBLE || found === SYMBOL) break;
    const unit = text.charCodeAt(index);
    if (unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x201c || unit === 0x201d) break;
    index += widthAt(text, index);
  }
  while (index > start + 1 && ".,!?)]};:'…".includes(text.charAt(index - 1))) index--;
  return index;
}

function startsWithIgnoringCase(text: string, index: number, lower: string): boolean {
  for (let offset = 0; offset < lower.length; offset++) {
    const unit = text.charCodeAt(index + offset);
    const wanted = lower.charCodeAt(offset);
    if (unit !== wanted && (unit | 32) !== wanted) return false;
  }
  return true;
}

const TOP_LEVEL_NAMES = new Set(
  'com net org id co io ly me info news app dev tv be gl page link site xyz biz my sg au uk gov edu ac or go web sch test example invalid'.split(
    ' ',
  ),
);

/** End of a bare link such as `example.net/karir` whose first word ended at `wordEnd`, or -1 where it is none. */
function endOfBareLink(text: string, wordEnd: number): number {
  const length = text.length;
  let index = wordEnd;
  let known = false;
  for (let part = 0; part < 5 && text.charCodeAt(index) === DOT; part++) {
    let end = index + 1;
    while (
      end < length &&
      (isAsciiLetter(text.charCodeAt(end)) || classAt(text, end) === DIGIT || text.charCodeAt(end) === 0x2d)
    )
      end++;
    if (end === index + 1) break;
    if (end - index <= 9) known = TOP_LEVEL_NAMES.has(text.slice(index + 1, end).toLowerCase());
    else known = false;
    index = end;
  }
  if (!known || index === wordEnd) return -1;
  return text.charCodeAt(index) === SLASH ? endOfLink(text, index) : index;
}

/** End of an address `name@host.tld` whose name ended at `nameEnd`, or -1 where it is none. */
function endOfEmail(text: string, nameEnd: number): number {
  const host = endOfTag(text, nameEnd + 1, true);
  if (host <= nameEnd + 1) return -1;
  return text.slice(nameEnd + 1, host).includes('.') ? host : -1;
}

/** End of one emoji with its skin tones, variation selectors, joined parts, flags and keycaps. */
function endOfEmoji(text: string, start: number): number {
  const length = text.length;
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  let index = start + widthAt(text, start);
  if (first === 0xd83c && second >= 0xdde6 && second <= 0xddff) {
    const nextSecond = text.charCodeAt(index + 1);
    if (text.charCodeAt(index) === 0xd83c && nextSecond >= 0xdde6 && nextSecond <= 0xddff) return index + 2;
    return index;
  }
  while (index < length) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfe0f || unit === 0xfe0e || unit === 0x20e3) {
      index += 1;
    } else if (unit === 0xd83c && text.charCodeAt(index + 1) >= 0xdffb && text.charCodeAt(index + 1) <= 0xdfff) {
      index += 2;
    } else if (unit === JOINER && index + 1 < length && classAt(text, index + 1) === SYMBOL) {
      index += 1 + widthAt(text, index + 1);
    } else {
      break;
    }
  }
  return index;
}

const EMOTICON_NOSES = "-'^o";
const EMOTICON_MOUTHS = ')(DPpdOo3/\\|][';

/** End of an emoticon such as `:)`, `:-(`, `;P`, `:'(`, `<3`, `T_T`, `^_^`, or -1. The mouth must not run on into a word. */
function endOfEmoticon(text: string, start: number): number {
  const first = text.charAt(start);
  const second = text.charAt(start + 1);
  if (first === '<' && second === '3') return start + 2;
  if (first === '<' && second === '/' && text.charAt(start + 2) === '3') return start + 3;
  if (first === '^' && (second === '^' || (second === '_' && text.charAt(start + 2) === '^')))
    return start + (second === '^' ? 2 : 3);
  if (first === '-' && second === '_' && text.charAt(start + 2) === '-') return start + 3;
  if (first === '(' && (second === ':' || second === ';')) return start + 2;
  if (first !== ':' && first !== ';' && first !== '=') return -1;
  let index = start + 1;
  if (EMOTICON_NOSES.includes(text.charAt(index)) && text.charAt(index) !== '') index++;
  const mouth = text.charAt(index);
  if (mouth === '' || !EMOTICON_MOUTHS.includes(mouth)) return -1;
  let end = index + 1;
  while (end < text.length && end - index < 8 && text.charAt(end) === mouth) end++;
  if (end < text.length && isWordClass(classAt(text, end))) return -1;
  if ((mouth === '/' || mouth === '\\') && text.charAt(end) === '/') return -1;
  return end;
}

function endOfLetterEmoticon(text: string, start: number): number {
  const first = text.charAt(start);
  if (text.charAt(start + 1) !== '_' || text.charAt(start + 2) !== first) return -1;
  if (first !== 'T' && first !== 'o' && first !== 'O' && first !== 'Q' && first !== 'u') return -1;
  return start + 3 < text.length && isWordClass(classAt(text, start + 3)) ? -1 : start + 3;
}

/**
 * Cuts a text into tokens in one pass, writing into `spans`.
 * Tokens never overlap, come in order, and the gaps between them hold only white space and invisible characters.
 * Linear in the text: every helper stops at the end of the token it was asked for.
 */
export function tokenize(text: string, spans: TokenSpans): void {
  const { starts, ends, types } = spans;
  const length = text.length;
  let count = 0;
  let index = 0;
  while (index < length) {
    const unit = text.charCodeAt(index);
    let found = characterClasses[unit]!;
    if (found === SPACE || found === INVISIBLE) {
      index += 1;
      continue;
    }
    if (found === HIGH_SURROGATE) found = classAt(text, index);
    let end = -1;
    let type: number = TokenType.PUNCTUATION;
    if (found === LETTER) {
      end = isAsciiLetter(unit) ? endOfLetterEmoticon(text, index) : -1;
      if (end !== -1) {
        type = TokenType.EMOTICON;
      } else if (
        (unit === 0x68 || unit === 0x48) &&
        (startsWithIgnoringCase(text, index, 'https://') || startsWithIgnoringCase(text, index, 'http://'))
      ) {
        end = endOfLink(text, index);
        type = TokenType.LINK;
      } else if ((unit === 0x77 || unit === 0x57) && startsWithIgnoringCase(text, index, 'www.')) {
        end = endOfLink(text, index);
        type = TokenType.LINK;
      } else if (
        (unit === 0x52 || unit === 0x72) &&
        (text.charCodeAt(index + 1) | 32) === 0x70 &&
        isPriceStart(text, index + 2)
      ) {
        end = endOfNumber(text, text.charCodeAt(index + 2) === DOT ? index + 3 : index + 2);
        type = TokenType.NUMBER;
      } else {
        end = endOfWord(text, index);
        type = TokenType.WORD;
        const next = text.charCodeAt(end);
        if (next === DOT) {
          const link = endOfBareLink(text, end);
          if (link !== -1) {
            end = link;
            type = TokenType.LINK;
          }
        }
        if (text.charCodeAt(end) === AT && type === TokenType.WORD) {
          const email = endOfEmail(text, end);
          if (email !== -1) {
            end = email;
            type = TokenType.EMAIL;
          }
        }
      }
    } else if (found === DIGIT) {
      end = endOfNumber(text, index);
      if (text.charCodeAt(end) === 0x20e3 || (text.charCodeAt(end) === 0xfe0f && text.charCodeAt(end + 1) === 0x20e3)) {
        end += text.charCodeAt(end) === 0x20e3 ? 1 : 2;
        type = TokenType.EMOJI;
      } else {
        type = TokenType.NUMBER;
      }
    } else if (unit === HASH || unit === FULL_WIDTH_HASH) {
      end = endOfTag(text, index + 1, false);
      if (end > index + 1) type = TokenType.HASHTAG;
      else end = index + 1;
    } else if (unit === AT) {
      end = endOfTag(text, index + 1, true);
      if (end > index + 1) type = TokenType.HANDLE;
      else end = index + 1;
    } else if (found === CURRENCY && index + 1 < length && classAt(text, index + 1) === DIGIT) {
      end = endOfNumber(text, index + 1);
      type = TokenType.NUMBER;
    } else if (found === SYMBOL) {
      end = endOfEmoji(text, index);
      type = TokenType.EMOJI;
    } else if (found === MARK) {
      end = index + 1;
      while (end < length && characterClasses[text.charCodeAt(end)] === MARK) end++;
    } else if (found === HIGH_SURROGATE || found === LOW_SURROGATE) {
      end = index + 1;
    } else {
      end = endOfEmoticon(text, index);
      if (end !== -1) {
        type = TokenType.EMOTICON;
      } else {
        end = index + widthAt(text, index);
        while (end < length && text.charCodeAt(end) === unit && unit < 0xd800) end++;
      }
    }
    starts[count] = index;
    ends[count] = end;
    types[count] = type;
    count += 1;
    index = end;
  }
  spans.count = count;
}

/** Whether what follows `Rp` at an index is an amount, with or without a point between. */
function isPriceStart(text: string, index: number): boolean {
  if (index >= text.length) return false;
  if (classAt(text, index) === DIGIT) return true;
  return text.charCodeAt(index) === DOT && index + 1 < text.length && classAt(text, index + 1) === DIGIT;
}
