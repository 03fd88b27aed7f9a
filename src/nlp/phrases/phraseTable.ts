import { aspectRules } from '../aspects';
import { kindRules } from '../classifiers';
import type { Rule } from '../classifiers/rule';
import { comparisons } from '../sentiment/comparison';
import { ironyCues } from '../sentiment/irony';
import { phraseValences } from '../sentiment/lexicon';
import { normalizeWord } from '../words/normalizeWord';
import { buildAutomaton, type PhraseAutomaton } from './automaton';
import { type PatternElement, parsePattern } from './parsePattern';

/** What a phrase of the automaton says when it is found. */
export type PhraseMeaning =
  | { readonly type: 'kind'; readonly rule: Rule; readonly number: number; readonly line: number }
  | { readonly type: 'feeling'; readonly valence: number }
  | { readonly type: 'aspect'; readonly aspect: string; readonly isHint: boolean }
  | { readonly type: 'comparison'; readonly favours: 1 | -1 }
  | { readonly type: 'irony' };

/** All phrases of rules, lexicons and aspects, compiled into one automaton. */
export interface PhraseTable {
  readonly automaton: PhraseAutomaton;
  /** Meaning of each phrase number. */
  readonly meanings: readonly PhraseMeaning[];
}

/** The lines of a block of phrases, without empty ones. */
export function phraseLines(phrases: string): string[] {
  return phrases
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Compiles every list of phrases; takes some tens of milliseconds and is done once. Throws on a phrase that cannot be read. */
export function compilePhrases(): PhraseTable {
  const normalize = (literal: string): readonly string[] => normalizeWord(literal).words;
  const readings: PatternElement[][][] = [];
  const meanings: PhraseMeaning[] = [];
  const add = (phrase: string, meaning: PhraseMeaning): void => {
    readings.push(parsePattern(phrase, normalize));
    meanings.push(meaning);
  };
  kindRules.forEach((rule, number) => {
    phraseLines(rule.phrases).forEach((phrase, line) => {
      add(phrase, { type: 'kind', rule, number, line });
    });
  });
  for (const { term, valence } of phraseValences) add(term, { type: 'feeling', valence });
  for (const { aspect, phrases, hints } of aspectRules) {
    for (const phrase of phraseLines(phrases)) add(phrase, { type: 'aspect', aspect, isHint: false });
    for (const phrase of phraseLines(hints)) add(phrase, { type: 'aspect', aspect, isHint: true });
  }
  for (const { favours, phrases } of comparisons) {
    for (const phrase of phraseLines(phrases)) add(phrase, { type: 'comparison', favours });
  }
  for (const phrase of phraseLines(ironyCues)) add(phrase, { type: 'irony' });
  return { automaton: buildAutomaton(readings), meanings };
}
