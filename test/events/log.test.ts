import { calculateObjectSize } from 'bson';
import { appendEvents, findEventEnds, type NewEvent, readEventsAfter, trimEvents } from '../../src/events/log';
import { at, DAY } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';
import { threatPayload } from '../support/threatPayload';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.clear());

const event = (key: string, brand = 'senja'): NewEvent => ({
  brand,
  key,
  type: 'THREAT_OPENED',
  occurredAt: at(0),
  payload: threatPayload({ threat: key }),
});
const append = (keys: string[], brand = 'senja', now = at(1)) =>
  appendEvents(
    store.models,
    brand,
    keys.map((key) => event(key, brand)),
    now,
  );
const read = async (after = 0, brand = 'senja', limit = 100) =>
  (await readEventsAfter(store.models, brand, after, limit)).map((row) => [row.sequence, row.key]);

test('events get contiguous places in the order given', async () => {
  expect(await append(['a', 'b'])).toBe(2);
  expect(await append(['c'])).toBe(3);
  expect(await read()).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(await read(1)).toEqual([
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(await read(0, 'senja', 2)).toHaveLength(2);
  expect(await read(3)).toEqual([]);
});

test('one that is there already is passed over, so that a repeat appends nothing', async () => {
  await append(['a', 'b']);
  expect(await append(['a', 'b'])).toBe(2);
  expect(await append(['b', 'c', 'a'])).toBe(3);
  expect(await read()).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(await append([])).toBe(3);
});

test('brands whose slugs begin alike have logs of their own', async () => {
  const brands = ['senja', 'senja-2', 'senja0', 'senj'];
  for (const brand of brands) await append([`of ${brand}`], brand);
  for (const brand of brands) {
    expect(await read(0, brand)).toEqual([[1, `of ${brand}`]]);
    expect(await findEventEnds(store.models, brand)).toEqual({ oldest: 1, last: 1 });
  }
});

describe('retention', () => {
  const FOR_EVER = { maxAgeMs: 1_000 * DAY, maxEvents: 1_000_000, maxBytes: 1e12 };
  const trim = (limits: object, now = at(1)) => trimEvents(store.models, 'senja', { ...FOR_EVER, ...limits }, now);
  /** Bytes of each event that is kept, as the database has it. */
  const sizes = async (): Promise<number[]> =>
    (await readEventsAfter(store.models, 'senja', 0, 100)).map(({ bytes, bytesUpTo, ...row }) =>
      calculateObjectSize(row),
    );
  const ends = () => findEventEnds(store.models, 'senja');

  test('of more bytes than may be kept the oldest go, and not one more than must', async () => {
    for (const title of ['short', 'é'.repeat(40), '😀'.repeat(90), 'x'.repeat(10), 'y'.repeat(300)]) {
      const payload = threatPayload({ threat: title, title });
      await appendEvents(store.models, 'senja', [{ ...event(title), payload }, event(`after ${title}`)], at(1));
    }
    const before = await sizes();
    const whole = before.reduce((sum, bytes) => sum + bytes, 0);
    expect(await trim({ maxBytes: whole })).toBe(0);
    for (let first = 1; first <= before.length; first++) {
      const left = before.slice(first).reduce((sum, bytes) => sum + bytes, 0);
      expect(await trim({ maxBytes: left + before[first - 1]! - 1 })).toBe(1);
      expect(await trim({ maxBytes: left })).toBe(0);
      expect(await sizes()).toEqual(before.slice(first));
    }
    await append(['next']);
    expect(await trim({ maxBytes: 10_000 })).toBe(0);
    expect(await ends()).toEqual({ oldest: before.length + 1, last: before.length + 1 });
  });

  test('events from before sizes were kept count as nothing, and go before any that does', async () => {
    await append(['a', 'b']);
    await store.models.Event.collection.updateMany({}, { $unset: { bytes: '', bytesUpTo: '' } });
    await append(['c', 'd']);
    const [, , c, d] = await sizes();
    expect(await trim({ maxBytes: c! + d! })).toBe(0);
    expect(await trim({ maxBytes: c! + d! - 1 })).toBe(3);
    expect(await ends()).toEqual({ oldest: 4, last: 4 });
  });

  test('an empty log has nothing to take out', async () => {
    expect(await ends()).toEqual({ oldest: 1, last: 0 });
    expect(await trim({ maxEvents: 1, maxAgeMs: 0 })).toBe(0);
    expect(await ends()).toEqual({ oldest: 1, last: 0 });
  });

  test('by size takes out the oldest, and new ones follow on', async () => {
    await append(['a', 'b', 'c', 'd']);
    expect(await trim({ maxEvents: 4 })).toBe(0);
    expect(await trim({ maxEvents: 2 })).toBe(2);
    expect(await ends()).toEqual({ oldest: 3, last: 4 });
    expect(await append(['e'])).toBe(5);
    expect(await read()).toEqual([
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ]);
  });

  test('by age takes out what was appended before the limit', async () => {
    await append(['a'], 'senja', at(0));
    await append(['b'], 'senja', at(DAY));
    await append(['c'], 'senja', at(2 * DAY));
    expect(await trim({ maxAgeMs: DAY }, at(2 * DAY))).toBe(1);
    expect(await ends()).toEqual({ oldest: 2, last: 3 });
  });

  test('takes out nothing of another brand whose slug begins alike', async () => {
    for (const brand of ['senja', 'senja-2', 'senj']) await append(['a', 'b'], brand);
    expect(await trim({ maxEvents: 1 })).toBe(1);
    for (const brand of ['senja-2', 'senj']) expect(await read(0, brand)).toHaveLength(2);
  });

  test('an owner whose clock is behind does not date an event before its predecessor', async () => {
    await append(['a'], 'senja', at(5 * DAY));
    await append(['b'], 'senja', at(0));
    expect(await trim({ maxAgeMs: DAY }, at(5 * DAY))).toBe(0);
    expect(await read()).toHaveLength(2);
  });

  test('places are never given again, even when nothing is kept any more', async () => {
    await append(['a', 'b', 'c']);
    expect(await trim({ maxAgeMs: DAY }, at(9 * DAY))).toBe(3);
    expect(await read()).toEqual([]);
    expect(await ends()).toEqual({ oldest: 4, last: 3 });
    expect(await append(['d'])).toBe(4);
  });

  test('a log trimmed by half, as a crash leaves it, begins where it was to begin', async () => {
    await append(['a', 'b', 'c', 'd']);
    const { collection } = store.models.Event;
    const deleteMany = collection.deleteMany.bind(collection);
    collection.deleteMany = (() => Promise.reject(new Error('crash'))) as never;
    await expect(trim({ maxEvents: 1 })).rejects.toThrow('crash');
    collection.deleteMany = deleteMany;
    expect(await ends()).toEqual({ oldest: 4, last: 4 });
  });
});

test('an event that comes while the ends of the log are asked for does not count as one that is gone', async () => {
  const { Event } = store.models;
  const find = Event.find.bind(Event);
  let isFirst = true;
  Event.find = ((...given: Parameters<typeof find>) => {
    const query = find(...given);
    if (!isFirst) return query;
    isFirst = false;
    const exec = query.exec.bind(query);
    query.exec = async () => {
      const rows = await exec();
      await append(['a', 'b']);
      return rows;
    };
    return query;
  }) as typeof Event.find;
  const ends = await findEventEnds(store.models, 'senja').finally(() => {
    Event.find = find;
  });
  expect(ends.oldest).toBe(1);
});

test('two who write at the same moment leave each event once, without a gap', async () => {
  const batches = Array.from({ length: 4 }, (_, writer) =>
    Array.from({ length: 5 }, (__, index) => `${writer % 2}-${index}`),
  );
  await Promise.all(batches.map((keys) => append(keys)));
  const rows = await read();
  expect(rows.map(([sequence]) => sequence)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.map(([, key]) => key).sort()).toEqual([...new Set(batches.flat())].sort());
});
