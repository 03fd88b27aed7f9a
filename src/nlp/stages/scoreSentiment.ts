import type { Doc } from '../document';
import { hashPair, Seed } from '../features/hash';
import { combineScores, lengthFactor, normalizeScores } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';
import { UnitField } from '../words/unitTable';

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
    const { ints } = doc.table;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let before = 0;
    for (let index = 0; index < unitCount; index++) {
      const place = units[index]!;
      const own = place + (negated[index] === 1 ? UnitField.TURNED : UnitField.FEELINGS);
      const hash = ints[place + UnitField.FORM_HASH]!;
      const at = sentimentPairRow(before, hash, table) * 3;
      s0 += ints[own]! + weights[at]!;
      s1 += ints[own + 1]! + weights[at + 1]!;
      s2 += ints[own + 2]! + weights[at + 2]!;
      before = hash;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    combineScores(table, sums, lengthFactor(unitCount), doc.sentimentDense, doc.sentimentOdds);
    normalizeScores(doc.sentimentOdds);
  };
}
