import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { LinearTable } from '../../src/nlp/model/linearModel';

/** One table in the form it is stored: weights as base64 of signed bytes. */
function storeTable(table: LinearTable) {
  return {
    buckets: table.buckets,
    columns: table.columns,
    scale: table.scale,
    biases: table.biases,
    dense: table.dense,
    weights: Buffer.from(table.weights.buffer, table.weights.byteOffset, table.weights.byteLength).toString('base64'),
  };
}

/** Writes the model and gives back its version: the first 10 hex digits of the SHA-256 of all its numbers. */
export function writeModel(
  path: string,
  tables: { kinds: LinearTable; sentiment: LinearTable; words: LinearTable },
): string {
  const stored = {
    kinds: storeTable(tables.kinds),
    sentiment: storeTable(tables.sentiment),
    words: storeTable(tables.words),
  };
  const version = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ version, ...stored }, null, 1)}\n`);
  return version;
}
