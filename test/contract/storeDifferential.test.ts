import fc from 'fast-check';
import mongoose from 'mongoose';
import { arrayUpdates, type Doc, documents, filters, pipelines, sorts, updates } from '../store/arbitraries';
import { openTestStore, type TestStore } from '../store/support';

/*
 * The same random operations on the embedded store and on the MongoDB-compatible engine at MONGODB_URI give the same
 * results. Without that variable the embedded store is compared with itself: with and without indexes, and by laws.
 *
 * Accepted differences, each decided by MongoDB's manual; `isAccepted` keeps them out:
 * - an empty array sorts before null (the manual's comparison order); DocumentDB holds them equal;
 * - `$all: []` matches nothing; DocumentDB lets some paths match;
 * - `$group` on a missing field is one group with null; DocumentDB makes two;
 * - `$count` of no documents gives no document; DocumentDB gives zero;
 * - `$push` and `$addToSet` of no elements make the missing array; DocumentDB leaves it out;
 * - `$pull` and `$pop` of a path that is not there change nothing; DocumentDB makes its parents;
 * - a multi-document update that fails part way keeps what it has done; DocumentDB takes it back;
 * - two operators on one path are a conflict even where one is `$setOnInsert`; DocumentDB lets that pass;
 * - `$unset` of a path that leads through a plain value changes nothing; DocumentDB fails within arrays;
 * - new fields are added in the order of their names, since MongoDB 5; DocumentDB keeps the order given.
 */
const { EJSON } = mongoose.mongo.BSON;
const EXACT = { promoteValues: false, bsonRegExp: true } as const;
const RUNS = 60;
/** One seed for every run of CI, so that a failure is of the change; DIFFERENTIAL_SEED explores others. */
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);

type Rows = mongoose.mongo.Collection<Doc>;
let store: TestStore;
let mine: Rows;
beforeAll(async () => {
  store = await openTestStore(EXACT);
  mine = store.client.db('differential').collection('rows');
});
afterAll(() => store.close());

const text = (value: unknown): string => EJSON.stringify(value, { relaxed: false });
const unordered = (rows: readonly Doc[]): string[] => rows.map(sortFields).map(text).sort();
const holds = (value: unknown, pattern: RegExp): boolean => pattern.test(text(value));

/** Field order apart, recursively: see the last accepted difference. */
function sortFields<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(sortFields) as Value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, item]) => [name, sortFields(item)]),
  ) as Value;
}

async function load(rows: Rows, docs: Doc[]): Promise<void> {
  await rows.deleteMany({});
  await rows.insertMany(docs.map((document) => ({ ...document })));
}

/** What an operation gives: its result, or only that it failed (codes of DocumentDB are its own). */
async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  return run().then(
    (result) => ({ result }),
    () => 'failed',
  );
}

const OPERATIONS: Record<
  string,
  {
    inputs: fc.Arbitrary<unknown[]>;
    run: (rows: Rows, input: never) => Promise<unknown>;
    isAccepted: (input: unknown[]) => boolean;
  }
