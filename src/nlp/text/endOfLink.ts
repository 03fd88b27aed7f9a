import { CharacterClass, classAt, isAsciiLetter, widthAt } from './characters';
import { endOfTag } from './endOfTag';

const { SPACE, DIGIT, SYMBOL, INVISIBLE } = CharacterClass;

const DOT = 0x2e;
const SLASH = 0x2f;

/** End of a link from its start to white space, without the closing punctuation of the sentence around it. */
export function endOfLink(text: string, start: number): number {
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

/** Whether a link written out in full starts at an index: `https://`, `http://` or `www.`. */
export function startsLink(text: string, index: number): boolean {
  const first = text.charCodeAt(index) | 32;
  if (first === 0x68)
    return startsWithIgnoringCase(text, index, 'https://') || startsWithIgnoringCase(text, index, 'http://');
  return first === 0x77 && startsWithIgnoringCase(text, index, 'www.');
}

const TOP_LEVEL_NAMES = new Set(
  'com net org id co io ly me info news app dev tv be gl page link site xyz biz my sg au uk gov edu ac or go web sch test example invalid'.split(
    ' ',
  ),
);

/** End of a bare link such as `example.net/karir` whose first word ended at `wordEnd`, or -1 where it is none. */
export function endOfBareLink(text: string, wordEnd: number): number {
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
export function endOfEmail(text: string, nameEnd: number): number {
  const host = endOfTag(text, nameEnd + 1, true);
  if (host <= nameEnd + 1) return -1;
  return text.slice(nameEnd + 1, host).includes('.') ? host : -1;
}
