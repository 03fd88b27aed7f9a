import { english, indonesian, type LanguageData } from '../lang';
import { Role } from './unit';

/** What a grammar word does: bits of `Role`, and what it multiplies its neighbour's feeling by. */
export interface GrammarWord {
  roles: number;
  factor: number;
}

const ROLE_LISTS: readonly [keyof LanguageData, number][] = [
  ['negators', Role.NEGATOR],
  ['intensifiers', Role.INTENSIFIER],
  ['diminishers', Role.DIMINISHER],
  ['contrastWords', Role.CONTRAST],
  ['conditionalWords', Role.CONDITIONAL],
  ['questionWords', Role.QUESTION],
  ['comparisonWords', Role.COMPARISON],
  ['clauseBreakers', Role.CLAUSE_BREAK],
  ['stopWords', Role.STOP_WORD],
];

function collect(): Map<string, GrammarWord> {
  const words = new Map<string, GrammarWord>();
  const at = (word: string): GrammarWord => {
    const found = words.get(word) ?? { roles: 0, factor: 1 };
    words.set(word, found);
    return found;
  };
  for (const language of [indonesian, english]) {
    for (const [list, role] of ROLE_LISTS) {
      for (const word of (language[list] as ReadonlySet<string> | ReadonlyMap<string, number>).keys())
        at(word).roles |= role;
    }
  }
  // Later lists win: a strengthener before a diminisher, Indonesian before English.
  for (const factors of [english.diminishers, indonesian.diminishers, english.intensifiers, indonesian.intensifiers]) {
    for (const [word, factor] of factors) at(word).factor = factor;
  }
  return words;
}

/** Grammar words of both languages, gathered from their lists so that a word costs one look-up. */
export const grammar: ReadonlyMap<string, GrammarWord> = collect();
