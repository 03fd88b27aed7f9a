import { calculateObjectSize } from 'bson';
import type { CheckpointRow } from '../../models/checkpoint';
import { isDuplicateKey } from '../../models/duplicateKey';
import type { EventRow } from '../../models/event';
import { eventId } from '../../models/event';
import type { Models } from '../../models/models';
import type { EventType } from '../monitor/threat';
import type { Log } from './follow';
import { eventsTopic } from './wake';

/** An event before it has a place in the log. */
export type NewEvent = Omit<EventRow, '_id' | 'sequence' | 'at' | 'bytes' | 'bytesUpTo'>;

/** A brand's event log as its readers see it. @param types null or empty: every type */
export function openEventLog(models: Models, brand: string, types: readonly EventType[] | null): Log<EventRow> {
  const wanted = new Set(types ?? []);
  return {
    kind: 'events',
    brand,
    topic: eventsTopic(brand),
    findEnds: () => findEventEnds(models, brand),
    findLast: async () => (await findLastEvent(models, brand)).sequence,
    readAfter: (sequence, limit) => readEventsAfter(models, brand, sequence, limit),
    isWanted: (row) => wanted.size === 0 || wanted.has(row.type),
  };
}

/** Sequences of the oldest event that is kept and of the newest; `oldest` is one past `last` when none is kept. */
export async function findEventEnds(models: Models, brand: string): Promise<{ oldest: number; last: number }> {
  // The end first: an event that is appended between the two questions must not count as one that is gone.
  const { sequence: last, checkpoint } = await findLastEvent(models, brand);
  const [first] = await models.Event.find(brandRange(brand, 0), { sequence: 1 })
    .sort({ _id: 1 })
    .limit(1)
    .lean<{ sequence: number }[]>();
  return { oldest: Math.max(first?.sequence ?? last + 1, checkpoint?.firstEvent ?? 0), last };
}

/** Sequence of the oldest event that retention has left; 0 while it has taken none out. */
export async function findFirstKept(models: Models, brand: string): Promise<number> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { firstEvent: 1 }).lean<CheckpointRow | null>();
  return checkpoint?.firstEvent ?? 0;
}

/** Events of a brand after a sequence, in order. */
export function readEventsAfter(models: Models, brand: string, sequence: number, limit: number): Promise<EventRow[]> {
  return models.Event.find(brandRange(brand, sequence))
    .sort({ _id: 1 })
    .limit(limit)
    .batchSize(limit)
    .lean<EventRow[]>()
    .exec();
}

/**
 * Appends events at the end of a brand's log, in the order given, each once: one whose key is there already is passed over.
 * Only the brand's owner calls it; a second writer meets the unique sequence and reads the end of the log again.
 * @returns the new last sequence
 */
