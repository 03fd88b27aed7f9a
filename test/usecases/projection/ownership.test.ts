import type { BrandRow } from '../../../models/brand';
import type { MentionRow } from '../../../models/mention';
import { OwnershipLostError } from '../../../src/usecases/projection/ownershipLost';
import { loadBrandState, projectBrand } from '../../../src/usecases/projection/projectBrand';
import { at, createOwner, createTestDeps, insertBrand, MINUTE, mention, type TestDeps } from '../../support/deps';
import { seeEvents, seeThreats } from '../../support/readBack';
import { countRollups, seeRollups } from '../../support/rollups';
import { openTestStore, type TestStore } from '../../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
});

const push = (author: string, minute: number) =>
  mention({ author, text: 'complaint: #StopSenja', postedAt: at(minute * MINUTE) });

test('one whose brand has been moved on cannot write its log, and what the other wrote stays', async () => {
  const owner = createOwner(deps, brand);
  await owner.ingest([push('a', 0), push('b', 1)]);
  const stale = await loadBrandState(store.models, 'senja');
  await owner.project();
  await owner.ingest([push('c', 2), push('d', 3), push('e', 4)]);
  await owner.project();
  const threats = await seeThreats(store.models, 'senja');
  const events = await seeEvents(store.models, 'senja');
  expect(threats).toHaveLength(6);

  await owner.ingest([push('f', 5)]);
  await expect(projectBrand(deps, brand, stale)).rejects.toThrow(OwnershipLostError);
  expect(await seeThreats(store.models, 'senja')).toEqual(threats);
  expect(await seeEvents(store.models, 'senja')).toEqual(events);
  expect(await store.models.ChangeSegment.countDocuments()).toBe(2);

  await owner.project();
  expect(await seeThreats(store.models, 'senja')).toHaveLength(7);
});

test('one that wakes up between reading and writing meets the place that another has taken', async () => {
  const owner = createOwner(deps, brand);
  await owner.ingest([push('a', 0)]);
  const stale = await loadBrandState(store.models, 'senja');
  const { collection } = store.models.ChangeSegment;
  const insertOne = collection.insertOne.bind(collection);
  // The other owner gets its turn after the stale one has read what is pending.
  collection.insertOne = (async (document: never) => {
    delete (collection as { insertOne?: unknown }).insertOne;
    await owner.project();
    return insertOne(document);
  }) as typeof collection.insertOne;
  await expect(projectBrand(deps, brand, stale)).rejects.toThrow(OwnershipLostError);
  expect(await store.models.ChangeSegment.countDocuments()).toBe(1);
  expect(await seeThreats(store.models, 'senja')).toMatchObject([{ mentionCount: 1 }]);
  expect(await seeEvents(store.models, 'senja')).toHaveLength(1);
});

test('one whose write of a membership comes late does not bring back what a later change took away', async () => {
  const owner = createOwner(deps, brand);
  const complaint = push('a', 0);
  await owner.ingest([complaint, push('b', 1)]);
  const stale = await loadBrandState(store.models, 'senja');
  const { collection } = store.models.Mention;
  const bulkWrite = collection.bulkWrite.bind(collection);
  // The other owner finishes the segment and goes on, between the stale one's decision and its write.
  collection.bulkWrite = (async (...args: Parameters<typeof bulkWrite>) => {
    delete (collection as { bulkWrite?: unknown }).bulkWrite;
    await owner.project();
    await owner.ingest([{ ...complaint, text: 'praise: it was my own mistake' }]);
    await owner.project();
    return bulkWrite(...args);
  }) as typeof collection.bulkWrite;
  await expect(projectBrand(deps, brand, stale)).rejects.toThrow(OwnershipLostError);
  const rows = await store.models.Mention.find().sort({ authorKey: 1 }).lean<MentionRow[]>();
  expect(rows.map((row) => [row.threats.length, row.threatsSequence])).toEqual([
    [0, 3],
    [1, 2],
  ]);
  expect((await seeThreats(store.models, 'senja')).map(({ mentionCount }) => mentionCount).sort()).toEqual([0, 1]);
});

test('two owners who both believe to hold the brand leave one log, right counts, and each event once', async () => {
  const owners = [createOwner(deps, brand), createOwner(deps, brand)];
  for (let round = 0; round < 6; round++) {
    await owners[0]!.ingest([push(`a${round}`, round), push(`b${round}`, round)]);
    const ends = await Promise.allSettled(owners.map((owner) => owner.project()));
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(OwnershipLostError);
  }
  await owners[0]!.project().catch(() => owners[0]!.project());
  const segments = await store.models.ChangeSegment.find().sort({ _id: 1 }).lean();
  const sequences = segments.flatMap((segment) => segment.changes.map((change) => change.sequence));
  expect(sequences).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  const events = await seeEvents(store.models, 'senja');
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  expect(new Set(events.map((event) => event.key)).size).toBe(events.length);
  for (const threat of await seeThreats(store.models, 'senja'))
    expect(threat.mentionCount).toBe(threat.mentions.length);
  const mentions = await store.models.Mention.find().lean<MentionRow[]>();
  expect(mentions).toHaveLength(12);
  expect(await seeRollups(store.models, 'senja')).toEqual(countRollups(mentions, brand.timeZone));
});
