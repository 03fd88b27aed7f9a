/** What one UTF-16 unit can be in social text; the tokenizer decides by these alone. */
export const CharacterClass = {
  OTHER: 0,
  SPACE: 1,
  LETTER: 2,
  DIGIT: 3,
  MARK: 4,
  APOSTROPHE: 5,
  HYPHEN: 6,
  CURRENCY: 7,
  SYMBOL: 8,
  HIGH_SURROGATE: 9,
  LOW_SURROGATE: 10,
  INVISIBLE: 11,
} as const;

const table = new Uint8Array(65536);

function fill(pattern: RegExp, value: number): void {
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    if (pattern.test(String.fromCharCode(unit))) table[unit] = value;
  }
}

fill(/[\p{L}\p{Nl}]/u, CharacterClass.LETTER);
fill(/\p{Nd}/u, CharacterClass.DIGIT);
fill(/\p{M}/u, CharacterClass.MARK);
fill(/\p{Sc}/u, CharacterClass.CURRENCY);
fill(
  /[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299]/u,
  CharacterClass.SYMBOL,
);
fill(/[\s\u0085\u2028\u2029]/u, CharacterClass.SPACE);
fill(
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/u,
  CharacterClass.INVISIBLE,
);
for (const unit of [0x27, 0x2019, 0x2018, 0x60, 0xb4, 0x02bc]) table[unit] = CharacterClass.APOSTROPHE;
for (const unit of [0x2d, 0x2010, 0x2011]) table[unit] = CharacterClass.HYPHEN;
for (let unit = 0xd800; unit < 0xdc00; unit++) table[unit] = CharacterClass.HIGH_SURROGATE;
for (let unit = 0xdc00; unit < 0xe000; unit++) table[unit] = CharacterClass.LOW_SURROGATE;

/** Class of each UTF-16 unit; index with a unit, 0–65535. */
export const characterClasses: Readonly<Uint8Array> = table;

/** Class of the code point of a surrogate pair: a letter (fancy alphabets, historic and rare scripts) or a symbol (emoji). */
function classifyAstral(codePoint: number): number {
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) return CharacterClass.LETTER;
  if (codePoint >= 0x1f100 && codePoint <= 0x1f1e5 && codePoint !== 0x1f17e) return CharacterClass.LETTER;
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return CharacterClass.SYMBOL;
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return CharacterClass.LETTER;
  if (codePoint >= 0x10000 && codePoint <= 0x1cfff) return CharacterClass.LETTER;
  return CharacterClass.OTHER;
}

/** Class of the character at an index, with surrogate pairs resolved to what their code point is. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const found = table[unit]!;
  if (found !== CharacterClass.HIGH_SURROGATE) return found;
  const next = text.charCodeAt(index + 1);
  if (!(next >= 0xdc00 && next <= 0xdfff)) return found;
  return classifyAstral(0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
}

/** Units the character at an index takes: 2 for a whole surrogate pair, else 1. */
export function widthAt(text: string, index: number): number {
  if (table[text.charCodeAt(index)] !== CharacterClass.HIGH_SURROGATE) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Whether a UTF-16 unit is a letter from a to z, of either case. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether characters of a class make up words. */
export function isWordClass(found: number): boolean {
  return found === CharacterClass.LETTER || found === CharacterClass.DIGIT || found === CharacterClass.MARK;
}
