import type { CheckpointRow } from '../../models/checkpoint';
import { isDuplicateKey } from '../../models/duplicateKey';
import type { EventRow } from '../../models/event';
import { eventId } from '../../models/event';
import type { Models } from '../../models/models';

/** An event before it has a place in the log. */
export type NewEvent = Omit<EventRow, '_id' | 'sequence' | 'at'>;

/** Sequence of the brand's newest event, whether it is still kept or not; 0 before the first. */
export async function findLastEventSequence(models: Models, brand: string): Promise<number> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { lastEvent: 1 }).lean<CheckpointRow | null>();
  const [row] = await models.Event.find(brandRange(brand, 0), { sequence: 1 })
    .sort({ _id: -1 })
    .limit(1)
    .lean<{ sequence: number }[]>();
  return Math.max(row?.sequence ?? 0, checkpoint?.lastEvent ?? 0);
}

/** Sequence of the brand's oldest event still kept; null when none is. */
export async function findOldestEventSequence(models: Models, brand: string): Promise<number | null> {
  const [row] = await models.Event.find(brandRange(brand, 0), { sequence: 1 })
    .sort({ _id: 1 })
    .limit(1)
    .lean<{ sequence: number }[]>();
  return row?.sequence ?? null;
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
  at: Date,
): Promise<number> {
  const keys = events.map((event) => event.key);
  for (let attempt = 0; attempt < 10; attempt++) {
    const known = await models.Event.find({ brand, key: { $in: keys } }, { key: 1 }).lean<{ key: string }[]>();
    const knownKeys = new Set(known.map((row) => row.key));
    const last = await findLastEventSequence(models, brand);
    const missing = events.filter((event) => !knownKeys.has(event.key));
    if (missing.length === 0) return rememberLast(models, brand, last, at);
    const rows: EventRow[] = missing.map((event, index) => ({
      ...event,
      _id: eventId(brand, last + 1 + index),
      sequence: last + 1 + index,
      at,
    }));
    try {
      await models.Event.collection.insertMany(rows as never, { ordered: true });
      return await rememberLast(models, brand, last + rows.length, at);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new Error(`The event log of brand '${brand}' is being written by someone else.`);
}

/** Events end by age: without this a brand that was quiet for long would count from 1 again, under old cursors. */
async function rememberLast(models: Models, brand: string, last: number, at: Date): Promise<number> {
  if (last > 0) {
    await models.Checkpoint.collection.updateOne(
      { _id: brand } as never,
      { $max: { lastEvent: last }, $setOnInsert: { sequence: 0, at, windowFrom: 1 } },
      { upsert: true },
    );
  }
  return last;
}

function brandRange(brand: string, after: number) {
  return { _id: { $gt: eventId(brand, after), $lt: `${brand};` } };
}
