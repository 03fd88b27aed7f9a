import type { Channel, Language, MentionKind, Polarity } from '../nlp/doc';
import type { MentionMark } from './mentionMarks';

/** What the projections need to know of one state of a mention; it travels in the brand's log of changes. */
export interface MentionFacts {
  postedAt: Date;
  kind: MentionKind;
  channel: Channel;
  language: Language;
  polarity: Polarity;
  /** Sentiment score in [-1, 1]. */
  score: number;
  /** Identity of the author: channel and handle, see `authorKey`. */
  author: string;
  /** 0 also where nothing is known of them; see `hasNoFollowers`. */
  followers: number;
  /** Whether the author is known to have none; absent where there are some, or where the number is not known. */
  hasNoFollowers?: boolean;
  /** Whether it is one of the brand's own accounts; absent where it is not. */
  isOwn?: boolean;
  /** Likes, replies and shares together; absent where nothing is known of them. */
  engagement?: number;
  accountCreatedAt: Date | null;
  /** Id of the mention that this one reposts, or null. */
  repostOf: string | null;
  /** 32-bit hash of the normalised text: equal texts count once among the unique ones. */
  textHash: number;
  /** What it could be grouped by: hashtags, links, and what it replies to. */
  keys: string[];
  /** The words that carry its claim, parted by spaces; see `claimWords`. */
  words: string;
  /** What it finds fault with, by the analysis; empty where it finds none. */
  faults: string[];
  /** Signs that speak for or against a campaign; see `mentionMarks`. */
  marks: MentionMark[];
  /** Scores of the kinds in percent, in the order of MENTION_KINDS. */
  kindScores: number[];
}

export const CHANGE_TYPES = ['ADDED', 'UPDATED', 'CORRECTED', 'REANALYSED', 'REMOVED'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/** One entry of a brand's log. `before` is null for an addition, `after` for a removal. */
export interface Change {
  sequence: number;
  mention: string;
  revision: number;
  type: ChangeType;
  /** False: counted and judged, but nothing is pushed. */
  notify: boolean;
  /** When the server accepted it. */
  at: Date;
  before: MentionFacts | null;
  after: MentionFacts | null;
}
