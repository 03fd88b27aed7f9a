import type { AnalyzeInput } from './doc';
import { createDoc, type Doc } from './document';
import { lengthFactor } from './features/scoreTable';
import type { Model } from './model/linearModel';
import { compilePhrases } from './phrases/phraseTable';
import { createStages } from './stages';
import { sentimentPairRow } from './stages/scoreSentiment';
import { createUnitTable, rootCountOf, symbolCountOf, UnitField, type UnitTable } from './words/unitTable';

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

/** Where the rows of a unit begin in the table's lists: each sort behind their number. */
function rowsStart({ ints }: UnitTable, place: number): number {
  const counts = ints[place + UnitField.COUNTS]!;
  return ints[place + UnitField.LISTS]! + symbolCountOf(counts) + rootCountOf(counts);
}

function countedList({ lists }: UnitTable, start: number): Int32Array {
  return lists.subarray(start + 1, start + 1 + lists[start]!);
}

function kindRowsOf(doc: Doc): Int32Array {
  const { table } = doc;
  const rows: number[] = [];
  for (let index = 0; index < doc.unitCount; index++)
    rows.push(...countedList(table, rowsStart(table, doc.units[index]!)));
  for (let index = 0; index < doc.kindRowCount; index++) rows.push(doc.kindRows[index]!);
  return Int32Array.from(rows);
}

function sentimentRowsOf(doc: Doc, model: Model): Int32Array {
  const { table } = doc;
  const rows: number[] = [];
  let before = 0;
  for (let index = 0; index < doc.unitCount; index++) {
    const place = doc.units[index]!;
    const kindStart = rowsStart(table, place);
    const plainStart = kindStart + 1 + table.lists[kindStart]!;
    const turnedStart = plainStart + 1 + table.lists[plainStart]!;
    rows.push(...countedList(table, doc.negated[index] === 1 ? turnedStart : plainStart));
    const hash = table.ints[place + UnitField.FORM_HASH]!;
    rows.push(sentimentPairRow(before, hash, model.sentiment));
    before = hash;
  }
  return Int32Array.from(rows);
}
