import type { MentionRow } from '../../models/mention';
import { correctMention } from '../../src/usecases/correctMention';
import { removeMentions } from '../../src/usecases/removeMentions';
import { ADMIN, insertBrand, mention } from '../support/deps';
import { seeThreats } from '../support/readBack';
import { countRollups, seeRollups } from '../support/rollups';
import { setScene } from '../support/scene';

const scene = setScene();
let ids: string[];
beforeEach(async () => {
  const results = await scene.owner.ingest(['a', 'b', 'c'].map((externalId) => mention({ externalId })));
  await scene.owner.project();
  ids = results.map((result) => result.mention!._id);
});

const remaining = async () => {
  await scene.owner.project();
  const rows = await scene.store.models.Mention.find({ brand: 'senja' }).sort({ externalId: 1 }).lean<MentionRow[]>();
  expect(await seeRollups(scene.store.models, 'senja')).toEqual(countRollups(rows, scene.brand.timeZone));
  expect(rows.filter((row) => row.pendingAt !== undefined)).toEqual([]);
  return rows.map((row) => row.externalId);
};

test('what is removed is gone from the mentions, the counts and its threat, and removing it again does nothing', async () => {
  expect(await removeMentions(scene.deps, { brand: 'senja', ids: [ids[0]!, ids[2]!, 'nowhere'] }, ADMIN)).toBe(2);
  expect(await removeMentions(scene.deps, { brand: 'senja', ids }, ADMIN)).toBe(1);
  expect(await remaining()).toEqual([]);
  expect(await seeThreats(scene.store.models, 'senja')).toMatchObject([{ mentionCount: 0, status: 'DISMISSED' }]);
  expect(await removeMentions(scene.deps, { brand: 'senja', ids }, ADMIN)).toBe(0);
});

test('one that comes again, before its removal is projected or after, is new', async () => {
  await removeMentions(scene.deps, { brand: 'senja', ids: ids.slice(0, 2) }, ADMIN);
  const [before] = await scene.owner.ingest([mention({ externalId: 'a', author: 'budi' })]);
  expect(before).toMatchObject({ status: 'ACCEPTED', mention: { author: { handle: 'budi' } } });
  expect(await remaining()).toEqual(['a', 'c']);
  const [after] = await scene.owner.ingest([mention({ externalId: 'b' })]);
  expect(after).toMatchObject({ status: 'ACCEPTED', mention: { revision: 1 } });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
  const threats = await seeThreats(scene.store.models, 'senja');
  expect(threats.map((threat) => threat.mentions).sort()).toEqual([['a'], ['b', 'c']]);
});

test('added, changed and removed within one pass leaves nothing', async () => {
  const [added] = await scene.owner.ingest([mention({ externalId: 'd' })]);
  await scene.owner.ingest([mention({ externalId: 'd', text: 'praise: settled' })]);
  expect(await removeMentions(scene.deps, { brand: 'senja', ids: [added!.mention!._id] }, ADMIN)).toBe(1);
  await expect(correctMention(scene.deps, { id: added!.mention!._id, kind: 'INSULT' }, ADMIN)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
});

test('a repost that is removed within the pass that brings it and what it reposts does not count in the threat', async () => {
  const author = 'budi';
  const [, repost] = await scene.owner.ingest([
    mention({ externalId: 'd', author }),
    mention({ externalId: 'e', author: 'sari', repostOf: 'd' }),
  ]);
  await removeMentions(scene.deps, { brand: 'senja', ids: [repost!.mention!._id] }, ADMIN);
  expect(await remaining()).toEqual(['a', 'b', 'c', 'd']);
  const threats = await seeThreats(scene.store.models, 'senja');
  expect(threats.map(({ mentions, mentionCount }) => ({ mentions, mentionCount }))).toContainEqual({
    mentions: ['d'],
    mentionCount: 1,
  });
});

test('mentions of another brand are not touched, and only an ADMIN of the brand removes', async () => {
  await insertBrand(scene.store.models, 'fajar');
  expect(await removeMentions(scene.deps, { brand: 'fajar', ids }, ADMIN)).toBe(0);
  for (const [fields, code] of [
    [{ role: 'RESPONDER' as const }, 'FORBIDDEN'],
    [{ brands: ['fajar'] }, 'NOT_FOUND'],
  ] as const) {
    const removing = removeMentions(scene.deps, { brand: 'senja', ids }, { ...ADMIN, ...fields });
    await expect(removing).rejects.toMatchObject({ code });
  }
  const many = Array.from({ length: 1_001 }, (_, index) => `id${index}`);
  await expect(removeMentions(scene.deps, { brand: 'senja', ids: many }, ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  await expect(removeMentions(scene.deps, { brand: 'nowhere', ids }, ADMIN)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await remaining()).toEqual(['a', 'b', 'c']);
});
