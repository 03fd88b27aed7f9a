import { type Connection, Schema } from 'mongoose';

/**
 * The counts of one brand's day, as packed cells (src/monitor/packedCells.ts). Of each mention there are two: one by the
 * quarter hours of the UTC day, from which every zone's buckets can be cut, and one by the whole day of the brand's own zone.
 */
export interface TrendBucketRow {
  /** See `quarterHoursId` and `wholeDayId`; ranges of it are read in order of time. */
  _id: string;
  brand: string;
  /** Every cell: kind, channel, language and polarity within a slot. */
  cells: Uint8Array;
  /** The same without channel and language, for most questions need no more. */
  kinds: Uint8Array;
  /** Last sequence of the brand's log counted in here: a repeat of it changes nothing. */
  applied: number;
}

const trendBucketSchema = new Schema<TrendBucketRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    cells: { type: Schema.Types.Buffer, required: true },
    kinds: { type: Schema.Types.Buffer, required: true },
    applied: { type: Number, required: true },
  } as never,
  { collection: 'trendBuckets', versionKey: false, autoIndex: false },
);

export const defineTrendBucket = (connection: Connection) =>
  connection.model<TrendBucketRow>('TrendBucket', trendBucketSchema);

const DAY_MS = 24 * 3_600_000;
/** Ids sort by time while years have four digits: 9999-12-31. */
const LAST_DAY = 2_932_896;

/** Id of the quarter hours of a UTC day, counted from 1970-01-01. */
export function quarterHoursId(brand: string, day: number): string {
  return `${brand}:Q:${dateOf(day)}`;
}

/** Id of a whole day of a zone. */
export function wholeDayId(brand: string, timeZone: string, day: number): string {
  return `${brand}:D:${timeZone}:${dateOf(day)}`;
}

/** The day, counted from 1970-01-01, that an id names. */
export function dayOfId(id: string): number {
  return Date.parse(`${id.slice(-10)}T00:00:00Z`) / DAY_MS;
}

function dateOf(day: number): string {
  return new Date(Math.min(Math.max(day, 0), LAST_DAY) * DAY_MS).toISOString().slice(0, 10);
}
