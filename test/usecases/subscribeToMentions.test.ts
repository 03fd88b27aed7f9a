import type { BrandRow } from '../../models/brand';
import type { ChangeRow } from '../../src/events/changeLog';
import { encodeCursor } from '../../src/events/cursor';
import type { MentionFilter } from '../../src/usecases/readMentions';
import { subscribeToMentions } from '../../src/usecases/subscribeToMentions';
import {
  ADMIN,
  at,
  createOwner,
  createTestDeps,
  DAY,
  insertBrand,
  mention,
  type Owner,
  type TestDeps,
} from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
  owner = createOwner(deps, brand);
});

const subscribe = (after: string | null = 'start', filter: MentionFilter | null = null) =>
  subscribeToMentions(deps, { brand: 'senja', filter, after }, ADMIN);

async function take(changes: AsyncIterator<ChangeRow>, count: number): Promise<[number, string, string][]> {
  const taken: [number, string, string][] = [];
  while (taken.length < count) {
    const { value } = await changes.next();
    const row = await store.models.Mention.findOne({ _id: value.mention }, { externalId: 1 }).lean();
    taken.push([value.sequence, value.type, row?.externalId ?? 'gone']);
  }
  return taken;
}

test('all that happens to mentions comes in the order of the brand, across passes, then live', async () => {
  await owner.ingest([mention({ externalId: 'a' }), mention({ externalId: 'b', postedAt: at(1) })]);
  await owner.project();
  await owner.ingest([mention({ externalId: 'a', text: 'praise: mended' })]);
  await owner.project();
  const changes = await subscribe();
  expect(await take(changes, 3)).toEqual([
    [1, 'ADDED', 'a'],
    [2, 'ADDED', 'b'],
    [3, 'UPDATED', 'a'],
  ]);
  const next = take(changes, 1);
  await owner.ingest([mention({ externalId: 'c' })]);
  await owner.project();
  expect(await next).toEqual([[4, 'ADDED', 'c']]);
  await changes.return();
  const again = await subscribe(encodeCursor('senja', 2, 'mentions'));
  expect(await take(again, 2)).toEqual([
    [3, 'UPDATED', 'a'],
    [4, 'ADDED', 'c'],
  ]);
  await again.return();
});

test('nothing is told before it is projected', async () => {
  const changes = await subscribe();
  const next = take(changes, 1);
  await owner.ingest([mention({ externalId: 'a' })]);
  expect(await changes.read()).toBeNull();
  await owner.project();
  expect(await next).toEqual([[1, 'ADDED', 'a']]);
  await changes.return();
});

test('a log of more than one read is told whole', async () => {
  await owner.ingest(Array.from({ length: 450 }, (_, index) => mention({ externalId: `m-${index}` })));
  await owner.project();
  const changes = await subscribe();
  for (let sequence = 1; sequence <= 450; sequence++) expect((await changes.next()).value.sequence).toBe(sequence);
  await changes.return();
});

test.each<[string, MentionFilter, string[]]>([
  ['by kind', { kinds: ['PRAISE'] }, ['turned', 'turned', 'praise']],
  ['by channel', { channels: ['FORUM'] }, ['forum']],
  ['by polarity', { polarities: ['POSITIVE'] }, ['turned', 'turned', 'praise']],
  ['by time', { from: at(DAY), to: at(2 * DAY) }, ['late']],
  ['by author', { author: '@DEWI' }, ['dewi']],
])('a filter %s passes the rest over, and tells of one that fitted before', async (_name, filter, expected) => {
  await owner.ingest([mention({ externalId: 'turned', text: 'praise: good' })]);
  await owner.project();
  await owner.ingest([
    mention({ externalId: 'turned', text: 'complaint: not good' }),
    mention({ externalId: 'forum', channel: 'FORUM', postedAt: at(1) }),
    mention({ externalId: 'late', postedAt: at(DAY) }),
    mention({ externalId: 'dewi', author: 'dewi', postedAt: at(3 * DAY) }),
    mention({ externalId: 'praise', text: 'praise: fine', postedAt: at(4 * DAY) }),
  ]);
  await owner.project();
  const changes = await subscribe('start', filter);
  expect((await take(changes, expected.length)).map(([, , externalId]) => externalId)).toEqual(expected);
  expect(await changes.read()).toBeNull();
  await changes.return();
});

test('what was sent with `notify: false` is passed over', async () => {
  await owner.ingest([mention({ externalId: 'old' })], false);
  await owner.ingest([mention({ externalId: 'new', postedAt: at(1) })]);
  await owner.project();
  const changes = await subscribe();
  expect(await take(changes, 1)).toEqual([[2, 'ADDED', 'new']]);
  await changes.return();
});

test.each([
  ['of the event log', () => encodeCursor('senja', 0), 'BAD_USER_INPUT'],
  ['ahead of the log', () => encodeCursor('senja', 9, 'mentions'), 'BAD_USER_INPUT'],
])('a cursor %s is refused', async (_name, cursor, code) => {
  await expect(subscribe(cursor())).rejects.toMatchObject({ code });
});

test('a key that may not see the brand, or may not read, gets nothing', async () => {
  const input = { brand: 'senja', filter: null, after: null };
  await expect(subscribeToMentions(deps, input, { ...ADMIN, brands: ['fajar'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(subscribeToMentions(deps, input, { ...ADMIN, role: 'INGESTER' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
