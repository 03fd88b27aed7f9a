import { CharacterClass, classAt, widthAt } from './characters';

const JOINER = 0x200d;

/** End of one emoji with its skin tones, variation selectors, joined parts, flags and keycaps. */
export function endOfEmoji(text: string, start: number): number {
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
    } else if (unit === JOINER && index + 1 < length && classAt(text, index + 1) === CharacterClass.SYMBOL) {
      index += 1 + widthAt(text, index + 1);
    } else {
      break;
    }
  }
  return index;
}
