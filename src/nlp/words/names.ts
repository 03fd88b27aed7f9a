import type { AnalyzeInput } from '../doc';
import { foldWord } from '../text/fold';
import { isKnownWord } from './vocabulary';

/** One name to look for: of the brand, or of a rival. */
export interface Name {
  /** Folded words of the name, in order. */
  readonly words: readonly string[];
  /** The same without spaces and signs, as in a hashtag or handle. */
  readonly joined: string;
  readonly isRival: boolean;
}

/** The names of one request, ready to be looked for. */
export interface NameList {
  readonly names: readonly Name[];
  /** 1 at the lower-case ASCII letter or digit some name begins with; position 0 for all other beginnings. */
  readonly beginnings: Uint8Array;
}

const MOST_NAMES = 200;
const MOST_KEPT = 256;
const NO_NAMES: NameList = { names: [], beginnings: new Uint8Array(128) };

function isSameList(left: readonly string[] | null | undefined, right: readonly string[]): boolean {
  const list = left ?? [];
  return list.length === right.length && list.every((name, index) => name === right[index]);
}

/** A reader of the names in a request that remembers the last 256 distinct ones. */
export function createNameReader(): (input: AnalyzeInput) => NameList {
  const kept = new Map<string, NameList>();
  // Most texts come with the names of the one before: they are told by comparing, without a key being written.
  let last = { brand: '', aliases: [] as readonly string[], competitors: [] as readonly string[], list: NO_NAMES };

  return (input) => {
    if (!input.brand && !input.competitors?.length && !input.aliases?.length) return NO_NAMES;
    if (
      last.brand === (input.brand ?? '') &&
      isSameList(input.aliases, last.aliases) &&
      isSameList(input.competitors, last.competitors)
    )
      return last.list;
    const list = recall(input);
    last = {
      brand: input.brand ?? '',
      aliases: [...(input.aliases ?? [])],
      competitors: [...(input.competitors ?? [])],
      list,
    };
    return list;
  };

  function recall(input: AnalyzeInput): NameList {
    const key = [
      input.brand ?? '',
      (input.aliases ?? []).join('\u0001'),
      (input.competitors ?? []).join('\u0001'),
    ].join('\u0002');
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const list = readNames(input);
    kept.set(key, list);
    return list;
  }
}

function readNames(input: AnalyzeInput): NameList {
  const names: Name[] = [];
  const add = (written: string, isRival: boolean): void => {
    const words = written
      .slice(0, 100)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1$2')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(foldWord)
      .filter((word) => word !== '');
    const joined = words.join('');
    if (joined.length < 2 || names.length >= MOST_NAMES) return;
    names.push({ words, joined, isRival });
    if (words.length > 1) {
      names.push({ words: [joined], joined, isRival });
      const first = words[0]!;
      if (first.length >= 4 && !isKnownWord(first)) names.push({ words: [first], joined: first, isRival });
    }
  };
  if (input.brand) add(input.brand, false);
  for (const alias of input.aliases ?? []) add(alias, false);
  for (const rival of input.competitors ?? []) add(rival, true);
  names.sort((left, right) => right.words.length - left.words.length || right.joined.length - left.joined.length);
  const beginnings = new Uint8Array(128);
  for (const name of names) {
    const unit = name.words[0]!.charCodeAt(0);
    beginnings[unit < 128 ? unit : 0] = 1;
  }
  return { names, beginnings };
}

const ENDINGS = new Set(["'s", '’s', 's', 'nya', '-nya', 'ku', 'mu', 'lah', 'pun', 'kah', '-ku', '-mu', "'", 'ers']);

/** Whether a folded word is a word of a name, with an ending that belongs to the sentence allowed on the last one. */
export function isNameWord(folded: string, word: string, isLast: boolean): boolean {
  if (folded === word) return true;
  return isLast && word.length >= 3 && folded.startsWith(word) && ENDINGS.has(folded.slice(word.length));
}
