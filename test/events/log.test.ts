import {
  appendEvents,
  findLastEventSequence,
  findOldestEventSequence,
  type NewEvent,
  readEventsAfter,
} from '../../src/events/log';
import { at } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

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
  payload: { threat: key, kind: 'COMPLAINT', severity: 'LOW', status: 'OPEN', from: null, to: null },
});
const append = (keys: string[], brand = 'senja') =>
  appendEvents(
    store.models,
    brand,
    keys.map((key) => event(key, brand)),
    at(1),
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
    expect(await findLastEventSequence(store.models, brand)).toBe(1);
  }
});

test('the ends of an empty log, and of one whose oldest are no longer kept', async () => {
  expect(await findLastEventSequence(store.models, 'senja')).toBe(0);
  expect(await findOldestEventSequence(store.models, 'senja')).toBeNull();
  await append(['a', 'b', 'c']);
  await store.models.Event.deleteMany({ sequence: { $lte: 2 } });
  expect(await findOldestEventSequence(store.models, 'senja')).toBe(3);
  expect(await append(['d'])).toBe(4);
});

test('places are never given again, even when nothing is kept any more', async () => {
  await append(['a', 'b', 'c']);
  await store.models.Event.deleteMany({});
  expect(await findLastEventSequence(store.models, 'senja')).toBe(3);
  expect(await append(['d'])).toBe(4);
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
