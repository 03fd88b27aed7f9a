import type { BrandRow } from '../../../models/brand';
import type { MentionRow } from '../../../models/mention';
import { newMentionRow, toFacts } from '../../../src/usecases/mentionRow';
import {
  appendSegment,
  clearPending,
  MAX_SEGMENT,
  sequenceChanges,
} from '../../../src/usecases/projection/sequenceChanges';
import { analyzeByPrefix, at, createOwner, createTestDeps, insertBrand, mention } from '../../support/deps';
import { openTestStore, type TestStore } from '../../support/testStore';

let store: TestStore;
let brand: BrandRow;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  brand = await insertBrand(store.models, 'senja');
});

/** A mention whose text was changed a number of times before anyone took its changes into the log. */
function changedOften(externalId: string, revisions: number, text = 'praise: one', accepted = 0): MentionRow {
  const row = newMentionRow(brand, mention({ externalId, text }), analyzeByPrefix({ text }), at(accepted), true);
  const facts = toFacts(row, brand);
  const later = Array.from({ length: revisions - 1 }, (_, index) => ({
    revision: index + 2,
    type: 'UPDATED' as const,
    notify: true,
    at: at(accepted),
    before: facts,
    after: facts,
  }));
  return { ...row, revision: revisions, pending: [...row.pending!, ...later] };
}

async function insert(rows: MentionRow[]): Promise<void> {
  await store.models.Mention.collection.insertMany(rows as never);
}

/** Takes everything into the log, as the brand's owner does. */
async function sequenceAll(): Promise<number[]> {
  const sizes: number[] = [];
  for (let last = 0; ; ) {
    const changes = await sequenceChanges(store.models, brand, last);
    if (changes.length === 0) return sizes;
    const segment = await appendSegment(store.models, brand._id, changes, { moves: [], threats: [] });
    expect(segment.first).toBe(last + 1);
    expect(segment.last - segment.first + 1).toBe(segment.changes.length);
    last = segment.last;
    sizes.push(segment.changes.length);
    await clearPending(store.models, changes);
  }
}

test('what was accepted first comes first, and within one moment what was said first', async () => {
  const rows = [changedOften('late', 1, 'praise: x', 9), changedOften('second', 1), changedOften('first', 2)];
  rows[1]!.postedAt = at(5);
  await insert(rows);
  expect(await sequenceAll()).toEqual([4]);
  const [segment] = await store.models.ChangeSegment.find().lean();
  const names = new Map(rows.map((row) => [row._id, row.externalId]));
  expect(segment?.changes.map((change) => [change.sequence, names.get(change.mention), change.revision])).toEqual([
    [1, 'first', 1],
    [2, 'first', 2],
    [3, 'second', 1],
    [4, 'late', 1],
  ]);
});

test('a segment holds at most a thousand changes, also where they are of few mentions', async () => {
  await insert([changedOften('a', 900), changedOften('b', 700), changedOften('c', 2)]);
  expect(await sequenceAll()).toEqual([MAX_SEGMENT, 602]);
  const segments = await store.models.ChangeSegment.find().sort({ _id: 1 }).lean();
  const changes = segments.flatMap((segment) => segment.changes);
  expect(new Set(changes.map((change) => `${change.mention} ${change.revision}`)).size).toBe(1_602);
  for (const row of await store.models.Mention.find().lean()) {
    expect(row).not.toHaveProperty('pending');
    expect(row).not.toHaveProperty('pendingAt');
  }
});

test('texts as full of hashtags and links as can be do not make a segment too large to store', async () => {
  const tags = Array.from({ length: 10 }, (_, index) => `#${'字'.repeat(79)}${index}`);
  const links = Array.from({ length: 5 }, (_, index) => `https://${'字'.repeat(290)}${index}`);
  const text = `praise: ${[...tags, ...links].join(' ')}`;
  await insert(Array.from({ length: 150 }, (_, index) => changedOften(`f${index}`, 10, text)));
  const sizes = await sequenceAll();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_500);
  expect(Math.max(...sizes)).toBeLessThan(MAX_SEGMENT);
});

test('a change that comes while the earlier ones are projected stays pending', async () => {
  await insert([changedOften('a', 1), changedOften('b', 1)]);
  const changes = await sequenceChanges(store.models, brand, 0);
  const [pending] = changedOften('a', 2).pending!.slice(1);
  await store.models.Mention.collection.updateOne(
    { externalId: 'a' },
    { $set: { revision: 2 }, $push: { pending } as never },
  );
  await clearPending(store.models, changes);
  const [a, b] = await store.models.Mention.find().sort({ externalId: 1 }).lean();
  expect(a?.pending?.map((change) => change.revision)).toEqual([2]);
  expect(a?.pendingAt).toEqual(at(0));
  expect(b).not.toHaveProperty('pending');
});

test('with nothing pending there is nothing to write', async () => {
  expect(await sequenceChanges(store.models, brand, 0)).toEqual([]);
});

test('a place of the log is written once', async () => {
  await insert([changedOften('a', 1)]);
  const changes = await sequenceChanges(store.models, brand, 0);
  await appendSegment(store.models, brand._id, changes, { moves: [], threats: [] });
  await expect(appendSegment(store.models, brand._id, changes, { moves: [], threats: [] })).rejects.toMatchObject({
    code: 11_000,
  });
});

test('a mention whose text changes while its addition is projected belongs to its threats, and to what follows from the change', async () => {
  const deps = createTestDeps(store.models);
  const owner = createOwner(deps, brand);
  const said = mention({ externalId: 'a', text: 'complaint: late', postedAt: at(0) });
  await owner.ingest([said]);
  const { collection } = store.models.ChangeSegment;
  const insertOne = collection.insertOne.bind(collection);
  const spy = jest.spyOn(collection, 'insertOne').mockImplementationOnce(async (segment) => {
    const written = await insertOne(segment);
    await owner.ingest([{ ...said, text: 'complaint: late, and cold' }]);
    return written;
  });
  await owner.project();
  spy.mockRestore();
  const segments = await store.models.ChangeSegment.find().sort({ _id: 1 }).lean();
  expect(segments.map(({ changes }) => changes.map(({ type }) => type))).toEqual([['ADDED'], ['UPDATED']]);
  const row = await store.models.Mention.findOne().lean();
  expect(row).not.toHaveProperty('pendingAt');
  expect(row?.threats).toEqual([(await store.models.Threat.findOne({ mentionCount: 1 }).lean())?._id]);
});
