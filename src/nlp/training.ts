import type { AnalyzeInput } from './doc';
import { createDoc, type Doc } from './document';
import { lengthFactor } from './features/scoreTable';
import type { Model } from './model/linearModel';
import { compilePhrases } from './phrases/phraseTable';
import { createStages } from './stages';
import { sentimentPairRow } from './stages/scoreSentiment';
import { createUnitTable, UnitField } from './words/unitTable';

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
  const table = createUnitTable();
  const stages = createStages(compilePhrases(), model, table, 200_000);
  const last = stages.findIndex((stage) => stage.name === 'collectKindFeatures');
  const doc = createDoc(table);
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
  const { ints, lists } = doc.table;
  const rows: number[] = [];
  for (let index = 0; index < doc.unitCount; index++) {
    const place = doc.units[index]!;
    const start =
      ints[place + UnitField.LISTS]! + ints[place + UnitField.SYMBOL_COUNT]! + ints[place + UnitField.ROOT_COUNT]!;
    rows.push(...lists.subarray(start, start + ints[place + UnitField.KIND_ROW_COUNT]!));
  }
  for (let index = 0; index < doc.kindRowCount; index++) rows.push(doc.kindRows[index]!);
  return Int32Array.from(rows);
}

function sentimentRowsOf(doc: Doc, model: Model): Int32Array {
  const { ints, lists } = doc.table;
  const rows: number[] = [];
  let before = 0;
  for (let index = 0; index < doc.unitCount; index++) {
    const place = doc.units[index]!;
    const plain =
      ints[place + UnitField.LISTS]! +
      ints[place + UnitField.SYMBOL_COUNT]! +
      ints[place + UnitField.ROOT_COUNT]! +
      ints[place + UnitField.KIND_ROW_COUNT]!;
    const turned = plain + ints[place + UnitField.SENTIMENT_ROW_COUNT]!;
    if (doc.negated[index] === 1)
      rows.push(...lists.subarray(turned, turned + ints[place + UnitField.NEGATED_ROW_COUNT]!));
    else rows.push(...lists.subarray(plain, turned));
    const hash = ints[place + UnitField.FORM_HASH]!;
    rows.push(sentimentPairRow(before, hash, model.sentiment));
    before = hash;
  }
  return Int32Array.from(rows);
}
