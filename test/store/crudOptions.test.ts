import type mongoose from 'mongoose';
import { type Collection, type Doc, failureOf, openTestStore, type Row, type TestStore } from './support';

/** Runs one operation of the driver on the document whose word is `ping`, and tells how many it found. */
type Operation = (rows: Collection, filter: Doc, options: Doc) => Promise<number>;

const set = { $set: { x: 0 } };
const counted = (value: unknown): number => (value === null ? 0 : 1);
const READS: Readonly<Record<string, Operation>> = {
  find: async (rows, filter, options) => (await rows.find(filter, options).toArray()).length,
  findOne: async (rows, filter, options) => counted(await rows.findOne(filter, options)),
  aggregate: async (rows, filter, options) => (await rows.aggregate([{ $match: filter }], options).toArray()).length,
  countDocuments: (rows, filter, options) => rows.countDocuments(filter, options),
  count: (rows, filter, options) => rows.count(filter, options),
  distinct: async (rows, filter, options) => (await rows.distinct('_id', filter, options)).length,
};
const UPDATES: Readonly<Record<string, Operation>> = {
  updateOne: async (rows, filter, options) => (await rows.updateOne(filter, set, options)).matchedCount,
  updateMany: async (rows, filter, options) => (await rows.updateMany(filter, set, options)).matchedCount,
  replaceOne: async (rows, filter, options) => (await rows.replaceOne(filter, { x: 0 }, options)).matchedCount,
  findOneAndUpdate: async (rows, filter, options) => counted(await rows.findOneAndUpdate(filter, set, options)),
  findOneAndReplace: async (rows, filter, options) => counted(await rows.findOneAndReplace(filter, { x: 0 }, options)),
  bulkWrite: async (rows, filter, { hint, collation, ...options }) =>
    (await rows.bulkWrite([{ updateOne: { filter, update: set, hint, collation } as never }], options)).matchedCount,
  'bulkWrite of the client': async (_, filter, { hint, collation, ...options }) => {
    const update = { namespace: 'options.rows', name: 'updateOne', filter, update: set, hint, collation } as const;
    return (await store.client.bulkWrite([update as never], options)).matchedCount;
  },
};
const DELETES: Readonly<Record<string, Operation>> = {
  deleteOne: async (rows, filter, options) => (await rows.deleteOne(filter, options)).deletedCount,
  deleteMany: async (rows, filter, options) => (await rows.deleteMany(filter, options)).deletedCount,
  findOneAndDelete: async (rows, filter, options) => counted(await rows.findOneAndDelete(filter, options)),
};
const everyOperation = Object.entries({ ...READS, ...UPDATES, ...DELETES });
const everyWrite = Object.entries({ ...UPDATES, ...DELETES });
/** Those to which the driver passes the option on. */
const withComment = everyOperation.filter(([name]) => name !== 'count');
const withLet = everyOperation.filter(([name]) => !/count|distinct/.test(name));

let store: TestStore;
let rows: Collection;
beforeAll(async () => {
  store = await openTestStore({ monitorCommands: true });
  rows = store.client.db('options').collection('rows');
});
beforeEach(async () => {
  await store.client.db('options').dropDatabase();
  await rows.insertMany([
    { _id: 1, x: 11, word: 'ping' },
    { _id: 2, x: 22, word: 'pong' },
  ]);
});
afterAll(() => store.close());

test.each(everyOperation)('%s takes a hint by key and by name, and refuses one that names no index', async (_, run) => {
  expect(await run(rows, { _id: 1 }, { hint: { _id: 1 } })).toBe(1);
  expect(await run(rows, { _id: 2 }, { hint: '_id_' })).toBe(1);
  const failure = await failureOf(run(rows, { _id: 2 }, { hint: 'nothing' }));
  expect(failure?.message).toMatch(/bad hint|write error/);
});

test.each(everyOperation)('%s takes a collation, and refuses an unknown locale', async (_, run) => {
  expect(await run(rows, { word: 'PING' }, {})).toBe(0);
  expect(await run(rows, { word: 'PING' }, { collation: { locale: 'en', strength: 2 } })).toBe(1);
  const failure = await failureOf(run(rows, { word: 'pong' }, { collation: { locale: 'xx_none' } }));
  expect(failure?.message).toMatch(/locale|write error/);
});

test.each(withComment)('%s takes a comment of any type and sends it', async (_, run) => {
  const seen: unknown[] = [];
  const note = ({ command }: mongoose.mongo.CommandStartedEvent): void => void seen.push(command.comment);
  store.client.on('commandStarted', note);
  for (const comment of ['text', 7, { why: ['test'] }, [1, null]]) await run(rows, { word: 'none' }, { comment });
  store.client.off('commandStarted', note);
  expect(seen).toEqual(['text', 7, { why: ['test'] }, [1, null]]);
});

