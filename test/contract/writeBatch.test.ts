import fc from 'fast-check';
import { type DocumentWrite, writeBatch } from '../../models/writeBatch';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.clear());

const ids = Array.from({ length: 400 }, (_, at) => `mention-${String(at).padStart(3, '0')}`);
const raise = (_id: string): DocumentWrite => ({ updateOne: { filter: { _id }, update: { $inc: { revision: 1 } } } });

async function revisions(): Promise<number[]> {
  const rows = await store.models.Mention.collection.find({}).sort({ _id: 1 }).toArray();
  return rows.map((row) => row.revision as number);
}

it('lets batches that meet at the same documents in opposite orders both end', async () => {
  const { Mention } = store.models;
  await writeBatch(
    Mention,
    ids.map((_id, at) => ({ insertOne: { document: { _id, externalId: String(at), revision: 0 } } })),
  );
  for (let round = 0; round < 10; round++) {
    await Promise.all([ids, [...ids].reverse()].map((order) => writeBatch(Mention, order.map(raise))));
  }
  expect(await revisions()).toEqual(ids.map(() => 20));
});

it('keeps the order of the writes of one document', async () => {
  const { Mention } = store.models;
  const set = (_id: string, revision: number): DocumentWrite => ({
    updateOne: { filter: { _id }, update: { $set: { revision } }, upsert: true },
  });
  await writeBatch(Mention, [set('b', 1), set('a', 1), set('b', 2), set('a', 2)]);
  expect(await revisions()).toEqual([2, 2]);
});

it('hands every batch over by document, whatever is done to them', async () => {
  const { Mention } = store.models;
  const handed = jest.spyOn(Mention.collection, 'bulkWrite').mockImplementation(async () => ({}) as never);
  const write = fc.tuple(fc.constantFrom(...ids.slice(0, 20)), fc.integer({ min: 0, max: 3 })).map(([_id, form]) => {
    const forms: DocumentWrite[] = [
      { insertOne: { document: { _id } } },
      { updateOne: { filter: { _id }, update: {} } },
      { replaceOne: { filter: { _id }, replacement: {} } },
      { deleteOne: { filter: { _id } } },
    ];
    return forms[form]!;
  });
  await fc.assert(
    fc.asyncProperty(fc.array(write), async (writes) => {
      await writeBatch(Mention, writes);
      const operations = handed.mock.lastCall![0] as unknown as Record<
        string,
        { filter?: { _id: string }; document?: { _id: string } }
      >[];
      const order = operations.map((operation) => {
        const [only] = Object.values(operation);
        return (only!.filter ?? only!.document)!._id;
      });
      expect(order).toEqual([...order].sort());
      expect(operations).toHaveLength(writes.length);
    }),
  );
  handed.mockRestore();
});
