import { type Connection, Schema } from 'mongoose';

/**
 * One document of a brand's rollups: the packed cells (src/monitor/packedCells.ts) of a UTC day by its quarter hours, from
 * which every zone's buckets can be cut, or of a whole day or month of the brand's own zone. What question the cells answer
 * is told by the collection; each holds no more than its question needs, since a database reads whole documents.
 */
export interface RollupRow {
  /** See `quarterHoursId`, `sketchPartId`, `hoursId`, `wholeDayId` and `monthId`; ranges of it are read in order of time. */
  _id: string;
  brand: string;
  cells: Uint8Array;
  /** Last sequence of the brand's log taken in here: a repeat of it changes nothing. */
  applied: number;
}

export const rollupSchema = (collection: string) =>
  new Schema<RollupRow>(
    {
      _id: { type: String, required: true },
      brand: { type: String, required: true },
      cells: { type: Schema.Types.Buffer, required: true },
      applied: { type: Number, required: true },
    } as never,
    { collection, versionKey: false, autoIndex: false },
  );

const trendBucketSchema = rollupSchema('trendBuckets');

/** Counts by kind, channel, language and polarity, of quarter hours and whole days. */
export const defineTrendBucket = (connection: Connection) =>
  connection.model<RollupRow>('TrendBucket', trendBucketSchema);

const DAY_MS = 24 * 3_600_000;
/** Ids sort by time while years have four digits: 9999-12-31. */
const LAST_DAY = 2_932_896;
const PART = /:\d$/;

/** Id of the quarter hours of a UTC day, counted from 1970-01-01. */
export function quarterHoursId(brand: string, day: number): string {
  return `${brand}:Q:${dateOf(day)}`;
}

/** Parts of a UTC day, of three hours each, that have sketches of their own: a stored document has at most 16 MiB. */
const SKETCH_PARTS_A_DAY = 8;
const QUARTERS_A_PART = 12;

/**
 * Id of the sketches of one part of the quarter hours of a UTC day.
 * @param dayId see `quarterHoursId`
 * @param part 0 to 7; a day's parts come in the order of time, between its counts' id and the next day's
 */
export function sketchPartId(dayId: string, part: number): string {
  return `${dayId}:${part}`;
}

/** The part of a day that a quarter hour of it lies in. */
export function sketchPart(slot: number): number {
  return Math.floor(slot / QUARTERS_A_PART);
}

/** The ids of all parts of a day, in the order of time. */
export function sketchPartIds(dayId: string): string[] {
  return Array.from({ length: SKETCH_PARTS_A_DAY }, (_, part) => sketchPartId(dayId, part));
}

/** Id of the hours of a UTC day. */
export function hoursId(brand: string, day: number): string {
  return `${brand}:H:${dateOf(day)}`;
}

/** Id of a whole day of a zone. */
export function wholeDayId(brand: string, timeZone: string, day: number): string {
  return `${brand}:D:${timeZone}:${dateOf(day)}`;
}

/** Id of the month of a zone that a day lies in; its date is the first of the month. */
export function monthId(brand: string, timeZone: string, day: number): string {
  return `${brand}:M:${timeZone}:${dateOf(day).slice(0, 7)}-01`;
}

/** The day, counted from 1970-01-01, that an id names. */
export function dayOfId(id: string): number {
  const date = PART.test(id) ? id.slice(0, -2) : id;
  return Date.parse(`${date.slice(-10)}T00:00:00Z`) / DAY_MS;
}

function dateOf(day: number): string {
  return new Date(Math.min(Math.max(day, 0), LAST_DAY) * DAY_MS).toISOString().slice(0, 10);
}
