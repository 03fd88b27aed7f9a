import { MENTION_KINDS, type MentionKind } from '../doc';
import type { Doc } from '../document';

// How likely each kind is to be negative, neutral or positive toward the brand; from the training rows.
const BY_KIND: Readonly<Record<MentionKind, readonly [number, number, number]>> = {
  BLACK_CAMPAIGN: [0.96, 0.03, 0.01],
  ACTIVISM: [0.94, 0.05, 0.01],
  COMPLAINT: [0.95, 0.03, 0.02],
  INQUIRY: [0.06, 0.88, 0.06],
  INSULT: [0.95, 0.03, 0.02],
  PRAISE: [0.02, 0.04, 0.94],
  NEUTRAL: [0.06, 0.88, 0.06],
};
/** The same by polarity and column of the kind table. */
const SHARES = [0, 1, 2].map((polarity) =>
  Float64Array.from(MENTION_KINDS, (kind) => BY_KIND[kind][polarity as 0 | 1 | 2]),
);

/** How much the words and the kind count where the text is known to be a mention of a brand, and where it may be anything. */
const OF_MENTION = { words: 0.3, kind: 1 };
const OF_ANY_TEXT = { words: 1, kind: 0.2 };

/** How many times likelier a comparison makes the feeling it tells, whatever its words feel like of the other one. */
const COMPARED = 40;

const odds = new Float64Array(3);

function raise(value: number, exponent: number): number {
  return exponent === 1 ? value : value ** exponent;
}

/**
 * Joins the feeling of the words with what the kind implies: a complaint blames the brand however politely it is put,
 * while a plain review has nothing but its words. Assigns sentiment, toward the brand.
 */
export function judgeSentiment(doc: Doc): void {
  const { brand, competitors, channel, author } = doc.input;
  const isMention = Boolean(brand || competitors?.length || channel || author);
  const share = isMention ? OF_MENTION : OF_ANY_TEXT;
  for (let polarity = 0; polarity < 3; polarity++) {
    const shares = SHARES[polarity]!;
    let implied = 0;
    for (let column = 0; column < 7; column++) implied += doc.kindScores[column]! * shares[column]!;
    odds[polarity] = raise(doc.sentimentOdds[polarity]!, share.words) * raise(implied, share.kind);
  }
  if (doc.comparison === 1) {
    odds[2]! *= COMPARED;
    odds[0]! /= COMPARED;
  } else if (doc.comparison === -1) {
    odds[0]! *= COMPARED;
    odds[2]! /= COMPARED;
  }
  const sum = odds[0]! + odds[1]! + odds[2]!;
  const score = (odds[2]! - odds[0]!) / sum;
  const polarity =
    odds[1]! >= odds[0]! && odds[1]! >= odds[2]! ? 'NEUTRAL' : odds[2]! > odds[0]! ? 'POSITIVE' : 'NEGATIVE';
  doc.sentiment = { score: Math.round(score * 1000) / 1000, polarity };
}
