import { CommandError } from '../errors';
import { compileFilter, type DocumentFilter, selects } from '../query/filter';
import { decodeDocument, decodeField } from '../values/decode';
import { AT_ARRAY, locate } from '../values/raw';
import { encodeStoredKey } from '../values/sortKey';
import type { Doc } from '../values/types';
import { type CollectionInfo, type IndexInfo, namespaceOf } from './catalog';
import { extractKeys } from './indexKeys';
import { encodeId, MAX_FIELDS_BYTES, MAX_ID_BYTES, withPrefix } from './keys';
import { countChange, type Store, saveCollection } from './open';

/** A stored document: its place in its collection and its bytes. */
export interface Stored {
  idKey: Buffer;
  raw: Buffer;
}

/** What an index holds of a document: the key as it is stored, and where in it the values end. */
export interface Entry {
  index: IndexInfo;
  key: Buffer;
  fieldsEnd: number;
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

const NONE: { entries: Entry[]; multikey: string[] } = { entries: [], multikey: [] };

/**
 * The entries of a document in an index, none where its partial filter leaves the document out, and the index's paths
 * that hold an array. Without arrays the only entry is made from the document's bytes.
 */
export function entriesOf(
  index: IndexInfo,
  raw: Buffer,
  idKey: Buffer,
): { entries: Entry[]; multikey: readonly string[] } {
  const filter = partialFilterOf(index);
  if (filter && !selects(filter, raw)) return NONE;
  const { fields } = index;
  const places = fields.map(({ bytes }) => locate(raw, bytes));
  if (!places.includes(AT_ARRAY)) {
    if (index.sparse && !filter && places.every((place) => place === 0)) return NONE;
    const { key, fieldsEnd } = encodeStoredKey(index.id, raw, places, fields, index.unique ? null : idKey);
    if (fieldsEnd <= 4 + MAX_FIELDS_BYTES) return { entries: [{ index, key, fieldsEnd }], multikey: NONE.multikey };
  }
  const { keys, multikey } = extractKeys(index, decodeDocument(raw, 0, { only: fieldsOf(index) }));
  return {
    entries: keys.map((key) => ({
      index,
      key: withPrefix(index.id, index.unique ? key : Buffer.concat([key, idKey])),
      fieldsEnd: 4 + key.length,
    })),
    multikey,
  };
}

/** The key under which a document lies whose first field is `_id`. */
function documentKey(collection: CollectionInfo, raw: Buffer): Buffer {
  const { key } = encodeStoredKey(collection.id, raw, ID_PLACE, ID_FIELDS, null);
  return key.length <= 4 + MAX_ID_BYTES ? key : withPrefix(collection.id, encodeId(decodeField(raw, 4)));
}
const ID_PLACE = [4];
const ID_FIELDS = [{ descending: false }];

/** The bytes of a document by its encoded _id. */
export const readDocument = (store: Store, collection: CollectionInfo, idKey: Uint8Array): Buffer | undefined =>
  store.documents.get(withPrefix(collection.id, idKey));

/**
 * Inserts an encoded document whose first field is `_id`. To be called within a write.
 * Throws DuplicateKey before anything is changed.
 */
export function insertDocument(store: Store, collection: CollectionInfo, raw: Buffer): void {
  const key = documentKey(collection, raw);
  const idKey = key.subarray(4);
  const added = collection.indexes.flatMap((index) => prepare(store, collection, index, raw, idKey));
  try {
    for (const entry of added) checkUnique(store, collection, entry, idKey, raw);
  } catch (error) {
    if (store.documents.doesExist(key)) throw duplicateId(collection, raw);
    throw error;
  }
  const isNew = store.documents.putSync(key, raw, { noOverwrite: true }) as unknown;
  if (isNew === false) throw duplicateId(collection, raw);
  for (const entry of added) putEntry(store, entry, idKey);
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
  const { idKey } = stored;
  const added: Entry[] = [];
  const removed: Entry[] = [];
  for (const index of collection.indexes) {
    if (!mayDiffer(index, touched)) continue;
    const old = entriesOf(index, stored.raw, idKey).entries;
    const next = prepare(store, collection, index, raw, idKey);
    for (const entry of next) if (!old.some(({ key }) => key.equals(entry.key))) added.push(entry);
    for (const entry of old) if (!next.some(({ key }) => key.equals(entry.key))) removed.push(entry);
  }
  for (const entry of added) checkUnique(store, collection, entry, idKey, raw);
  store.documents.put(withPrefix(collection.id, idKey), raw);
  for (const entry of removed) removeEntry(store, entry, idKey);
  for (const entry of added) putEntry(store, entry, idKey);
  countChange(store, collection, 0, raw.length - stored.raw.length);
}

function mayDiffer(index: IndexInfo, touched: ReadonlySet<string> | null): boolean {
  const fields = fieldsOf(index);
  if (!touched || !fields) return true;
  for (const name of touched) if (fields.has(name)) return true;
  return false;
}

/** Removes a stored document with its index entries. To be called within a write. */
export function removeDocument(store: Store, collection: CollectionInfo, { idKey, raw }: Stored): void {
  for (const index of collection.indexes)
    for (const entry of entriesOf(index, raw, idKey).entries) removeEntry(store, entry, idKey);
  store.documents.remove(withPrefix(collection.id, idKey));
  countChange(store, collection, -1, -raw.length);
}

/** Adds a document to one index that is being built. To be called within a write; throws DuplicateKey. */
export function indexDocument(
  store: Store,
  collection: CollectionInfo,
  index: IndexInfo,
  { idKey, raw }: Stored,
): void {
  const entries = prepare(store, collection, index, raw, idKey);
  for (const entry of entries) checkUnique(store, collection, entry, idKey, raw);
  for (const entry of entries) putEntry(store, entry, idKey);
}

/** The entries a document needs; notes for the planner which paths hold arrays. */
function prepare(store: Store, collection: CollectionInfo, index: IndexInfo, raw: Buffer, idKey: Buffer): Entry[] {
  const { entries, multikey } = entriesOf(index, raw, idKey);
  if (multikey.length === 0) return entries;
  const fresh = multikey.filter((path) => !index.multikey.includes(path));
  if (fresh.length > 0) {
    index.multikey.push(...fresh);
    saveCollection(store, collection);
  }
  return entries;
}

/** The stored value of an entry: of a unique index the _id, of others where in the key the _id begins. */
export function entryValue({ index, fieldsEnd }: Entry, idKey: Buffer): Buffer {
  if (index.unique) return idKey;
  const known = offsets[fieldsEnd];
  if (known) return known;
  const offset = Buffer.allocUnsafe(2);
  offset.writeUInt16BE(fieldsEnd);
  offsets[fieldsEnd] = offset;
  return offset;
}
/** The values of entries repeat: there are as many as lengths of keys. */
const offsets: Buffer[] = [];

function putEntry(store: Store, entry: Entry, idKey: Buffer): void {
  store.entries.put(entry.key, entryValue(entry, idKey));
}

function removeEntry(store: Store, { index, key }: Entry, idKey: Buffer): void {
  // While a unique index is being built its entry may belong to another document, which the build will complain of.
  if (!index.ready && index.unique && !store.entries.get(key)?.equals(idKey)) return;
  store.entries.remove(key);
}

function checkUnique(
  store: Store,
  collection: CollectionInfo,
  { index, key }: Entry,
  idKey: Buffer,
  raw: Buffer,
): void {
  if (!index.unique) return;
  const holder = store.entries.get(key);
  if (!holder || holder.equals(idKey)) return;
  const document = decodeDocument(raw, 0, { only: fieldsOf(index) });
  const keyValue: Doc = {};
  for (const { path, parts } of index.fields) {
    keyValue[path] = parts.reduce<unknown>((value, part) => (value as Doc | undefined)?.[part], document) ?? null;
  }
  throw duplicate(collection, index.name, index.key, keyValue);
}

const duplicateId = (collection: CollectionInfo, raw: Buffer): CommandError =>
  duplicate(collection, '_id_', { _id: 1 }, { _id: decodeField(raw, 4) });

function duplicate(collection: CollectionInfo, index: string, keyPattern: Doc, keyValue: Doc): CommandError {
  const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const message = `E11000 duplicate key error collection: ${namespaceOf(collection)} index: ${index} dup key: { ${shown.join(', ')} }`;
  return new CommandError('DuplicateKey', message, { keyPattern, keyValue });
}
