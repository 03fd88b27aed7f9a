import { classAt, isWordClass } from './characters';

const EMOTICON_NOSES = "-'^o";
const EMOTICON_MOUTHS = ')(DPpdOo3/\\|][';

/** End of an emoticon such as `:)`, `:-(`, `;P`, `:'(`, `<3`, `T_T`, `^_^`, or -1. The mouth must not run on into a word. */
export function endOfEmoticon(text: string, start: number): number {
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

/** End of an emoticon of letters such as `T_T` or `o_O` with equal eyes, or -1. */
export function endOfLetterEmoticon(text: string, start: number): number {
  const first = text.charAt(start);
  if (text.charAt(start + 1) !== '_' || text.charAt(start + 2) !== first) return -1;
  if (first !== 'T' && first !== 'o' && first !== 'O' && first !== 'Q' && first !== 'u') return -1;
  return start + 3 < text.length && isWordClass(classAt(text, start + 3)) ? -1 : start + 3;
}