> = {
  find: {
    inputs: fc.tuple(documents, filters),
    run: async (rows, [, filter]: [Doc[], Doc]) =>
      unordered(await rows.find(filter, { projection: { _id: 1 } }).toArray()),
    isAccepted: ([, filter]) => holds(filter, /"\$all":\[\]/),
  },
  sort: {
    inputs: fc.tuple(documents, sorts),
    run: async (rows, [, sort]: [Doc[], Record<string, 1 | -1>]) =>
      (
        await rows
          .find({}, { projection: { _id: 1 } })
          .sort({ ...sort, _id: 1 })
          .toArray()
      ).map(text),
    isAccepted: ([docs]) => holds(docs, /\[\]/),
  },
  update: {
    inputs: fc.tuple(documents, updates),
    run: async (rows, [, update]: [Doc[], Doc]) => {
      const { matchedCount, modifiedCount } = await rows.updateOne({ _id: 0 } as Doc, update);
      return [matchedCount, modifiedCount, unordered(await rows.find().toArray())];
    },
    isAccepted: ([, update]) =>
      holds(
        update,
        /"\$each":\[\]|"\$slice":\{"\$\w+":"0"|\$setOnInsert|\$rename|"\$(pull|pop)":\{"[^}]*\w\.|"\$unset":\{"[^}]*\.\d+\./,
      ),
  },
  'array update': {
    inputs: fc.tuple(documents, arrayUpdates),
    run: async (rows, [, { update, arrayFilters }]: [Doc[], { update: Doc; arrayFilters?: Doc[] }]) => {
      const { matchedCount, modifiedCount } = await rows.updateOne(
        { _id: 0, a: { $type: 'array', $gte: null } } as Doc,
        update,
        { arrayFilters },
      );
      return [matchedCount, modifiedCount, unordered(await rows.find().toArray())];
    },
    isAccepted: () => false,
  },
  aggregate: {
    inputs: fc.tuple(documents, pipelines),
    run: async (rows, [, pipeline]: [Doc[], Doc[]]) => unordered(await rows.aggregate(pipeline).toArray()),
    isAccepted: ([docs, pipeline]) =>
      holds(pipeline, /"\$all":\[\]|\$count|\$group/) || (holds(pipeline, /\$sort/) && holds(docs, /\[\]/)),
  },
};

const { MONGODB_URI } = process.env;
if (MONGODB_URI) {
  describe('like the engine at MONGODB_URI', () => {
    const client = new mongoose.mongo.MongoClient(MONGODB_URI, EXACT);
    const theirs = client.db('differential').collection<Doc>('rows');
    afterAll(() => client.close());

    test.each(Object.entries(OPERATIONS))(
      '%s',
      async (_, { inputs, run, isAccepted }) => {
        await fc.assert(
          fc.asyncProperty(inputs, async (input) => {
            fc.pre(!isAccepted(input));
            const docs = input[0] as Doc[];
            await Promise.all([load(mine, docs), load(theirs, docs)]);
            const [own, other] = await Promise.all(
              [mine, theirs].map((rows) => outcome(() => run(rows, input as never))),
            );
            expect(own).toEqual(other);
          }),
          { numRuns: RUNS, seed: SEED },
        );
      },
      120_000,
    );
  });
}

describe('like itself', () => {
  const INDEXES: Doc[] = [{ a: 1 }, { b: -1 }, { a: 1, b: 1 }, { 'a.b': 1 }, { c: -1, a: 1 }];
  let indexed: Rows;
  beforeAll(async () => {
    indexed = store.client.db('differential').collection('indexed');
    // A document may not have arrays at two fields of one index; those inserts are left out on both sides.
    for (const key of INDEXES) await indexed.createIndex(key as Record<string, 1 | -1>);
  });

  async function loadBoth(docs: Doc[]): Promise<void> {
    await Promise.all([mine.deleteMany({}), indexed.deleteMany({})]);
    await indexed
      .insertMany(
        docs.map((document) => ({ ...document })),
        { ordered: false },
      )
      .catch(() => undefined);
    const kept = await indexed.find().hint({ $natural: 1 }).toArray();
    if (kept.length > 0) await mine.insertMany(kept);
  }

  test('an index never changes what a query finds, nor its order', async () => {
    await fc.assert(
      fc.asyncProperty(documents, filters, sorts, async (docs, filter, sort) => {
        await loadBoth(docs);
        const [plain, planned] = await Promise.all(
          [mine, indexed].map(async (rows) => [
            unordered(await rows.find(filter).toArray()),
            (
              await rows
                .find(filter)
                .sort({ ...sort, _id: 1 })
                .toArray()
            ).map(text),
            await rows.countDocuments(filter),
          ]),
        );
        expect(planned).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('an update and a delete leave the same documents with and without indexes', async () => {
    await fc.assert(
      fc.asyncProperty(documents, updates, filters, async (docs, update, filter) => {
        await loadBoth(docs);
        const run = async (rows: Rows): Promise<unknown> => {
          const updated = await outcome(async () => (await rows.updateOne({ _id: 0 } as Doc, update)).modifiedCount);
          const { deletedCount } = await rows.deleteMany(filter);
          return [updated, deletedCount, unordered(await rows.find().toArray())];
        };
        const before = await run(indexed);
        // Two arrays side by side fail only where an index forbids them.
        fc.pre((before as unknown[])[0] !== 'failed');
        expect(before).toEqual(await run(mine));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test.each(Object.entries(OPERATIONS))('%s answers the same twice', async (_, { inputs, run }) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const attempt = async (): Promise<unknown> => {
          await load(mine, input[0] as Doc[]);
          return outcome(() => run(mine, input as never));
        };
        expect(await attempt()).toEqual(await attempt());
      }),
      { numRuns: 30 },
    );
  });
});
