import { MENTION_KINDS } from '../doc';
import type { Doc } from '../document';
import { combineScores, lengthFactor, normalizeScores } from '../features/scoreTable';
import type { LinearTable } from '../model/linearModel';

/** Sums the kind model's weights over the text and picks the likeliest kind. Assigns kindScores, kind and confidence. */
export function createKindClassifier(table: LinearTable): (doc: Doc) => void {
  const sums = new Int32Array(7);
  const { weights } = table;
  return (doc) => {
    const { units, unitCount, kindRows, kindRowCount, kindScores } = doc;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let index = 0; index < unitCount; index++) {
      const unit = units[index]!;
      s0 += unit.kind0;
      s1 += unit.kind1;
      s2 += unit.kind2;
      s3 += unit.kind3;
      s4 += unit.kind4;
      s5 += unit.kind5;
      s6 += unit.kind6;
    }
    for (let index = 0; index < kindRowCount; index++) {
      const at = kindRows[index]! * 7;
      s0 += weights[at]!;
      s1 += weights[at + 1]!;
      s2 += weights[at + 2]!;
      s3 += weights[at + 3]!;
      s4 += weights[at + 4]!;
      s5 += weights[at + 5]!;
      s6 += weights[at + 6]!;
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
    sums[5] = s5;
    sums[6] = s6;
    combineScores(table, sums, lengthFactor(unitCount), doc.kindDense, kindScores);
    normalizeScores(kindScores);
    let best = 0;
    for (let column = 1; column < 7; column++) if (kindScores[column]! > kindScores[best]!) best = column;
    doc.kind = MENTION_KINDS[best]!;
    doc.confidence = kindScores[best]!;
  };
}
