import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { verifyBrand } from '../../../src/usecases/verifyBrand';
import { at, MINUTE, mention, settledBy } from '../../support/deps';
import { setScene } from '../../support/scene';

const scene = setScene();
const MANY = 260;
const push = (number: number, text = `activism: voice ${number} #StopSenja`) =>
  mention({
    externalId: `n${number}`,
    author: `u${number % 120}`,
    followers: number,
    text,
    postedAt: at(number * MINUTE),
  });

/** How often the mentions of a threat are read while a work is done. */
async function countReads(threat: string, work: () => Promise<void>): Promise<number> {
  const find = jest.spyOn(scene.store.models.Mention.collection, 'find');
  await work();
  const reads = find.mock.calls.filter(([filter, options]) => {
    const { threats } = filter as { threats?: { $in?: string[] } };
    // Others ask only which threats they share.
    return threats?.$in?.includes(threat) && 'authorKey' in options!.projection!;
  });
  find.mockRestore();
  return reads.length;
}

test('a large campaign of which some leave, some change and some come is counted without being read again', async () => {
  await scene.owner.ingest(Array.from({ length: MANY }, (_, number) => push(number)));
  await scene.owner.project();
  const campaign = (await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean())!;
  expect(campaign.mentionCount).toBeGreaterThan(200);

  const reads = await countReads(campaign._id, async () => {
    await scene.owner.ingest([
      push(7, 'praise: we have talked'),
      push(8, 'praise: we have talked, too'),
      push(9, 'activism: louder 9 #StopSenja'),
      push(MANY),
      push(MANY + 1),
    ]);
    await scene.owner.project();
  });
  expect(reads).toBe(0);
  const after = (await scene.store.models.Threat.findById(campaign._id).lean())!;
  expect(after.mentionCount).toBe(campaign.mentionCount);
  const { differences } = await verifyBrand(settledBy(scene.deps, scene.owner), 'senja');
  expect(differences).toEqual([]);
});

test('what a large campaign takes along without its having changed is counted by itself', async () => {
  const first = Array.from({ length: MANY }, (_, number) => push(number));
  const root = mention({ externalId: 'root', author: 'rani', text: 'praise: a fine day', postedAt: at(9 * MINUTE) });
  const repost = mention({
    externalId: 'repost',
    author: 'budi',
    followers: 5_000,
    repostOf: 'root',
    postedAt: at(10 * MINUTE),
  });
  await scene.owner.ingest([...first, root, repost]);
  await scene.owner.project();
  const campaign = (await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean())!;
  const reads = await countReads(campaign._id, async () => {
    await scene.owner.ingest([{ ...root, text: push(9).text }]);
    await scene.owner.project();
  });
  expect(reads).toBe(0);
  const after = (await scene.store.models.Threat.findById(campaign._id).lean())!;
  expect(after).toMatchObject({ mentionCount: campaign.mentionCount + 2, reach: campaign.reach + 5_000 });
  const { differences } = await verifyBrand(settledBy(scene.deps, scene.owner), 'senja');
  expect(differences).toEqual([]);
});

test('where the last one leaves, the list tells what is the last now', async () => {
  await scene.owner.ingest(Array.from({ length: MANY }, (_, number) => push(number)));
  await scene.owner.project();
  const campaign = (await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean())!;
  await scene.owner.ingest([push(MANY - 1, 'praise: we have talked')]);
  await scene.owner.project();
  const after = (await scene.store.models.Threat.findById(campaign._id).lean())!;
  expect(after.mentionCount).toBe(campaign.mentionCount - 1);
  expect(after.lastMentionAt).toEqual(at((MANY - 2) * MINUTE));
});

const complain = (number: number, text: string, followers = number) =>
  mention({ externalId: `c${number}`, author: 'rani', followers, text, postedAt: at(number * MINUTE) });

async function complained() {
  await scene.owner.ingest([complain(1, 'complaint: late'), complain(2, 'complaint: still late')]);
  await scene.owner.project();
  return (await scene.store.models.Threat.findOne({ scope: 'AUTHOR' }).lean())!;
}

