/** What the author of a mention is doing; see docs/NLP.md. The order is the order of care: earlier wins a tie. */
export const MENTION_KINDS = [
  'BLACK_CAMPAIGN',
  'ACTIVISM',
  'COMPLAINT',
  'INQUIRY',
  'INSULT',
  'PRAISE',
  'NEUTRAL',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const POLARITIES = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const LANGUAGES = ['ID', 'EN', 'MIX', 'OTHER'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CHANNELS = [
  'X',
  'INSTAGRAM',
  'TIKTOK',
  'FACEBOOK',
  'YOUTUBE',
  'FORUM',
  'REVIEW',
  'NEWS',
  'OTHER',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** One text to analyse, with what is known beside it. Everything but the text is optional. */
export interface AnalyzeInput {
  /** Any non-blank string of at most 20,000 UTF-16 units. */
  text: string;
  channel?: Channel | null;
  author?: { handle: string; followers?: number | null; accountCreatedAt?: Date | null } | null;
  /** Account age counts to this moment; without it the age is unused. */
  postedAt?: Date | null;
  /** The brand's name as people write it. */
  brand?: string | null;
  /** Other names of the brand: aliases, handles. */
  aliases?: readonly string[] | null;
  /** Names of rivals as people write them. */
  competitors?: readonly string[] | null;
}

export interface Sentiment {
  /** Toward the brand, in [-1, 1]. */
  score: number;
  polarity: Polarity;
}

/** A reason for a verdict: characters of the original text (UTF-16 offsets, end exclusive) and the rule that read them. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
  rule: string;
  /** The kind it speaks for; null where it speaks of sentiment only. */
  kind: MentionKind | null;
  /** Positive speaks for the kind (or a positive feeling), negative against it. */
  weight: number;
}

export interface KindScore {
  kind: MentionKind;
  /** In [0, 1]; the scores of all kinds add up to 1. */
  score: number;
}

export interface Analysis {
  language: Language;
  sentiment: Sentiment;
  kind: MentionKind;
  /** In [0, 1]. */
  confidence: number;
  /** One entry a kind, best first. */
  scores: KindScore[];
  /** At most 20, heaviest first. */
  evidence: Evidence[];
  aspects: string[];
  /** Version of the rules and of the model that gave this. */
  engine: string;
}
