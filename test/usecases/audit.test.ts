import type { Actor } from '../../src/usecases/authorize';
import { createApiKey } from '../../src/usecases/createApiKey';
import { createBrand } from '../../src/usecases/createBrand';
import { encodePlace } from '../../src/usecases/pages';
import { readApiKeys } from '../../src/usecases/readApiKeys';
import { readAudit } from '../../src/usecases/readAudit';
import { revokeApiKey } from '../../src/usecases/revokeApiKey';
import { updateBrand } from '../../src/usecases/updateBrand';
import { ADMIN, createTestDeps, insertBrand, MINUTE, type TestDeps } from '../support/deps';
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
  for (const slug of ['a', 'b']) await insertBrand(store.models, slug);
});

const adminOf = (...brands: string[]): Actor => ({ keyId: 'k1', name: 'desk', role: 'ADMIN', brands });
const later = (): void => {
  deps.time.now = new Date(deps.time.now.getTime() + MINUTE);
};

async function doEverything(): Promise<string> {
  await createBrand(deps, { slug: 'c', name: 'C' }, ADMIN);
  later();
  await updateBrand(deps, { slug: 'a', name: 'A', timeZone: 'Asia/Makassar' }, adminOf('a'));
  later();
  const { apiKey, secret } = await createApiKey(deps, { name: 'for a', role: 'READER', brands: ['a'] }, adminOf('a'));
  later();
  await revokeApiKey(deps, apiKey!._id, ADMIN);
  return secret!;
}

test('every order is written down with who gave it, newest first, and no secret among it', async () => {
  const secret = await doEverything();
  const { rows, hasNextPage } = await readAudit(deps, { brand: null, first: 100 }, ADMIN);
  expect(rows.map(({ action, keyName, brand, details }) => [action, keyName, brand, details])).toEqual([
    ['API_KEY_REVOKED', 'Admin', null, []],
    ['API_KEY_CREATED', 'desk', null, ['READER', 'a']],
    ['BRAND_UPDATED', 'desk', 'a', ['name', 'timeZone']],
    ['BRAND_CREATED', 'Admin', 'c', []],
  ]);
  expect(hasNextPage).toBe(false);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('an order that was refused for its input is not written down', async () => {
  await updateBrand(deps, { slug: 'a', timeZone: 'Mars/Olympus' }, ADMIN);
  await expect(updateBrand(deps, { slug: 'a', name: 'x' }, { ...ADMIN, role: 'READER' })).rejects.toThrow();
  expect((await readAudit(deps, { brand: null, first: 10 }, ADMIN)).rows).toEqual([]);
});

test('an admin of some brands reads of these only, page by page', async () => {
  await doEverything();
  await updateBrand(deps, { slug: 'b', name: 'B' }, ADMIN);
  later();
  await updateBrand(deps, { slug: 'a', name: 'AA' }, ADMIN);
  const first = await readAudit(deps, { brand: null, first: 1 }, adminOf('a'));
  const place = encodePlace(first.rows[0]!.at, first.rows[0]!._id);
  const second = await readAudit(deps, { brand: null, first: 1, after: place }, adminOf('a'));
  expect([first, second].map(({ rows, hasNextPage }) => [rows[0]!.brand, rows[0]!.keyName, hasNextPage])).toEqual([
    ['a', 'Admin', true],
    ['a', 'desk', false],
  ]);
});

test.each<[string, Actor, string | null, string]>([
  ['a reader', { ...ADMIN, role: 'READER' }, null, 'FORBIDDEN'],
  ['a responder', { ...ADMIN, role: 'RESPONDER' }, 'a', 'FORBIDDEN'],
  ['an admin of another brand', adminOf('b'), 'a', 'NOT_FOUND'],
])('%s is refused', async (_name, actor, brand, code) => {
  await expect(readAudit(deps, { brand, first: 10 }, actor)).rejects.toMatchObject({ code });
});

test('an admin sees the keys that are no wider than its own', async () => {
  for (const brands of [['a'], ['b'], ['a', 'b'], []]) {
    await createApiKey(deps, { name: brands.join(' and ') || 'all', role: 'READER', brands }, ADMIN);
    later();
  }
  const namesFor = async (actor: Actor) => (await readApiKeys(deps, { first: 10 }, actor)).rows.map(({ name }) => name);
  expect(await namesFor(ADMIN)).toEqual(['all', 'a and b', 'b', 'a']);
  expect(await namesFor(adminOf('a'))).toEqual(['a']);
  await expect(namesFor({ ...ADMIN, role: 'RESPONDER' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
