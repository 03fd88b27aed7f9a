import type { LinearTable, Model } from './linearModel';
import stored from './weights.json';

interface StoredTable extends Omit<LinearTable, 'weights'> {
  readonly weights: string;
}

let loaded: Model | undefined;

function openTable(table: StoredTable): LinearTable {
  const bytes = Buffer.from(table.weights, 'base64');
  return { ...table, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice() };
}

/** The model in the repository, opened once. */
export function loadModel(): Model {
  loaded ??= {
    version: stored.version,
    kinds: openTable(stored.kinds),
    sentiment: openTable(stored.sentiment),
    words: openTable(stored.words),
  };
  return loaded;
}
