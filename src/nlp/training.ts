import type { AnalyzeInput } from './doc';
import { createDoc, type Doc } from './document';
import { lengthFactor } from './features/scoreTable';
import type { Model } from './model/linearModel';
import { compilePhrases } from './phrases/phraseTable';
import { createStages } from './stages';
import { sentimentPairRow } from './stages/scoreSentiment';

/** What the models read of one text, for training them: the very rows that the stages sum. */
export interface TextFeatures {
  readonly kindRows: Int32Array;
  readonly kindDense: Float64Array;
  readonly sentimentRows: Int32Array;
  readonly sentimentDense: Float64Array;
  /** What every hashed row counts in this text. */
  readonly factor: number;
}

/** A reader of features by the same stages as the analyzer's; only the table sizes of the model matter. */
export function createFeatureReader(model: Model): (input: AnalyzeInput) => TextFeatures {
  const stages = createStages(compilePhrases(), model, 200_000);
  const last = stages.findIndex((stage) => stage.name === 'collectKindFeatures');
  const doc = createDoc();
  return (input) => {
    doc.input = input;
    doc.text = input.text;
    for (let index = 0; index <= last; index++) stages[index]!.run(doc);
    return {
      kindRows: kindRowsOf(doc),
      kindDense: doc.kindDense.slice(),
      sentimentRows: sentimentRowsOf(doc, model),
      sentimentDense: doc.sentimentDense.slice(),
      factor: lengthFactor(doc.unitCount),
    };
  };
}

function kindRowsOf(doc: Doc): Int32Array {
  const rows: number[] = [];
  for (let index = 0; index < doc.unitCount; index++) rows.push(...doc.units[index]!.kindRows);
  for (let index = 0; index < doc.kindRowCount; index++) rows.push(doc.kindRows[index]!);
  return Int32Array.from(rows);
}

function sentimentRowsOf(doc: Doc, model: Model): Int32Array {
  const rows: number[] = [];
  let before = 0;
  for (let index = 0; index < doc.unitCount; index++) {
    const unit = doc.units[index]!;
    rows.push(...(doc.negated[index] === 1 ? unit.negatedRows : unit.sentimentRows));
    rows.push(sentimentPairRow(before, unit.formHash, model.sentiment));
    before = unit.formHash;
  }
  return Int32Array.from(rows);
}
