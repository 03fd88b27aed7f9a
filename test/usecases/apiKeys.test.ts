import { type ApiKeyRow, ROLES, type Role } from '../../models/apiKey';
import { createWake } from '../../src/events/wake';
import { createAuthenticator } from '../../src/usecases/authenticate';
import {
  ACTIONS,
  type Actor,
  authorize,
  authorizeBrand,
  isAllowed,
  isVisible,
  isWithin,
} from '../../src/usecases/authorize';
import { createApiKey } from '../../src/usecases/createApiKey';
import { encodePlace } from '../../src/usecases/pages';
import { readApiKeys } from '../../src/usecases/readApiKeys';
import { revokeApiKey } from '../../src/usecases/revokeApiKey';
import { ADMIN, createTestDeps, DAY, insertBrand, type TestDeps } from '../support/deps';
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
  for (const slug of ['a', 'b', 'c']) await insertBrand(store.models, slug);
});

const ADMIN_KEY = `bootstrap ${'k'.repeat(40)}`;
const actorOf = (role: Role, brands: string[]): Actor => ({ keyId: 'k', name: 'k', role, brands });
const later = (ms: number): void => {
  deps.time.now = new Date(deps.time.now.getTime() + ms);
};

describe('what a role may do', () => {
  test.each<[Role, string[]]>([
    ['READER', ['analyze', 'read']],
    ['INGESTER', ['analyze', 'ingest']],
    ['RESPONDER', ['analyze', 'read', 'respond']],
    ['ADMIN', ['analyze', 'read', 'ingest', 'respond', 'administer']],
  ])('%s: %s', (role, allowed) => {
    const actor = actorOf(role, []);
    expect(ACTIONS.filter((action) => isAllowed(actor, action))).toEqual(allowed);
    for (const action of ACTIONS) {
      if (allowed.includes(action)) expect(() => authorize(actor, action)).not.toThrow();
      else expect(() => authorize(actor, action)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    }
  });

  test('what may not be seen is not found, before what may not be done is forbidden', () => {
    const reader = actorOf('READER', ['a']);
    expect(isVisible(reader, 'a')).toBe(true);
    expect(() => authorizeBrand(reader, 'read', 'a')).not.toThrow();
    expect(() => authorizeBrand(reader, 'ingest', 'a')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => authorizeBrand(reader, 'ingest', 'b')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

const BRAND_SETS = [[], ['a'], ['b'], ['a', 'b'], ['a', 'b', 'c']];
const everything = ['a', 'b', 'c', 'a brand made tomorrow'];
const PAIRS = ROLES.flatMap((makerRole) =>
  BRAND_SETS.flatMap((makerBrands) =>
    ROLES.flatMap((role) => BRAND_SETS.map((brands) => [makerRole, makerBrands, role, brands] as const)),
  ),
);

test('no key makes one that can do or see anything that it cannot, and every narrower one it can', async () => {
  for (const [makerRole, makerBrands, role, brands] of PAIRS) {
    const maker = actorOf(makerRole, makerBrands);
    const made = actorOf(role, brands);
    const isNarrower =
      ACTIONS.every((action) => !isAllowed(made, action) || isAllowed(maker, action)) &&
      everything.every((brand) => !isVisible(made, brand) || isVisible(maker, brand));
    expect([maker, made, isWithin(maker, role, brands)]).toEqual([maker, made, isNarrower]);
  }
});

test('createApiKey holds to it for every maker', async () => {
  for (const [makerRole, makerBrands, role, brands] of PAIRS) {
    if (role === 'RESPONDER' || brands.length > 1) continue;
    const maker = actorOf(makerRole, makerBrands);
    const answer = await createApiKey(deps, { name: 'n', role, brands: [...brands] }, maker).catch(
      (error) => error.code,
    );
    const isHeld = typeof answer === 'object' && answer.apiKey !== null;
    expect([maker, role, brands, isHeld]).toEqual([
      maker,
      role,
      brands,
      makerRole === 'ADMIN' && isWithin(maker, role, brands),
    ]);
    if (makerRole !== 'ADMIN') expect(answer).toBe('FORBIDDEN');
  }
});

test('a key is shown once, and only its hash is kept', async () => {
  const { apiKey, secret } = await createApiKey(deps, { name: ' Desk ', role: 'READER', brands: ['a', 'a'] }, ADMIN);
  expect(secret).toMatch(/^wsp_[\w-]{43}$/);
  expect(apiKey).toMatchObject({ name: 'Desk', brands: ['a'], prefix: secret!.slice(0, 10), revokedAt: null });
  const row = await store.models.ApiKey.findOne().lean();
  expect(row).toEqual(apiKey);
  expect(JSON.stringify(row)).not.toContain(secret!.slice(10));
});

test.each([
  ['a blank name', { name: ' ' }, 'NAME_INVALID', ['name']],
  ['a name of 129', { name: 'n'.repeat(129) }, 'NAME_INVALID', ['name']],
  ['an expiry in the past', { expiresAt: new Date(0) }, 'EXPIRY_PAST', ['expiresAt']],
  ['an unknown brand', { brands: ['a', 'none'] }, 'BRAND_NOT_FOUND', ['brands', '1']],
  ['1,001 brands', { brands: Array(1_001).fill('a') as string[] }, 'TOO_MANY_BRANDS', ['brands']],
])('%s is the input’s error, and no key is made', async (_, fields, code, path) => {
  const answer = await createApiKey(deps, { name: 'n', role: 'READER', brands: [], ...fields }, ADMIN);
  expect(answer).toMatchObject({ apiKey: null, secret: null, errors: [{ code, path }] });
  expect(await store.models.ApiKey.countDocuments()).toBe(0);
});

test('a brand outside the maker’s answers as one that does not exist', async () => {
  const input = (brand: string) => ({ name: 'n', role: 'READER' as const, brands: [brand] });
  const hidden = await createApiKey(deps, input('b'), actorOf('ADMIN', ['a']));
  const missing = await createApiKey(deps, input('none'), actorOf('ADMIN', ['a']));
  expect(hidden.errors[0]?.message.replace("'b'", "'none'")).toBe(missing.errors[0]?.message);
});

describe('authenticate', () => {
  const authenticateWith = () => createAuthenticator(deps, ADMIN_KEY);
  const make = async (fields: { role?: Role; brands?: string[]; expiresAt?: Date } = {}) => {
    const { secret, apiKey } = await createApiKey(
      deps,
      { name: 'Desk', role: 'READER', brands: ['a'], ...fields },
      ADMIN,
    );
    return { secret: secret!, id: apiKey!._id };
  };

  test('notes the last use of a key, to the minute', async () => {
    const { apiKey, secret } = await createApiKey(deps, { name: 'k', role: 'READER', brands: [] }, ADMIN);
    const authenticate = createAuthenticator(deps, ADMIN_KEY);
    const lastUse = async () => (await store.models.ApiKey.findOne({ _id: apiKey!._id }).lean())?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await authenticate(`Bearer ${secret}`);
    const first = deps.time.now;
    expect(await lastUse()).toEqual(first);
    later(2_000);
    await authenticate(`Bearer ${secret}`);
    expect(await lastUse()).toEqual(first);
    later(60_000);
    await authenticate(`Bearer ${secret}`);
    expect(await lastUse()).toEqual(deps.time.now);
  });

  test('turns a key into who asks, and the bootstrap key into an admin of all', async () => {
    const authenticate = authenticateWith();
    const { secret, id } = await make();
    expect(await authenticate(`Bearer ${secret}`)).toEqual({ keyId: id, name: 'Desk', role: 'READER', brands: ['a'] });
    expect(await authenticate(`bearer  ${secret} `)).toMatchObject({ keyId: id });
    expect(await authenticate(`Bearer ${ADMIN_KEY}`)).toMatchObject({ role: 'ADMIN', brands: [] });
  });

  test.each([
    null,
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer   ',
    'Basic dXNlcjpwYXNz',
    `Bearer ${'x'.repeat(257)}`,
    `Bearer wsp_unknown`,
    `Bearer ${ADMIN_KEY}x`,
    `Bearer ${ADMIN_KEY.slice(1)}`,
    'Bearer \u0000\u0001',
    ADMIN_KEY,
  ])('refuses %j', async (value) => {
    await expect(authenticateWith()(value)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test.each(['', ' ', ' '.repeat(40)])(
    'an admin key of %j, should one ever be configured, opens nothing',
    async (adminKey) => {
      const authenticate = createAuthenticator(deps, adminKey);
      for (const value of ['Bearer', 'Bearer ', 'Bearer  ', `Bearer ${adminKey}`, `Bearer ${' '.repeat(41)}`])
        await expect(authenticate(value)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  test('an expired key is refused from the moment on', async () => {
    const authenticate = authenticateWith();
    const { secret } = await make({ expiresAt: new Date(deps.time.now.getTime() + DAY) });
    later(DAY - 1);
    await authenticate(`Bearer ${secret}`);
    later(1);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a revoked key is refused at once where the wake tells of it', async () => {
    const authenticate = authenticateWith();
    const { secret, id } = await make();
    await authenticate(`Bearer ${secret}`);
    await revokeApiKey(deps, id, ADMIN);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a revoked key is refused within a second where it does not, and revoking again changes nothing', async () => {
    const authenticate = authenticateWith();
    const { secret, id } = await make();
    await authenticate(`Bearer ${secret}`);
    const revoked = await revokeApiKey({ ...deps, wake: createWake() }, id, ADMIN);
    later(1_000);
    await expect(authenticate(`Bearer ${secret}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await revokeApiKey(deps, id, ADMIN)).revokedAt).toEqual(revoked.revokedAt);
  });

  test('one secret asked for again and again is looked up once a second', async () => {
    const authenticate = authenticateWith();
    const { secret } = await make();
    const find = jest.spyOn(store.models.ApiKey, 'findOne');
    for (let times = 0; times < 20; times++) await authenticate(`Bearer ${secret}`);
    expect(find).toHaveBeenCalledTimes(1);
    later(1_001);
    await authenticate(`Bearer ${secret}`);
    expect(find).toHaveBeenCalledTimes(2);
    find.mockRestore();
  });
});

describe('readApiKeys', () => {
  test.each(BRAND_SETS.map((brands) => [brands]))(
    'page by page an admin of %j is shown the keys that are no wider, and cannot tell that there are others',
    async (brands) => {
      const made: ApiKeyRow[] = [];
      for (const role of ROLES)
        for (const each of BRAND_SETS) {
          later(1_000);
          made.push((await createApiKey(deps, { name: 'n', role, brands: each }, ADMIN)).apiKey!);
        }
      const admin = actorOf('ADMIN', brands);
      const wanted = made.filter(({ role, brands: each }) => isWithin(admin, role, each)).reverse();
      for (const first of [1, 3, 100]) {
        const told: ApiKeyRow[] = [];
        for (let after: string | null = null, hasNextPage = true; hasNextPage; ) {
          const page = await readApiKeys(deps, { first, after }, admin);
          told.push(...page.rows);
          expect(page.hasNextPage).toBe(told.length < wanted.length);
          expect(page.rows).toHaveLength(Math.min(first, wanted.length - (told.length - page.rows.length)));
          hasNextPage = page.hasNextPage;
          after = hasNextPage ? encodePlace(told.at(-1)!.createdAt, told.at(-1)!._id) : null;
        }
        expect(told.map(({ _id }) => _id)).toEqual(wanted.map(({ _id }) => _id));
      }
    },
  );

  test('only admins are shown keys', async () => {
    for (const role of ROLES.filter((each) => each !== 'ADMIN'))
      await expect(readApiKeys(deps, { first: 1 }, actorOf(role, []))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('revokeApiKey', () => {
  test.each<[string, Actor, string]>([
    ['an admin of the same brand', actorOf('ADMIN', ['a']), 'DONE'],
    ['an admin of another brand', actorOf('ADMIN', ['b']), 'NOT_FOUND'],
    ['a reader', actorOf('READER', []), 'FORBIDDEN'],
    ['a responder of the brand', actorOf('RESPONDER', ['a']), 'FORBIDDEN'],
  ])('by %s: %s', async (_, actor, outcome) => {
    const { apiKey } = await createApiKey(deps, { name: 'n', role: 'INGESTER', brands: ['a'] }, ADMIN);
    const code = await revokeApiKey(deps, apiKey!._id, actor).then(
      () => 'DONE',
      (error) => error.code,
    );
    expect(code).toBe(outcome);
    const row = await store.models.ApiKey.findOne().lean();
    expect(row?.revokedAt !== null).toBe(outcome === 'DONE');
  });

  test('a key that is not there is not found', async () => {
    await expect(revokeApiKey(deps, 'none', ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
