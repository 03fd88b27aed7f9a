import type { MentionFacts } from '../../src/monitor/facts';
import { MENTION_KINDS } from '../../src/nlp/doc';

/** 2026-03-02T00:00Z: minutes are counted from here. */
export const FACTS_START = Date.parse('2026-03-02T00:00:00Z');

/** What the log knows of a negative mention on X, by an author of its own, with certainty of its kind. */
export function mentionFacts(minute: number, { kind = 'NEUTRAL', ...rest }: Partial<MentionFacts>): MentionFacts {
  return {
    postedAt: new Date(FACTS_START + minute * 60_000),
    kind,
    channel: 'X',
    language: 'EN',
    polarity: 'NEGATIVE',
    score: -0.5,
    author: `X:${minute}`,
    followers: 100,
    accountCreatedAt: null,
    repostOf: null,
    textHash: minute,
    keys: [],
    words: '',
    faults: [],
    marks: [],
    kindScores: MENTION_KINDS.map((each) => (each === kind ? 100 : 0)),
    ...rest,
  };
}
