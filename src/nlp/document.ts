import type { AnalyzeInput, Evidence, Language, MentionKind, Sentiment } from './doc';
import { createPhraseMatches, type PhraseMatches } from './phrases/phraseMatches';
import { createTokenSpans, MAXIMUM_TEXT_LENGTH, type TokenSpans } from './text/tokenize';
import type { UnitTable } from './words/unitTable';

const MOST_UNITS = MAXIMUM_TEXT_LENGTH + 64;

/** How many dense features the kind model reads; see features/kindFeatures.ts for their meaning. */
export const KIND_DENSE = 14;
/** How many dense features the sentiment model reads; see features/sentimentFeatures.ts. */
export const SENTIMENT_DENSE = 24;

/**
 * One text on its way through the stages. One document is made for an analyzer and used again for every text, so that
 * nothing is allocated that is not kept; every stage overwrites the fields it assigns.
 */
export interface Doc {
  input: AnalyzeInput;
  text: string;
  readonly spans: TokenSpans;
  /** Facts of every unit the analyzer remembers. */
  readonly table: UnitTable;
  /** Places in the table of the text's units; what lies beyond unitCount is left over from other texts. */
  readonly units: Int32Array;
  unitCount: number;
  /** The token a unit came from. */
  readonly unitTokens: Int32Array;
  /** The last token of a unit: a name may have several. */
  readonly unitLastTokens: Int32Array;
  /** 1 where punctuation stands before the unit that ends a clause. */
  readonly breaks: Uint8Array;
  /** Roles of all units together. */
  roles: number;
  readonly matches: PhraseMatches;
  language: Language;
  /** Valence each unit contributes after negation, strength and phrases; 0 for most. */
  readonly feelings: Float32Array;
  /** First unit of the phrase whose feeling stands at a unit; the unit itself where it is no phrase. */
  readonly feelingStarts: Int32Array;
  /** 1 where a unit stands under a negation. */
  readonly negated: Uint8Array;
  readonly sentimentDense: Float64Array;
  /** Probability of negative, neutral, positive by the text alone. */
  readonly sentimentOdds: Float64Array;
  /** Rows of the kind table that pairs, rules, shape and author add, with the units they cover (-1: none). */
  kindRowCount: number;
  readonly kindRows: Int32Array;
  readonly kindRowUnits: Int32Array;
  /** Sum of each row's seven weights. */
  readonly kindRowSums: Int32Array;
  readonly kindDense: Float64Array;
  readonly kindScores: Float64Array;
  kind: MentionKind;
  confidence: number;
  /** Who comes off better where brand and rival are compared: 1 the brand, -1 the rival, 0 nobody. */
  comparison: number;
  /** The match that compares, or -1. */
  comparisonMatch: number;
  /** The match that sounds ironic, or -1. */
  ironyMatch: number;
  /** How much confidence irony took away. */
  doubt: number;
  sentiment: Sentiment;
  aspects: string[];
  evidence: Evidence[];
}

/** An empty document with room for the longest text. */
export function createDoc(table: UnitTable): Doc {
  return {
    input: { text: '' },
    text: '',
    spans: createTokenSpans(),
    table,
    units: new Int32Array(MOST_UNITS),
    unitCount: 0,
    unitTokens: new Int32Array(MOST_UNITS),
    unitLastTokens: new Int32Array(MOST_UNITS),
    breaks: new Uint8Array(MOST_UNITS),
    roles: 0,
    matches: createPhraseMatches(),
    language: 'OTHER',
    feelings: new Float32Array(MOST_UNITS),
    feelingStarts: new Int32Array(MOST_UNITS),
    negated: new Uint8Array(MOST_UNITS),
    sentimentDense: new Float64Array(SENTIMENT_DENSE),
    sentimentOdds: new Float64Array(3),
    kindRowCount: 0,
    kindRows: new Int32Array(MOST_UNITS * 4 + 512),
    kindRowUnits: new Int32Array(MOST_UNITS * 4 + 512),
    kindRowSums: new Int32Array(MOST_UNITS * 4 + 512),
    kindDense: new Float64Array(KIND_DENSE),
    kindScores: new Float64Array(7),
    kind: 'NEUTRAL',
    confidence: 0,
    comparison: 0,
    comparisonMatch: -1,
    ironyMatch: -1,
    doubt: 0,
    sentiment: { score: 0, polarity: 'NEUTRAL' },
    aspects: [],
    evidence: [],
  };
}

/** The most units a text can have; further ones are left out. */
export const MOST_UNITS_PER_TEXT = MOST_UNITS - 8;
