import { cellCode } from '../../../src/monitor/trendCells';
import { correctMention } from '../../../src/usecases/correctMention';
import { createQuarterHours } from '../../../src/usecases/projection/quarterHours';
import { sketchPlace } from '../../../src/usecases/projection/rollupPlaces';
import { sequenceChanges } from '../../../src/usecases/projection/sequenceChanges';
import { ADMIN, mention, START } from '../../support/deps';
import { setScene } from '../../support/scene';

const scene = setScene();

test.each([
  ['that is in no segment yet counts as it was', false, 'COMPLAINT' as const],
  ['that a segment has taken in counts as it is, though its row is still marked', true, 'PRAISE' as const],
])('a change %s', async (_name, isTaken, kind) => {
  await scene.owner.ingest([mention()]);
  await scene.owner.project();
  const row = (await scene.store.models.Mention.findOne().lean())!;
  await correctMention(scene.deps, { id: row._id, kind: 'PRAISE', polarity: 'NEGATIVE' }, ADMIN);
  const changes = await sequenceChanges(scene.store.models, scene.brand, 1);
  const segment = { brand: 'senja', last: 2, changes };
  const backlog = isTaken ? [segment] : [];
  const quarterHours = createQuarterHours(scene.store.models, () => backlog, new AbortController().signal);
  const { document, slot } = sketchPlace('senja', START);
  const codes: number[] = [];
  const visit = () => quarterHours.visit('senja', document, slot, (code) => codes.push(code));
  await visit();
  const { language } = row.analysis;
  expect(codes).toEqual([cellCode({ kind, channel: 'X', language, polarity: 'NEGATIVE' })]);
});

test('a mention whose row is met twice counts once', async () => {
  await scene.owner.ingest([mention({ author: 'one' }), mention({ author: 'two' })]);
  await scene.owner.project();
  const { collection } = scene.store.models.Mention;
  const find = collection.find.bind(collection);
  collection.find = ((filter: object, options: object) =>
    (async function* () {
      for (const _time of ['once', 'again']) yield* await find(filter as never, options).toArray();
    })()) as never;
  const quarterHours = createQuarterHours(scene.store.models, () => [], new AbortController().signal);
  const { document, slot } = sketchPlace('senja', START);
  const authors: number[] = [];
  await quarterHours.visit('senja', document, slot, (_code, author) => authors.push(author));
  delete (collection as { find?: unknown }).find;
  expect(authors).toHaveLength(2);
});
