import { verifyBrand } from '../../src/usecases/verifyBrand';
import { at, DAY, mention, settledBy } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene();
beforeEach(async () => {
  await scene.owner.ingest([0, 1, 2, 20].map((day) => mention({ postedAt: at(day * DAY) })));
  await scene.owner.project();
});

const verify = () => verifyBrand(settledBy(scene.deps, scene.owner), 'senja');

test('a brand whose numbers are right is found so', async () => {
  expect(await verify()).toEqual({ mentions: 4, rollups: 8, threats: 2, differences: [] });
});

test('every kind of difference is told', async () => {
  const { Mention, Threat, TrendBucket, TrendSketch } = scene.store.models;
  const [bucket] = await TrendBucket.find().sort({ _id: 1 }).limit(1).lean();
  const [sketch] = await TrendSketch.find().sort({ _id: 1 }).limit(1).lean();
  await TrendBucket.collection.updateOne({ _id: bucket!._id } as never, { $set: { kinds: Buffer.alloc(0) } });
  await TrendSketch.collection.deleteOne({ _id: sketch!._id } as never);
  await Threat.updateOne({ mentionCount: 3 }, { $set: { reach: 7 } });
  await Mention.deleteOne({ postedAt: at(20 * DAY) });
  const { differences } = await verify();
  for (const part of [
    `counts by kind of ${bucket!._id}`,
    `sketches of ${sketch!._id}`,
    'reach of threat',
    'mentionCount of threat',
    'counts mentions that are not there',
  ])
    expect(differences.join('\n')).toContain(part);
});

test('a brand that is not there is not found', async () => {
  await expect(verifyBrand(settledBy(scene.deps, scene.owner), 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
