import type { GradedTerms } from '../lexicon';
import * as englishFunctionWords from './en/functionWords';
import * as indonesianFunctionWords from './id/functionWords';

/** The grammar words of one language and the words it is known by. */
export interface LanguageData {
  readonly stopWords: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly intensifiers: ReadonlyMap<string, number>;
  readonly diminishers: ReadonlyMap<string, number>;
  readonly contrastWords: ReadonlySet<string>;
  readonly conditionalWords: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly comparisonWords: ReadonlySet<string>;
  readonly clauseBreakers: ReadonlySet<string>;
  /** Every word of the sets above. */
  readonly words: ReadonlySet<string>;
  /** Spellings people type, each with the standard words it stands for. */
  readonly slang: Readonly<Record<string, string>>;
}

type FunctionWords = Omit<LanguageData, 'words' | 'slang'>;

function collect(lists: FunctionWords, slang: Readonly<Record<string, string>>): LanguageData {
  const words = new Set<string>([
    ...lists.stopWords,
    ...lists.negators,
    ...lists.intensifiers.keys(),
    ...lists.diminishers.keys(),
    ...lists.contrastWords,
    ...lists.conditionalWords,
    ...lists.questionWords,
    ...lists.comparisonWords,
    ...lists.clauseBreakers,
  ]);
  return { ...lists, words, slang };
}

export const indonesian: LanguageData = collect(indonesianFunctionWords, {});
export const english: LanguageData = collect(englishFunctionWords, {});

/** Words by which a language is told, by its code. */
export const languageLists: ReadonlyMap<string, readonly string[]> = new Map();

/** Words that say nothing of the language, since several share them. */
export const sharedWords: ReadonlySet<string> = new Set();

/** Graded words of both languages, later lists winning. */
export const wordTerms: readonly (readonly GradedTerms[])[] = [];

/** Graded phrases of both languages. */
export const phraseTerms: readonly (readonly GradedTerms[])[] = [];

/** Graded emoji and emoticons. */
export const emojiTerms: readonly (readonly GradedTerms[])[] = [];
