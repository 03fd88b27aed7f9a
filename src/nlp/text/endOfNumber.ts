import { CharacterClass, classAt, isWordClass, widthAt } from './characters';
import { endOfWord } from './endOfWord';

const { LETTER, DIGIT, HYPHEN } = CharacterClass;

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const PERCENT = 0x25;
const PLUS = 0x2b;

/** End of a number: digits with separators inside, a unit or counter glued on (`3jt`, `50k`, `2x`, `4G`, `7pm`, `30%`). */
export function endOfNumber(text: string, start: number): number {
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

/** Whether a price starts at an index: `Rp` in any case before an amount, with or without a point between. */
export function startsPrice(text: string, index: number): boolean {
  if ((text.charCodeAt(index) | 32) !== 0x72 || (text.charCodeAt(index + 1) | 32) !== 0x70) return false;
  const amount = text.charCodeAt(index + 2) === DOT ? index + 3 : index + 2;
  return amount < text.length && classAt(text, amount) === DIGIT;
}
