import { AppError } from '../errors';
import { decodeCursor, encodeCursor, type LogKind } from './cursor';
import type { Wake } from './wake';

const READ_BATCH = 200;
/** How often a log is looked at without a wake-up, however many follow it; this is how other processes' writes are noticed. */
export const POLL_MS = 250;
/** The safety net under wake-ups and polling. */
const WAIT_MS = 5_000;

/** An append-only log of one brand whose sequences are contiguous. */
export interface Log<Row extends { sequence: number }> {
  kind: LogKind;
  brand: string;
  /** What is notified when the log has grown. */
  topic: string;
  /** `oldest` is one past `last` when nothing is kept. */
  findEnds(): Promise<{ oldest: number; last: number }>;
  findLast(): Promise<number>;
  /** In order; what is not there yet must not be stepped over. */
  readAfter(sequence: number, limit: number): Promise<Row[]>;
  /** Rows that are not wanted are passed over. */
  isWanted(row: Row): boolean;
}

/** Reads a log from a place and then for ever. */
export interface Follower<Row extends { sequence: number }> extends AsyncIterableIterator<Row> {
  readonly log: Log<Row>;
  /** Everything up to this sequence has been given or passed over. */
  readonly position: number;
  /** Where the log ended when the follower was opened. */
  readonly last: number;
  /** Reads on once: the wanted ones of the next rows, which may be none; null when the log is dry for now. */
  read(): Promise<Row[] | null>;
  /** Reads on until something wanted is there, waiting for it; null once closed. */
  nextBatch(): Promise<Row[] | null>;
  /** Another follower of the same log, from a sequence that is known to be good. */
  fork(position: number): Follower<Row>;
  return(): Promise<IteratorResult<Row>>;
}

/**
 * Opens a log at a place: the wake-up is armed, the log read until dry, then waited on.
 * @param after null: live from now. 'start': from the oldest kept. Else a cursor: what comes after it, then live
 * @throws AppError BAD_USER_INPUT for a foreign cursor; CURSOR_EXPIRED, naming the oldest place left, for one past retention
 */
export async function followLog<Row extends { sequence: number }>(
  wake: Wake,
  log: Log<Row>,
  after: string | null,
): Promise<Follower<Row>> {
  const { oldest, last } = await log.findEnds();
  return followFrom(wake, log, startPosition(log, oldest, last, after), last);
}

function startPosition<Row extends { sequence: number }>(
  log: Log<Row>,
  oldest: number,
  last: number,
  after: string | null,
): number {
  if (after === null) return last;
  if (after === 'start') return oldest - 1;
  const position = decodeCursor(log.brand, after, log.kind);
  if (position > last) {
    throw new AppError(
      'BAD_USER_INPUT',
      'The cursor is ahead of the log. Use one that came with an entry, or "start".',
    );
  }
  if (position + 1 < oldest) throw cursorExpired(log, oldest);
  return position;
}

/** As `followLog`, from a sequence that is known to be good. */
export function followFrom<Row extends { sequence: number }>(
  wake: Wake,
  log: Log<Row>,
  from: number,
  last: number = from,
): Follower<Row> {
  let readTo = from;
  let buffer: Row[] = [];
  let isClosed = false;
  let cancelWait: () => void = () => {};
  let stopPolling: (() => void) | null = null;

  async function read(): Promise<Row[] | null> {
    const rows = withoutGap(await log.readAfter(readTo, READ_BATCH), readTo);
    if (rows === null) await assertStillKept(log, readTo);
    const end = rows?.at(-1)?.sequence;
    if (!rows || end === undefined) return null;
    readTo = end;
    return rows.filter(log.isWanted);
  }

  async function nextBatch(): Promise<Row[] | null> {
    stopPolling ??= isClosed ? null : wake.poll(log.topic, log.findLast, POLL_MS);
    while (!isClosed) {
      const wait = wake.arm(log.topic);
      cancelWait = wait.cancel;
      try {
        const rows = await read();
        if (rows === null && !isClosed) await wait.done(WAIT_MS);
        if (rows?.length && !isClosed) return rows;
      } catch (error) {
        await close();
        throw error;
      } finally {
        wait.cancel();
      }
    }
    return null;
  }

  function close(): Promise<IteratorResult<Row>> {
    isClosed = true;
    buffer = [];
    cancelWait();
    stopPolling?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  const follower: Follower<Row> = {
    log,
    last,
    get position() {
      return buffer.length > 0 ? buffer[0]!.sequence - 1 : readTo;
    },
    read,
    nextBatch,
    fork: (position) => followFrom(wake, log, position),
    next: async () => {
      if (buffer.length === 0) buffer = (await nextBatch()) ?? [];
      const row = buffer.shift();
      return row === undefined ? { done: true, value: undefined } : { done: false, value: row };
    },
    return: close,
    [Symbol.asyncIterator]: () => follower,
  };
  return follower;
}

/** The rows that follow on a place without a gap; null when the very first is missing. */
export function withoutGap<Row extends { sequence: number }>(rows: Row[], after: number): Row[] | null {
  const end = rows.findIndex((row, index) => row.sequence !== after + 1 + index);
  if (end === 0) return null;
  return end < 0 ? rows : rows.slice(0, end);
}

async function assertStillKept<Row extends { sequence: number }>(log: Log<Row>, position: number): Promise<void> {
  const { oldest } = await log.findEnds();
  if (position + 1 < oldest) throw cursorExpired(log, oldest);
}

function cursorExpired<Row extends { sequence: number }>(log: Log<Row>, oldest: number): AppError {
  const oldestCursor = encodeCursor(log.brand, oldest - 1, log.kind);
  return new AppError(
    'CURSOR_EXPIRED',
    `What came after this cursor is no longer kept. Resume from the oldest place left, '${oldestCursor}', and read the threats for what came before.`,
    { oldestCursor },
  );
}
