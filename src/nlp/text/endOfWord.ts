import { CharacterClass, characterClasses, classAt, isWordClass, widthAt } from './characters';

const { LETTER, DIGIT, MARK, APOSTROPHE, HYPHEN, INVISIBLE } = CharacterClass;

const STAR = 0x2a;

/** End of a word that starts at an index: letters, digits and marks, joined by single apostrophes, hyphens and censoring stars. */
export function endOfWord(text: string, start: number): number {
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
