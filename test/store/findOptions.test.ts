import mongoose from 'mongoose';
import { type Collection, type Doc, failureOf, openTestStore, type TestStore } from './support';

let store: TestStore;
let rows: Collection;
beforeAll(async () => {
  store = await openTestStore();
  rows = store.client.db('options').collection('rows');
  await rows.insertMany([
    { _id: 1, x: 3, tag: ['a', 'b'] },
    { _id: 2, x: 2, tag: ['b'] },
    { _id: 3, x: 1 },
    { _id: 4, x: 1, tag: [] },
  ]);
  await rows.createIndex({ x: -1, _id: 1 }, { name: 'down' });
  await rows.createIndex({ tag: 1 });
});
afterAll(() => store.close());

const ids = async (filter: Doc, options: Doc): Promise<unknown[]> =>
  (await rows.find(filter, options).toArray()).map(({ _id }) => _id);

test.each<[string, Doc, Doc, unknown[]]>([
  ['min begins at a key', {}, { min: { _id: 2 }, hint: { _id: 1 } }, [2, 3, 4]],
  ['max ends before a key', {}, { max: { _id: 2 }, hint: '_id_' }, [1]],
  [
    'both, in the order of a descending index',
    {},
    { min: { x: 2, _id: 0 }, max: { x: 1, _id: 4 }, hint: 'down' },
    [2, 3],
  ],
  ['the filter counts too', { _id: { $gt: 2 } }, { min: { _id: 2 }, hint: { _id: 1 } }, [3, 4]],
  ['an index over arrays gives each document once', {}, { min: { tag: 'a' }, hint: 'tag_1' }, [1, 2]],
  ['the other way round', {}, { min: { _id: 2 }, hint: { _id: 1 }, sort: { _id: -1 } }, [4, 3, 2]],
])('%s', async (_, filter, options, expected) => {
  expect(await ids(filter, options)).toEqual(expected);
});

test.each<[string, Doc, number]>([
  ['no hint', { min: { _id: 2 } }, 51173],
  ['another key', { min: { x: 2 }, hint: 'down' }, 51174],
  ['nothing between them', { min: { _id: 2 }, max: { _id: 1 }, hint: { _id: 1 } }, 51175],
])('min and max with %s are an error', async (_, options, code) => {
  expect(await failureOf(rows.find({}, options).toArray())).toMatchObject({ code });
});

test.each<[string, Doc, Doc, unknown[]]>([
  ['the index that a filter uses', { x: 3 }, {}, [{ x: 3, _id: 1 }]],
  ['the index of _id', { _id: 2 }, { projection: { x: 1 } }, [{ _id: 2 }]],
  ['no index', {}, { limit: 1 }, [{}]],
])('returnKey gives the values of %s', async (_, filter, options, expected) => {
  expect(await rows.find(filter, { ...options, returnKey: true }).toArray()).toEqual(expected);
});

test('showRecordId tells where each document lies', async () => {
  const found = await rows.find({}, { showRecordId: true, projection: { x: 1 } }).toArray();
  const places = found.map(({ $recordId }) => ($recordId as mongoose.mongo.BSON.Binary).toString('hex'));
  expect([...places].sort()).toEqual(places);
  expect(new Set(places).size).toBe(4);
  expect(Object.keys(found[0]!)).toEqual(['_id', 'x', '$recordId']);
});

test('what a client declares of the stable API is held to', async () => {
  const strict = new mongoose.mongo.MongoClient(store.uri, { serverApi: { version: '1', strict: true } });
  const same = strict.db('options').collection('rows');
  expect(await same.countDocuments({ x: 1 })).toBe(2);
  expect(await failureOf(same.distinct('x'))).toMatchObject({ code: 323 });
  await strict.close();
  const database = store.client.db('options');
  expect(await failureOf(database.command({ find: 'rows', apiVersion: '2' }))).toMatchObject({ code: 322 });
  expect(await failureOf(database.command({ find: 'rows', apiStrict: true }))).toMatchObject({ code: 4886600 });
});

test('the operation that asks is the one that is going on', async () => {
  const [found] = await store.client
    .db('admin')
    .aggregate([{ $currentOp: {} }, { $project: { active: 1 } }])
    .toArray();
  expect(found).toEqual({ active: true });
});

describe('a count over more entries than are counted at once', () => {
  let many: Collection;
  beforeAll(async () => {
    many = store.client.db('options').collection('many');
    await many.createIndex({ x: 1 });
    await many.insertMany(Array.from({ length: 40_000 }, (_, at) => ({ _id: at, x: at % 4 })));
  });

  test.each<[string, Doc, number]>([
    ['a range', { x: { $gte: 1 } }, 30_000],
    ['one value', { x: 1 }, 10_000],
    ['several values', { x: { $in: [0, 1, 3] } }, 30_000],
  ])('%s', async (_, filter, expected) => {
    expect(await many.countDocuments(filter)).toBe(expected);
  });
});
