import type { Doc } from '../document';
import { KIND_COLUMN } from '../features/kindFeatures';

// How likely each kind is to be negative, neutral or positive toward the brand; from the training rows.
const BY_KIND: Readonly<Record<keyof typeof KIND_COLUMN, readonly [number, number, number]>> = {
  BLACK_CAMPAIGN: [0.96, 0.03, 0.01],
  ACTIVISM: [0.94, 0.05, 0.01],
  COMPLAINT: [0.95, 0.03, 0.02],
  INQUIRY: [0.06, 0.88, 0.06],
  INSULT: [0.95, 0.03, 0.02],
  PRAISE: [0.02, 0.04, 0.94],
  NEUTRAL: [0.06, 0.88, 0.06],
};
const ROWS = Object.entries(BY_KIND).map(([kind, row]) => ({
  column: KIND_COLUMN[kind as keyof typeof KIND_COLUMN],
  row,
}));

/** How much the words and the kind count where the text is known to be a mention of a brand, and where it may be anything. */
const OF_MENTION = { words: 0.3, kind: 1 };
const OF_ANY_TEXT = { words: 1, kind: 0.1 };

/**
 * Joins the feeling of the words with what the kind implies: a complaint blames the brand however politely it is put,
 * while a plain review has nothing but its words. Assigns sentiment, toward the brand.
 */
export function judgeSentiment(doc: Doc): void {
  const { brand, competitors, channel, author } = doc.input;
  const isMention = Boolean(brand || competitors?.length || channel || author);
  const share = isMention ? OF_MENTION : OF_ANY_TEXT;
  const odds = [0, 0, 0];
  for (let polarity = 0; polarity < 3; polarity++) {
    let implied = 0;
    for (const { column, row } of ROWS) implied += doc.kindScores[column]! * row[polarity]!;
    odds[polarity] = doc.sentimentOdds[polarity]! ** share.words * implied ** share.kind;
  }
  const sum = odds[0]! + odds[1]! + odds[2]!;
  const score = (odds[2]! - odds[0]!) / sum;
  const polarity =
    odds[1]! >= odds[0]! && odds[1]! >= odds[2]! ? 'NEUTRAL' : odds[2]! > odds[0]! ? 'POSITIVE' : 'NEGATIVE';
  doc.sentiment = { score: Math.round(score * 1000) / 1000, polarity };
}
