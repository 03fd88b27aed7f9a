import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../errors';
import { encodeCursor } from './cursor';
import type { Follower } from './follow';

/** One entry of a log, made ready for the wire once for all who get it. */
export interface Entry {
  sequence: number;
  text: string;
}

/** The end of a subscriber's connection. */
export interface Sink {
  /** Whether it takes more for now. */
  isReady(): boolean;
  /** Calls once it takes more again, or is gone. */
  onceReady(listener: () => void): void;
  send(entries: readonly Entry[]): void;
  /** Pays for entries before they are made ready; false while its budget does not allow it. Absent where they cost nothing. */
  pay?(count: number): boolean;
  /** Nothing more comes, and why. */
  end(error: Error): void;
}

export interface Subscription {
  /** Everything up to this sequence has been sent or passed over. */
  readonly position: number;
  leave(): void;
}

/** So many entries, or so many characters, may wait for the slowest subscriber. */
const MAX_WAITING = 1_000;
const MAX_WAITING_CHARACTERS = 4 * 1024 * 1024;
/** Kept without need, so that those who come back after a moment need not read the log. */
const KEPT_ENTRIES = 64;
/** A connection that takes nothing for so long is given up. */
const STALL_MS = 30_000;
/** Subscribers served before other work gets its turn. */
const ROUND_SLICE = 100;
/** Entries made ready at once, and sent at once. */
const RENDER_BATCH = 50;
/** How often those who cannot pay are asked again. */
const PAY_MS = 500;
const SEND_BATCH = 64;

interface Member {
  sink: Sink;
  position: number;
  /** Place of its next entry among all that the stream ever had; null while it catches up by itself. */
  next: number | null;
  isGone: boolean;
  stall: NodeJS.Timeout | null;
}

/**
 * One subscription that many share: the log is followed once, each entry made ready once, and each subscriber has only a
 * place in the list of what is ready. One who comes with an earlier place reads the log by itself until it has caught up.
 * One who takes nothing while others go on is ended with the cursor to resume after. What all wait for is paid by any of
 * them, once; while none can, they wait together.
 * @param render makes an entry's text
 * @param onTooSlow is told when a subscriber has been given up
 * @param onEmpty is told when the last subscriber has left; the stream is over then
 */
