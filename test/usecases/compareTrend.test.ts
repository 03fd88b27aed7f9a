import { readShareOfVoice } from '../../src/usecases/readShareOfVoice';
import { readTrend } from '../../src/usecases/readTrend';
import {
  ADMIN,
  at,
  createOwner,
  createTestDeps,
  DAY,
  insertBrand,
  mention,
  settledBy,
  type TestDeps,
} from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
});

async function say(slug: string, texts: readonly string[], day: number, fields = {}): Promise<void> {
  const known = await store.models.Brand.findOne({ _id: slug }).lean();
  const brand = known ?? (await insertBrand(store.models, slug, { timeZone: 'UTC', ...fields }));
  const owner = createOwner(deps, brand);
  await owner.ingest(texts.map((text) => mention({ text, postedAt: at(day * DAY + 1) })));
  await owner.project();
  settledBy(deps, owner);
}
const asked = () => deps as typeof deps & { projector: never };

test('an earlier period is answered beside, bucket by bucket', async () => {
  await say('senja', ['complaint: late', 'praise: fine', 'neutral: so'], 1);
  await say('senja', ['complaint: late'], 3);
  const question = { brand: 'senja', from: at(2 * DAY), to: at(4 * DAY), interval: 'DAY' as const };
  const { buckets, total, comparison } = await readTrend(asked(), { ...question, compareTo: 'PREVIOUS_PERIOD' }, ADMIN);
  expect(buckets.map(({ counts }) => counts.mentions)).toEqual([0, 1]);
  expect(total.mentions).toBe(1);
  expect([comparison!.from, comparison!.to]).toEqual([at(0), at(2 * DAY)]);
  expect(comparison!.buckets.map(({ counts }) => counts.mentions)).toEqual([0, 3]);
  expect(comparison!.total).toMatchObject({ mentions: 3, netSentiment: 0 });
  expect((await readTrend(asked(), question, ADMIN)).comparison).toBeNull();
});

test('a brand without mentions has buckets of zero', async () => {
  await say('senja', [], 0);
  const question = { brand: 'senja', from: at(0), to: at(3 * DAY), interval: 'DAY' as const, hasDistinct: true };
  const { buckets, total } = await readTrend(asked(), { ...question, compareTo: 'SAME_PERIOD_LAST_YEAR' }, ADMIN);
  expect(buckets.map(({ counts }) => [counts.mentions, counts.authors, counts.netSentiment])).toEqual([
    [0, 0, null],
    [0, 0, null],
    [0, 0, null],
  ]);
  expect(total).toMatchObject({ mentions: 0, uniqueTexts: 0 });
});

test('shares of voice are of the watched competitors that the key may read', async () => {
  await say('senja', ['praise: fine', 'complaint: late', 'praise: more'], 1, {
    competitors: [' kopi FAJAR ', 'Petang', 'hilang'],
  });
  await say('fajar', ['complaint: late'], 1, { name: 'Kopi Fajar' });
  await say('petang', [], 1, { name: 'Kopi Petang', aliases: ['petang'] });
  await say('lain', ['praise: fine'], 1, { name: 'Kopi Lain' });
  const question = { brand: 'senja', from: at(0), to: at(2 * DAY), timeZone: 'UTC', filter: {} };
  const seen = async (brands: string[]) =>
    (await readShareOfVoice(asked(), question, { ...ADMIN, brands })).map((each) => [
      each.brand._id,
      each.mentions,
      each.share,
    ]);
  expect(await seen([])).toEqual([
    ['senja', 3, 0.75],
    ['fajar', 1, 0.25],
    ['petang', 0, 0],
  ]);
  expect(await seen(['senja', 'petang'])).toEqual([
    ['senja', 3, 1],
    ['petang', 0, 0],
  ]);
  await expect(seen(['fajar'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
