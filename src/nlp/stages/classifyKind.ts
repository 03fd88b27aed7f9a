import { MENTION_KINDS } from '../doc';
import type { Doc } from '../document';
import { KIND_COLUMN } from '../features/kindFeatures';
import { combineScores, lengthFactor, normalizeScores } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';
import { ShortField } from '../words/unitTable';

/**
 * How much a comparison adds to the log odds of praise, or takes from it where the rival comes off better: words alone do
 * not tell whose they are.
 */
const COMPARED = 4;

/** Sums the kind model's weights over the text and picks the likeliest kind. Assigns kindRowSums, kindScores, kind and confidence. */
export function createKindClassifier(table: LinearTable): (doc: Doc) => void {
  const sums = new Int32Array(7);
  const { weights } = table;
  const filled = findFilledRows(table);
  return (doc) => {
    const { units, unitCount, kindRows, kindRowUnits, kindRowCount, kindRowSums, kindScores } = doc;
    const { shorts } = doc.table;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let index = 0; index < unitCount; index++) {
      const at = units[index]! * 2 + ShortField.KINDS;
      s0 += shorts[at]!;
      s1 += shorts[at + 1]!;
      s2 += shorts[at + 2]!;
      s3 += shorts[at + 3]!;
      s4 += shorts[at + 4]!;
      s5 += shorts[at + 5]!;
      s6 += shorts[at + 6]!;
    }
    let kept = 0;
    for (let index = 0; index < kindRowCount; index++) {
      const row = kindRows[index]!;
      if (((filled[row >>> 5]! >>> (row & 31)) & 1) === 0) continue;
      const at = row * 7;
      const w0 = weights[at]!;
      const w1 = weights[at + 1]!;
      const w2 = weights[at + 2]!;
      const w3 = weights[at + 3]!;
      const w4 = weights[at + 4]!;
      const w5 = weights[at + 5]!;
      const w6 = weights[at + 6]!;
      s0 += w0;
      s1 += w1;
      s2 += w2;
      s3 += w3;
      s4 += w4;
      s5 += w5;
      s6 += w6;
      kindRows[kept] = row;
      kindRowUnits[kept] = kindRowUnits[index]!;
      kindRowSums[kept++] = w0 + w1 + w2 + w3 + w4 + w5 + w6;
    }
    doc.kindRowCount = kept;
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
    sums[5] = s5;
    sums[6] = s6;
    combineScores(table, sums, lengthFactor(unitCount), doc.kindDense, kindScores);
    kindScores[KIND_COLUMN.PRAISE]! += doc.comparison * COMPARED;
    normalizeScores(kindScores);
    let best = 0;
    for (let column = 1; column < 7; column++) if (kindScores[column]! > kindScores[best]!) best = column;
    doc.kind = MENTION_KINDS[best]!;
    doc.confidence = kindScores[best]!;
  };
}

/** A bit for each row of a table that holds a weight: few do, and the bits stay in the processor's nearest memory. */
function findFilledRows({ buckets, columns, weights }: LinearTable): Int32Array {
  const bits = new Int32Array((buckets + 31) >>> 5);
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] === 0) continue;
    const row = Math.floor(at / columns);
    bits[row >>> 5]! |= 1 << (row & 31);
  }
  return bits;
}
