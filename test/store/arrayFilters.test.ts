import { type Collection, type Doc, failureOf, openTestStore, type TestStore } from './support';

let store: TestStore;
let rows: Collection;
beforeAll(async () => {
  store = await openTestStore();
  rows = store.client.db('arrays').collection('rows');
});
beforeEach(async () => {
  await rows.drop();
  await rows.insertOne({
    _id: 1,
    list: [
      { who: 'a', n: 1, tags: [1, 2] },
      { who: 'b', n: 2, tags: [2, 3] },
      { who: 'a', n: 3, tags: [] },
    ],
  });
});
afterAll(() => store.close());

const update = (change: Doc, arrayFilters: Doc[]): Promise<unknown> =>
  rows.updateOne({ _id: 1 }, change, { arrayFilters });
const list = async (): Promise<unknown> => (await rows.findOne({ _id: 1 }))?.list;

test('every path means the elements as they were before the update', async () => {
  await update({ $set: { 'list.$[each].a': 0, 'list.$[each].who': 'x' }, $inc: { 'list.$[each].n': 10 } }, [
    { 'each.who': 'a' },
  ]);
  expect(await list()).toEqual([
    { who: 'x', n: 11, tags: [1, 2], a: 0 },
    { who: 'b', n: 2, tags: [2, 3] },
    { who: 'x', n: 13, tags: [], a: 0 },
  ]);
});

test('a filter within a filtered element, and every element of it', async () => {
  await update({ $mul: { 'list.$[each].tags.$[tag]': 10 }, $set: { 'list.$[].n': 0 } }, [
    { 'each.n': { $lt: 3 } },
    { tag: { $gte: 2 } },
  ]);
  expect(await list()).toEqual([
    { who: 'a', n: 0, tags: [1, 20] },
    { who: 'b', n: 0, tags: [20, 30] },
    { who: 'a', n: 0, tags: [] },
  ]);
});

test.each<[string, Doc, Doc[], number, RegExp]>([
  [
    'two identifiers that come to the same place',
    { $set: { 'list.$[one].n': 8, 'list.$[two].n': 9 } },
    [{ 'one.who': 'a' }, { 'two.n': 1 }],
    40,
    /conflict at 'list.0.n'/,
  ],
  ['no array there', { $unset: { 'none.$[one].n': 1 } }, [{ 'one.n': 1 }], 2, /'none' must exist/],
  ['something else there', { $set: { '_id.$[].n': 1 } }, [], 2, /non-array element _id/],
])('%s is an error, and nothing is changed', async (_, change, arrayFilters, code, message) => {
  const before = await list();
  const options = arrayFilters.length > 0 ? { arrayFilters } : {};
  const failure = await failureOf(rows.updateOne({ _id: 1 }, change, options));
  expect(failure).toEqual({ code, message: expect.stringMatching(message) });
  expect(await list()).toEqual(before);
});
