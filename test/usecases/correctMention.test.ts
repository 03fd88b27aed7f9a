import type { MentionRow } from '../../models/mention';
import { correctMention } from '../../src/usecases/correctMention';
import { reanalyzeMentions } from '../../src/usecases/reanalyzeMentions';
import { ADMIN, analyzeByPrefix, mention, settledBy } from '../support/deps';
import { seeThreats } from '../support/readBack';
import { countRollups, seeRollups } from '../support/rollups';
import { setScene } from '../support/scene';

const scene = setScene();
let id: string;
beforeEach(async () => {
  const [result] = await scene.owner.ingest([mention({ externalId: 'one', text: 'complaint: parcel is late' })]);
  await scene.owner.project();
  id = result!.mention!._id;
});

const RESPONDER = { ...ADMIN, name: 'Sinta', role: 'RESPONDER' as const };
const stored = async () => (await scene.store.models.Mention.findOne({ _id: id }).lean<MentionRow>())!;
async function expectCountsToHold(): Promise<void> {
  await scene.owner.project();
  const rows = await scene.store.models.Mention.find({ brand: 'senja' }).lean<MentionRow[]>();
  expect(await seeRollups(scene.store.models, 'senja')).toEqual(countRollups(rows, scene.brand.timeZone));
}

test('a person’s label takes the place of the engine’s, with who gave it and when; counts and threats follow', async () => {
  const { mention: corrected, errors } = await correctMention(
    scene.deps,
    { id, kind: 'INQUIRY', polarity: 'NEUTRAL', note: ' only asks ' },
    RESPONDER,
  );
  expect(errors).toEqual([]);
  expect(corrected?.analysis).toMatchObject({
    kind: 'INQUIRY',
    confidence: 1,
    sentiment: { polarity: 'NEUTRAL', score: 0 },
  });
  expect(corrected?.engineAnalysis).toMatchObject({ kind: 'COMPLAINT', sentiment: { polarity: 'NEGATIVE' } });
  const label = { kind: 'INQUIRY', polarity: 'NEUTRAL', note: 'only asks', by: 'Sinta', at: scene.deps.time.now };
  expect(corrected?.corrections).toEqual([label]);
  await expectCountsToHold();
  expect(await stored()).toMatchObject({ threats: [], revision: 2 });
  expect(await seeThreats(scene.store.models, 'senja')).toMatchObject([{ status: 'DISMISSED', mentionCount: 0 }]);
  expect(await scene.store.models.AuditEntry.find().lean()).toMatchObject([
    { action: 'MENTION_CORRECTED', object: `Mention:${id}`, details: ['INQUIRY', 'NEUTRAL'] },
  ]);
});

test('the same label again changes nothing; another one adds to the first', async () => {
  await correctMention(scene.deps, { id, kind: 'INSULT' }, RESPONDER);
  const once = await stored();
  await correctMention(scene.deps, { id, kind: 'INSULT' }, ADMIN);
  expect(await stored()).toEqual(once);
  const { mention: twice } = await correctMention(scene.deps, { id, polarity: 'POSITIVE' }, ADMIN);
  expect(twice?.analysis).toMatchObject({ kind: 'INSULT', sentiment: { polarity: 'POSITIVE', score: 0.5 } });
  expect(twice?.corrections?.map(({ kind, polarity, by }) => [kind, polarity, by])).toEqual([
    ['INSULT', null, 'Sinta'],
    ['INSULT', 'POSITIVE', 'Admin'],
  ]);
  await expectCountsToHold();
});

test('the label holds over a changed text and over another engine, which are kept beside it', async () => {
  await correctMention(scene.deps, { id, kind: 'PRAISE', polarity: 'POSITIVE' }, RESPONDER);
  await scene.owner.ingest([mention({ externalId: 'one', text: 'insult: so bad' })]);
  expect(await stored()).toMatchObject({
    text: 'insult: so bad',
    analysis: { kind: 'PRAISE', sentiment: { polarity: 'POSITIVE' } },
    engineAnalysis: { kind: 'INSULT' },
  });
  await scene.owner.ingest([mention({ externalId: 'two', text: 'complaint: no answer' })]);
  await scene.owner.project();
  const { language } = analyzeByPrefix({ text: 'insult: so bad' });
  scene.deps.analyze = () => ({ ...analyzeByPrefix({ text: 'activism: now' }), language, engine: 'newer' });
  const progress = await reanalyzeMentions(
    settledBy(scene.deps, scene.owner),
    { brand: 'senja', isForced: false },
    () => {},
  );
  expect(progress).toEqual({ read: 2, analysed: 2, moved: 1 });
  const kinds = await scene.store.models.Mention.find().sort({ externalId: 1 }).lean<MentionRow[]>();
  expect(kinds.map((row) => [row.analysis.kind, row.analysis.engine, row.engineAnalysis?.kind])).toEqual([
    ['PRAISE', 'newer', 'ACTIVISM'],
    ['ACTIVISM', 'newer', undefined],
  ]);
  await expectCountsToHold();
  const again = await reanalyzeMentions(
    settledBy(scene.deps, scene.owner),
    { brand: 'senja', isForced: false },
    () => {},
  );
  expect(again).toEqual({ read: 2, analysed: 0, moved: 0 });
});

test.each([
  ['nothing', {}, 'NOTHING_TO_DO'],
  ['a blank note', { kind: 'PRAISE', note: ' ' }, 'NOTE_INVALID'],
  ['a long note', { kind: 'PRAISE', note: 'n'.repeat(4_001) }, 'NOTE_INVALID'],
] as const)('a correction of %s is refused', async (_, input, code) => {
  const { mention: none, errors } = await correctMention(scene.deps, { id, ...input }, ADMIN);
  expect([none, errors.map((error) => error.code)]).toEqual([null, [code]]);
  expect((await stored()).corrections).toBeUndefined();
});

test.each([
  ['an unknown mention', {}, 'nowhere', 'NOT_FOUND'],
  ['a key of another brand', { brands: ['fajar'] }, undefined, 'NOT_FOUND'],
  ['a READER', { role: 'READER' as const }, undefined, 'FORBIDDEN'],
  ['an INGESTER', { role: 'INGESTER' as const }, undefined, 'FORBIDDEN'],
])('%s is refused with a code', async (_, fields, other, code) => {
  const correcting = correctMention(scene.deps, { id: other ?? id, kind: 'PRAISE' }, { ...ADMIN, ...fields });
  await expect(correcting).rejects.toMatchObject({ code });
});

test.each([
  ['that was told', true, ['THREAT_OPENED', 'THREAT_UPDATED']],
  ['from history, which nobody was told of', false, []],
])('the end of a threat %s, by a label, is an event only where its beginning was', async (_, notify, types) => {
  const known = await scene.eventTypes();
  const [result] = await scene.owner.ingest([mention({ author: 'budi' })], notify);
  await scene.owner.project();
  await correctMention(scene.deps, { id: result!.mention!._id, kind: 'PRAISE' }, ADMIN);
  await scene.owner.project();
  expect(await scene.threat({ author: 'X:budi' })).toMatchObject({ status: 'DISMISSED', mentionCount: 0 });
  expect(await scene.eventTypes()).toEqual([...known, ...types]);
});
