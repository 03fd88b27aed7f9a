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
  const { Mention, Threat, TrendBucket, TrendDistinct, TrendKind, TrendSketch } = scene.store.models;
  const [bucket] = await TrendBucket.find().sort({ _id: 1 }).limit(1).lean();
  const [sketch] = await TrendSketch.find().sort({ _id: 1 }).limit(1).lean();
  const month = (await TrendSketch.findOne({ _id: { $regex: ':M:' } }).lean())!;
  const day = (await TrendDistinct.findOne().lean())!;
  await TrendBucket.collection.updateOne({ _id: bucket!._id } as never, { $set: { cells: Buffer.alloc(0) } });
  await TrendKind.collection.deleteOne({ _id: bucket!._id } as never);
  const hours = (await TrendKind.findOne({ _id: { $regex: ':H:' } }).lean())!;
  await TrendKind.collection.deleteOne({ _id: hours._id } as never);
  await TrendDistinct.collection.deleteOne({ _id: day._id } as never);
  await TrendSketch.collection.deleteOne({ _id: month._id } as never);
  await TrendSketch.collection.deleteOne({ _id: sketch!._id } as never);
  await Threat.updateOne({ mentionCount: 3 }, { $set: { reach: 7 } });
  await Mention.deleteOne({ postedAt: at(20 * DAY) });
  const { differences } = await verify();
  for (const part of [
    `The counts of ${bucket!._id}`,
    `counts by kind of ${bucket!._id}`,
    `counts by kind of ${hours._id}`,
    `distinct counts of ${day._id}`,
    `sketches of ${month._id}`,
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
