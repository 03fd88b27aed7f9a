import { mkdirSync } from 'node:fs';
import { open as openEnvironment, type RootDatabase } from 'lmdb';
import { CommandError } from '../errors';
import { Gate } from '../gate';
import { decodeDocument } from '../values/decode';
import { encodeDocument } from '../values/encode';
import type { Doc } from '../values/types';
import { type CollectionInfo, fromRecord, namespaceOf, toRecord } from './catalog';
import { withPrefix } from './keys';
import { openTable, type Table } from './tables';

/** The open database: three tables of one LMDB environment, the catalogue in memory, and the way to write. */
export interface Store {
  environment: RootDatabase<Buffer, Buffer>;
  /** Collection number + encoded _id -> the document as BSON. */
  documents: Table;
  /** Index number + encoded values (+ encoded _id unless unique) -> where to find the encoded _id. */
  entries: Table;
  /** Collections, counters, and prefixes of dropped data that is still to be reclaimed. */
  records: Table;
  collections: Map<string, CollectionInfo>;
  nextId: number;
  /** Counters as they were before the running write, to restore them if it fails. */
  before: Map<CollectionInfo, { count: number; bytes: number }>;
  /** True after a write failed: what is in memory may be ahead of the tables, and is read anew before the next write. */
  isStale: boolean;
  relaxed: boolean;
  dataDir: string;
  /** Every command passes it, so that the files can be closed and opened between them. */
  gate: Gate;
  log: (line: string) => void;
}

export interface OpenOptions {
  dataDir: string;
  /** Acknowledge before the data is on disk: for tests only, a power cut may lose or damage data. */
  relaxed?: boolean;
  log?: (line: string) => void;
}

const RECORD = { collection: 1, counter: 2, garbage: 3, nextId: 4, freePages: 5 } as const;
const recordKey = (kind: number, rest: Uint8Array): Buffer => Buffer.concat([Buffer.of(kind), rest]);

/**
 * Opens (or makes) the database in a directory. The caller holds the directory's lock.
 * @throws Error for a file of an earlier version that `renewFile` has not copied yet
 */
export function openStore({ dataDir, relaxed = false, log = () => {} }: OpenOptions): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const store: Store = {
    ...mapFiles({ dataDir, relaxed }),
    dataDir,
    gate: new Gate(),
    collections: new Map(),
    nextId: 1,
    before: new Map(),
    isStale: false,
    relaxed,
    log,
  };
  assertReadable(dataDir, store.records);
  noteFreePages(store.records);
  loadCatalog(store);
  return store;
}

/**
 * Address space set aside for the data file. A file that outgrows it is mapped once more each time it does, and the
 * pages of the older maps count as resident too.
 */
const MAP_BYTES = 16 * 1024 ** 3;

export const DATA_FILE = 'data.mdb';

/**
 * How lmdb 2 writes the list of free pages: as numbers. lmdb 3 writes runs of them in the same place, without telling, and
 * what reads numbers there would write over pages in use.
 */
const FREE_PAGES_AS_NUMBERS = 2;

/** Whether free pages of the file are listed as this version reads them, or there are none yet. */
export function hasReadableFreePages(records: Table): boolean {
  return isNoted(records) || records.getKeysCount() === 0;
}

const isNoted = (records: Table): boolean =>
  records.get(Buffer.of(RECORD.freePages))?.readUInt8(0) === FREE_PAGES_AS_NUMBERS;

/** @throws Error for a file of an earlier version */
export function assertReadable(dataDir: string, records: Table): void {
  if (hasReadableFreePages(records)) return;
  throw new Error(
    `${dataDir} was written by an earlier version: start the server on it once, which brings it up to date`,
  );
}

/** Notes that free pages of the file are listed as this version does. */
export function noteFreePages(records: Table): void {
  if (isNoted(records)) return;
  records.putSync(Buffer.of(RECORD.freePages), Buffer.of(FREE_PAGES_AS_NUMBERS));
}

