import mongoose from 'mongoose';
import { type Collection, type Doc, failureOf, openTestStore, type TestStore } from './support';

let store: TestStore;
let rows: Collection;
const configure = (mode: unknown, data: Doc = {}): Promise<Doc> =>
  store.client.db('admin').command({ configureFailPoint: 'failCommand', mode, data });
beforeAll(async () => {
  store = await openTestStore({ retryReads: false });
  rows = store.client.db('failing').collection('rows');
});
afterEach(() => configure('off'));
afterAll(() => store.close());

test('a command fails as often as was asked for, and no other does', async () => {
  await configure({ times: 2 }, { failCommands: ['insert'], errorCode: 8 });
  for (const _ of [1, 2]) expect(await failureOf(rows.insertOne({ _id: 1 }))).toMatchObject({ code: 8 });
  expect(await rows.findOne({ _id: 1 })).toBeNull();
  await rows.insertOne({ _id: 1 });
});

test('it fails until it is put off, with the labels that were asked for', async () => {
  await configure('alwaysOn', { failCommands: ['find'], errorCode: 11600, errorLabels: ['Mine'] });
  const failure = await rows.findOne().catch((error: mongoose.mongo.MongoServerError) => error);
  expect(failure).toMatchObject({ code: 11600 });
  expect((failure as mongoose.mongo.MongoServerError).hasErrorLabel('Mine')).toBe(true);
  await configure('off');
  await rows.findOne();
});

test('a connection is cut, and the next command gets another', async () => {
  await configure({ times: 1 }, { failCommands: ['count'], closeConnection: true });
  const failure = await rows.estimatedDocumentCount().catch((error: Error) => error);
  expect(failure).toBeInstanceOf(mongoose.mongo.MongoNetworkError);
  expect(typeof (await rows.estimatedDocumentCount())).toBe('number');
});

test('a write is done and its concern is not met', async () => {
  const writeConcernError = { code: 64, codeName: 'WriteConcernTimeout', errmsg: 'waiting for replication timed out' };
  await configure({ times: 1 }, { failCommands: ['insert'], writeConcernError });
  const failure = await rows.insertOne({ _id: 7 }).catch((error: mongoose.mongo.MongoServerError) => error);
  expect(failure).toMatchObject({ code: 64 });
  expect(await rows.countDocuments({ _id: 7 })).toBe(1);
});

test.each<[string, Doc]>([
  ['another fail point', { configureFailPoint: 'hangAnalyze', mode: 'off' }],
  ['another mode', { configureFailPoint: 'failCommand', mode: 'sometimes' }],
  ['more data', { configureFailPoint: 'failCommand', mode: 'alwaysOn', data: { namespace: 'a.b' } }],
])('%s is refused', async (_, command) => {
  expect(await failureOf(store.client.db('admin').command(command))).toBeDefined();
});
