import type { ChangeRow } from '../../src/events/changeLog';
import { encodeCursor } from '../../src/events/cursor';
import type { MentionFilter } from '../../src/usecases/readMentions';
import { subscribeToMentions } from '../../src/usecases/subscribeToMentions';
import { ADMIN, at, DAY, mention } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene();

const subscribe = (after: string | null = 'start', filter: MentionFilter | null = null) =>
  subscribeToMentions(scene.deps, { brand: 'senja', filter, after }, ADMIN);

async function take(changes: AsyncIterator<ChangeRow>, count: number): Promise<[number, string, string][]> {
  const taken: [number, string, string][] = [];
  while (taken.length < count) {
    const { value } = await changes.next();
    const row = await scene.store.models.Mention.findOne({ _id: value.mention }, { externalId: 1 }).lean();
    taken.push([value.sequence, value.type, row?.externalId ?? 'gone']);
  }
  return taken;
}

test('all that happens to mentions comes in the order of the brand, across passes, then live', async () => {
  await scene.owner.ingest([mention({ externalId: 'a' }), mention({ externalId: 'b', postedAt: at(1) })]);
  await scene.owner.project();
  await scene.owner.ingest([mention({ externalId: 'a', text: 'praise: mended' })]);
  await scene.owner.project();
  const changes = await subscribe();
  expect(await take(changes, 3)).toEqual([
    [1, 'ADDED', 'a'],
    [2, 'ADDED', 'b'],
    [3, 'UPDATED', 'a'],
  ]);
  const next = take(changes, 1);
  await scene.owner.ingest([mention({ externalId: 'c' })]);
  await scene.owner.project();
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
  await scene.owner.ingest([mention({ externalId: 'a' })]);
  expect(await changes.read()).toBeNull();
  await scene.owner.project();
  expect(await next).toEqual([[1, 'ADDED', 'a']]);
  await changes.return();
});

test('a log of more than one read is told whole', async () => {
  await scene.owner.ingest(Array.from({ length: 450 }, (_, index) => mention({ externalId: `m-${index}` })));
  await scene.owner.project();
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
  await scene.owner.ingest([mention({ externalId: 'turned', text: 'praise: good' })]);
  await scene.owner.project();
  await scene.owner.ingest([
    mention({ externalId: 'turned', text: 'complaint: not good' }),
    mention({ externalId: 'forum', channel: 'FORUM', postedAt: at(1) }),
    mention({ externalId: 'late', postedAt: at(DAY) }),
    mention({ externalId: 'dewi', author: 'dewi', postedAt: at(3 * DAY) }),
    mention({ externalId: 'praise', text: 'praise: fine', postedAt: at(4 * DAY) }),
  ]);
  await scene.owner.project();
  const changes = await subscribe('start', filter);
  expect((await take(changes, expected.length)).map(([, , externalId]) => externalId)).toEqual(expected);
  expect(await changes.read()).toBeNull();
  await changes.return();
});

test('what was sent with `notify: false` is passed over', async () => {
  await scene.owner.ingest([mention({ externalId: 'old' })], false);
  await scene.owner.ingest([mention({ externalId: 'new', postedAt: at(1) })]);
  await scene.owner.project();
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
  await expect(subscribeToMentions(scene.deps, input, { ...ADMIN, brands: ['fajar'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(subscribeToMentions(scene.deps, input, { ...ADMIN, role: 'INGESTER' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
