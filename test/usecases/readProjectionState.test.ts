import { ingestMentions } from '../../src/usecases/ingestMentions';
import { readProjectionLag } from '../../src/usecases/readProjectionState';
import { ADMIN, at, createTestDeps, insertBrand, MINUTE, mention } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('the lag is that of the oldest pending mention of all brands, in a few questions however many there are', async () => {
  const { models } = store;
  const deps = createTestDeps(models);
  const lag = () => readProjectionLag(deps);
  expect(await lag()).toBe(0);
  const slugs = Array.from({ length: 1_100 }, (_, n) => `b${String(n).padStart(4, '0')}`);
  const row = { name: 'Kopi', aliases: [], handles: [], competitors: [], timeZone: 'UTC', createdAt: at(0) };
  await models.Brand.collection.insertMany(slugs.map((slug) => ({ ...row, _id: slug })) as never);
  const pending = (brand: string, n: number, minute: number) => ({
    _id: `${brand} ${n}`,
    brand,
    pendingAt: at(minute * MINUTE),
  });
  const last = slugs.at(-1)!;
  await models.Mention.collection.insertMany([
    // More than are read at a time, of one brand; a few of each of many; the oldest of all behind them.
    ...Array.from({ length: 250 }, (_, n) => pending('b0000', n, 50 + n)),
    ...slugs.slice(1, 200).map((slug, n) => pending(slug, 0, 40 + n)),
    ...Array.from({ length: 30 }, (_, n) => pending(last, n, 10 + n)),
    { _id: 'projected', brand: 'b0500' },
  ] as never);
  deps.time.now = at(100 * MINUTE);
  const find = jest.spyOn(models.Mention, 'find');
  expect(await lag()).toBe(90 * 60);
  expect(find.mock.calls.length).toBeLessThan(10);
  find.mockRestore();
  await models.Mention.collection.deleteMany({ brand: last });
  expect(await lag()).toBe(60 * 60);
});

test('an accepted mention lags until it is projected', async () => {
  await store.clear();
  const deps = createTestDeps(store.models);
  await insertBrand(store.models, 'senja');
  await ingestMentions(deps, { brand: 'senja', mentions: [mention()], notify: true }, ADMIN);
  deps.time.now = new Date(deps.time.now.getTime() + 5_000);
  expect(await readProjectionLag(deps)).toBe(5);
});
