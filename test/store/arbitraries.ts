import fc from 'fast-check';
import mongoose from 'mongoose';

const { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } =
  mongoose.mongo.BSON;
export type Doc = Record<string, unknown>;

const NAMES = ['a', 'b', 'c'] as const;
const PATHS = ['a', 'b', 'c', 'a.b', 'a.c', 'b.a', 'a.0', 'a.b.c', 'b.1'] as const;

/** Few and close numbers, so that equal, neighbouring and mixed types meet often. */
export const numbers: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: -2, max: 3 }).map((value) => new Int32(value)),
  fc.integer({ min: -2, max: 3 }).map((value) => new Double(value)),
  fc.constantFrom(0.5, -1.5, 2.25, 1e20).map((value) => new Double(value)),
  fc.integer({ min: -2, max: 3 }).map((value) => Long.fromNumber(value)),
  fc
    .constantFrom('9007199254740993', '-9007199254740993', '4611686018427387905')
    .map((value) => Long.fromString(value)),
  fc.constantFrom('1', '0.5', '2.25', '-1.50', '9007199254740993').map((value) => Decimal128.fromString(value)),
);

/** Every BSON type that MongoDB stores, deprecated ones aside. */
export const scalars: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 5, arbitrary: fc.constantFrom('', 'a', 'b', 'A', 'ab', 'é', 'z\u{1f600}') },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: fc.constantFrom(new Date(0), new Date(-5), new Date(1_700_000_000_000)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(new ObjectId('0123456789abcdef01234567'), new ObjectId('f123456789abcdef01234567')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      new Binary(Buffer.from('x')),
      new Binary(Buffer.from('xy')),
      new Binary(Buffer.from('x'), 5),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      new Timestamp({ t: 1, i: 2 }),
      new Timestamp({ t: 2, i: 1 }),
      new BSONRegExp('^a', 'i'),
      new Code('x'),
      new MinKey(),
      new MaxKey(),
    ),
  },
);

/** Values nested up to three levels. */
export const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: scalars },
    { weight: 1, arbitrary: tie('array') },
    { weight: 2, arbitrary: tie('document') },
  ),
  array: fc.array(tie('value'), { maxLength: 3 }),
  document: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 3 }).map((each) => ({ ...each })),
})).value;

export const documents: fc.Arbitrary<Doc[]> = fc
  .array(fc.record({ a: values, b: values, c: values }, { requiredKeys: [] }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row, at) => ({ _id: at, ...row })));

const paths = fc.constantFrom(...PATHS);
const plain = values.filter((value) => !(value instanceof BSONRegExp));

const conditions: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: values },
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'].map((operator) => ({
    weight: 2,
    arbitrary: plain.map((value) => ({ [operator]: value }) as unknown),
  })),
  ...['$in', '$nin'].map((operator) => ({
    weight: 2,
    arbitrary: fc.array(plain, { maxLength: 3 }).map((list) => ({ [operator]: list }) as unknown),
  })),
  { weight: 1, arbitrary: fc.boolean().map(($exists) => ({ $exists })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('int', 'double', 'long', 'decimal', 'number', 'string', 'array', 'object', 'null', 'bool', 'date')
      .map(($type) => ({ $type })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map(($size) => ({ $size })) },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 2 }).map(($all) => ({ $all })) },
  { weight: 1, arbitrary: plain.map((value) => ({ $elemMatch: { $gte: value } })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...NAMES), plain).map(([name, value]) => ({ $elemMatch: { [name]: value } })),
  },
  { weight: 1, arbitrary: plain.map((value) => ({ $not: { $lt: value } })) },
  { weight: 1, arbitrary: fc.constantFrom('^a', 'b$', 'A').map(($regex) => ({ $regex })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 1 })).map(($mod) => ({ $mod })),
  },
);

export const filters: fc.Arbitrary<Doc> = fc.letrec<{ filter: Doc; leaf: Doc }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: fc.tuple(tie('leaf'), tie('leaf')).map(([left, right]) => ({ ...left, ...right })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { minLength: 1, maxLength: 3 }))
        .map(([operator, list]) => ({ [operator]: list })),
    },
  ),
  leaf: fc.tuple(paths, conditions).map(([path, condition]) => ({ [path]: condition })),
})).filter;

