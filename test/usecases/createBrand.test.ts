import { createBrand } from '../../src/usecases/createBrand';
import { updateBrand } from '../../src/usecases/updateBrand';
import { ADMIN, createTestDeps, DAY, START, type TestDeps } from '../support/deps';
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

const stored = (slug: string) => store.models.Brand.findOne({ _id: slug }).lean();

test('a brand is stored with defaults for what is left out', async () => {
  const { brand, errors } = await createBrand(deps, { slug: 'kopi-senja', name: '  Kopi Senja ' }, ADMIN);
  expect(errors).toEqual([]);
  expect(brand).toEqual({
    _id: 'kopi-senja',
    name: 'Kopi Senja',
    aliases: [],
    handles: [],
    competitors: [],
    timeZone: 'Asia/Jakarta',
    thresholds: {},
    createdAt: deps.time.now,
    updatedAt: deps.time.now,
  });
  expect(await stored('kopi-senja')).toEqual(brand);
});

test('a slug is given once, also when two ask at the same moment', async () => {
  const answers = await Promise.all(['One', 'Two'].map((name) => createBrand(deps, { slug: 'twice', name }, ADMIN)));
  expect(answers.filter(({ brand }) => brand !== null)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([
    expect.objectContaining({ code: 'SLUG_TAKEN', path: ['slug'] }),
  ]);
});

test.each([
  ['an empty slug', { slug: '' }, 'SLUG_INVALID', ['slug']],
  ['capitals', { slug: 'Kopi' }, 'SLUG_INVALID', ['slug']],
  ['a colon, which ids are cut at', { slug: 'a:b' }, 'SLUG_INVALID', ['slug']],
  ['a line feed at the end', { slug: 'kopi\n' }, 'SLUG_INVALID', ['slug']],
  ['65 characters', { slug: 'a'.repeat(65) }, 'SLUG_INVALID', ['slug']],
  ['a blank name', { name: ' ' }, 'NAME_INVALID', ['name']],
  ['a name of 129 characters', { name: 'a'.repeat(129) }, 'NAME_INVALID', ['name']],
  ['a blank alias', { aliases: ['ok', ' '] }, 'NAME_INVALID', ['aliases', '1']],
  ['51 handles', { handles: Array(51).fill('h') as string[] }, 'TOO_MANY_NAMES', ['handles']],
  ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'TIME_ZONE_UNKNOWN', ['timeZone']],
  ['a reach of nobody', { thresholds: { reach: 0 } }, 'THRESHOLD_OUT_OF_RANGE', ['thresholds', 'reach']],
  ['a week of quiet', { thresholds: { quietDays: 7 } }, 'THRESHOLD_OUT_OF_RANGE', ['thresholds', 'quietDays']],
  ['an offset for a zone', { timeZone: '+07:00' }, 'TIME_ZONE_UNKNOWN', ['timeZone']],
])('refuses %s and stores nothing', async (_, fields, code, path) => {
  const { brand, errors } = await createBrand(deps, { slug: 'kopi', name: 'Kopi', ...fields }, ADMIN);
  expect(brand).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ code, path })]);
  expect(await store.models.Brand.countDocuments()).toBe(0);
});

test.each([
  ['a READER', { ...ADMIN, role: 'READER' as const }],
  ['a RESPONDER', { ...ADMIN, role: 'RESPONDER' as const }],
  ['an INGESTER', { ...ADMIN, role: 'INGESTER' as const }],
  ['an ADMIN of certain brands, who could not see it', { ...ADMIN, brands: ['other'] }],
])('%s may not create a brand', async (_, actor) => {
  await expect(createBrand(deps, { slug: 'kopi', name: 'Kopi' }, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

describe('an update', () => {
  beforeEach(async () => {
    await createBrand(deps, { slug: 'kopi', name: 'Kopi', aliases: ['KS'], timeZone: 'Asia/Makassar' }, ADMIN);
    deps.time.now = new Date(deps.time.now.getTime() + DAY);
  });

  test('changes what is given, keeps the rest, and null keeps too', async () => {
    const { brand } = await updateBrand(
      deps,
      { slug: 'kopi', name: ' Kopi Baru', aliases: null, handles: ['@k'] },
      ADMIN,
    );
    expect(brand).toMatchObject({ name: 'Kopi Baru', aliases: ['KS'], handles: ['@k'], timeZone: 'Asia/Makassar' });
    expect(brand?.updatedAt).toEqual(deps.time.now);
    expect(brand?.createdAt.getTime()).toBeGreaterThan(START.getTime());
    expect(await stored('kopi')).toEqual(brand);
  });

  test('with a mistake changes nothing', async () => {
    const before = await stored('kopi');
    const { brand, errors } = await updateBrand(deps, { slug: 'kopi', name: 'New', timeZone: 'Nowhere' }, ADMIN);
    expect(brand).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' })]);
    expect(await stored('kopi')).toEqual(before);
  });

  test('of a brand that is not there, or that the key may not see, is not found', async () => {
    const missing = await updateBrand(deps, { slug: 'none', name: 'x' }, ADMIN).catch((error) => error);
    const hidden = await updateBrand(deps, { slug: 'none', name: 'x' }, { ...ADMIN, brands: ['b'] }).catch(
      (error) => error,
    );
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', message: missing.message });
  });

  test('is an admin’s', async () => {
    const responder = { ...ADMIN, role: 'RESPONDER' as const };
    await expect(updateBrand(deps, { slug: 'kopi', name: 'x' }, responder)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
