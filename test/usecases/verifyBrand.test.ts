import type { BrandRow } from '../../models/brand';
import { verifyBrand } from '../../src/usecases/verifyBrand';
import {
  at,
  createOwner,
  createTestDeps,
  DAY,
  insertBrand,
  mention,
  type Owner,
  settledBy,
  type TestDeps,
} from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
  owner = createOwner(deps, brand);
  await owner.ingest([0, 1, 2, 20].map((day) => mention({ postedAt: at(day * DAY) })));
  await owner.project();
});

const verify = () => verifyBrand(settledBy(deps, owner), 'senja');

test('a brand whose numbers are right is found so', async () => {
  expect(await verify()).toEqual({ mentions: 4, rollups: 8, threats: 2, differences: [] });
});

test('every kind of difference is told', async () => {
  const { Mention, Threat, TrendBucket, TrendSketch } = store.models;
  const [bucket] = await TrendBucket.find().sort({ _id: 1 }).limit(1).lean();
  const [sketch] = await TrendSketch.find().sort({ _id: 1 }).limit(1).lean();
  await TrendBucket.collection.updateOne({ _id: bucket!._id } as never, { $set: { kinds: Buffer.alloc(0) } });
  await TrendSketch.collection.deleteOne({ _id: sketch!._id } as never);
  await Threat.updateOne({ mentionCount: 3 }, { $set: { reach: 7 } });
  await Mention.deleteOne({ postedAt: at(20 * DAY) });
  const { differences } = await verify();
  for (const part of [
    `counts by kind of ${bucket!._id}`,
    `sketches of ${sketch!._id}`,
    'reach of threat',
    'mentionCount of threat',
    'counts mentions that are not there',
  ])
    expect(differences.join('\n')).toContain(part);
});

test('a brand that is not there is not found', async () => {
  await expect(verifyBrand(settledBy(deps, owner), 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
