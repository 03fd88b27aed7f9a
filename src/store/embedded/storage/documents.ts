import { CommandError } from '../errors';
import type { DocumentFilter } from '../query/filter';
import { compileFilter } from '../query/filter';
import { decodeDocument } from '../values/decode';
import type { Doc } from '../values/types';
import { type CollectionInfo, type IndexInfo, namespaceOf } from './catalog';
import { extractKeys } from './indexKeys';
import { encodeId, withPrefix } from './keys';
import { countChange, type Store, saveCollection } from './open';

/** A stored document: its place in its collection and its bytes. */
export interface Stored {
  idKey: Buffer;
  raw: Buffer;
}

interface Change {
  index: IndexInfo;
  key: Buffer;
  isUnique: boolean;
}

/** The top-level fields that an index reads, its partial filter's included; null if it may read any. */
export function fieldsOf(index: IndexInfo): ReadonlySet<string> | null {
  const known = fieldSets.get(index);
  if (known !== undefined) return known;
  const filter = partialFilterOf(index);
  let fields: Set<string> | null = new Set(index.fields.map(({ parts }) => parts[0]!));
  if (filter?.fields === null) fields = null;
  else for (const name of filter?.fields ?? []) fields.add(name);
  fieldSets.set(index, fields);
  return fields;
}
const fieldSets = new WeakMap<IndexInfo, ReadonlySet<string> | null>();

/** The compiled partialFilterExpression of an index, or null. */
export function partialFilterOf(index: IndexInfo): DocumentFilter | null {
  if (!index.partialFilter) return null;
  let filter = partialFilters.get(index);
  if (!filter) {
    filter = compileFilter(index.partialFilter);
    partialFilters.set(index, filter);
  }
  return filter;
}
const partialFilters = new WeakMap<IndexInfo, DocumentFilter>();

/** The keys of a document in an index; none where its partial filter leaves the document out. */
export function keysOf(index: IndexInfo, document: Doc): ReturnType<typeof extractKeys> {
  const filter = partialFilterOf(index);
  return filter && !filter.test(document) ? { keys: [], multikey: [] } : extractKeys(index, document);
}

/** The part of an encoded document that these indexes read. */
export function decodeForIndexes(raw: Buffer, indexes: readonly IndexInfo[]): Doc {
  const only = new Set<string>();
  for (const index of indexes) {
    const fields = fieldsOf(index);
    if (!fields) return decodeDocument(raw);
    for (const name of fields) only.add(name);
  }
  return decodeDocument(raw, 0, { only });
}

/** The bytes of a document by its encoded _id. */
export const readDocument = (store: Store, collection: CollectionInfo, idKey: Uint8Array): Buffer | undefined =>
  store.documents.get(withPrefix(collection.id, idKey));

/**
 * Inserts an encoded document whose first field is `_id`. To be called within a write.
 * Throws DuplicateKey before anything is changed.
 */
export function insertDocument(store: Store, collection: CollectionInfo, raw: Buffer, id: unknown): void {
  const idKey = encodeId(id);
  const { indexes } = collection;
  const partial = indexes.length > 0 ? decodeForIndexes(raw, indexes) : {};
  const added = indexes.flatMap((index) => prepare(store, collection, index, partial));
  try {
    for (const change of added) checkUnique(store, collection, change, idKey, partial);
  } catch (error) {
    if (readDocument(store, collection, idKey)) throw duplicate(collection, '_id_', { _id: 1 }, { _id: id });
    throw error;
  }
  const isNew = store.documents.putSync(withPrefix(collection.id, idKey), raw, { noOverwrite: true }) as unknown;
  if (isNew === false) throw duplicate(collection, '_id_', { _id: 1 }, { _id: id });
  for (const change of added) putEntry(store, change, idKey);
  countChange(store, collection, 1, raw.length);
}

/**
 * Replaces a stored document by another of the same _id, `raw`; `touched` names the top-level fields that may differ
 * (null: any). To be called within a write; throws DuplicateKey before any change.
 */