export const sorts: fc.Arbitrary<Record<string, 1 | -1>> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'a.b', 'c'), { minLength: 1, maxLength: 2 })
  .chain((fields) =>
    fc
      .tuple(...fields.map(() => fc.constantFrom(1 as const, -1 as const)))
      .map((signs) => Object.fromEntries(fields.map((field, at) => [field, signs[at]!]))),
  );

const updatePaths = fc.constantFrom('a', 'b', 'c', 'a.b', 'a.0', 'b.x', 'd', 'd.e', 'c.1.a');
const pushed: fc.Arbitrary<unknown> = fc.oneof(
  values,
  fc.record(
    {
      $each: fc.array(values, { maxLength: 2 }),
      $slice: fc.integer({ min: -2, max: 2 }),
      $position: fc.integer({ min: -1, max: 2 }),
      $sort: fc.constantFrom(1, -1),
    },
    { requiredKeys: ['$each'] },
  ),
);
const updateParts: fc.Arbitrary<[string, unknown]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('$set'), values) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('$unset'), fc.constant('')) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('$inc', '$mul'), numbers) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('$min', '$max'), values) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('$push'), pushed) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('$addToSet'),
      fc.oneof(
        values,
        fc.array(values, { maxLength: 2 }).map(($each) => ({ $each })),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('$pull'),
      fc.oneof(
        plain,
        plain.map((value) => ({ $gte: value })),
      ),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('$pop'), fc.constantFrom(1, -1)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('$rename'), fc.constantFrom('d', 'e.f')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('$setOnInsert'), values) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('$bit'), fc.record({ or: fc.constantFrom(1, 4) })) },
);

export const updates: fc.Arbitrary<Doc> = fc
  .array(fc.tuple(updatePaths, updateParts), { minLength: 1, maxLength: 2 })
  .map((parts) => {
    const update: Record<string, Doc> = {};
    for (const [path, [operator, operand]] of parts) {
      update[operator] ??= {};
      update[operator][path] = operand;
    }
    return update;
  });

/** An array to update by arrayFilters, `$[]` and `$`. */
export const arrayUpdates: fc.Arbitrary<{ update: Doc; arrayFilters?: Doc[] }> = fc.oneof(
  fc
    .tuple(scalars, plain)
    .map(([value, bound]) => ({ update: { $set: { 'a.$[x]': value } }, arrayFilters: [{ x: { $gte: bound } }] })),
  fc
    .tuple(numbers, scalars)
    .map(([by, bound]) => ({ update: { $inc: { 'a.$[x].b': by } }, arrayFilters: [{ 'x.b': { $lte: bound } }] })),
  numbers.map((by) => ({ update: { $inc: { 'a.$[]': by } } })),
  scalars.map((value) => ({ update: { $set: { 'a.$': value } } })),
);

const accumulators = fc.constantFrom('$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet');
export const pipelines: fc.Arbitrary<Doc[]> = fc.array(
  fc.oneof(
    filters.map(($match) => ({ $match }) as Doc),
    sorts.map(($sort) => ({ $sort: { ...$sort, _id: 1 } }) as Doc),
    fc.integer({ min: 1, max: 4 }).map(($limit) => ({ $limit }) as Doc),
    fc.integer({ min: 0, max: 2 }).map(($skip) => ({ $skip }) as Doc),
    fc.constantFrom('$a', '$b').map(($unwind) => ({ $unwind }) as Doc),
    fc
      .tuple(paths, accumulators, paths)
      .map(([id, accumulator, path]) => ({ $group: { _id: `$${id}`, r: { [accumulator]: `$${path}` } } }) as Doc),
    fc.constantFrom<Doc>(
      { $project: { a: 1 } },
      { $project: { b: 0 } },
      { $project: { 'a.b': 1, c: 1 } },
      { $project: { x: '$a', y: { $ifNull: ['$b', 0] } } },
    ),
    fc.constantFrom<Doc>(
      { $set: { s: { $cond: [{ $gt: ['$a', '$b'] }, 1, 2] } } },
      { $set: { s: { $eq: ['$a', '$c'] } } },
      { $unset: 'b' },
      { $count: 'n' },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);
