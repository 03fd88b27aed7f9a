import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { correctMention } from '../../src/usecases/correctMention';
import { removeMentions } from '../../src/usecases/removeMentions';
import { ADMIN, createOwner, createTestDeps, insertBrand, mention, type Owner, type TestDeps } from '../support/deps';
import { seeThreats } from '../support/readBack';
import { countRollups, seeRollups } from '../support/rollups';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
let ids: string[];
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
  owner = createOwner(deps, brand);
  const results = await owner.ingest(['a', 'b', 'c'].map((externalId) => mention({ externalId })));
  await owner.project();
  ids = results.map((result) => result.mention!._id);
});

const remaining = async () => {
  await owner.project();
  const rows = await store.models.Mention.find({ brand: 'senja' }).sort({ externalId: 1 }).lean<MentionRow[]>();
  expect(await seeRollups(store.models, 'senja')).toEqual(countRollups(rows, brand.timeZone));
  expect(rows.filter((row) => row.pendingAt !== undefined)).toEqual([]);
  return rows.map((row) => row.externalId);
};

test('what is removed is gone from the mentions, the counts and its threat, and removing it again does nothing', async () => {
  expect(await removeMentions(deps, { brand: 'senja', ids: [ids[0]!, ids[2]!, 'nowhere'] }, ADMIN)).toBe(2);
  expect(await removeMentions(deps, { brand: 'senja', ids }, ADMIN)).toBe(1);
  expect(await remaining()).toEqual([]);
  expect(await seeThreats(store.models, 'senja')).toMatchObject([{ mentionCount: 0, status: 'DISMISSED' }]);
  expect(await removeMentions(deps, { brand: 'senja', ids }, ADMIN)).toBe(0);
});

test('one that comes again, before its removal is projected or after, is new', async () => {
  await removeMentions(deps, { brand: 'senja', ids: ids.slice(0, 2) }, ADMIN);
  const [before] = await owner.ingest([mention({ externalId: 'a', author: 'budi' })]);
  expect(before).toMatchObject({ status: 'ACCEPTED', mention: { author: { handle: 'budi' } } });
  expect(await remaining()).toEqual(['a', 'c']);
  const [after] = await owner.ingest([mention({ externalId: 'b' })]);
  expect(after).toMatchObject({ status: 'ACCEPTED', mention: { revision: 1 } });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
  const threats = await seeThreats(store.models, 'senja');
  expect(threats.map((threat) => threat.mentions).sort()).toEqual([['a'], ['b', 'c']]);
});

test('added, changed and removed within one pass leaves nothing', async () => {
  const [added] = await owner.ingest([mention({ externalId: 'd' })]);
  await owner.ingest([mention({ externalId: 'd', text: 'praise: settled' })]);
  expect(await removeMentions(deps, { brand: 'senja', ids: [added!.mention!._id] }, ADMIN)).toBe(1);
  await expect(correctMention(deps, { id: added!.mention!._id, kind: 'INSULT' }, ADMIN)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
});

test('mentions of another brand are not touched, and only an ADMIN of the brand removes', async () => {
  await insertBrand(store.models, 'fajar');
  expect(await removeMentions(deps, { brand: 'fajar', ids }, ADMIN)).toBe(0);
  for (const [fields, code] of [
    [{ role: 'RESPONDER' as const }, 'FORBIDDEN'],
    [{ brands: ['fajar'] }, 'NOT_FOUND'],
  ] as const) {
    const removing = removeMentions(deps, { brand: 'senja', ids }, { ...ADMIN, ...fields });
    await expect(removing).rejects.toMatchObject({ code });
  }
  const many = Array.from({ length: 1_001 }, (_, index) => `id${index}`);
  await expect(removeMentions(deps, { brand: 'senja', ids: many }, ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  await expect(removeMentions(deps, { brand: 'nowhere', ids }, ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
});