test('a small threat, whose mentions come, change and leave, is counted from what it keeps of them', async () => {
  const threat = await complained();
  const reads = await countReads(threat._id, async () => {
    scene.owner.restart();
    await scene.owner.ingest([
      complain(1, 'complaint: late by days'),
      complain(2, 'praise: it is here'),
      complain(3, 'complaint: broken', 900),
    ]);
    await scene.owner.project();
  });
  expect(reads).toBe(0);
  const after = (await scene.store.models.Threat.findById(threat._id).lean())!;
  expect(after).toMatchObject({ reach: 900, mentionCount: 2 });
  const { differences } = await verifyBrand(settledBy(scene.deps, scene.owner), 'senja');
  expect(differences).toEqual([]);
});

test('a threat that keeps nothing of its mentions has them read once', async () => {
  const threat = await complained();
  await scene.store.models.Threat.updateOne({ _id: threat._id }, { $unset: { counted: '' } });
  const add = (number: number) => async () => {
    await scene.owner.ingest([complain(number, 'complaint: broken')]);
    await scene.owner.project();
  };
  expect(await countReads(threat._id, add(3))).toBe(1);
  expect(await countReads(threat._id, add(4))).toBe(0);
  expect((await scene.store.models.Threat.findById(threat._id).lean())!.mentionCount).toBe(4);
});

test('a threat that something else has counted since has its mentions read', async () => {
  const threat = await complained();
  const { Mention, Threat } = scene.store.models;
  await Mention.updateOne({ externalId: 'c1' }, { $set: { threats: [] } });
  await Threat.updateOne({ _id: threat._id }, { $set: { mentionCount: 1 } });
  await scene.owner.ingest([complain(3, 'complaint: broken')]);
  await scene.owner.project();
  const after = (await Threat.findById(threat._id).lean())!;
  expect(after.mentionCount).toBe(2);
});

test('one that grows large keeps no list', async () => {
  await scene.owner.ingest(Array.from({ length: MANY }, (_, number) => push(number)));
  await scene.owner.project();
  const campaign = (await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean())!;
  expect(campaign.mentionCount).toBeGreaterThan(200);
  expect(campaign.counted).toBeUndefined();
});

test('what a later segment has counted is not undone by an owner that comes late', async () => {
  const threat = await complained();
  const late = { ...threat.counted!, sequence: 1_000 };
  await scene.store.models.Threat.updateOne({ _id: threat._id }, { $set: { counted: late, mentionCount: 9 } });
  await scene.owner.ingest([complain(3, 'complaint: broken')]);
  await scene.owner.project();
  expect(await scene.store.models.Threat.findById(threat._id).lean()).toMatchObject({ mentionCount: 9, counted: late });
});

test('a repost whose own turn in the log comes later is counted once', async () => {
  const fillers = Array.from({ length: 999 }, (_, number) =>
    mention({ externalId: `f${number}`, author: `f${number}`, text: 'neutral: a day', postedAt: at(2 * MINUTE) }),
  );
  await scene.owner.ingest([complain(1, 'complaint: late'), ...fillers]);
  scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
  await scene.owner.ingest([mention({ externalId: 'r', author: 'budi', repostOf: 'c1', postedAt: at(3 * MINUTE) })]);
  await scene.owner.project();
  const threat = (await scene.store.models.Threat.findOne({ scope: 'AUTHOR' }).lean())!;
  expect(threat.mentionCount).toBe(2);
  const { differences } = await verifyBrand(settledBy(scene.deps, scene.owner), 'senja');
  expect(differences).toEqual([]);
});

test('one that a campaign takes in and that changes in the same segment leaves only what it was in before it', async () => {
  await scene.owner.ingest([1, 2, 3, 4].map((number) => push(number)));
  await scene.owner.project();
  await scene.owner.ingest([push(5)]);
  scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
  await scene.owner.ingest([push(1, 'praise: we have talked')]);
  await scene.owner.project();
  const [newest] = await scene.store.models.ChangeSegment.find().sort({ _id: -1 }).limit(1).lean<ChangeSegmentRow[]>();
  const { plan, changes } = newest!;
  expect(plan.threats).toHaveLength(1);
  expect(plan.moves.find(({ mention: id }) => id === changes[1]!.mention)).toMatchObject({ leave: [], stay: [] });
  const { differences } = await verifyBrand(settledBy(scene.deps, scene.owner), 'senja');
  expect(differences).toEqual([]);
});