test.each(withLet)('%s takes variables', async (_, run) => {
  const filter = { $expr: { $eq: ['$word', '$$wanted'] } };
  expect(await run(rows, filter, { let: { wanted: 'ping' } })).toBe(1);
  expect(await run(rows, filter, { let: { wanted: { $literal: '$word' } } })).toBe(0);
});

test.each(everyWrite)('%s is done without being acknowledged, with a hint', async (_, run) => {
  const before = await rows.findOne({ _id: 1 });
  await run(rows, { _id: 1 }, { writeConcern: { w: 0 }, hint: '_id_', ordered: false });
  const deadline = Date.now() + 5_000;
  let after: unknown = before;
  while (JSON.stringify(after) === JSON.stringify(before) && Date.now() < deadline)
    after = await rows.findOne({ _id: 1 });
  expect(after).not.toEqual(before);
});

describe('a validator', () => {
  const text = { x: { $type: 'string' } };
  const errInfo = {
    failingDocumentId: 1,
    details: {
      operatorName: '$type',
      specifiedAs: text,
      reason: 'type did not match',
      consideredValue: 0,
      consideredType: 'int',
    },
  };
  beforeEach(() => store.client.db('options').command({ collMod: 'rows', validator: text }));

  test.each(Object.entries(UPDATES))('%s is refused, and done when it bypasses validation', async (_, run) => {
    const failure = await failureOf(run(rows, { _id: 1 }, {}));
    expect(failure?.message).toMatch(/Document failed validation|write error/);
    expect(await run(rows, { _id: 1 }, { bypassDocumentValidation: true })).toBe(1);
  });

  test('says what was wrong with the document', async () => {
    const command = { findAndModify: 'rows', query: { _id: 1 }, update: set };
    const failure: unknown = await store.client
      .db('options')
      .command(command)
      .catch((error: mongoose.mongo.MongoServerError) => error.errorResponse);
    expect(failure).toMatchObject({ code: 121, codeName: 'DocumentValidationFailure', errInfo });
  });

  test.each<[string, Doc, Doc, Doc]>([
    ['$gt', { n: { $gt: 5 } }, { n: 1 }, { operatorName: '$gt', reason: 'comparison failed', consideredValue: 1 }],
    ['a missing field', { n: 5 }, {}, { operatorName: '$eq', reason: 'field was missing' }],
    ['$expr', { $expr: { $lt: ['$n', 5] } }, { n: 7 }, { operatorName: '$expr', expressionResult: false }],
    [
      'two conditions',
      { n: { $gt: 5 }, m: { $exists: true } },
      { n: 7 },
      { clausesNotSatisfied: [{ index: 1, details: { operatorName: '$exists', reason: 'path does not exist' } }] },
    ],
  ])('explains %s', async (_, validator, row, details) => {
    const database = store.client.db('options');
    await database.createCollection('checked', { validator });
    const reply = await database.command({ insert: 'checked', documents: [{ _id: 1, ...row }] });
    expect(reply.writeErrors).toMatchObject([{ code: 121, errInfo: { failingDocumentId: 1, details } }]);
  });

  test('that is moderate lets old misfits be, one that warns or is off lets all be', async () => {
    const database = store.client.db('options');
    await database.command({ collMod: 'rows', validationLevel: 'moderate' });
    expect(await rows.updateOne({ _id: 1 }, set)).toMatchObject({ modifiedCount: 1 });
    expect(await failureOf(rows.insertOne({ _id: 3, x: 1 }))).toMatchObject({ code: 121 });
    await database.command({ collMod: 'rows', validationLevel: 'strict', validationAction: 'warn' });
    await rows.insertOne({ _id: 4, x: 1 });
    await database.command({ collMod: 'rows', validationLevel: 'off', validationAction: 'error' });
    await rows.insertOne({ _id: 5, x: 1 });
    const [listed] = await database.listCollections({ name: 'rows' }).toArray();
    expect(listed).toMatchObject({ options: { validator: text, validationLevel: 'off' } });
  });
});

