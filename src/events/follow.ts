import type { EventRow } from '../../models/event';
import type { Models } from '../../models/models';
import { AppError } from '../errors';
import type { EventType } from '../monitor/threat';
import { decodeCursor, encodeCursor } from './cursor';
import { findLastEventSequence, findOldestEventSequence, readEventsAfter } from './log';
import { eventsTopic, type Wake } from './wake';

const READ_BATCH = 200;
/** The safety net under the wake-ups; also how other processes' events are noticed. */
const POLL_MS = 250;

export interface FollowInput {
  brand: string;
  /** Null or empty: every type. */
  types: readonly EventType[] | null;
  /** Null: live from now. 'start': from the oldest kept. Else a cursor: what comes after it, then live. */
  after: string | null;
}

/**
 * Reads a brand's event log from a place and then for ever: the wake-up is armed, the log read until dry, then waited on.
 * @throws AppError BAD_USER_INPUT for a foreign cursor; CURSOR_EXPIRED, naming the oldest place left, for one past retention
 */
export async function followEvents(
  deps: { models: Models; wake: Wake },
  input: FollowInput,
): Promise<AsyncIterableIterator<EventRow>> {
  const { models, wake } = deps;
  let position = await startPosition(models, input);
  let buffer: EventRow[] = [];
  let isClosed = false;
  let cancelWait: (() => void) | null = null;

  async function next(): Promise<IteratorResult<EventRow>> {
    while (!isClosed) {
      const ready = buffer.shift();
      if (ready !== undefined) return { done: false, value: ready };
      const wait = wake.arm(eventsTopic(input.brand));
      cancelWait = wait.cancel;
      const rows = await readEventsAfter(models, input.brand, position, READ_BATCH);
      const first = rows[0];
      if (first !== undefined && first.sequence > position + 1) {
        wait.cancel();
        await assertStillKept(models, input.brand, position);
      }
      position = rows.at(-1)?.sequence ?? position;
      buffer = input.types?.length ? rows.filter((row) => input.types?.includes(row.type)) : rows;
      if (rows.length > 0) wait.cancel();
      else await wait.done(POLL_MS);
    }
    return { done: true, value: undefined };
  }

  const iterator: AsyncIterableIterator<EventRow> = {
    next,
    return: () => {
      isClosed = true;
      buffer = [];
      cancelWait?.();
      return Promise.resolve({ done: true as const, value: undefined });
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

async function startPosition(models: Models, input: FollowInput): Promise<number> {
  const last = await findLastEventSequence(models, input.brand);
  if (input.after === null) return last;
  if (input.after === 'start') return ((await findOldestEventSequence(models, input.brand)) ?? last + 1) - 1;
  const position = decodeCursor(input.brand, input.after);
  if (position > last) {
    throw new AppError('BAD_USER_INPUT', 'The cursor is ahead of the event log. Use a cursor of an event, or "start".');
  }
  await assertStillKept(models, input.brand, position);
  return position;
}

async function assertStillKept(models: Models, brand: string, position: number): Promise<void> {
  const oldest = (await findOldestEventSequence(models, brand)) ?? (await findLastEventSequence(models, brand)) + 1;
  if (position + 1 >= oldest) return;
  const oldestCursor = encodeCursor(brand, oldest - 1);
  throw new AppError(
    'CURSOR_EXPIRED',
    `Events after this cursor are no longer kept. Resume from the oldest place left, '${oldestCursor}', and read the threats for what came before.`,
    { oldestCursor },
  );
}