/** Opens the files; see startTrimming for why that may happen more than once. */
export function mapFiles({
  dataDir,
  relaxed,
}: Pick<Store, 'dataDir' | 'relaxed'>): Pick<Store, 'environment' | 'documents' | 'entries' | 'records'> {
  const environment = openEnvironment<Buffer, Buffer>({
    path: dataDir,
    maxDbs: 4,
    mapSize: MAP_BYTES,
    noSync: relaxed,
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  return {
    environment,
    documents: openTable(environment, 'documents'),
    entries: openTable(environment, 'entries'),
    records: openTable(environment, 'records'),
  };
}

/** Reads the catalogue anew, as after a write that failed. */
export function loadCatalog(store: Store): void {
  store.isStale = false;
  store.before.clear();
  store.collections.clear();
  for (const { value } of store.records.getRange({
    start: Buffer.of(RECORD.collection),
    end: Buffer.of(RECORD.counter),
  })) {
    const collection = fromRecord(decodeDocument(value));
    const counter = store.records.get(recordKey(RECORD.counter, withPrefix(collection.id, Buffer.alloc(0))));
    if (counter) {
      collection.count = counter.readDoubleBE(0);
      collection.bytes = counter.readDoubleBE(8);
    }
    store.collections.set(namespaceOf(collection), collection);
  }
  store.nextId = store.records.get(Buffer.of(RECORD.nextId))?.readUInt32BE(0) ?? 1;
}

/**
 * Runs one write command as one transaction and resolves when it is on disk. Commands that wait at the same time share
 * a commit and a flush, but each succeeds or fails alone: if `action` throws, nothing of it is kept.
 */
export async function write<Result>(store: Store, action: () => Result): Promise<Result> {
  let failure: unknown;
  let result: Result | undefined;
  const committed = store.environment.childTransaction(() => {
    // The tables are read here as this transaction sees them, with what others have written in it before.
    if (store.isStale) loadCatalog(store);
    try {
      result = action();
      saveCounters(store);
    } catch (error) {
      store.isStale = true;
      failure = error;
      throw error;
    }
  });
  try {
    await committed;
    if (!store.relaxed) await store.environment.flushed;
  } catch (error) {
    if (store.isStale || !failure) loadCatalog(store);
    throw failure ?? (await commitFailure(error));
  }
  return result as Result;
}

async function commitFailure(error: unknown): Promise<unknown> {
  const cause = (error as { commitError?: Promise<unknown> }).commitError;
  return cause
    ? cause.then(
        () => error,
        (reason) => reason,
      )
    : error;
}

/** Adds to a collection's counters within a write; they are saved with it. */
export function countChange(store: Store, collection: CollectionInfo, documents: number, bytes: number): void {
  if (!store.before.has(collection)) store.before.set(collection, { count: collection.count, bytes: collection.bytes });
  collection.count += documents;
  collection.bytes += bytes;
}

function saveCounters(store: Store): void {
  for (const collection of store.before.keys()) {
    const counter = Buffer.allocUnsafe(16);
    counter.writeDoubleBE(collection.count, 0);
    counter.writeDoubleBE(collection.bytes, 8);
    store.records.put(recordKey(RECORD.counter, withPrefix(collection.id, Buffer.alloc(0))), counter);
  }
  store.before.clear();
}

/** Gives a number that no collection or index ever had. To be called within a write. */
export function takeId(store: Store): number {
  const id = store.nextId++;
  const next = Buffer.allocUnsafe(4);
  next.writeUInt32BE(store.nextId);
  store.records.put(Buffer.of(RECORD.nextId), next);
  return id;
}

export const findCollection = (store: Store, database: string, name: string): CollectionInfo | undefined =>
  store.collections.get(`${database}.${name}`);

/** The collection to write to, if it is there; throws CommandNotSupportedOnView (166) for a view. */
export function findWritable(store: Store, database: string, name: string): CollectionInfo | undefined {
  const found = findCollection(store, database, name);
  if (found?.options.viewOn !== undefined)
    throw new CommandError('CommandNotSupportedOnView', `Namespace ${database}.${name} is a view, not a collection`);
  return found;
}

/** Writes a collection's record after a change to its options or indexes. To be called within a write. */
export function saveCollection(store: Store, collection: CollectionInfo): void {
  const record = encodeDocument(toRecord(collection));
  store.records.put(recordKey(RECORD.collection, withPrefix(collection.id, Buffer.alloc(0))), record);
  store.collections.set(namespaceOf(collection), collection);
}

/** The collection, made first if there is none, as every insert and upsert does. To be called within a write. */
export function ensureCollection(store: Store, database: string, name: string, options: Doc = {}): CollectionInfo {
  const known = findWritable(store, database, name);
  if (known) return known;
  checkNames(database, name);
  const collection = { id: takeId(store), database, name, options, indexes: [], count: 0, bytes: 0 };
  saveCollection(store, collection);
  return collection;
}

function checkNames(database: string, name: string): void {
  const isBad = /[/\\. "$\0]/.test(database) || database.length > 63 || database === '';
  if (isBad || name === '' || name.startsWith('.') || name.endsWith('.') || /[$\0]/.test(name) || name.length > 255) {
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${database}.${name}'`);
  }
}

/** Forgets a collection at once; its data is reclaimed in the background. To be called within a write. */
export function dropCollection(store: Store, collection: CollectionInfo): void {
  const suffix = withPrefix(collection.id, Buffer.alloc(0));
  store.records.remove(recordKey(RECORD.collection, suffix));
  store.records.remove(recordKey(RECORD.counter, suffix));
  store.before.delete(collection);
  store.collections.delete(namespaceOf(collection));
  addGarbage(store, 'documents', collection.id);
  for (const index of collection.indexes) addGarbage(store, 'entries', index.id);
}

/** Notes that every key of this number is to be removed. To be called within a write. */
export function addGarbage(store: Store, table: 'documents' | 'entries', id: number): void {
  store.records.put(recordKey(RECORD.garbage, withPrefix(id, Buffer.alloc(0))), Buffer.from(table));
}

/** What is to be reclaimed, oldest first, at most `limit`. */
export function listGarbage(
  store: Store,
  limit: number,
): { table: 'documents' | 'entries'; id: number; key: Buffer }[] {
  const range = store.records.getRange({ start: Buffer.of(RECORD.garbage), end: Buffer.of(RECORD.nextId), limit });
  return Array.from(range, ({ key, value }) => ({
    table: value.toString() as 'documents' | 'entries',
    id: key.readUInt32BE(1),
    key: Buffer.from(key),
  }));
}