export async function appendEvents(
  models: Models,
  brand: string,
  events: readonly NewEvent[],
  now: Date,
): Promise<number> {
  const keys = events.map((event) => event.key);
  for (let attempt = 0; attempt < 10; attempt++) {
    const [known, last] = await Promise.all([
      models.Event.find({ brand, key: { $in: keys } }, { key: 1 }).lean<{ key: string }[]>(),
      findLastEvent(models, brand),
    ]);
    const knownKeys = new Set(known.map((row) => row.key));
    const missing = events.filter((event) => !knownKeys.has(event.key));
    if (missing.length === 0) return last.sequence;
    // Owners' clocks differ; a time that went back would let retention take out a later event before an earlier one.
    const at = new Date(Math.max(now.getTime(), last.at?.getTime() ?? 0));
    let { bytesUpTo } = last;
    const rows = missing.map((event, index): EventRow => {
      const sequence = last.sequence + 1 + index;
      const row = { ...event, _id: eventId(brand, sequence), sequence, at };
      const bytes = calculateObjectSize(row);
      bytesUpTo += bytes;
      return { ...row, bytes, bytesUpTo };
    });
    try {
      await models.Event.collection.insertMany(rows as never, { ordered: true });
      return last.sequence + rows.length;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new Error(`The event log of brand '${brand}' is being written by someone else.`);
}

async function findLastEvent(models: Models, brand: string) {
  const [[row], checkpoint] = await Promise.all([
    models.Event.find(brandRange(brand, 0), { sequence: 1, at: 1, bytesUpTo: 1 })
      .sort({ _id: -1 })
      .limit(1)
      .lean<Pick<EventRow, 'sequence' | 'at' | 'bytesUpTo'>[]>(),
    models.Checkpoint.findOne({ _id: brand }, { firstEvent: 1, lastEvent: 1 }).lean<CheckpointRow | null>(),
  ]);
  return {
    sequence: Math.max(row?.sequence ?? 0, checkpoint?.lastEvent ?? 0),
    at: row?.at ?? null,
    bytesUpTo: row?.bytesUpTo ?? 0,
    checkpoint,
  };
}

/** What is kept of a brand's event log. */
export interface EventRetention {
  /** Events appended longer ago are taken out; milliseconds. */
  maxAgeMs: number;
  /** Of more than so many the oldest are taken out. */
  maxEvents: number;
  /** Of more bytes (BSON, without indexes) the oldest are taken out. */
  maxBytes: number;
}

const DELETE_BATCH = 2_000;

/**
 * Takes out the events that are past retention, always the oldest. The new beginning is written first, so that a reader on
 * whom the log is trimmed is told so and never misses the middle. Any process may call it at any time.
 * @returns how many places of the log were given up
 */
export async function trimEvents(
  models: Models,
  brand: string,
  { maxAgeMs, maxEvents, maxBytes }: EventRetention,
  now: Date,
): Promise<number> {
  const { oldest, last } = await findEventEnds(models, brand);
  const cutoff = new Date(now.getTime() - maxAgeMs);
  const [old] = await models.Event.find({ brand, at: { $lt: cutoff } }, { sequence: 1 })
    .sort({ at: -1, _id: -1 })
    .limit(1)
    .lean<{ sequence: number }[]>();
  const oldestThatFits = await findOldestThatFits(models, brand, oldest, last, maxBytes);
  const end = Math.max(last - maxEvents, old?.sequence ?? 0, oldestThatFits - 1);
  if (end < oldest) return 0;
  await models.Checkpoint.collection.updateOne(
    { _id: brand } as never,
    { $max: { firstEvent: end + 1, lastEvent: last }, $setOnInsert: { sequence: 0, at: now, detectorSequence: 0 } },
    { upsert: true },
  );
  for (let from = oldest; from <= end; from += DELETE_BATCH) {
    const to = Math.min(from + DELETE_BATCH - 1, end);
    await models.Event.deleteMany({ _id: { $gte: eventId(brand, 0), $lte: eventId(brand, to) } });
  }
  return end - oldest + 1;
}

/**
 * From which event on the log fits into so many bytes: found by halving, since the sums only rise.
 * @returns one past `last` when not even the newest fits
 */
async function findOldestThatFits(
  models: Models,
  brand: string,
  oldest: number,
  last: number,
  maxBytes: number,
): Promise<number> {
  const readSize = (sequence: number) =>
    models.Event.findOne({ _id: eventId(brand, sequence) }, { bytes: 1, bytesUpTo: 1 }).lean<Pick<
      EventRow,
      'bytes' | 'bytesUpTo'
    > | null>();
  const total = (await readSize(last))?.bytesUpTo ?? 0;
  const fits = async (from: number): Promise<boolean> => {
    const row = await readSize(from);
    return total - (row?.bytesUpTo ?? 0) + (row?.bytes ?? 0) <= maxBytes;
  };
  if (oldest > last || (await fits(oldest))) return oldest;
  let tooEarly = oldest;
  let late = last + 1;
  while (late - tooEarly > 1) {
    const middle = Math.floor((tooEarly + late) / 2);
    if (await fits(middle)) late = middle;
    else tooEarly = middle;
  }
  return late;
}

function brandRange(brand: string, after: number) {
  return { _id: { $gt: eventId(brand, after), $lt: `${brand};` } };
}
