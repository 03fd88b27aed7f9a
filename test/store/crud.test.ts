import mongoose from 'mongoose';
import { type Collection, type Doc, failureOf, numeric, openTestStore, type Row, type TestStore } from './support';

const { Double, Long } = mongoose.mongo.BSON;

let store: TestStore;
let rows: Collection;
const three = (): Row[] => [
  { _id: 1, x: 11, word: 'ping' },
  { _id: 2, x: 22, word: 'PING' },
  { _id: 3, x: 33, word: 'pong' },
];
const insensitive = { locale: 'en_US', strength: 2 };

beforeAll(async () => {
  store = await openTestStore();
  rows = store.client.db('crud').collection('rows');
});
beforeEach(async () => {
  await rows.drop();
  await rows.insertMany(three());
});
afterAll(() => store.close());

const all = (): Promise<Row[]> => rows.find().sort({ _id: 1 }).toArray();

describe('find', () => {
  test.each<[string, () => Promise<unknown>, unknown]>([
    [
      'filter, sort, skip and limit',
      () =>
        rows
          .find({ x: { $gt: 11 } })
          .sort({ x: -1 })
          .skip(1)
          .limit(1)
          .toArray(),
      [three()[1]],
    ],
    [
      'a projection with $slice',
      () => rows.find({ _id: 1 }, { projection: { word: 0 } }).toArray(),
      [{ _id: 1, x: 11 }],
    ],
    [
      'a computed projection',
      () => rows.find({ _id: 1 }, { projection: { _id: 0, y: { $add: ['$x', 1] } } }).toArray(),
      [{ y: 12 }],
    ],
    [
      'let variables in $expr',
      () => rows.find({ $expr: { $eq: ['$x', '$$wanted'] } }, { let: { wanted: 22 } }).toArray(),
      [three()[1]],
    ],
    [
      'a case-insensitive collation',
      () => rows.find({ word: 'ping' }).collation(insensitive).toArray(),
      three().slice(0, 2),
    ],
    [
      'a collation that minds case but not accents',
      () => rows.find({ word: 'píng' }).collation({ locale: 'en', strength: 1, caseLevel: true }).toArray(),
      [three()[0]],
    ],
    [
      'a collation that passes over punctuation',
      () => rows.find({ word: 'p-ing!' }).collation({ locale: 'en', alternate: 'shifted' }).toArray(),
      [three()[0]],
    ],
    ['a natural hint', () => rows.find({}).hint({ $natural: -1 }).toArray(), three().reverse()],
    ['several batches', () => rows.find({}).batchSize(1).toArray(), three()],
    [
      'a comment, a time limit and disk use',
      () => rows.find({ _id: 1 }, { comment: { why: 'test' }, maxTimeMS: 1000, allowDiskUse: true }).toArray(),
      [three()[0]],
    ],
    ['distinct', () => rows.distinct('word', { x: { $lt: 33 } }), ['ping', 'PING']],
    ['distinct with a collation', () => rows.distinct('word', {}, { collation: insensitive }), ['ping', 'pong']],
    ['countDocuments', () => rows.countDocuments({ x: { $gte: 22 } }), 2],
    ['countDocuments with a collation', () => rows.countDocuments({ word: 'ping' }, { collation: insensitive }), 2],
    ['countDocuments with skip and limit', () => rows.countDocuments({}, { skip: 1, limit: 1 }), 1],
    ['estimatedDocumentCount', () => rows.estimatedDocumentCount(), 3],
  ])('%s', async (_, run, expected) => {
    expect(await run()).toEqual(expected);
  });
});

