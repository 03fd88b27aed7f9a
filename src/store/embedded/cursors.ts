import { Long } from 'bson';
import { CommandError } from './errors';
import type { Gate } from './gate';
import { isTick } from './query/tick';
import { encodeDocument } from './values/encode';
import type { Doc } from './values/types';

const MAX_CURSORS = 10_000;
const IDLE_MS = 10 * 60_000;
const BATCH_BYTES = 16 * 1024 * 1024;
const DEFAULT_BATCH = 101;

interface OpenCursor {
  namespace: string;
  rows: Iterator<Buffer | Doc>;
  /** A row that was read but did not go into the last batch. */
  pending: Buffer | Doc | null;
  usedAt: number;
  isBusy: boolean;
}

/** The cursors that clients may still read from: at most 10,000, forgotten after ten idle minutes. */
export interface CursorRegistry {
  open: Map<string, OpenCursor>;
  nextId: number;
}

export const createCursors = (): CursorRegistry => ({ open: new Map(), nextId: 1 });

export interface BatchOptions {
  namespace: string;
  /** At most so many rows in this batch; null for the usual 101 (or as many as fit, in later batches). */
  batchSize: number | null;
  isSingle?: boolean;
  deadline: Deadline;
}

/** Answers a query with its first batch, and keeps the rest for getMore. */
export async function openCursor(
  cursors: CursorRegistry,
  rows: Iterable<Buffer | Doc>,
  options: BatchOptions,
): Promise<Doc> {
  const cursor: OpenCursor = {
    namespace: options.namespace,
    rows: rows[Symbol.iterator](),
    pending: null,
    usedAt: Date.now(),
    isBusy: false,
  };
  const batch = await readBatch(cursor, options.batchSize ?? DEFAULT_BATCH, options.deadline);
  let id = 0;
  if (!batch.isLast && !options.isSingle) {
    if (cursors.open.size >= MAX_CURSORS)
      throw new CommandError('BadValue', `more than ${MAX_CURSORS} cursors are open`);
    id = cursors.nextId++;
    cursors.open.set(String(id), cursor);
  } else cursor.rows.return?.();
  return { cursor: { firstBatch: batch.rows, id: Long.fromNumber(id), ns: options.namespace }, ok: 1 };
}

/** The next batch of an open cursor; throws CursorNotFound (43). */
export async function readMore(cursors: CursorRegistry, id: string, options: BatchOptions): Promise<Doc> {
  const cursor = cursors.open.get(id);
  if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
  if (cursor.namespace !== options.namespace)
    throw new CommandError(
      'Unauthorized',
      `Requested getMore on namespace '${options.namespace}', but cursor belongs to a different namespace`,
    );
  if (cursor.isBusy) throw new CommandError('IllegalOperation', `cursor id ${id} is in use`);
  cursor.isBusy = true;
  try {
    const batch = await readBatch(cursor, options.batchSize ?? Number.POSITIVE_INFINITY, options.deadline);
    if (batch.isLast) cursors.open.delete(id);
    return {
      cursor: { nextBatch: batch.rows, id: batch.isLast ? Long.ZERO : Long.fromString(id), ns: options.namespace },
      ok: 1,
    };
  } catch (error) {
    cursors.open.delete(id);
    throw error;
  } finally {
    cursor.isBusy = false;
    cursor.usedAt = Date.now();
  }
}

/** Forgets a cursor; false if there was none. */
export function killCursor(cursors: CursorRegistry, id: string): boolean {
  cursors.open.get(id)?.rows.return?.();
  return cursors.open.delete(id);
}

/** Forgets cursors that nobody has read for ten minutes. */
export function dropIdleCursors(cursors: CursorRegistry, now = Date.now()): void {
  for (const [id, { usedAt, isBusy }] of cursors.open) if (!isBusy && now - usedAt > IDLE_MS) killCursor(cursors, id);
}

async function readBatch(
  cursor: OpenCursor,
  size: number,
  deadline: Deadline,
): Promise<{ rows: Buffer[]; isLast: boolean }> {
  const rows: Buffer[] = [];
  let bytes = 0;
  if (size === 0) return { rows, isLast: false };
  for (;;) {
    const row = cursor.pending ?? next(cursor);
    cursor.pending = null;
    if (isTick(row)) {
      await giveTurn(deadline);
      continue;
    }
    if (row === null) return { rows, isLast: true };
    const raw = row instanceof Uint8Array ? (row as Buffer) : encodeDocument(row);
    if (rows.length >= size || (rows.length > 0 && bytes + raw.length > BATCH_BYTES)) {
      cursor.pending = raw;
      return { rows, isLast: false };
    }
    rows.push(raw);
    bytes += raw.length + 16;
  }
}

function next(cursor: OpenCursor): Buffer | Doc | null {
  const { done, value } = cursor.rows.next();
  return done ? null : (value as Buffer | Doc);
}

/** When a command has to be done, and where it stands aside on the way. */
export interface Deadline {
  /** A moment of performance.now. */
  at: number;
  gate: Gate;
}

/** Lets other connections run; throws MaxTimeMSExpired (50) after the deadline. */
export async function giveTurn({ at, gate }: Deadline): Promise<void> {
  if (performance.now() > at) throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit');
  await new Promise((resolve) => setImmediate(resolve));
  await gate.pause();
}
