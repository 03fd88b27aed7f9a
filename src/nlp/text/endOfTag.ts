import { classAt, isWordClass, widthAt } from './characters';

const DOT = 0x2e;
const UNDERSCORE = 0x5f;

/** End of the characters a hashtag or handle may hold. */
export function endOfTag(text: string, start: number, dots: boolean): number {
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