describe('a view', () => {
  let view: Collection;
  beforeEach(async () => {
    const database = store.client.db('options');
    await database.createCollection('large', { viewOn: 'rows', pipeline: [{ $match: { x: { $gt: 11 } } }] });
    view = await database.createCollection('view', { viewOn: 'large', pipeline: [{ $addFields: { y: '$x' } }] });
  });

  test.each(Object.entries(READS))('%s reads what the view shows', async (_, run) => {
    expect(await run(view, { y: 22 }, {})).toBe(1);
    expect(await run(view, { word: 'ping' }, {})).toBe(0);
  });

  test('is counted, sorted, projected and paged', async () => {
    await rows.insertOne({ _id: 3, x: 33 });
    expect(await view.estimatedDocumentCount()).toBe(2);
    expect(await view.find({}, { sort: { y: -1 }, skip: 1, limit: 1, projection: { _id: 0, y: 1 } }).toArray()).toEqual(
      [{ y: 22 }],
    );
  });

  test.each(everyWrite.filter(([name]) => !name.includes('bulkWrite')))('%s is refused', async (_, run) => {
    expect(await failureOf(run(view, {}, {}))).toMatchObject({ code: 166, message: /is a view, not a collection/ });
  });

  test('is listed as one and can be dropped', async () => {
    const database = store.client.db('options');
    expect(await database.listCollections({ type: 'view' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'large', type: 'view' },
      { name: 'view', type: 'view' },
    ]);
    expect(await view.drop()).toBe(true);
    expect(await rows.countDocuments()).toBe(2);
  });

  test('that shows itself is an error, not an endless read', async () => {
    await store.client.db('options').command({ collMod: 'large', viewOn: 'view', pipeline: [] });
    expect(await failureOf(view.find().toArray())).toMatchObject({ code: 156 });
  });
});

test.each<[string, Doc, number, RegExp]>([
  ['an update without q', { update: 'rows', updates: [{ u: set }] }, 40414, /updates.q' is missing/],
  ['an update without u', { update: 'rows', updates: [{ q: {} }] }, 40414, /updates.u' is missing/],
  ['an update with more', { update: 'rows', updates: [{ q: {}, u: set, z: 1 }] }, 40415, /updates.z' is an unknown/],
  ['a delete without a limit', { delete: 'rows', deletes: [{ q: {} }] }, 40414, /deletes.limit' is missing/],
  ['more than one copy', { insert: 'rows', documents: [{}], writeConcern: { w: 2 } }, 2, /not replicated/],
  ['a named write mode', { insert: 'rows', documents: [{}], writeConcern: { w: 'far' } }, 2, /mode far/],
  ['an unknown read concern', { find: 'rows', readConcern: { level: 'best' } }, 2, /'best'/],
  ['a snapshot', { find: 'rows', readConcern: { level: 'snapshot' } }, 123, /replica set/],
  ['listDatabases elsewhere', { listDatabases: 1 }, 13, /against the admin database/],
  ['collMod of nothing', { collMod: 'nothing', validator: {} }, 26, /ns does not exist/],
  ['a validator with $jsonSchema', { create: 'v', validator: { $jsonSchema: {} } }, 238, /\$jsonSchema is not/],
  ['a pipeline of no view', { create: 'v', pipeline: [] }, 72, /requires 'viewOn'/],
  ['a view that writes', { create: 'v', viewOn: 'rows', pipeline: [{ $out: 'x' }] }, 51047, /\$out is not allowed/],
  ['an unknown level', { create: 'v', validationLevel: 'harsh' }, 2, /'harsh' for field 'validationLevel'/],
])('%s fails the command', async (_, command, code, message) => {
  const failure = await failureOf(store.client.db('options').command(command));
  expect(failure).toEqual({ code, message: expect.stringMatching(message) });
  expect(await rows.countDocuments()).toBe(2);
});

test.each<[string, Doc]>([
  ['an unknown namespace', { ops: [{ insert: 1, document: {} }] }],
  ['an unknown kind', { ops: [{ upsert: 0, document: {} }] }],
  ['no operations', { ops: [] }],
])('bulkWrite with %s fails as a whole', async (_, fields) => {
  const admin = store.client.db('admin');
  const run = admin.command({ bulkWrite: 1, nsInfo: [{ ns: 'options.rows' }], ...fields });
  expect(await failureOf(run)).toBeDefined();
  expect(await rows.countDocuments()).toBe(2);
});

test('$merge that may not meet a document tells which key it met', async () => {
  const run = store.client
    .db('options')
    .aggregate([{ $documents: [{ _id: 2, x: 1 }] }, { $merge: { into: 'rows', whenMatched: 'fail' } }])
    .toArray()
    .catch((error: mongoose.mongo.MongoServerError) => error.errorResponse);
  expect(await run).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 2 } });
});

test('a getParameter tells what is known, and what is not', async () => {
  const admin = store.client.db('admin');
  expect(await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })).toEqual({
    featureCompatibilityVersion: { version: '8.0' },
    ok: 1,
  });
  expect(await admin.command({ getParameter: '*' })).toMatchObject({ enableTestCommands: false });
  expect(await failureOf(admin.command({ getParameter: 1 }))).toMatchObject({ code: 72 });
});

test('the results of many operations are told one by one', async () => {
  const models = Array.from({ length: 300 }, (_, at) => ({
    namespace: 'options.many' as const,
    name: 'updateOne' as const,
    filter: { _id: at },
    update: { $set: { at } },
    upsert: true,
  }));
  const { upsertedCount, updateResults } = await store.client.bulkWrite<{ 'options.many': Row }>(models, {
    verboseResults: true,
  });
  expect([upsertedCount, updateResults?.size]).toEqual([300, 300]);
});
