import { changeSegmentId } from '../../../models/changeSegment';
import { createProjector, type Projector } from '../../../src/usecases/projection/projector';
import { MAX_SEGMENT } from '../../../src/usecases/projection/sequenceChanges';
import { readThreats, type ThreatsInput } from '../../../src/usecases/readThreats';
import { readTrend } from '../../../src/usecases/readTrend';
import { encodeThreatPlace } from '../../../src/usecases/threatOrder';
import {
  ADMIN,
  at,
  createOwner,
  createTestDeps,
  DAY,
  HOUR,
  insertBrand,
  mention,
  type Owner,
  type TestDeps,
} from '../../support/deps';
import { openTestStore, type TestStore } from '../../support/testStore';
import { waitFor } from '../../support/waitFor';

let store: TestStore;
let deps: TestDeps;
let running: Projector[];
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  running = [];
});
afterEach(async () => {
  for (const projector of running) await projector.stop();
});

function start(owner: string): Projector {
  const projector = createProjector(deps, owner, false);
  running.push(projector);
  projector.start();
  return projector;
}
const threats = (projector: Projector, fields: Partial<ThreatsInput> = {}) =>
  readThreats({ ...deps, projector }, { brand: 'senja', first: 100, ...fields }, ADMIN);

test('a brand’s mentions are projected as they come, and a question waits for what was accepted before it', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const projector = start('one');
  const { ingest } = createOwner(deps, brand);
  await waitFor('the lease', () => store.models.Lease.exists({ _id: 'senja' }));
  for (let count = 1; count <= 5; count++) {
    await ingest([mention({ author: `author ${count}`, text: `complaint: item${count}`, postedAt: at(count * HOUR) })]);
    const { rows, asOf } = await threats(projector);
    expect(rows).toHaveLength(count);
    expect(asOf).toMatchObject({ sequence: count, isComplete: true });
  }
});

test('without an owner a question says how far it is instead of waiting for ever', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const idle = createProjector(deps, 'idle', false);
  await createOwner(deps, brand).ingest([mention()]);
  const startedAt = performance.now();
  const { rows, asOf } = await threats(idle);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  expect(rows).toEqual([]);
  expect(asOf).toMatchObject({ sequence: 0, isComplete: false });
});

describe('a question where something has waited for longer than it would itself', () => {
  let owner: Owner;
  let answer: () => Promise<boolean>;
  beforeEach(async () => {
    owner = createOwner(deps, await insertBrand(store.models, 'senja'));
    await owner.ingest(Array.from({ length: MAX_SEGMENT }, () => mention()));
    const idle = createProjector(deps, 'idle', false);
    answer = () => idle.settle('senja', HOUR, { hasSketches: false, givesUp: true });
    deps.time.now = new Date(deps.time.now.getTime() + HOUR + 1);
  });

  test('waits for a segment, as one batch that was long in the analysis leaves', async () => {
    const answered = answer();
    await owner.project();
    expect(await answered).toBe(true);
  });

  test('does not wait for more than a segment', async () => {
    deps.time.now = new Date(deps.time.now.getTime() - HOUR - 1);
    await owner.ingest([mention()]);
    deps.time.now = new Date(deps.time.now.getTime() + HOUR + 1);
    expect(await answer()).toBe(false);
  });
});

test('a question does not wait for what comes into the log after it', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const owner = createOwner(deps, brand);
  await owner.ingest([mention()]);
  await owner.project();
  const { ChangeSegment, Checkpoint } = store.models;
  await Checkpoint.updateOne({ _id: 'senja' }, { $set: { sketchSequence: 0 } });
  let last = 1;
  const findOne = Checkpoint.findOne.bind(Checkpoint);
  const looks = jest.spyOn(Checkpoint, 'findOne').mockImplementation(((filter: object) => ({
    // The log is longer at every look, and the sketches are at its former end at the second.
    lean: async () => {
      const row = await findOne(filter).lean();
      const segment = {
        brand: 'senja',
        first: last + 1,
        last: last + 1,
        changes: [],
        plan: { moves: [], threats: [] },
      };
      await ChangeSegment.collection.insertOne({ _id: changeSegmentId('senja', ++last), ...segment } as never);
      await Checkpoint.updateOne({ _id: 'senja' }, { $set: { sketchSequence: 1 } });
      return row;
    },
  })) as never);
  expect(await createProjector(deps, 'idle', false).settle('senja', HOUR)).toBe(true);
  expect(last).toBe(3);
  looks.mockRestore();
});

