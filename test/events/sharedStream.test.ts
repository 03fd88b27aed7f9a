import fc from 'fast-check';
import type { AppError } from '../../src/errors';
import { decodeCursor, encodeCursor } from '../../src/events/cursor';
import { followLog, type Log } from '../../src/events/follow';
import { createStreams, type Entry, type Sink } from '../../src/events/sharedStream';
import { createWake } from '../../src/events/wake';
import { waitFor } from '../support/waitFor';

interface Row {
  sequence: number;
}

/** A log in memory; only its length matters. */
function createLog() {
  const wake = createWake();
  const state = { first: 1, last: 0, reads: 0 };
  const log: Log<Row> = {
    kind: 'events',
    brand: 'senja',
    topic: 'log',
    findEnds: async () => ({ oldest: state.first, last: state.last }),
    findLast: async () => state.last,
    readAfter: async (sequence, limit) => {
      state.reads++;
      const from = Math.max(sequence + 1, state.first);
      return Array.from({ length: Math.max(0, Math.min(limit, state.last - from + 1)) }, (_, index) => ({
        sequence: from + index,
      }));
    },
    isWanted: () => true,
  };
  return {
    wake,
    log,
    state,
    append(count: number): void {
      state.last += count;
      wake.notify('log');
    },
  };
}

/** A connection that takes nothing while it is held. */
function createSink() {
  const got: number[] = [];
  let wakeUp: () => void = () => {};
  const state = { isHeld: false, error: null as Error | null };
  const sink: Sink = {
    isReady: () => !state.isHeld,
    onceReady: (listener) => {
      wakeUp = listener;
    },
    send: (entries: readonly Entry[]) => got.push(...entries.map(({ text }) => Number(text))),
    end: (error) => {
      state.error = error;
    },
  };
  return {
    sink,
    got,
    state,
    hold: () => {
      state.isHeld = true;
    },
    release: () => {
      state.isHeld = false;
      wakeUp();
    },
  };
}

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function setUp() {
  const source = createLog();
  const streams = createStreams();
  const rendered: number[] = [];
  const render = async (row: Row): Promise<string> => {
    rendered.push(row.sequence);
    return String(row.sequence);
  };
  const join = async (after: string | null, sink: Sink, key = 'a') =>
    streams.join(key, await followLog(source.wake, source.log, after), render, sink);
  return { ...source, streams, rendered, join };
}

test('what many subscribe to equally is made ready once, and the log read once', async () => {
  const { append, join, rendered, state, streams } = setUp();
  const sinks = Array.from({ length: 50 }, createSink);
  const subscriptions = await Promise.all(sinks.map(({ sink }) => join(null, sink)));
  append(3);
  for (const { got } of sinks) await waitFor('all is told', () => got.length === 3);
  for (const { got } of sinks) expect(got).toEqual([1, 2, 3]);
  expect(rendered).toEqual([1, 2, 3]);
  expect(state.reads).toBeLessThan(10);
  expect(subscriptions.map(({ position }) => position)).toEqual(sinks.map(() => 3));
  expect(streams.size()).toBe(1);
  for (const subscription of subscriptions) subscription.leave();
  expect(streams.size()).toBe(0);
});

test('whenever and wherever somebody joins, all that follows comes once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 700 }), fc.boolean()), {
        minLength: 1,
        maxLength: 8,
      }),
      async (steps) => {
        const { append, join, state } = setUp();
        const joined: { sink: ReturnType<typeof createSink>; from: number; leave(): void }[] = [];
        for (const [count, back, isHeld] of steps) {
          append(count);
          const from = Math.max(0, state.last - back);
          const sink = createSink();
          if (isHeld) sink.hold();
          const subscription = await join(encodeCursor('senja', from), sink.sink);
          joined.push({ sink, from, leave: subscription.leave });
          await new Promise((resolve) => setImmediate(resolve));
          for (const each of joined) each.sink.release();
        }
        append(1);
        for (const { sink, from } of joined) {
          await waitFor('all has come', () => sink.got.at(-1) === state.last);
          expect(sink.got).toEqual(upTo(from + 1, state.last));
        }
        for (const { leave } of joined) leave();
      },
    ),
    { numRuns: 30 },
  );
});

