import { type Collection, type Doc, failureOf, openTestStore, type TestStore } from './support';

let store: TestStore;
let rows: Collection;
beforeAll(async () => {
  store = await openTestStore();
  rows = store.client.db('errors').collection('rows');
});
beforeEach(async () => {
  await rows.drop();
  await rows.insertMany([
    { _id: 1, a: 1, list: [1, 2] },
    { _id: 2, a: 2 },
  ]);
  await rows.createIndex({ a: 1 }, { unique: true });
});
afterAll(() => store.close());

const update = (u: unknown, more: Doc = {}): Doc => ({ update: 'rows', updates: [{ q: { _id: 1 }, u, ...more }] });
const find = (filter: Doc, more: Doc = {}): Doc => ({ find: 'rows', filter, ...more });
const aggregate = (...pipeline: Doc[]): Doc => ({ aggregate: 'rows', pipeline, cursor: {} });

test.each<[string, Doc, number, RegExp]>([
  ['an unknown command', { frobnicate: 1 }, 59, /no such command: 'frobnicate'/],
  ['an unknown option', find({}, { colour: 'red' }), 40415, /find.colour' is an unknown field/],
  ['an option not supported', find({}, { tailable: true }), 238, /'tailable' is not supported by the embedded store/],
  [
    'a transaction',
    { ...find({}), txnNumber: 1, startTransaction: true, autocommit: false },
    20,
    /Transaction numbers/,
  ],
  ['an unknown filter operator', find({ a: { $near: 1, $foo: 1 } }), 238, /\$near is not supported/],
  ['an unknown operator', find({ a: { $foo: 1 } }), 2, /unknown operator: \$foo/],
  ['an unknown top level operator', find({ $foo: 1 }), 2, /unknown top level operator: \$foo/],
  ['an empty $or', find({ $or: [] }), 2, /\$or must be a nonempty array/],
  ['$in without an array', find({ a: { $in: 1 } }), 2, /\$in needs an array/],
  ['$where', find({ $where: 'true' }), 238, /\$where is not supported/],
  ['a bad regular expression', find({ a: { $regex: '(' } }), 51091, /Regular expression is invalid/],
  ['a bad sort', find({}, { sort: { a: 2 } }), 2, /\$sort key ordering must be 1/],
  ['a mixed projection', find({}, { projection: { a: 1, b: 0 } }), 31254, /Cannot do exclusion on field b/],
  ['a bad hint', find({}, { hint: { z: 1 } }), 2, /bad hint/],
  ['a negative limit', find({}, { limit: -1 }), 51024, /limit' value must be >= 0/],
  [
    'a bad collation',
    find({}, { collation: { locale: 'fr', backwards: true } }),
    2,
    /not supported by the embedded store/,
  ],
  ['a time below zero', find({}, { maxTimeMS: -1 }), 51024, /maxTimeMS' value must be >= 0/],
  ['a cursor that is not there', { getMore: 77n, collection: 'rows' }, 43, /cursor id 77 not found/],
  ['an unknown stage', aggregate({ $frob: 1 }), 40324, /Unrecognized pipeline stage name/],
  ['a stage not supported', aggregate({ $geoNear: {} }), 238, /\$geoNear is not supported/],
  ['an unknown expression', aggregate({ $project: { x: { $frob: 1 } } }), 168, /Unrecognized expression/],
  ['an undefined variable', find({ $expr: { $eq: ['$a', { $add: ['$$nope', 1] }] } }), 17276, /undefined variable/],
  ['$out before the end', aggregate({ $out: 'x' }, { $limit: 1 }), 40601, /can only be the final stage/],
  ['$limit of zero', aggregate({ $limit: 0 }), 15958, /must be positive/],
  [
    'server-side JavaScript',
    aggregate({ $project: { x: { $function: { body: 'f', args: [], lang: 'js' } } } }),
    168,
    /\$function/,
  ],
  ['a collection that is there already', { create: 'rows' }, 48, /already exists/],
  ['a bad collection name', { create: 'a$b' }, 73, /Invalid namespace/],
  [
    'a text index',
    { createIndexes: 'rows', indexes: [{ key: { a: 'text' }, name: 't' }] },
    238,
    /'text' indexes are not supported/,
  ],
  [
    'an index with other options',
    { createIndexes: 'rows', indexes: [{ key: { a: 1 }, name: 'a_1' }] },
    86,
    /different options/,
  ],
  [
    'a unique index over duplicates',
    { createIndexes: 'rows', indexes: [{ key: { none: 1 }, name: 'n', unique: true }] },
    11000,
    /E11000/,
  ],
  ['an index that is not there', { dropIndexes: 'rows', index: 'z_1' }, 27, /index not found/],
  ['the index on _id', { dropIndexes: 'rows', index: '_id_' }, 72, /cannot drop _id index/],
  ['indexes of no collection', { listIndexes: 'nothing' }, 26, /ns does not exist/],
  ['an empty batch', { insert: 'rows', documents: [] }, 16, /batch sizes/],
])('%s', async (_, command, code, message) => {
  const failure = await failureOf(store.client.db('errors').command(command));
  expect(failure).toEqual({ code, message: expect.stringMatching(message) });
});

test.each<[string, Doc, number, RegExp]>([
  ['a duplicate', { insert: 'rows', documents: [{ _id: 3, a: 1 }] }, 11000, /index: a_1 dup key: \{ a: 1 \}/],
  ['an array as _id', { insert: 'rows', documents: [{ _id: [1] }] }, 53, /cannot be of type array/],
  ['a dollar in _id', { insert: 'rows', documents: [{ _id: { $a: 1 } }] }, 52, /\$a is not valid for storage/],
  ['an unknown modifier', update({ $frob: { a: 1 } }), 9, /Unknown modifier: \$frob/],
  ['a conflict', update({ $set: { 'a.b': 1 }, $inc: { a: 1 } }), 40, /would create a conflict at 'a'/],
  ['a changed _id', update({ $set: { _id: 9 } }), 66, /immutable field '_id'/],
  ['a replaced _id', update({ _id: 9 }), 66, /immutable field '_id'/],
  ['a path through a number', update({ $set: { 'a.b': 1 } }), 28, /Cannot create field 'b'/],
  ['an empty path', update({ $set: { '': 1 } }), 56, /empty update path/],
  ['a path with a dollar', update({ $set: { 'a.$b': 1 } }), 52, /dollar \(\$\) prefixed/],
  ['$inc of text', update({ $inc: { a: 'x' } }), 14, /non-numeric argument/],
  ['$inc on a list', update({ $inc: { list: 1 } }), 14, /non-numeric type/],
  ['$push on a number', update({ $push: { a: 1 } }), 2, /must be an array/],
  ['a replacement of many', update({ a: 1 }, { multi: true }), 9, /not supported for replacement-style/],
  ['an array filter that is not used', update({ $set: { a: 1 } }, { arrayFilters: [{ x: 1 }] }), 9, /was not used/],
  [
    'an array filter that is missing',
    update({ $set: { 'list.$[x]': 1 } }),
    2,
    /No array filter found for identifier 'x'/,
  ],
  ['a position that nothing matched', update({ $set: { 'list.$': 1 } }), 2, /did not find the match/],
  ['a stage in an update', update([{ $group: { _id: 1 } }]), 72, /not allowed to be used within an update/],
])('a write error for %s leaves the documents as they were', async (_, command, code, message) => {
  const before = await rows.find().toArray();
  const reply = await store.client.db('errors').command(command);
  expect(reply.writeErrors).toEqual([
    expect.objectContaining({ index: 0, code, errmsg: expect.stringMatching(message) }),
  ]);
  expect(await rows.find().toArray()).toEqual(before);
});

test('a document over 16 MB is refused, one just under it is kept', async () => {
  const command = (size: number): Doc => ({ insert: 'large', documents: [{ _id: 1, text: 'x'.repeat(size) }] });
  const database = store.client.db('errors');
  expect(await failureOf(database.command(command(17 * 1024 * 1024)))).toBeDefined();
  expect(await database.command(command(16 * 1024 * 1024 - 100))).toMatchObject({ n: 1 });
});

test('maxTimeMS ends a long read', async () => {
  const many = store.client.db('errors').collection('many');
  await many.insertMany(Array.from({ length: 20_000 }, (_, at) => ({ text: `row ${at}`.repeat(20) })));
  const slow = many.find({ text: { $regex: 'nothing like it$' } }, { maxTimeMS: 1 }).toArray();
  expect(await failureOf(slow)).toMatchObject({ code: 50 });
});