test('one that is stopped while a pass waits for the sketches does not wait for them', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const projector = start('one');
  const { ingest } = createOwner(deps, brand);
  const mentions = Array.from({ length: 5 }, (_, index) =>
    mention({ author: `author ${index}`, externalId: `e${index}` }),
  );
  await ingest(mentions);
  await waitFor('the sketches', () => store.models.Checkpoint.exists({ sketchSequence: 5 }));
  const { collection } = store.models.Mention;
  const find = collection.find.bind(collection);
  let read = 0;
  collection.find = ((filter: object, options: object) => {
    if (!('postedAt' in filter)) return find(filter as never, options);
    // A quarter hour that does not come to its end.
    return (async function* () {
      const row = await store.models.Mention.findOne().lean();
      for (; ; read++) {
        await new Promise(setImmediate);
        yield row;
      }
    })();
  }) as never;
  await store.models.Brand.updateOne({ _id: 'senja' }, { $set: { timeZone: 'Asia/Jayapura' } });
  await ingest([{ ...mentions[0]!, text: 'praise: it has come' }]);
  await waitFor('the reading', () => Promise.resolve(read > 100));
  await projector.stop();
  delete (collection as { find?: unknown }).find;
  expect(await store.models.Lease.countDocuments()).toBe(0);
});

test('of two processes one owns a brand, and when it stops the other goes on without a gap', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const first = start('first');
  await waitFor('the lease', () => store.models.Lease.exists({ owner: 'first' }));
  const second = start('second');
  const { ingest } = createOwner(deps, brand);
  await ingest([mention({ author: 'a' })]);
  expect((await threats(second)).rows).toHaveLength(1);
  expect(await store.models.Lease.countDocuments()).toBe(1);
  await first.stop();
  await ingest([mention({ author: 'b', postedAt: at(HOUR) })]);
  const both = await waitFor('the second to take over', async () => {
    const answer = await threats(second);
    return answer.asOf.isComplete && answer;
  });
  expect(both.rows).toHaveLength(2);
  expect((await store.models.Event.find().lean()).map((event) => event.sequence).sort()).toEqual([1, 2]);
});

test('a pass that fails is done again, and the fault is reported', async () => {
  const brand = await insertBrand(store.models, 'senja');
  const report = jest.fn();
  deps.log.error = report;
  const { collection } = store.models.TrendBucket;
  const bulkWrite = collection.bulkWrite;
  collection.bulkWrite = (() => {
    collection.bulkWrite = bulkWrite;
    return Promise.reject(new Error('the disk hiccupped'));
  }) as typeof bulkWrite;
  const projector = start('one');
  await createOwner(deps, brand).ingest([mention()]);
  const answer = await waitFor('the second try', async () => {
    const { rows, asOf } = await threats(projector);
    return asOf.isComplete && rows;
  });
  expect(answer).toHaveLength(1);
  expect(report).toHaveBeenCalledTimes(1);
  expect(await store.models.Event.countDocuments()).toBe(1);
});