test('one who takes nothing while others go on is ended with the cursor to resume after, and loses nothing by it', async () => {
  const { append, join, state } = setUp();
  const [quick, slow] = [createSink(), createSink()];
  const leaves = [(await join(null, quick.sink)).leave, (await join(null, slow.sink)).leave];
  append(5);
  await waitFor('both are told', () => quick.got.length === 5 && slow.got.length === 5);
  slow.hold();
  while (slow.state.error === null) {
    append(200);
    await waitFor('the quick one is told', () => quick.got.length === state.last);
  }
  expect(state.last).toBeLessThan(2_500);
  expect(quick.got).toEqual(upTo(1, state.last));
  expect(slow.state.error).toMatchObject({ code: 'TOO_SLOW' });
  const { cursor } = (slow.state.error as AppError).details as { cursor: string };
  expect(decodeCursor('senja', cursor)).toBe(5);
  const again = createSink();
  leaves.push((await join(cursor, again.sink)).leave);
  await waitFor('the rest has come', () => again.got.length === state.last - 5);
  expect([...slow.got, ...again.got]).toEqual(upTo(1, state.last));
  for (const leave of leaves) leave();
});

test('one who is behind and catches up on a log that is trimmed meanwhile is told so', async () => {
  const { append, join, state } = setUp();
  const first = createSink();
  const { leave } = await join(null, first.sink);
  append(2_000);
  await waitFor('all is told', () => first.got.length === 2_000);
  const late = createSink();
  late.hold();
  await join(encodeCursor('senja', 10), late.sink);
  state.first = 1_500;
  late.release();
  expect(await waitFor('it is ended', () => late.state.error)).toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect(late.got).toEqual(upTo(11, 10 + late.got.length));
  leave();
});

test('what all wait for is paid once by any who can, and waits while nobody can; who comes back pays for itself', async () => {
  const { append, join, rendered, state } = setUp();
  const purses = [0, 0, 0];
  const readers = purses.map((_, n) => {
    const pay = (count: number): boolean => {
      if (purses[n]! < count) return false;
      purses[n]! -= count;
      return true;
    };
    const reader = createSink();
    return { ...reader, sink: { ...reader.sink, pay } };
  });
  const leaves = [(await join(null, readers[0]!.sink)).leave, (await join(null, readers[1]!.sink)).leave];
  append(10);
  // The second is asked when the first cannot, so that the one who has nothing left is in nobody's way.
  purses[1] = 25;
  await waitFor('all is told', () => readers.slice(0, 2).every(({ got }) => got.length === 10));
  expect(purses).toEqual([0, 15, 0]);
  purses[0] = 4;
  append(15);
  await waitFor('all is told again', () => readers.slice(0, 2).every(({ got }) => got.length === 25));
  expect(purses).toEqual([4, 0, 0]);
  purses[1] = 200;
  append(200);
  await waitFor('all is told once more', () => readers.slice(0, 2).every(({ got }) => got.length === 225));
  leaves.push((await join(encodeCursor('senja', 1), readers[2]!.sink)).leave);
  const made = rendered.length;
  purses[2] = 1_000;
  await waitFor('what it missed is told to the one who comes back', () => readers[2]!.got.at(-1) === state.last);
  expect(readers[2]!.got).toEqual(upTo(2, state.last));
  expect(purses).toEqual([4, 0, 1_000 - (rendered.length - made)]);
  expect(rendered.length).toBeGreaterThan(made);
  for (const leave of leaves) leave();
});

test('a fault in making an entry ready ends everyone, and the next to come begins anew', async () => {
  const { wake, log, append, streams } = setUp();
  const [broken, sound] = [createSink(), createSink()];
  streams.join('b', await followLog(wake, log, null), () => Promise.reject(new Error('broken')), broken.sink);
  append(1);
  expect(await waitFor('it is ended', () => broken.state.error)).toMatchObject({ message: 'broken' });
  expect(streams.size()).toBe(0);
  const { leave } = streams.join('b', await followLog(wake, log, 'start'), async () => '1', sound.sink);
  await waitFor('it is told', () => sound.got.length === 1);
  leave();
});
