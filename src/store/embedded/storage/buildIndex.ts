import { CommandError } from '../errors';
import { compileFilter } from '../query/filter';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import { type IndexInfo, toIndexFields } from './catalog';
import { indexDocument } from './documents';
import { addGarbage, type Store, saveCollection, write } from './open';
import { scanDocuments } from './scan';

const CHUNK_DOCUMENTS = 1_000;
const CHUNK_BYTES = 4 * 1024 * 1024;
const KNOWN_OPTIONS = new Set([
  'key',
  'name',
  'v',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
  'hidden',
  'collation',
]);

/** Reads the specification of an index as createIndexes gets it; throws CannotCreateIndex for what is not supported. */
export function toIndex(spec: Doc): IndexInfo {
  const { key, name } = spec;
  if (!isDocument(key) || Object.keys(key).length === 0)
    throw new CommandError('CannotCreateIndex', 'Index keys cannot be an empty object');
  if (Object.keys(key).length > 32) throw new CommandError('CannotCreateIndex', 'an index has at most 32 fields');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === 'string')
      throw new CommandError('NotImplemented', `'${direction}' indexes are not supported by the embedded store`);
    if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction))) {
      throw new CommandError(
        'CannotCreateIndex',
        `Values in the index key pattern must be numbers other than 0: ${path}`,
      );
    }
    if (path === '' || path.split('.').some((part) => part === '' || part.startsWith('$')))
      throw new CommandError('CannotCreateIndex', `Index key contains an illegal field name: '${path}'`);
  }
  if (typeof name !== 'string' || name === '' || name === '*')
    throw new CommandError('CannotCreateIndex', 'an index needs a name');
  const unknown = Object.keys(spec).find((option) => !KNOWN_OPTIONS.has(option));
  if (unknown)
    throw new CommandError('NotImplemented', `index option '${unknown}' is not supported by the embedded store`);
  if (isDocument(spec.collation) && spec.collation.locale !== 'simple')
    throw new CommandError('NotImplemented', 'an index with a collation is not supported by the embedded store');
  const { partialFilterExpression: partialFilter = null, expireAfterSeconds = null } = spec;
  if (partialFilter !== null) {
    if (!isDocument(partialFilter))
      throw new CommandError('CannotCreateIndex', 'partialFilterExpression must be an object');
    compileFilter(partialFilter);
  }
  if (
    expireAfterSeconds !== null &&
    (!isNumeric(expireAfterSeconds) || toNumber(expireAfterSeconds) < 0 || Object.keys(key).length > 1)
  ) {
    throw new CommandError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes with a non-negative expireAfterSeconds',
    );
  }
  return {
    id: 0,
    name,
    key,
    fields: toIndexFields(key),
    unique: spec.unique === true,
    sparse: spec.sparse === true,
    partialFilter,
    expireAfterSeconds: expireAfterSeconds === null ? null : toNumber(expireAfterSeconds),
    multikey: [],
    ready: false,
  };
}

/**
 * Fills a new index from the documents there are, some at a time, while writes go on and maintain it; then it may be
 * read. If two documents clash in a unique index it is taken away again and DuplicateKey thrown.
 */
export async function buildIndex(store: Store, namespace: string, { id }: IndexInfo): Promise<void> {
  let after: Buffer | null = Buffer.alloc(0);
  try {
    while (after) {
      after = await write(store, () => buildChunk(store, namespace, id, after!));
      await store.gate.pause();
    }
  } catch (error) {
    await write(store, () => removeIndex(store, namespace, id));
    throw error;
  }
}

/** Indexes the documents from `start` on; returns where to go on, or null when the index is complete. */
function buildChunk(store: Store, namespace: string, id: number, start: Buffer): Buffer | null {
  const collection = store.collections.get(namespace);
  const index = collection?.indexes.find((each) => each.id === id);
  if (!collection || !index) throw new CommandError('IndexNotFound', 'the index was dropped while it was built');
  let count = 0;
  let bytes = 0;
  for (const stored of scanDocuments(store, collection, { start, end: Buffer.of(255, 255) })) {
    if (count >= CHUNK_DOCUMENTS || bytes >= CHUNK_BYTES) return stored.idKey;
    indexDocument(store, collection, index, stored);
    count++;
    bytes += stored.raw.length;
  }
  index.ready = true;
  saveCollection(store, collection);
  return null;
}

function removeIndex(store: Store, namespace: string, id: number): void {
  const collection = store.collections.get(namespace);
  if (!collection) return;
  collection.indexes = collection.indexes.filter((index) => index.id !== id);
  addGarbage(store, 'entries', id);
  saveCollection(store, collection);
}

/** Takes away indexes whose build a crash cut off; the application makes them anew when it starts. */
export async function removeUnfinishedIndexes(store: Store): Promise<void> {
  for (const [namespace, collection] of [...store.collections]) {
    for (const { id, ready } of collection.indexes)
      if (!ready) await write(store, () => removeIndex(store, namespace, id));
  }
}
