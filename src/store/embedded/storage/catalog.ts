import type { Doc } from '../values/types';

/** One field of an index: its path and whether it is stored in descending order. */
export interface IndexField {
  path: string;
  parts: readonly string[];
  /** The parts in UTF-8, as documents hold them. */
  bytes: readonly Uint8Array[];
  descending: boolean;
}

export interface IndexInfo {
  id: number;
  name: string;
  fields: readonly IndexField[];
  /** The key document as it was given, for listIndexes and hints. */
  key: Doc;
  unique: boolean;
  sparse: boolean;
  partialFilter: Doc | null;
  expireAfterSeconds: number | null;
  /** Paths that held an array in some document: their bounds cannot be combined and they give no sort order. */
  multikey: string[];
  /** False while it is being built over existing documents; then it is maintained but not read. */
  ready: boolean;
}

export interface CollectionInfo {
  id: number;
  database: string;
  name: string;
  options: Doc;
  /** Every index but the one on _id, which is the order of the documents themselves. */
  indexes: IndexInfo[];
  count: number;
  /** Bytes of all its documents. */
  bytes: number;
}

export const namespaceOf = (collection: CollectionInfo): string => `${collection.database}.${collection.name}`;

/** The catalogue's record of a collection, without its counters. */
export function toRecord(collection: CollectionInfo): Doc {
  const { id, database, name, options } = collection;
  const indexes = collection.indexes.map(({ fields: _, ...rest }) => rest);
  return { id, database, name, options, indexes };
}

/** Rebuilds a collection from its record; the counters are read apart. */
export function fromRecord(record: Doc): CollectionInfo {
  const { id, database, name, options, indexes } = record as unknown as CollectionInfo;
  const restored = indexes.map((index) => ({ ...index, fields: toIndexFields(index.key) }));
  return { id, database, name, options, indexes: restored, count: 0, bytes: 0 };
}

/** The fields of an index key document such as `{ a: 1, 'b.c': -1 }`. */
export function toIndexFields(key: Doc): IndexField[] {
  return Object.entries(key).map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    bytes: path.split('.').map((part) => Buffer.from(part)),
    descending: Number(direction) < 0,
  }));
}
