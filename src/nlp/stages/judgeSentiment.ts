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

/** How much the feeling of the words counts beside the kind. */
const WORDS_WEIGHT = 1;
const KIND_WEIGHT = 0.5;

/** Joins the feeling of the words with what the kind implies. Assigns sentiment, toward the brand. */
export function judgeSentiment(doc: Doc): void {
  const odds = [0, 0, 0];
  for (let polarity = 0; polarity < 3; polarity++) {
    let implied = 0;
    for (const { column, row } of ROWS) implied += doc.kindScores[column]! * row[polarity]!;
    odds[polarity] = doc.sentimentOdds[polarity]! ** WORDS_WEIGHT * implied ** KIND_WEIGHT;
  }
  const sum = odds[0]! + odds[1]! + odds[2]!;
  const score = (odds[2]! - odds[0]!) / sum;
  const polarity =
    odds[1]! >= odds[0]! && odds[1]! >= odds[2]! ? 'NEUTRAL' : odds[2]! > odds[0]! ? 'POSITIVE' : 'NEGATIVE';
  doc.sentiment = { score: Math.round(score * 1000) / 1000, polarity };
}
