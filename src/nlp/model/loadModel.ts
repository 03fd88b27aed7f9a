import type { Model } from './linearModel';
import { unpackTable } from './packTable';
import stored from './weights.json';

let loaded: Model | undefined;

/** The model in the repository, opened once. */
export function loadModel(): Model {
  loaded ??= {
    version: stored.version,
    kinds: unpackTable(stored.kinds),
    sentiment: unpackTable(stored.sentiment),
    words: unpackTable(stored.words),
  };
  return loaded;
}
