import type { Doc } from '../document';
import { hashPair, Seed } from '../features/hash';
import { combineScores, lengthFactor, normalizeScores } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';
import { ShortField, UnitField } from '../words/unitTable';

/** The row of a pair of neighbours in the sentiment table. */
export function sentimentPairRow(first: number, second: number, table: LinearTable): number {
  return hashPair(first, second, Seed.FORM_PAIR) & (table.buckets - 1);
}

/** Sums the sentiment model over words (under negation where they stand so), pairs and lexicon features. Assigns sentimentOdds: negative, neutral, positive. */
export function createSentimentScorer(table: LinearTable): (doc: Doc) => void {
  const sums = new Int32Array(3);
  const { weights } = table;
  return (doc) => {
    const { units, unitCount, negated } = doc;
    const { ints, shorts } = doc.table;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let before = 0;
    for (let index = 0; index < unitCount; index++) {
      const place = units[index]!;
      const own = place * 2 + (negated[index] === 1 ? ShortField.TURNED : ShortField.FEELINGS);
      const hash = ints[place + UnitField.FORM_HASH]!;
      const at = sentimentPairRow(before, hash, table) * 3;
      s0 += shorts[own]! + weights[at]!;
      s1 += shorts[own + 1]! + weights[at + 1]!;
      s2 += shorts[own + 2]! + weights[at + 2]!;
      before = hash;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    combineScores(table, sums, lengthFactor(unitCount), doc.sentimentDense, doc.sentimentOdds);
    normalizeScores(doc.sentimentOdds);
  };
}
