import type { EventRow } from '../../models/event';
import { encodeCursor } from '../../src/events/cursor';
import { followLog } from '../../src/events/follow';
import { appendEvents, openEventLog, trimEvents } from '../../src/events/log';
import { createWake, eventsTopic, type Wake } from '../../src/events/wake';
import type { EventType } from '../../src/monitor/threat';
import { at, DAY } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';
import { threatPayload } from '../support/threatPayload';

let store: TestStore;
let wake: Wake;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  wake = createWake();
});

async function append(keys: string[], type: EventType = 'THREAT_OPENED', isWoken = true): Promise<void> {
  const events = keys.map((key) => ({ brand: 'senja', key, type, occurredAt: at(0), payload: threatPayload() }));
  await appendEvents(store.models, 'senja', events, at(1));
  if (isWoken) wake.notify(eventsTopic('senja'));
}
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `e${from + index}`);
const follow = ({ types = null, after = null }: { types?: EventType[] | null; after?: string | null } = {}) =>
  followLog(wake, openEventLog(store.models, 'senja', types), after);
/** Leaves the newest so many. */
const keep = (maxEvents: number) =>
  trimEvents(store.models, 'senja', { maxEvents, maxAgeMs: 999 * DAY, maxBytes: 1e12 }, at(1));

async function take(events: AsyncIterator<EventRow>, count: number): Promise<string[]> {
  const keys: string[] = [];
  while (keys.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    keys.push(value.key);
  }
  return keys;
}

test('without a place it is live from now', async () => {
  await append(['old']);
  const events = await follow();
  await append(['new']);
  expect(await take(events, 1)).toEqual(['new']);
  await events.return?.();
});

test('"start" replays from the oldest kept, then goes on live, in order and without a gap', async () => {
  await append(numbered(1, 450));
  const events = await follow({ after: 'start' });
  expect(await take(events, 450)).toEqual(numbered(1, 450));
  const next = take(events, 3);
  await append(numbered(451, 452));
  await append(numbered(453, 453));
  expect(await next).toEqual(numbered(451, 453));
  await events.return?.();
});

test('"start" of a log whose beginning is no longer kept begins at what is', async () => {
  await append(numbered(1, 5));
  await keep(2);
  const events = await follow({ after: 'start' });
  expect(await take(events, 2)).toEqual(['e4', 'e5']);
  await events.return?.();
});

test('"start" of an empty log waits for the first', async () => {
  const events = await follow({ after: 'start' });
  const first = take(events, 1);
  await append(['e1']);
  expect(await first).toEqual(['e1']);
  await events.return?.();
});

test('after a cursor comes what followed it, then live: replay and live are one', async () => {
  await append(numbered(1, 3));
  const events = await follow({ after: encodeCursor('senja', 2) });
  await append(numbered(4, 5));
  expect(await take(events, 3)).toEqual(['e3', 'e4', 'e5']);
  await events.return?.();
});

test('only the types asked for, and the rest does not stop it', async () => {
  await append(numbered(1, 250), 'THREAT_ESCALATED');
  await append(['opened'], 'THREAT_OPENED');
  const events = await follow({ after: 'start', types: ['THREAT_OPENED'] });
  expect(await take(events, 1)).toEqual(['opened']);
  await events.return?.();
});

test('an event that nobody woke it for is found by asking', async () => {
  const events = await follow();
  const next = take(events, 1);
  await append(['quiet'], 'THREAT_OPENED', false);
  expect(await next).toEqual(['quiet']);
  await events.return?.();
});

test('forty followers who started anywhere each get all that comes after', async () => {
  await append(numbered(1, 4));
  const places = Array.from({ length: 40 }, (_, index) => index % 5);
  const followers = await Promise.all(places.map((place) => follow({ after: encodeCursor('senja', place) })));
  const takes = followers.map((events, index) => take(events, 6 - places[index]!));
  await append(numbered(5, 6));
  for (const [index, keys] of (await Promise.all(takes)).entries())
    expect(keys).toEqual(numbered(places[index]! + 1, 6));
  for (const events of followers) await events.return?.();
});

test('a place that is not yet there to be read is waited for, never stepped over', async () => {
  await append(numbered(1, 5));
  const log = openEventLog(store.models, 'senja', null);
  let isLate = true;
  const { readAfter } = log;
  log.readAfter = async (sequence, limit) =>
    (await readAfter(sequence, limit)).filter((row) => !isLate || row.sequence !== 3);
  const events = await followLog(wake, log, 'start');
  expect(await take(events, 2)).toEqual(['e1', 'e2']);
  const rest = take(events, 3);
  isLate = false;
  wake.notify(eventsTopic('senja'));
  expect(await rest).toEqual(['e3', 'e4', 'e5']);
  await events.return();
});

test('a stopped follower ends, also one that waits', async () => {
  const events = await follow();
  const waiting = events.next();
  await events.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

describe('a place that is no longer kept', () => {
  test('is an error that names the oldest left, from which it can go on', async () => {
    await append(numbered(1, 5));
    await keep(2);
    const error = await follow({ after: encodeCursor('senja', 1) }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
    const events = await follow({ after: error.details.oldestCursor });
    expect(await take(events, 2)).toEqual(['e4', 'e5']);
    await events.return?.();
  });

  test('just before the oldest kept is still good', async () => {
    await append(numbered(1, 5));
    await keep(2);
    const events = await follow({ after: encodeCursor('senja', 3) });
    expect(await take(events, 1)).toEqual(['e4']);
    await events.return?.();
  });

  test('is told as well when nothing at all is kept', async () => {
    await append(numbered(1, 5));
    await trimEvents(store.models, 'senja', { maxEvents: 9, maxAgeMs: 0, maxBytes: 1e12 }, at(DAY));
    const error = await follow({ after: encodeCursor('senja', 1) }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
    const events = await follow({ after: error.details.oldestCursor });
    await append(['e6']);
    expect(await take(events, 1)).toEqual(['e6']);
    await events.return?.();
  });

  test('while following is an error too, never a silent jump', async () => {
    await append(numbered(1, 2));
    const events = await follow({ after: 'start' });
    expect(await take(events, 2)).toEqual(['e1', 'e2']);
    await append(numbered(3, 9), 'THREAT_OPENED', false);
    await keep(4);
    await expect(events.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  });
});

test.each([
  ['of another brand', () => encodeCursor('other', 1), 'another brand'],
  ['of another stream', () => encodeCursor('senja', 1, 'mentions'), 'another stream'],
  ['ahead of the log', () => encodeCursor('senja', 99), 'ahead'],
  ['of nothing', () => 'garbage', 'gave out'],
])('a cursor %s is refused', async (_, after, message) => {
  await expect(follow({ after: after() })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(message),
  });
});