export function replaceDocument(
  store: Store,
  collection: CollectionInfo,
  stored: Stored,
  raw: Buffer,
  touched: ReadonlySet<string> | null,
): void {
  const added: Change[] = [];
  const removed: Change[] = [];
  const affected = collection.indexes.filter((index) => mayDiffer(index, touched));
  const before = affected.length > 0 ? decodeForIndexes(stored.raw, affected) : {};
  const after = affected.length > 0 ? decodeForIndexes(raw, affected) : {};
  for (const index of affected) {
    const old = keysOf(index, before).keys.map((key) => ({ index, key, isUnique: index.unique }));
    const next = prepare(store, collection, index, after);
    for (const change of next) if (!old.some(({ key }) => key.equals(change.key))) added.push(change);
    for (const change of old) if (!next.some(({ key }) => key.equals(change.key))) removed.push(change);
  }
  for (const change of added) checkUnique(store, collection, change, stored.idKey, after);
  store.documents.put(withPrefix(collection.id, stored.idKey), raw);
  for (const change of removed) removeEntry(store, change, stored.idKey);
  for (const change of added) putEntry(store, change, stored.idKey);
  countChange(store, collection, 0, raw.length - stored.raw.length);
}

function mayDiffer(index: IndexInfo, touched: ReadonlySet<string> | null): boolean {
  const fields = fieldsOf(index);
  if (!touched || !fields) return true;
  for (const name of touched) if (fields.has(name)) return true;
  return false;
}

/** Removes a stored document with its index entries. To be called within a write. */
export function removeDocument(store: Store, collection: CollectionInfo, stored: Stored): void {
  const { indexes } = collection;
  const partial = indexes.length > 0 ? decodeForIndexes(stored.raw, indexes) : {};
  for (const index of indexes) {
    for (const key of keysOf(index, partial).keys)
      removeEntry(store, { index, key, isUnique: index.unique }, stored.idKey);
  }
  store.documents.remove(withPrefix(collection.id, stored.idKey));
  countChange(store, collection, -1, -stored.raw.length);
}

/** Adds a document to one index that is being built. To be called within a write; throws DuplicateKey. */
export function indexDocument(store: Store, collection: CollectionInfo, index: IndexInfo, stored: Stored): void {
  const document = decodeForIndexes(stored.raw, [index]);
  const changes = prepare(store, collection, index, document);
  for (const change of changes) checkUnique(store, collection, change, stored.idKey, document);
  for (const change of changes) putEntry(store, change, stored.idKey);
}

/** The entries a document needs; notes for the planner which paths hold arrays. */
function prepare(store: Store, collection: CollectionInfo, index: IndexInfo, document: Doc): Change[] {
  const { keys, multikey } = keysOf(index, document);
  const fresh = multikey.filter((path) => !index.multikey.includes(path));
  if (fresh.length > 0) {
    index.multikey.push(...fresh);
    saveCollection(store, collection);
  }
  return keys.map((key) => ({ index, key, isUnique: index.unique }));
}

/** The stored key and value of an entry; an entry of a unique index holds the _id as its value, others in their key. */
export function toEntry({ index, key, isUnique }: Change, idKey: Buffer): { key: Buffer; value: Buffer } {
  if (isUnique) return { key: withPrefix(index.id, key), value: idKey };
  const offset = Buffer.allocUnsafe(2);
  offset.writeUInt16BE(key.length + 4);
  return { key: withPrefix(index.id, Buffer.concat([key, idKey])), value: offset };
}

function putEntry(store: Store, change: Change, idKey: Buffer): void {
  const { key, value } = toEntry(change, idKey);
  store.entries.put(key, value);
}

function removeEntry(store: Store, change: Change, idKey: Buffer): void {
  const { key } = toEntry(change, idKey);
  // While a unique index is being built its entry may belong to another document, which the build will complain of.
  if (!change.index.ready && change.isUnique && !store.entries.get(key)?.equals(idKey)) return;
  store.entries.remove(key);
}

function checkUnique(store: Store, collection: CollectionInfo, change: Change, idKey: Buffer, document: Doc): void {
  if (!change.isUnique) return;
  const holder = store.entries.get(withPrefix(change.index.id, change.key));
  if (!holder || holder.equals(idKey)) return;
  const keyValue: Doc = {};
  for (const { path, parts } of change.index.fields) {
    keyValue[path] = parts.reduce<unknown>((value, part) => (value as Doc | undefined)?.[part], document) ?? null;
  }
  throw duplicate(collection, change.index.name, change.index.key, keyValue);
}

function duplicate(collection: CollectionInfo, index: string, keyPattern: Doc, keyValue: Doc): CommandError {
  const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const message = `E11000 duplicate key error collection: ${namespaceOf(collection)} index: ${index} dup key: { ${shown.join(', ')} }`;
  return new CommandError('DuplicateKey', message, { keyPattern, keyValue });
}
