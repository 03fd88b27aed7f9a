// Letters of other alphabets that are used to dress up Latin words, each with the Latin letter it looks like.
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    ɡ: 'g',
    ո: 'n',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    η: 'n',
    ɑ: 'a',
    ı: 'i',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ᴀ: 'a',
    ᴇ: 'e',
    ᴏ: 'o',
    ɪ: 'i',
    ꜱ: 's',
    ᴛ: 't',
    ᴜ: 'u',
    ᴋ: 'k',
    ᴍ: 'm',
    ɢ: 'g',
    ʙ: 'b',
    ᴅ: 'd',
    ᴘ: 'p',
    ʜ: 'h',
    ʏ: 'y',
    ᴡ: 'w',
  }),
);

const MARKS_AND_INVISIBLE = /[\p{M}\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const APOSTROPHES = /[\u2018\u2019\u0060\u00b4\u02bc]/gu;
const HYPHENS = /[\u2010\u2011]/gu;

/** Whether a text has no character beyond ASCII. */
export function isPlainAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

/**
 * Folds one token to the plain letters it stands for: lower case, compatibility forms opened (full width, fancy
 * alphabets, small capitals), accents and invisible characters dropped, and look-alike letters of other alphabets read
 * as Latin where the word mixes alphabets. Never longer than four times the token.
 */
export function foldWord(word: string): string {
  if (isPlainAscii(word)) return word.toLowerCase();
  const opened = word
    .normalize('NFKD')
    .replace(MARKS_AND_INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .toLowerCase();
  if (isPlainAscii(opened) || !/[a-z]|[ɪʀɴᴀᴇ]/u.test(opened)) return opened;
  let folded = '';
  for (const letter of opened) folded += LOOKALIKES.get(letter) ?? letter;
  return folded;
}
