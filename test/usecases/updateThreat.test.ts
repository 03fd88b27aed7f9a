import { updateThreat } from '../../src/usecases/updateThreat';
import { ADMIN, at, DAY, HOUR, mention } from '../support/deps';
import { seeEvents } from '../support/readBack';
import { setScene } from '../support/scene';

const scene = setScene();
let id: string;
beforeEach(async () => {
  await scene.tell({});
  id = (await scene.threat())._id;
});

const stored = () => scene.threat({ _id: id });
const RESPONDER = { ...ADMIN, name: 'Sinta', role: 'RESPONDER' as const };

test('status, assignee and note are taken together, and the timeline says who did what', async () => {
  scene.deps.time.now = at(31 * DAY);
  const { threat, errors } = await updateThreat(
    scene.deps,
    { id, status: 'ACKNOWLEDGED', assignee: ' Budi ', note: ' called ' },
    RESPONDER,
  );
  expect(errors).toEqual([]);
  expect(threat).toMatchObject({ status: 'ACKNOWLEDGED', assignee: 'Budi', resolvedAt: null });
  const by = { at: scene.deps.time.now, actor: 'Sinta' };
  expect(threat?.timeline.slice(1)).toEqual([
    { ...by, action: 'STATUS', from: 'OPEN', to: 'ACKNOWLEDGED', why: null, note: null },
    { ...by, action: 'ASSIGNEE', from: null, to: 'Budi', why: null, note: null },
    { ...by, action: 'NOTE', from: null, to: null, why: null, note: 'called' },
  ]);
  expect(await stored()).toEqual(threat);
});

test('RESOLVED is told once, with when; leaving it takes the moment away', async () => {
  const { threat } = await updateThreat(scene.deps, { id, status: 'RESOLVED' }, RESPONDER);
  expect(threat?.resolvedAt).toEqual(scene.deps.time.now);
  await updateThreat(scene.deps, { id, status: 'RESOLVED' }, RESPONDER);
  await scene.owner.project();
  expect((await seeEvents(scene.store.models, 'senja')).slice(1)).toMatchObject([
    { type: 'THREAT_RESOLVED', payload: { threat: id, from: 'OPEN', to: 'RESOLVED', status: 'RESOLVED' } },
  ]);
  const again = await updateThreat(scene.deps, { id, status: 'IN_PROGRESS' }, RESPONDER);
  expect(again.threat?.resolvedAt).toBeNull();
  await updateThreat(scene.deps, { id, status: 'RESOLVED' }, RESPONDER);
  await scene.owner.project();
  expect((await seeEvents(scene.store.models, 'senja')).filter(({ type }) => type === 'THREAT_RESOLVED')).toHaveLength(
    2,
  );
});

test('an empty assignee is nobody, and what is as it was is not in the timeline', async () => {
  await updateThreat(scene.deps, { id, assignee: 'Budi' }, RESPONDER);
  const { threat } = await updateThreat(scene.deps, { id, assignee: ' ' }, RESPONDER);
  expect(threat?.assignee).toBeNull();
  const before = await stored();
  expect((await updateThreat(scene.deps, { id, assignee: '', status: 'OPEN' }, RESPONDER)).threat).toEqual(before);
  expect(await stored()).toEqual(before);
});

test('eight who work on it at the same moment undo nothing of each other', async () => {
  const notes = Array.from({ length: 7 }, (_, index) => `note ${index}`);
  await Promise.all([
    ...notes.map((note) => updateThreat(scene.deps, { id, note }, RESPONDER)),
    updateThreat(scene.deps, { id, assignee: 'Budi' }, RESPONDER),
  ]);
  const threat = await stored();
  expect(threat.assignee).toBe('Budi');
  expect(threat.timeline.flatMap((entry) => (entry.note === null ? [] : [entry.note])).sort()).toEqual(notes);
  expect(threat.revision).toBe(9);
});

test('a person’s work and the projections leave both', async () => {
  await scene.owner.ingest([mention({ followers: 50_000, postedAt: at(HOUR) })]);
  await Promise.all([
    scene.owner.project(),
    updateThreat(scene.deps, { id, status: 'IN_PROGRESS', note: 'on it' }, RESPONDER),
  ]);
  await scene.owner.project();
  expect(await stored()).toMatchObject({ status: 'IN_PROGRESS', mentionCount: 2, severity: 'MEDIUM' });
  expect((await stored()).timeline.map((entry) => entry.action).sort()).toEqual([
    'ESCALATED',
    'NOTE',
    'OPENED',
    'STATUS',
  ]);
  expect((await scene.eventTypes()).sort()).toEqual([
    'THREAT_ESCALATED',
    'THREAT_OPENED',
    'THREAT_UPDATED',
    'THREAT_UPDATED',
  ]);
});

test('the timeline keeps its newest two hundred entries', async () => {
  const entry = { at: at(0), actor: 'x', action: 'NOTE' as const, from: null, to: null, why: null, note: 'old' };
  await scene.store.models.Threat.updateOne({ _id: id }, { $set: { timeline: Array(200).fill(entry) } });
  const { threat } = await updateThreat(scene.deps, { id, note: 'new' }, RESPONDER);
  expect(threat?.timeline).toHaveLength(200);
  expect(threat?.timeline.at(-1)?.note).toBe('new');
});

test.each([
  ['nothing at all', {}, 'NOTHING_TO_DO', []],
  ['an assignee of 129', { assignee: 'x'.repeat(129) }, 'ASSIGNEE_TOO_LONG', ['assignee']],
  ['a blank note', { note: ' ' }, 'NOTE_INVALID', ['note']],
  ['a note of 4,001', { note: 'x'.repeat(4_001) }, 'NOTE_INVALID', ['note']],
])('%s is the input’s error and changes nothing', async (_, fields, code, path) => {
  const before = await stored();
  expect(await updateThreat(scene.deps, { id, ...fields }, RESPONDER)).toMatchObject({
    threat: null,
    errors: [{ code, path }],
  });
  expect(await stored()).toEqual(before);
});

test.each([
  ['a READER', { ...ADMIN, role: 'READER' as const }, 'FORBIDDEN'],
  ['an INGESTER', { ...ADMIN, role: 'INGESTER' as const }, 'FORBIDDEN'],
  ['a RESPONDER of another brand', { ...RESPONDER, brands: ['other'] }, 'NOT_FOUND'],
])('%s: %s', async (_, actor, code) => {
  await expect(updateThreat(scene.deps, { id, note: 'x' }, actor)).rejects.toMatchObject({ code });
});

test('a threat that is not there is not found', async () => {
  await expect(updateThreat(scene.deps, { id: 'none', note: 'x' }, RESPONDER)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