describe('reading', () => {
  let projector: Projector;
  beforeEach(async () => {
    const brand = await insertBrand(store.models, 'senja', { timeZone: 'Asia/Jakarta' });
    projector = createProjector(deps, 'idle', false);
    const owner = createOwner(deps, brand);
    await owner.ingest([
      ...Array.from({ length: 23 }, (_, index) =>
        mention({ author: `u${index}`, text: `complaint: item${index}`, postedAt: at((index % 4) * DAY) }),
      ),
      ...['praise: x', 'praise: x', 'inquiry: y'].map((text) => mention({ text, postedAt: at(HOUR) })),
    ]);
    await owner.project();
  });

  test('pages of threats put together are all of them, newest opened first, once', async () => {
    const all = (await store.models.Threat.find().lean())
      .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a._id < b._id ? 1 : -1))
      .map((row) => row._id);
    for (const first of [5, 23, 100]) {
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = await threats(projector, { first, after });
        ids.push(...page.rows.map((row) => row._id));
        if (!page.hasNextPage) break;
        after = encodeThreatPlace('OPENED_AT', page.rows.at(-1)!);
      }
      expect(ids).toEqual(all);
    }
  });

  test.each([
    ['statuses', { statuses: ['RESOLVED' as const] }, 0],
    ['kinds', { kinds: ['COMPLAINT' as const] }, 23],
    ['severities', { severities: ['CRITICAL' as const] }, 0],
    ['an assignee', { assignee: 'nobody' }, 0],
    ['nothing', {}, 23],
  ])('threats are narrowed by %s', async (_, filter, count) => {
    expect((await threats(projector, { filter })).rows).toHaveLength(count);
  });

  test('a trend is cut in the brand’s zone unless another is given, and says what is over', async () => {
    deps.time.now = at(2 * DAY);
    const question = { brand: 'senja', from: at(0), to: at(4 * DAY), interval: 'DAY' as const, hasDistinct: true };
    const inBrandZone = await readTrend({ ...deps, projector }, question, ADMIN);
    expect(inBrandZone.timeZone).toBe('Asia/Jakarta');
    expect(inBrandZone.buckets.map((bucket) => [bucket.counts.mentions, bucket.isComplete])).toEqual([
      [9, true],
      [6, true],
      [6, false],
      [5, false],
      [0, false],
    ]);
    expect(inBrandZone.total).toMatchObject({
      mentions: 26,
      positive: 2,
      neutral: 1,
      negative: 23,
      threats: 23,
      uniqueTexts: 25,
    });
    expect(inBrandZone.total.netSentiment).toBeCloseTo((2 - 23) / 26);
    const inUtc = await readTrend({ ...deps, projector }, { ...question, timeZone: 'UTC', groupBy: ['KIND'] }, ADMIN);
    expect(inUtc.buckets.map((bucket) => bucket.counts.mentions)).toEqual([9, 6, 6, 5]);
    expect(inUtc.buckets[0]!.groups.map(({ kind, counts }) => [kind, counts.mentions]).sort()).toEqual([
      ['COMPLAINT', 6],
      ['INQUIRY', 1],
      ['PRAISE', 2],
    ]);
  });

  test.each([
    ['an empty span', { to: at(0) }, 'from'],
    ['a filter on nothing', { filter: { kinds: [] } }, 'lets nothing through'],
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'Mars/Base'],
    ['more than 5,000 buckets', { to: at(400 * DAY), interval: 'HOUR' as const }, '5000'],
    [
      'a span of ages',
      { from: new Date(0), to: new Date('9999-01-01T00:00:00Z'), interval: 'QUARTER_HOUR' as const },
      '5000',
    ],
    ['three dimensions', { groupBy: ['KIND' as const, 'CHANNEL' as const, 'LANGUAGE' as const] }, 'at most 2'],
  ])('a trend of %s is refused', async (_, fields, message) => {
    const question = { brand: 'senja', from: at(0), to: at(DAY), interval: 'DAY' as const, ...fields };
    await expect(readTrend({ ...deps, projector }, question, ADMIN)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('neither is shown to a key of another brand, or to an INGESTER', async () => {
    const question = { brand: 'senja', from: at(0), to: at(DAY), interval: 'DAY' as const };
    for (const [actor, code] of [
      [{ ...ADMIN, brands: ['other'] }, 'NOT_FOUND'],
      [{ ...ADMIN, role: 'INGESTER' as const }, 'FORBIDDEN'],
    ] as const) {
      await expect(readTrend({ ...deps, projector }, question, actor)).rejects.toMatchObject({ code });
      await expect(readThreats({ ...deps, projector }, { brand: 'senja', first: 1 }, actor)).rejects.toMatchObject({
        code,
      });
    }
  });
});