describe('writes', () => {
  test.each<[string, () => Promise<unknown>, Doc[]]>([
    [
      'updateOne with an operator',
      () => rows.updateOne({ _id: 1 }, numeric({ $inc: { x: 1 } })),
      [{ ...three()[0], x: 12 }, ...three().slice(1)],
    ],
    [
      'updateOne with a sort',
      () => rows.updateOne({}, { $set: { x: 0 } }, { sort: { _id: -1 } }),
      [...three().slice(0, 2), { ...three()[2], x: 0 }],
    ],
    [
      'replaceOne with a sort',
      () => rows.replaceOne({}, { y: 1 }, { sort: { _id: -1 } }),
      [...three().slice(0, 2), { _id: 3, y: 1 }],
    ],
    [
      'updateMany with let',
      () =>
        rows.updateMany({ $expr: { $eq: ['$_id', '$$id'] } }, [{ $set: { x: '$$x' } }], { let: { id: 1, x: 'foo' } }),
      [{ ...three()[0], x: 'foo' }, ...three().slice(1)],
    ],
    [
      'updateMany with a collation',
      () => rows.updateMany({ word: 'ping' }, { $set: { x: 0 } }, { collation: insensitive }),
      [{ ...three()[0], x: 0 }, { ...three()[1], x: 0 }, three()[2]!],
    ],
    [
      'a pipeline that replaces',
      () =>
        rows.updateOne({ _id: 1 }, [
          { $replaceRoot: { newRoot: { y: '$x' } } },
          { $addFields: { z: { $add: ['$y', 1] } } },
        ]),
      [{ _id: 1, y: 11, z: 12 }, ...three().slice(1)],
    ],
    [
      'a pipeline that sets a dotted name',
      () =>
        rows.updateOne({ _id: 1 }, [
          { $replaceWith: { $setField: { field: { $literal: 'a.b' }, input: '$$ROOT', value: 1 } } },
        ]),
      [{ ...three()[0], 'a.b': 1 }, ...three().slice(1)],
    ],
    [
      'a pipeline that sets a name with a dollar',
      () =>
        rows.updateOne({ _id: 1 }, [
          { $replaceWith: { $setField: { field: { $literal: '$a' }, input: '$$ROOT', value: 1 } } },
        ]),
      [{ ...three()[0], $a: 1 }, ...three().slice(1)],
    ],
    [
      'inserting names with dots and dollars',
      () => rows.insertOne({ _id: 4, 'a.b': 1, c: { $d: 2 } }),
      [...three(), { _id: 4, 'a.b': 1, c: { $d: 2 } }],
    ],
    ['deleteOne with a hint', () => rows.deleteOne({ _id: 1 }, { hint: '_id_' }), three().slice(1)],
    [
      'deleteMany with let',
      () => rows.deleteMany({ $expr: { $lt: ['$_id', '$$id'] } }, { let: { id: 3 } }),
      three().slice(2),
    ],
    [
      'deleteMany with a collation',
      () => rows.deleteMany({ word: 'ping' }, { collation: insensitive }),
      three().slice(2),
    ],
    [
      'an upsert from a filter',
      () => rows.updateOne({ _id: 4, 'a.b': 1, x: { $gt: 99 } }, { $setOnInsert: { y: 2 } }, { upsert: true }),
      [...three(), { _id: 4, a: { b: 1 }, y: 2 }],
    ],
  ])('%s', async (_, run, expected) => {
    await run();
    expect(await all()).toEqual(expected);
  });

  test('bulkWrite counts every kind of write', async () => {
    const result = await rows.bulkWrite([
      { insertOne: { document: { _id: 4, x: 44 } } },
      { updateOne: { filter: { _id: 2 }, update: numeric({ $inc: { x: 1 } }) } },
      { updateMany: { filter: { _id: { $gt: 1 } }, update: numeric({ $inc: { x: 1 } }) } },
      { replaceOne: { filter: { _id: 9 }, replacement: { x: 99 }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
      { deleteMany: { filter: { x: { $gt: 90 } } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
      upsertedCount: 1,
      upsertedIds: { 3: 9 },
      deletedCount: 2,
    });
  });

  test('one bulkWrite of the client writes to several collections', async () => {
    const result = await store.client.bulkWrite<{ 'crud.rows': Row; 'crud.others': Row }>(
      [
        { namespace: 'crud.rows', name: 'insertOne', document: { _id: 4 } },
        { namespace: 'crud.others', name: 'updateOne', filter: { _id: 1 }, update: { $set: { a: 1 } }, upsert: true },
        { namespace: 'crud.rows', name: 'deleteMany', filter: { x: { $lt: 30 } } },
      ],
      { verboseResults: true },
    );
    expect(result).toMatchObject({ insertedCount: 1, upsertedCount: 1, deletedCount: 2 });
    expect(result.updateResults?.get(1)).toMatchObject({ upsertedId: 1 });
    expect(await all()).toEqual([three()[2], { _id: 4 }]);
  });

  test('an unordered batch goes on after a duplicate, an ordered one stops', async () => {
    const batch = [{ _id: 4 }, { _id: 1 }, { _id: 5 }];
    const ordered = await failureOf(rows.insertMany(batch));
    expect([ordered?.code, await rows.countDocuments()]).toEqual([11000, 4]);
    const unordered = await failureOf(rows.insertMany(batch, { ordered: false }));
    expect([unordered?.code, await rows.countDocuments()]).toEqual([11000, 5]);
  });

  test('null is an _id like any other', async () => {
    const nulls = store.client.db('crud').collection<Doc>('nulls');
    await nulls.replaceOne({ _id: null } as Doc, { x: 1 }, { upsert: true });
    await nulls.updateOne({ _id: null } as Doc, { $set: { x: 2 } }, { upsert: true });
    const again = await store.client.db('crud').command({ insert: 'nulls', documents: [{ _id: null }] });
    expect(again).toMatchObject({ n: 0, writeErrors: [{ code: 11000 }] });
    expect(await nulls.find().toArray()).toEqual([{ _id: null, x: 2 }]);
  });

  test('unacknowledged writes are done', async () => {
    await rows.updateOne({ _id: 1 }, { $set: { x: 0 } }, { writeConcern: { w: 0 } });
    await rows.deleteOne({ _id: 2 }, { writeConcern: { w: 0 } });
    await rows.insertOne({ _id: 4 }, { writeConcern: { w: 0 } });
    const deadline = Date.now() + 5_000;
    while ((await rows.findOne({ _id: 4 })) === null && Date.now() < deadline);
    expect((await all()).map(({ _id }) => _id)).toEqual([1, 3, 4]);
  });

  test.each<[string, () => Promise<unknown>, unknown]>([
    [
      'findOneAndUpdate before',
      () => rows.findOneAndUpdate({ _id: 1 }, { $set: { x: 0 } }),
      { _id: 1, x: 11, word: 'ping' },
    ],
    [
      'findOneAndUpdate after, projected',
      () =>
        rows.findOneAndUpdate({ x: { $gt: 11 } }, numeric({ $inc: { x: 1 } }), {
          sort: { x: -1 },
          projection: { x: 1, _id: 0 },
          returnDocument: 'after',
        }),
      { x: 34 },
    ],
    [
      'findOneAndUpdate with array filters',
      async () => {
        await rows.insertOne({ _id: 4, list: [{ n: 1 }, { n: 2 }] });
        return rows.findOneAndUpdate(
          { _id: 4 },
          { $set: { 'list.$[each].n': 9 } },
          { arrayFilters: [{ 'each.n': { $gt: 1 } }], returnDocument: 'after' },
        );
      },
      { _id: 4, list: [{ n: 1 }, { n: 9 }] },
    ],
    [
      'findOneAndReplace by an upsert',
      () => rows.findOneAndReplace({ _id: 4 }, { x: 1 }, { upsert: true, returnDocument: 'after' }),
      { _id: 4, x: 1 },
    ],
    [
      'findOneAndDelete',
      () => rows.findOneAndDelete({ word: 'ping' }, { collation: insensitive, sort: { _id: -1 } }),
      three()[1],
    ],
    ['findOneAndDelete of nothing', () => rows.findOneAndDelete({ _id: 9 }), null],
  ])('%s', async (_, run, expected) => {
    expect(await run()).toEqual(expected);
  });
});

describe('aggregate', () => {
  test.each<[string, Doc[], Doc, unknown[]]>([
    [
      '$group',
      [{ $group: { _id: null, total: { $sum: '$x' }, mean: { $avg: '$x' } } }],
      {},
      [{ _id: null, total: 66, mean: 22 }],
    ],
    [
      'let',
      [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }, { $project: { _id: 0, y: '$$y' } }],
      { let: { id: 1, y: 'foo' } },
      [{ y: 'foo' }],
    ],
    [
      'a collation',
      [{ $match: { word: 'PING' } }, { $sort: { _id: 1 } }, { $project: { _id: 1 } }],
      { collation: insensitive },
      [{ _id: 1 }, { _id: 2 }],
    ],
    [
      '$lookup',
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'rows', localField: '_id', foreignField: '_id', as: 'same' } },
        { $project: { same: 1 } },
      ],
      {},
      [{ _id: 1, same: [three()[0]] }],
    ],
    [
      '$unionWith',
      [
        { $match: { _id: 1 } },
        { $unionWith: { coll: 'rows', pipeline: [{ $match: { _id: 3 } }] } },
        { $project: { _id: 1 } },
      ],
      {},
      [{ _id: 1 }, { _id: 3 }],
    ],
    [
      '$facet',
      [{ $facet: { few: [{ $limit: 1 }, { $project: { _id: 1 } }], count: [{ $count: 'n' }] } }],
      {},
      [{ few: [{ _id: 1 }], count: [{ n: 3 }] }],
    ],
    [
      '$bucket',
      [{ $bucket: { groupBy: '$x', boundaries: [0, 20, 40], output: { n: { $sum: 1 } } } }],
      {},
      [
        { _id: 0, n: 1 },
        { _id: 20, n: 2 },
      ],
    ],
    [
      '$dateTrunc across a clock change',
      [
        { $limit: 1 },
        {
          $project: {
            _id: 0,
            day: { $dateTrunc: { date: new Date('2026-03-29T10:00:00Z'), unit: 'day', timezone: 'Europe/Berlin' } },
          },
        },
      ],
      {},
      [{ day: new Date('2026-03-28T23:00:00Z') }],
    ],
  ])('%s', async (_, pipeline, options, expected) => {
    expect(await rows.aggregate(pipeline, options).toArray()).toEqual(expected);
  });

  test('$out replaces a collection and $merge joins into one', async () => {
    const out = store.client.db('crud').collection<Row>('out');
    await rows.aggregate([{ $match: { _id: { $gt: 1 } } }, { $project: { x: 1 } }, { $out: 'out' }]).toArray();
    await rows
      .aggregate([{ $match: { _id: { $lt: 3 } } }, { $project: { word: 1 } }, { $merge: { into: 'out' } }])
      .toArray();
    expect(await out.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, word: 'ping' },
      { _id: 2, x: 22, word: 'PING' },
      { _id: 3, x: 33 },
    ]);
  });

  test('$merge with a pipeline knows the new document and variables made of it', async () => {
    const merge = { into: 'rows', let: { twice: { $multiply: ['$x', 2] } }, whenMatched: [{ $set: { y: '$$twice' } }] };
    await rows.aggregate([{ $match: { _id: 1 } }, { $merge: merge } as never]).toArray();
    expect(await rows.findOne({ _id: 1 })).toEqual({ ...three()[0], y: 22 });
  });

  test('a database can be aggregated on its own', async () => {
    const run = store.client
      .db('admin')
      .aggregate([
        { $listLocalSessions: {} },
        { $limit: 1 },
        { $addFields: { dummy: 'field' } },
        { $project: { _id: 0, dummy: 1 } },
      ]);
    expect(await run.toArray()).toEqual([{ dummy: 'field' }]);
  });
});

describe('numbers keep their types', () => {
  test('through updates and projections', async () => {
    const exact = new mongoose.mongo.MongoClient(store.uri, { promoteValues: false });
    const typed = exact.db('crud').collection<Row>('typed');
    await typed.drop();
    await typed.insertOne({ _id: 1, double: new Double(1), long: Long.fromNumber(1), int: 1 });
    await typed.updateOne({ _id: 1 }, numeric({ $inc: { long: 1, double: 1, int: 2147483647 } }));
    const [row] = await typed.aggregate<Doc>([{ $project: { _id: 0, double: 1, long: '$long', int: 1 } }]).toArray();
    await exact.close();
    expect([row?.double, row?.long, row?.int]).toEqual([
      new Double(2),
      Long.fromNumber(2),
      Long.fromNumber(2147483648),
    ]);
  });
});
