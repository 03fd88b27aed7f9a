import type { GradedTerms } from '../lexicon';
import { splitTerms } from '../lexicon';
import { domainWords } from './en/domainWords';
import * as englishFunctionWords from './en/functionWords';
import { languageWords as englishWords } from './en/languageWords';
import { sentimentPhrases as englishPhrases } from './en/sentimentPhrases';
import * as indonesianFunctionWords from './id/functionWords';
import { languageWords as indonesianWords } from './id/languageWords';
import { sentimentPhrases as indonesianPhrases } from './id/sentimentPhrases';
import { sentimentWords } from './id/sentimentWords';
import { sentimentWordsFormal } from './id/sentimentWordsFormal';
import { sharedWords as sharedList } from './id/sharedWords';
import { slang } from './id/slang';
import { languageWords as javaneseWords } from './jv/languageWords';
import { languageWords as malayWords } from './ms/languageWords';
import { languageWords as otherWords } from './other/languageWords';
import { emoji } from './shared/emoji';
import { languageWords as sundaneseWords } from './su/languageWords';

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

export const indonesian: LanguageData = collect(indonesianFunctionWords, slang);
export const english: LanguageData = collect(englishFunctionWords, {});

/** Words by which a language is told, by its code. */
export const languageLists: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['id', new Set(splitTerms(indonesianWords))],
  ['en', new Set(splitTerms(englishWords))],
  ['jv', new Set(splitTerms(javaneseWords))],
  ['su', new Set(splitTerms(sundaneseWords))],
  ['ms', new Set(splitTerms(malayWords))],
  ['other', new Set(splitTerms(otherWords))],
]);

/** Words that say nothing of the language, since several share them. */
export const sharedWords: ReadonlySet<string> = new Set(splitTerms(sharedList));

/** Graded words of both languages, later lists winning. */
export const wordTerms: readonly (readonly GradedTerms[])[] = [domainWords, sentimentWordsFormal, sentimentWords];

/** Graded phrases of both languages. */
export const phraseTerms: readonly (readonly GradedTerms[])[] = [englishPhrases, indonesianPhrases];

/** Graded emoji and emoticons. */
export const emojiTerms: readonly (readonly GradedTerms[])[] = [emoji];
