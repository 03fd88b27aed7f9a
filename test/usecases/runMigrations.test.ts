import { migrations } from '../../migrations';
import { keyLastUse } from '../../migrations/keyLastUse';
import type { Migration } from '../../migrations/migration';
import { sketchParts } from '../../migrations/sketchParts';
import { threatLifecycle } from '../../migrations/threatLifecycle';
import { trendKinds } from '../../migrations/trendKinds';
import { packSketches } from '../../src/monitor/packedCells';
import { runMigrations } from '../../src/usecases/runMigrations';
import { verifyBrand } from '../../src/usecases/verifyBrand';
import { at, createOwner, createTestDeps, HOUR, insertBrand, mention, settledBy } from '../support/deps';
import { unpackSketches } from '../support/rollups';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.clear());

function counted(name: string, ran: string[], work: () => Promise<void> = async () => {}): Migration {
  return {
    name,
    run: async () => {
      ran.push(name);
      await work();
    },
  };
}
const run = (list: readonly Migration[], owner = 'a', isExclusive = false) =>
  runMigrations(store.models, list, owner, isExclusive, createTestDeps(store.models).log);

test('each is run once, in order, and recorded', async () => {
  const ran: string[] = [];
  const list = [counted('1', ran), counted('2', ran)];
  await run(list);
  await run(list, 'b');
  expect(ran).toEqual(['1', '2']);
  expect(await store.models.MigrationRecord.countDocuments({ finishedAt: { $ne: null } })).toBe(2);
});

test('of processes that start at once one runs it, and the others wait until it has ended', async () => {
  const ran: string[] = [];
  let isOver = false;
  const slow = counted('slow', ran, async () => {
    await new Promise(setImmediate);
    isOver = true;
  });
  await Promise.all(
    ['a', 'b', 'c'].map(async (owner) => {
      await run([slow], owner);
      expect(isOver).toBe(true);
    }),
  );
  expect(ran).toEqual(['slow']);
});

test('one that failed is run again at the next start, and its error is told', async () => {
  const ran: string[] = [];
  const failing = counted('once', ran, () => Promise.reject(new Error('disk full')));
  await expect(run([failing])).rejects.toThrow('disk full');
  await run([counted('once', ran)], 'b', true);
  expect(ran).toEqual(['once', 'once']);
});

test('names are unique, since they are what is recorded', () => {
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('keys made before their use was noted count as never used', async () => {
  await store.models.ApiKey.collection.insertMany([
    { _id: 'old', hash: '1' },
    { _id: 'new', hash: '2', lastUsedAt: new Date(7) },
  ] as never);
  await keyLastUse.run(store.models);
  await keyLastUse.run(store.models);
  const rows = await store.models.ApiKey.find().sort({ _id: 1 }).lean();
  expect(rows.map((row) => row.lastUsedAt)).toEqual([new Date(7), null]);
});

test('threats made before they had a lifecycle are as quiet as their last mention, once', async () => {
  const lastMentionAt = new Date(7);
  await store.models.Threat.collection.insertMany([
    { _id: 'old', severity: 'HIGH', lastMentionAt },
    { _id: 'new', severity: 'LOW', severityScore: 0.4, lastMentionAt, quietSince: new Date(9), isTold: false },
  ] as never);
  await threatLifecycle.run(store.models);
  await threatLifecycle.run(store.models);
  const [newer, older] = await store.models.Threat.find().sort({ _id: 1 }).lean();
  expect(newer).toMatchObject({ severityScore: 0.4, quietSince: new Date(9), isTold: false });
  expect(older).toMatchObject({ severityScore: 2, quietSince: lastMentionAt, isTold: true, isClosedByEngine: false });
});

test('sketches of a day that lay in one document come in parts, with the same in them', async () => {
  const { TrendSketch } = store.models;
  const deps = createTestDeps(store.models);
  const owner = createOwner(deps, await insertBrand(store.models, 'senja'));
  await owner.ingest([0, 5, 13, 14].map((hour) => mention({ author: `a${hour}`, postedAt: at(hour * HOUR) })));
  await owner.project();
  const parts = await TrendSketch.collection
    .find({ _id: /:Q:/ } as never, { promoteBuffers: true })
    .sort({ _id: 1 })
    .toArray();
  expect(parts).toHaveLength(3);
  const whole = new Map(parts.flatMap(({ cells }) => [...unpackSketches(cells)]));
  const { _id, brand, applied } = parts[0]!;
  await TrendSketch.deleteMany({ _id: /:Q:/ });
  await TrendSketch.collection.insertOne({
    _id: String(_id).slice(0, -2),
    brand,
    cells: packSketches(whole),
    applied,
  } as never);
  await sketchParts.run(store.models);
  await sketchParts.run(store.models);
  const { mentions, differences } = await verifyBrand(settledBy(deps, owner), 'senja');
  expect({ mentions, differences }).toEqual({ mentions: 4, differences: [] });
});

test('counts by kind that lay within the buckets get documents of their own, and whole days are counted anew', async () => {
  const { Checkpoint, TrendBucket, TrendDistinct, TrendKind, TrendSketch } = store.models;
  const deps = createTestDeps(store.models);
  const owner = createOwner(deps, await insertBrand(store.models, 'senja'));
  await owner.ingest([mention({ author: 'a' }), mention({ author: 'b', text: 'praise: fine' })]);
  await owner.project();
  for (const { _id, cells } of await TrendKind.find().lean())
    await TrendBucket.collection.updateOne({ _id } as never, { $set: { kinds: cells } });
  await TrendKind.deleteMany();
  await TrendDistinct.deleteMany();
  await TrendSketch.deleteMany({ _id: { $regex: ':M:' } });
  owner.restart();
  await trendKinds.run(store.models);
  await trendKinds.run(store.models);
  expect(await TrendBucket.countDocuments({ kinds: { $exists: true } })).toBe(0);
  expect((await Checkpoint.findOne().lean())!.dayZone).toBeUndefined();
  // The next mention comes before the days are counted, and is in them once.
  await owner.ingest([mention({ author: 'c' })]);
  await owner.project();
  const { mentions, differences } = await verifyBrand(settledBy(deps, owner), 'senja');
  expect({ mentions, differences }).toEqual({ mentions: 3, differences: [] });
  expect(await TrendDistinct.countDocuments()).toBe(1);
  expect(await TrendKind.countDocuments({ _id: { $regex: ':H:' } })).toBe(1);
});
