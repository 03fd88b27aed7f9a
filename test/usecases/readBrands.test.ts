import { countBrands, encodeSlug, readBrand, readBrands } from '../../src/usecases/readBrands';
import { ADMIN, createTestDeps, insertBrand, type TestDeps } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
const SLUGS = Array.from({ length: 23 }, (_, index) => `brand-${index}`).sort();
beforeAll(async () => {
  store = await openTestStore();
  deps = createTestDeps(store.models);
  for (const slug of SLUGS) await insertBrand(store.models, slug);
});
afterAll(() => store.close());

test.each([1, 7, 23, 100])('pages of %s put together are all brands, by slug, once', async (first) => {
  const slugs: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await readBrands(deps, first, after, ADMIN);
    slugs.push(...page.rows.map((row) => row._id));
    if (!page.hasNextPage) break;
    after = encodeSlug(page.rows.at(-1)!._id);
  }
  expect(slugs).toEqual(SLUGS);
});

test('a key sees and counts its own brands only', async () => {
  const actor = { ...ADMIN, role: 'READER' as const, brands: ['brand-3', 'brand-11', 'none'] };
  expect((await readBrands(deps, 10, null, actor)).rows.map((row) => row._id)).toEqual(['brand-11', 'brand-3']);
  expect(await countBrands(deps, actor)).toBe(2);
  expect((await readBrand(deps, 'brand-3', actor))?._id).toBe('brand-3');
  expect(await readBrand(deps, 'brand-4', actor)).toBeNull();
  expect(await readBrand(deps, 'none', actor)).toBeNull();
});

test.each([
  ['a cursor of something else', 1, 'garbage!'],
  ['a slug in capitals', 1, encodeSlug('ABC')],
  ['no rows at all', 0, null],
  ['101 rows', 101, null],
])('%s is refused', async (_, first, after) => {
  await expect(readBrands(deps, first, after, ADMIN)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('an INGESTER reads no brands', async () => {
  await expect(readBrands(deps, 1, null, { ...ADMIN, role: 'INGESTER' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
