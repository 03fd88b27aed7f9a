import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCursors } from '../../src/store/embedded/cursors';
import { runCommand } from '../../src/store/embedded/server';
import { backupStore } from '../../src/store/embedded/storage/backup';
import { removeUnfinishedIndexes } from '../../src/store/embedded/storage/buildIndex';
import { checkStore } from '../../src/store/embedded/storage/check';
import { listGarbage, openStore, type Store } from '../../src/store/embedded/storage/open';
import { sweepOnce } from '../../src/store/embedded/sweep';
import { decodeDocument } from '../../src/store/embedded/values/decode';
import { encodeDocument } from '../../src/store/embedded/values/encode';

type Doc = Record<string, unknown>;

let dataDir: string;
let store: Store;
let plans: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-index-'));
  plans = [];
  store = openStore({ dataDir, relaxed: true, log: (line) => plans.push(line) });
});
afterEach(async () => {
  expect(checkStore(store).complaints).toEqual([]);
  await store.environment.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const cursors = createCursors();
/** Runs a command without a socket between, as the server would. */
async function run(command: Doc): Promise<Doc> {
  return decodeDocument(encodeDocument(await runCommand({ ...command, $db: 'test' }, { store, cursors }, 1)));
}
async function find(filter: Doc, more: Doc = {}): Promise<Doc[]> {
  const reply = await run({ find: 'rows', filter, batchSize: 1000, ...more });
  return (reply.cursor as { firstBatch: Doc[] }).firstBatch;
}
const insert = (documents: Doc[]): Promise<Doc> => run({ insert: 'rows', documents: documents.map(encodeDocument) });
const createIndex = (key: Doc, more: Doc = {}): Promise<Doc> =>
  run({ createIndexes: 'rows', indexes: [{ key, name: Object.keys(key).join('_'), ...more }] });
const ids = (rows: Doc[]): unknown[] => rows.map(({ _id }) => _id);
const numbered = (count: number): Doc[] =>
  Array.from({ length: count }, (_, _id) => ({
    _id,
    brand: `b${_id % 2}`,
    at: new Date(_id * 1000),
    tags: [`t${_id % 3}`, 'all'],
  }));

test.each<[string, Doc, Doc, RegExp]>([
  ['_id alone by a range', { _id: { $gte: 3, $lt: 5 } }, {}, /_id_ ranges=1 sorted exact/],
  ['several _ids', { _id: { $in: [1, 5, 9] } }, {}, /_id_ ranges=3 sorted exact/],
  ['equality and order', { brand: 'b1' }, { sort: { at: -1, _id: -1 } }, /brand_at__id ranges=1 sorted exact/],
  ['the other way round', { brand: 'b1' }, { sort: { at: 1, _id: 1 } }, /brand_at__id ranges=1 reverse sorted exact/],
  ['equality and range', { brand: 'b1', at: { $gt: new Date(3000) } }, {}, /brand_at__id ranges=1 sorted exact/],
  [
    'values of a path that is there',
    { brand: { $in: ['b1', 'b0'], $exists: true }, at: { $gt: new Date(3000), $exists: true } },
    {},
    /brand_at__id ranges=2 sorted exact$/,
  ],
  ['null of a path that is there', { brand: { $eq: null, $exists: true } }, {}, /brand_at__id ranges=2 sorted$/],
  [
    'values of a path that is not there',
    { brand: { $in: ['b1'], $exists: false } },
    {},
    /brand_at__id ranges=1 sorted$/,
  ],
  [
    'a page after a cursor',
    { brand: 'b1', $or: [{ at: { $lt: new Date(9000) } }, { at: new Date(9000), _id: { $lt: 9 } }] },
    { sort: { at: -1, _id: -1 } },
    /brand_at__id ranges=1 sorted$/,
  ],
  ['an array element', { tags: 't1' }, {}, /tags ranges=1 sorted$/],
  ['an anchored pattern', { name: { $regex: '^ab' } }, {}, /name ranges=1 sorted$/],
  ['what a partial index holds', { state: 'open', at: { $gt: new Date(0) } }, {}, /at ranges=1 sorted exact$/],
  [
    'a second condition on what a partial index holds',
    { at: { $gt: new Date(0) }, state: 'open', $and: [{ state: { $ne: 'open' } }] },
    {},
    /at ranges=1 sorted$/,
  ],
  ['a hint', { brand: 'b1' }, { hint: 'tags' }, /tags ranges=1 sorted$/],
  ['no index', { other: 1 }, { sort: { other: 1 } }, /_id_ ranges=1$/],
  ['a partial index that does not hold all', { at: { $gt: new Date(0) } }, {}, /_id_ ranges=1 sorted$/],
])('the plan for %s', async (_, filter, more, plan) => {
  await insert(numbered(20));
  await createIndex({ brand: 1, at: -1, _id: -1 });
  await createIndex({ tags: 1 });
  await createIndex({ name: 1 });
  await createIndex({ at: 1 }, { partialFilterExpression: { state: 'open' } });
  plans.length = 0;
  const planned = ids(await find(filter, more));
  expect(plans).toEqual([expect.stringMatching(plan)]);
  const read = ids(await find(filter, { ...more, hint: { $natural: 1 } }));
  expect(more.sort ? planned : [...planned].sort()).toEqual(more.sort ? read : [...read].sort());
});

test('a find in index order with a limit reads no more than it returns', async () => {
  await insert(numbered(2_000));
  await createIndex({ brand: 1, at: -1 });
  const get = jest.spyOn(store.documents, 'get');
  expect(await find({ brand: 'b1' }, { sort: { at: -1 }, limit: 10 })).toHaveLength(10);
  expect(get.mock.calls.length).toBe(10);
  get.mockRestore();
});

test('what waits in a partial index is read oldest first, in its order and no more than is wanted', async () => {
  await insert(
    Array.from({ length: 600 }, (_, _id) => ({
      _id,
      brand: `b${_id % 2}`,
      ...(_id % 3 ? { pendingAt: new Date(_id) } : {}),
    })),
  );
  await createIndex({ brand: 1, pendingAt: 1 }, { partialFilterExpression: { pendingAt: { $exists: true } } });
  await createIndex({ brand: 1, postedAt: -1, _id: -1 });
  plans.length = 0;
  const get = jest.spyOn(store.documents, 'get');
  const found = await find({ brand: 'b1', pendingAt: { $exists: true } }, { sort: { pendingAt: 1 }, limit: 5 });
  expect(plans).toEqual([expect.stringMatching(/brand_pendingAt ranges=1 sorted exact$/)]);
  expect(ids(found)).toEqual([1, 5, 7, 11, 13]);
  expect(get.mock.calls.length).toBe(5);
  get.mockRestore();
});

test('an index that holds a part is taken before one over all, also where neither gives the order', async () => {
  await createIndex({ brand: 1, postedAt: -1, _id: -1 });
  await createIndex({ brand: 1, pendingAt: 1 }, { partialFilterExpression: { pendingAt: { $exists: true } } });
  await insert(numbered(400).map((row, at) => ({ ...row, ...(at > 395 ? { pendingAt: new Date(-at) } : {}) })));
  plans.length = 0;
  const get = jest.spyOn(store.documents, 'get');
  const waiting = { brand: { $in: ['b0', 'b1'] }, pendingAt: { $exists: true } };
  expect(ids(await find(waiting, { sort: { pendingAt: 1 }, limit: 1 }))).toEqual([399]);
  expect(plans).toEqual([expect.stringMatching(/brand_pendingAt ranges=2 exact$/)]);
  expect(get.mock.calls.length).toBe(4);
  get.mockRestore();
});

test.each<[string, unknown, number]>([
  ['absent', { $exists: false }, 13],
  ['not above', { $not: { $gt: 15 } }, 19],
  ['not equal', { $ne: 3 }, 19],
  ['null', null, 13],
  ['one of null', { $in: [null, 3] }, 14],
  ['above', { $gt: 15 }, 1],
])('what a partial index does not hold is found all the same: %s', async (_, until, count) => {
  await createIndex({ brand: 1, until: 1 }, { partialFilterExpression: { until: { $exists: true } } });
  await insert(numbered(20).map((row, at) => ({ ...row, brand: 'b', ...(at % 3 === 0 ? { until: at } : {}) })));
  const found = await find({ brand: 'b', until });
  expect(ids(found).sort()).toEqual(ids(await find({ brand: 'b', until }, { hint: { $natural: 1 } })).sort());
  expect(found).toHaveLength(count);
});

test('an element of an array that is asked for by one value needs no look at the others', async () => {
  await createIndex({ 'list.n': 1, at: 1 });
  await insert(numbered(50).map((row) => ({ ...row, list: [{ n: 1 }, { n: 2 }, { n: row._id }] })));
  expect(ids(await find({ 'list.n': 2 }, { sort: { at: -1 }, limit: 3 }))).toEqual([49, 48, 47]);
  expect(ids(await find({ 'list.n': { $in: [1, 2] } }))).toHaveLength(50);
  expect(ids(await find({ 'list.n': { $gte: 1, $lt: 3 } }))).toHaveLength(50);
});

test('an index over existing documents is built in chunks and survives writes meanwhile', async () => {
  await insert(numbered(3_500));
  const building = createIndex({ brand: 1, at: 1 });
  const [reply] = await Promise.all([
    building,
    insert([{ _id: 9_000, brand: 'b1', at: new Date(0) }]),
    run({ delete: 'rows', deletes: [{ q: { _id: 1 }, limit: 1 }] }),
  ]);
  expect(reply).toMatchObject({ numIndexesBefore: 1, numIndexesAfter: 2, ok: 1 });
  expect(await find({ brand: 'b1', at: { $lt: new Date(2) } })).toEqual([{ _id: 9_000, brand: 'b1', at: new Date(0) }]);
});

test('a unique index over duplicates is taken away again, a half-built one on the next start', async () => {
  await insert(numbered(10));
  expect(await createIndex({ brand: 1 }, { unique: true })).toMatchObject({ ok: 0, code: 11000 });
  expect((await run({ listIndexes: 'rows' })).cursor).toMatchObject({ firstBatch: [{ name: '_id_' }] });
  await createIndex({ at: 1 });
  store.collections.get('test.rows')!.indexes[0]!.ready = false;
  await removeUnfinishedIndexes(store);
  expect(store.collections.get('test.rows')!.indexes).toEqual([]);
});

test('a partial unique index holds only what its filter lets in', async () => {
  await createIndex({ sequence: 1 }, { unique: true, partialFilterExpression: { sequence: { $exists: true } } });
  await insert([{ _id: 1 }, { _id: 2 }, { _id: 3, sequence: 1 }]);
  expect(await insert([{ _id: 4, sequence: 1 }])).toMatchObject({ n: 0, writeErrors: [{ code: 11000 }] });
  expect(await run({ update: 'rows', updates: [{ q: { _id: 1 }, u: { $set: { sequence: 1 } } }] })).toMatchObject({
    writeErrors: [{ code: 11000 }],
  });
  await run({
    update: 'rows',
    updates: [
      { q: { _id: 3 }, u: { $unset: { sequence: 1 } } },
      { q: { _id: 1 }, u: { $set: { sequence: 1 } } },
    ],
  });
  expect(ids(await find({ sequence: 1 }))).toEqual([1]);
});

test('a sparse index leaves out what has none of its fields, and is not used for what it lacks', async () => {
  await createIndex({ nick: 1 }, { unique: true, sparse: true });
  await insert([{ _id: 1 }, { _id: 2 }, { _id: 3, nick: 'x' }]);
  expect(ids(await find({ nick: null }))).toEqual([1, 2]);
  expect(ids(await find({}, { sort: { nick: 1 } }))).toEqual([1, 2, 3]);
});

test('arrays side by side cannot be indexed together', async () => {
  await createIndex({ a: 1, b: 1 });
  expect(await insert([{ _id: 1, a: [1], b: [2] }])).toMatchObject({ writeErrors: [{ code: 171 }] });
  expect(await insert([{ _id: 2, a: [{ x: 1 }, { x: 1 }], b: 2 }])).toMatchObject({ n: 1 });
});

test('values longer than a key may be are found, told apart and sorted by their beginning', async () => {
  await createIndex({ text: 1 }, { unique: true });
  const long = (end: string): string => 'x'.repeat(5_000) + end;
  await insert([
    { _id: 'i'.repeat(3_000), text: long('a') },
    { _id: 2, text: long('b') },
    { _id: 3, text: 'y' },
  ]);
  expect(ids(await find({ text: long('b') }))).toEqual([2]);
  expect(ids(await find({ _id: 'i'.repeat(3_000) }))).toHaveLength(1);
  expect(ids(await find({ text: { $gte: long('a'), $lt: 'y' } }))).toHaveLength(2);
  expect(await insert([{ _id: 4, text: long('b') }])).toMatchObject({ writeErrors: [{ code: 11000 }] });
});

test('the sweeper removes what has expired, and what dropped collections leave', async () => {
  await createIndex({ at: 1 }, { expireAfterSeconds: 10 });
  await insert([
    { _id: 1, at: new Date(1_000) },
    { _id: 2, at: new Date(20_000) },
    { _id: 3, at: 'never' },
    { _id: 4, at: [new Date(1_000), new Date(90_000)] },
  ]);
  await sweepOnce(store, undefined, 15_000);
  expect(ids(await find({}))).toEqual([2, 3]);
  await run({ drop: 'rows' });
  expect(listGarbage(store, 9)).toHaveLength(2);
  await sweepOnce(store);
  expect(listGarbage(store, 9)).toEqual([]);
  const all = { start: Buffer.of(0) };
  expect(store.documents.getKeysCount(all) + store.entries.getKeysCount(all)).toBe(0);
});

test('a backup of a store in use opens as a store of its own', async () => {
  await createIndex({ brand: 1 });
  await insert(numbered(100));
  const target = mkdtempSync(join(tmpdir(), 'store-backup-'));
  await backupStore(dataDir, target);
  await insert([{ _id: 500 }]);
  const copy = openStore({ dataDir: target, relaxed: true });
  expect(checkStore(copy)).toEqual({ documents: 100, entries: 100, complaints: [] });
  await copy.environment.close();
  await expect(backupStore(dataDir, target)).rejects.toThrow('is not empty');
  rmSync(target, { recursive: true });
});

test('a backup leaves out the room that deleted documents have left', async () => {
  await insert(Array.from({ length: 2_000 }, (_, _id) => ({ _id, text: 'x'.repeat(1_500) })));
  await run({ delete: 'rows', deletes: [{ q: { _id: { $gte: 10 } }, limit: 0 }] });
  const target = mkdtempSync(join(tmpdir(), 'store-backup-'));
  await backupStore(dataDir, target);
  const size = (folder: string): number => statSync(join(folder, 'data.mdb')).size;
  expect(size(target)).toBeLessThan(size(dataDir) / 10);
  const copy = openStore({ dataDir: target, relaxed: true });
  expect(checkStore(copy)).toMatchObject({ documents: 10, complaints: [] });
  await copy.environment.close();
  rmSync(target, { recursive: true });
});

test('a check notices a missing entry, one too many and a wrong counter', async () => {
  await createIndex({ brand: 1 });
  await insert(numbered(3));
  const [first] = store.entries.getKeys({ start: Buffer.of(0), limit: 1 }).map((key) => Buffer.from(key));
  const value = store.entries.get(first!)!;
  await store.entries.remove(first!);
  store.collections.get('test.rows')!.count++;
  expect(checkStore(store).complaints).toEqual([
    'test.rows: index brand misses document 0',
    'test.rows: holds 3 documents, its counter says 4',
    'test.rows: index brand has 2 entries, the documents need 3',
  ]);
  store.collections.get('test.rows')!.count--;
  await store.entries.put(first!, value);
});

test('a write that fails in the middle leaves nothing behind', async () => {
  await insert(numbered(3));
  const put = jest.spyOn(store.entries, 'put').mockImplementation(() => {
    throw new Error('MDB_MAP_FULL: the disk is full');
  });
  await createIndex({ brand: 1 });
  put.mockRestore();
  await createIndex({ brand: 1 });
  const failing = jest.spyOn(store.entries, 'put').mockImplementationOnce(() => {
    throw new Error('ENOSPC: no space left on device');
  });
  expect(await insert([{ _id: 10, brand: 'b' }])).toMatchObject({ ok: 0, code: 14031 });
  // In the same transaction as the one that fails, others succeed, and the counters are theirs alone.
  const second = jest.spyOn(store.entries, 'put').mockImplementationOnce(() => {
    throw new Error('ENOSPC: no space left on device');
  });
  const replies = await Promise.all([insert([{ _id: 11, brand: 'b' }]), insert([{ _id: 12, brand: 'b' }])]);
  expect(replies).toMatchObject([{ ok: 0 }, { ok: 1, n: 1 }]);
  await run({ delete: 'rows', deletes: [{ q: { _id: 12 }, limit: 1 }] });
  second.mockRestore();
  failing.mockRestore();
  expect(ids(await find({}))).toEqual([0, 1, 2]);
});
