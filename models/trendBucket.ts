import { type Connection, Schema } from 'mongoose';

/** Counts of one kind, channel, language and polarity within one bucket. */
export interface TrendCellRow {
  mentions: number;
  reposts: number;
  /** Sum of sentiment scores. */
  scoreSum: number;
  /** Entries of a sparse HyperLogLog sketch, see src/monitor/sketch.ts. */
  authors: number[];
  texts: number[];
}

/** The rollup of one brand's quarter of an hour; start inclusive, end exclusive. */
export interface TrendBucketRow {
  _id: string;
  brand: string;
  start: Date;
  /** Keyed by `cellKey`: KIND:CHANNEL:LANGUAGE:POLARITY. */
  cells: Record<string, TrendCellRow>;
  /** Last sequence of the brand's log counted in here: a repeat of it changes nothing. */
  applied: number;
}

const trendBucketSchema = new Schema<TrendBucketRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    start: { type: Date, required: true },
    cells: { type: Schema.Types.Mixed, required: true },
    applied: { type: Number, required: true },
  },
  { collection: 'trendBuckets', versionKey: false, autoIndex: false },
);
trendBucketSchema.index({ brand: 1, start: 1 });

export const defineTrendBucket = (connection: Connection) =>
  connection.model<TrendBucketRow>('TrendBucket', trendBucketSchema);

export function trendBucketId(brand: string, start: Date): string {
  return `${brand}:${start.toISOString()}`;
}
