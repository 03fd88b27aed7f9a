import { formatBacktest } from '../../scripts/backtest';
import { backtestSpikes } from '../../src/usecases/backtestSpikes';
import { at, createOwner, createTestDeps, DAY, HOUR, insertBrand, MINUTE, mention } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test('a backtest finds what the projections found, at the sensitivity of the brand, and writes nothing', async () => {
  const deps = createTestDeps(store.models);
  const owner = createOwner(deps, await insertBrand(store.models, 'senja'));
  await owner.ingest([
    ...Array.from({ length: 60 }, (_, index) => mention({ text: `neutral: ${index}`, postedAt: at(index * 4 * HOUR) })),
    ...Array.from({ length: 9 }, (_, index) =>
      mention({ text: `praise: ${index}`, postedAt: at(8 * DAY + index * MINUTE) }),
    ),
    ...Array.from({ length: 40 }, (_, index) =>
      mention({ text: `complaint: ${index}`, postedAt: at(9 * DAY + index * MINUTE) }),
    ),
  ]);
  await owner.project();
  const stored = await store.models.Spike.find().sort({ beganAt: 1, _id: 1 }).lean();
  const backtest = await backtestSpikes(store.models, 'senja');
  const plain = backtest.spikes.MEDIUM.map(({ series, mentions, peakCount }) => [series, mentions, peakCount]);
  expect(plain.sort()).toEqual(stored.map((row) => [row.kind ?? 'ALL', row.mentions, row.peakCount]).sort());
  expect(plain).toHaveLength(4);
  expect(backtest.spikes.LOW.map(({ series }) => series).sort()).toEqual(['ALL', 'COMPLAINT']);
  expect(await store.models.Spike.find().sort({ beganAt: 1, _id: 1 }).lean()).toEqual(stored);

  const printed = formatBacktest('senja', backtest);
  expect(printed).toContain('senja: 109 mentions over 10 days, DAILY');
  expect(printed).toContain('LOW: 2 spikes');
  expect(printed).toMatch(
    new RegExp(
      `${at(9 * DAY)
        .toISOString()
        .slice(0, 10)}T00:0\\d {2}COMPLAINT`,
    ),
  );
});

test('a brand that is not there is an error, one without mentions has no spikes', async () => {
  await expect(backtestSpikes(store.models, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await insertBrand(store.models, 'senja');
  const empty = await backtestSpikes(store.models, 'senja');
  expect(formatBacktest('senja', empty)).toContain('0 mentions over 0 days, NOT_ENOUGH_DATA');
});
