import type { MentionFacts } from '../facts';
import { hash32 } from '../identity';
import { type Background, featureForm, PRIOR_MENTIONS, priorShare } from './background';
import { surprise } from './burst';
import { rhetoric } from './concepts';
import { createRecentWords, type RecentWordsState } from './recentWords';
import type { Traffic } from './traffic';

/** A word that a brand's critics use far more often than it was ever heard: what is told in many words has one in common. */
export interface Topic {
  word: string;
  /** Since when. */
  from: number;
  /** Negative decimal logarithm of the chance. */
  surprise: number;
}

/** A mention has many words, and each may come in clumps. */
const LEAST_SURPRISE = 2.5;
const DISPERSION = 1.5;
/** Of those that have the word, at most so many may be of the usual sort. */
const MOST_USUAL = 0.4;
/** What all have who were ever heard is how the brand is spoken of: so many others must have been heard. */
const LEAST_OTHERS = 20;
const MAX_SPAN = 7 * 24 * 3_600_000;
/** How many of the latest uses are looked at as one wave. */
const COUNTS = [5, 6, 8, 10, 13, 16, 20, 24];

/**
 * Watches the words of a brand's critics. A wave's size is not known, so all of its beginnings are tried (a scan statistic,
 * Kulldorff 1997), each against how often the word was heard outside.
 */
export function createTopics(state?: RecentWordsState) {
  const words = createRecentWords(state);

  /** Null where the word comes no more often than it may. */
  function measure(word: string, facts: MentionFacts, traffic: Traffic, background: Background): Topic | null {
    const at = facts.postedAt.getTime();
    const times = words.timesOf(word, { author: facts.author, at, said: hash32(facts.words) });
    let most: Topic | null = null;
    for (const count of COUNTS) {
      const from = times.at(1 - count);
      if (from === undefined || at - from > MAX_SPAN || traffic.total() - count < LEAST_OTHERS) break;
      const near = traffic.between(from, at);
      const outside = Math.max(0, traffic.total() - near);
      const usual = background.countBeside(word, count - 1) + priorShare(word) * PRIOR_MENTIONS + 1;
      const expected = (DISPERSION * usual * near) / (outside + PRIOR_MENTIONS);
      if (expected > MOST_USUAL * count) continue;
      const measured = surprise(count, expected);
      if (measured > (most?.surprise ?? LEAST_SURPRISE)) most = { word, from, surprise: measured };
    }
    return most;
  }

  return {
    /** The topics of a mention, the most surprising first. */
    find(facts: MentionFacts, features: readonly string[], traffic: Traffic, background: Background): Topic[] {
      return features
        .flatMap((word) => {
          if (featureForm(word) !== 'word' || rhetoric.has(word)) return [];
          return measure(word, facts, traffic, background) ?? [];
        })
        .sort((a, b) => b.surprise - a.surprise || (a.word < b.word ? -1 : 1));
    },

    add(facts: MentionFacts, features: readonly string[]): void {
      const at = facts.postedAt.getTime();
      const said = hash32(facts.words);
      for (const feature of features) if (featureForm(feature) === 'word') words.add(feature, facts.author, at, said);
    },

    save: words.save,
  };
}
