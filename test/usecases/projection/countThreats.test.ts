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

/** How often the mentions of a campaign are read while a work is done. */
async function countReads(campaign: string, work: () => Promise<void>): Promise<number> {
  const find = jest.spyOn(scene.store.models.Mention.collection, 'find');
  await work();
  const reads = find.mock.calls.filter(([filter]) => {
    const { threats } = filter as { threats?: { $in?: string[] } };
    return threats?.$in?.includes(campaign);
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
