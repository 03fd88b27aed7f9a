import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { LinearTable } from '../../src/nlp/model/linearModel';
import { packTable } from '../../src/nlp/model/packTable';

/** Writes the model and gives back its version: the first 10 hex digits of the SHA-256 of all its numbers. */
export function writeModel(
  path: string,
  tables: { kinds: LinearTable; sentiment: LinearTable; words: LinearTable },
): string {
  const stored = {
    kinds: packTable(tables.kinds),
    sentiment: packTable(tables.sentiment),
    words: packTable(tables.words),
  };
  const version = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ version, ...stored }, null, 1)}\n`);
  return version;
}