export function createSharedStream<Row extends { sequence: number }>(
  follower: Follower<Row>,
  render: (row: Row) => Promise<string>,
  onEmpty: () => void,
  onTooSlow: () => void,
) {
  const { log } = follower;
  const members = new Set<Member>();
  const blocked = new Set<Member>();
  const entries: Entry[] = [];
  /** How many entries have been taken off the front. */
  let dropped = 0;
  let characters = 0;
  /** Every wanted entry after this sequence, as far as the stream has read, is in the list. */
  let coveredFrom = follower.position;
  let isMoving = false;

  async function pump(): Promise<void> {
    try {
      for (let rows = await follower.nextBatch(); rows !== null; rows = await follower.nextBatch()) {
        isMoving = true;
        for (let at = 0; at < rows.length; at += RENDER_BATCH) {
          const batch = rows.slice(at, at + RENDER_BATCH);
          await payFor(batch.length, members);
          push(await renderAll(batch, render));
          await serveAll();
        }
        isMoving = false;
      }
    } catch (error) {
      for (const member of [...members]) end(member, error as Error);
    }
  }

  function push(added: readonly Entry[]): void {
    for (const entry of added) {
      entries.push(entry);
      characters += entry.text.length;
    }
    let excess = 0;
    for (let left = characters; entries.length - excess > MAX_WAITING || left > MAX_WAITING_CHARACTERS; excess++)
      left -= entries[excess]!.text.length;
    drop(excess);
    for (const member of blocked) if (member.next! < dropped) end(member, slowReader(member));
  }

  function drop(count: number): void {
    if (count <= 0) return;
    const gone = entries.splice(0, count);
    dropped += count;
    coveredFrom = gone.at(-1)!.sequence;
    for (const entry of gone) characters -= entry.text.length;
  }

  /**
   * A round over everyone who takes something. The log is read on only after it, so that none is behind for another reason
   * than its own connection, and so that under load each gets several entries at a time.
   */
  async function serveAll(): Promise<void> {
    const round = [...members];
    for (let from = 0; from < round.length; from += ROUND_SLICE) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const member of round.slice(from, from + ROUND_SLICE)) flush(member);
    }
    dropServed();
  }

  function dropServed(): void {
    let least = dropped + entries.length - KEPT_ENTRIES;
    for (const member of members) if (member.next !== null) least = Math.min(least, member.next);
    drop(least - dropped);
  }

  function flush(member: Member): void {
    if (member.isGone || member.next === null || blocked.has(member)) return;
    while (!member.isGone && member.next < dropped + entries.length) {
      if (!member.sink.isReady()) {
        block(member);
        break;
      }
      const from = member.next - dropped;
      const ready = entries.slice(from, from + SEND_BATCH);
      member.next += ready.length;
      const unseen = ready[0]!.sequence > member.position ? ready : ready.filter((e) => e.sequence > member.position);
      if (unseen.length === 0) continue;
      member.position = unseen.at(-1)!.sequence;
      member.sink.send(unseen);
    }
  }

  function block(member: Member): void {
    blocked.add(member);
    member.stall = setTimeout(() => end(member, slowReader(member)), STALL_MS);
    member.sink.onceReady(() => {
      blocked.delete(member);
      clearTimeout(member.stall ?? undefined);
      flush(member);
    });
  }

  function end(member: Member, error: Error): void {
    if (member.isGone) return;
    leave(member);
    if (error instanceof AppError && error.code === 'TOO_SLOW') onTooSlow();
    member.sink.end(error);
  }

  function leave(member: Member): void {
    if (member.isGone) return;
    member.isGone = true;
    members.delete(member);
    blocked.delete(member);
    clearTimeout(member.stall ?? undefined);
    if (members.size > 0) return;
    void follower.return();
    onEmpty();
  }

  function slowReader(member: Member): AppError {
    const cursor = encodeCursor(log.brand, member.position, log.kind);
    return new AppError('TOO_SLOW', `Read faster, then resume after '${cursor}'.`, { cursor });
  }

  /** Reads the log from the member's own place until the list has all that follows. */
  async function catchUp(member: Member, own: Follower<Row>): Promise<void> {
    try {
      while (!member.isGone && own.position < coveredFrom) {
        const rows = (await own.read()) ?? [];
        for (let at = 0; at < rows.length && !member.isGone; at += RENDER_BATCH) {
          const batch = rows.slice(at, at + RENDER_BATCH);
          await payFor(batch.length, [member]);
          if (member.isGone) return;
          const ready = await renderAll(batch, render);
          if (!member.sink.isReady() && !(await becomesReady(member))) return end(member, slowReader(member));
          if (member.isGone) return;
          member.position = ready.at(-1)!.sequence;
          member.sink.send(ready);
        }
        if (!member.isGone) member.position = Math.max(member.position, own.position);
      }
      joinList(member);
    } catch (error) {
      end(member, error as Error);
    } finally {
      await own.return();
    }
  }

  function becomesReady(member: Member): Promise<boolean> {
    return new Promise((resolve) => {
      member.stall = setTimeout(() => resolve(false), STALL_MS);
      member.sink.onceReady(() => {
        clearTimeout(member.stall ?? undefined);
        resolve(true);
      });
    });
  }

  function joinList(member: Member): void {
    if (member.isGone) return;
    const index = entries.findIndex((entry) => entry.sequence > member.position);
    member.next = dropped + (index < 0 ? entries.length : index);
    flush(member);
  }

  void pump();
  return {
    /** Adds a subscriber at the place of a follower of the same log. */
    join(own: Follower<Row>, sink: Sink): Subscription {
      const member: Member = { sink, position: own.position, next: null, isGone: false, stall: null };
      members.add(member);
      void catchUp(member, own);
      return {
        get position() {
          const isServed = !isMoving && member.next === dropped + entries.length;
          return isServed ? Math.max(member.position, follower.position) : member.position;
        },
        leave: () => leave(member),
      };
    },
  };
}
export type SharedStream<Row extends { sequence: number }> = ReturnType<typeof createSharedStream<Row>>;

/** Waits until one of those who want the entries has paid for them, or all have gone. */
async function payFor(count: number, members: Iterable<Member>): Promise<void> {
  for (;;) {
    const left = [...members].filter(({ isGone }) => !isGone);
    if (left.length === 0 || left.some(({ sink }) => sink.pay?.(count) ?? true)) return;
    await wait(PAY_MS, undefined, { ref: false });
  }
}

function renderAll<Row extends { sequence: number }>(
  rows: readonly Row[],
  render: (row: Row) => Promise<string>,
): Promise<Entry[]> {
  return Promise.all(rows.map(async (row) => ({ sequence: row.sequence, text: await render(row) })));
}

/**
 * The shared streams of a process, by what makes subscriptions equal.
 * @param onTooSlow is told of each subscriber that has been given up
 */
export function createStreams(onTooSlow: () => void = () => {}) {
  const streams = new Map<string, SharedStream<never>>();
  return {
    /** Subscribes at the follower's place; `key` must tell apart whatever `render` depends on beside the row. */
    join<Row extends { sequence: number }>(
      key: string,
      own: Follower<Row>,
      render: (row: Row) => Promise<string>,
      sink: Sink,
    ): Subscription {
      let stream = streams.get(key) as SharedStream<Row> | undefined;
      if (stream === undefined) {
        stream = createSharedStream(own.fork(own.last), render, () => streams.delete(key), onTooSlow);
        streams.set(key, stream as never);
      }
      return stream.join(own, sink);
    },

    /** How many different streams there are. */
    size: (): number => streams.size,
  };
}
export type Streams = ReturnType<typeof createStreams>;
