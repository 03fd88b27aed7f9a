import { decodeField } from '../values/decode';
import { type CollectionInfo, namespaceOf } from './catalog';
import { entriesOf, entryValue, type Stored } from './documents';
import { encodeId, withPrefix } from './keys';
import type { Store } from './open';
import { EVERYTHING, scanDocuments } from './scan';

const MOST_COMPLAINTS = 100;

/** What a check found: how much it looked at and, at most 100, what was wrong. */
export interface CheckReport {
  documents: number;
  entries: number;
  complaints: string[];
}

/**
 * Compares every index with the documents: each entry that a document should have is there, there are no others, and
 * the counters are right. Reads one document at a time.
 */
export function checkStore(store: Store): CheckReport {
  const report: CheckReport = { documents: 0, entries: 0, complaints: [] };
  for (const collection of store.collections.values()) checkCollection(store, collection, report);
  return report;
}

function checkCollection(store: Store, collection: CollectionInfo, report: CheckReport): void {
  const complain = (text: string): void => {
    if (report.complaints.length < MOST_COMPLAINTS) report.complaints.push(`${namespaceOf(collection)}: ${text}`);
  };
  const expected = new Map<number, number>();
  let count = 0;
  let bytes = 0;
  for (const stored of scanDocuments(store, collection)) {
    count++;
    bytes += stored.raw.length;
    checkDocument(store, collection, stored, expected, complain);
  }
  report.documents += count;
  if (count !== collection.count) complain(`holds ${count} documents, its counter says ${collection.count}`);
  if (bytes !== collection.bytes) complain(`holds ${bytes} bytes, its counter says ${collection.bytes}`);
  for (const { id, name } of collection.indexes) {
    const found = store.entries.getKeysCount({
      start: withPrefix(id, EVERYTHING.start),
      end: withPrefix(id, EVERYTHING.end),
    });
    report.entries += found;
    if (found !== (expected.get(id) ?? 0))
      complain(`index ${name} has ${found} entries, the documents need ${expected.get(id) ?? 0}`);
  }
}

function checkDocument(
  store: Store,
  collection: CollectionInfo,
  stored: Stored,
  expected: Map<number, number>,
  complain: (text: string) => void,
): void {
  const id = decodeField(stored.raw, 4);
  if (!encodeId(id).equals(stored.idKey)) complain(`document ${String(id)} is stored under another _id`);
  for (const index of collection.indexes) {
    const { entries, multikey } = entriesOf(index, stored.raw, stored.idKey);
    expected.set(index.id, (expected.get(index.id) ?? 0) + entries.length);
    if (multikey.some((path) => !index.multikey.includes(path)))
      complain(`index ${index.name} does not know of the arrays in ${String(id)}`);
    for (const entry of entries) {
      if (!store.entries.get(entry.key)?.equals(entryValue(entry, stored.idKey)))
        complain(`index ${index.name} misses document ${String(id)}`);
    }
  }
}
