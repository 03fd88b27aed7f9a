import { type Connection, type Model, Schema } from 'mongoose';
import type { Change } from '../src/monitor/facts';

/** A run of a brand's log: at most 1,000 changes with contiguous sequences, written at once and never altered. */
export interface ChangeSegmentRow {
  /** See `changeSegmentId`: being unique, it keeps two owners from writing the same place of the log. */
  _id: string;
  brand: string;
  first: number;
  last: number;
  changes: Change[];
}

const changeSegmentSchema = new Schema<ChangeSegmentRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    first: { type: Number, required: true },
    last: { type: Number, required: true },
    changes: { type: [Schema.Types.Mixed], required: true },
  } as never,
  { collection: 'changeSegments', versionKey: false, autoIndex: false },
);

export type ChangeSegmentModel = Model<ChangeSegmentRow>;
export const defineChangeSegment = (connection: Connection): ChangeSegmentModel =>
  connection.model<ChangeSegmentRow>('ChangeSegment', changeSegmentSchema);

/** Ids sort as (brand, first) does: slugs hold no colon, and the number is padded to 12 digits. */
export function changeSegmentId(brand: string, first: number): string {
  return `${brand}:${String(first).padStart(12, '0')}`;
}

/** Segments of a brand that start after a sequence, in order. */
export function findSegmentsAfter(model: ChangeSegmentModel, brand: string, sequence: number, limit: number) {
  return model
    .find({ _id: { $gt: changeSegmentId(brand, sequence), $lt: `${brand};` } })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<ChangeSegmentRow[]>();
}

/** The last sequence of a brand's log; 0 before the first. */
export async function findLastSequence(model: ChangeSegmentModel, brand: string): Promise<number> {
  const [row] = await model
    .find({ _id: { $gt: `${brand}:`, $lt: `${brand};` } }, { last: 1 })
    .sort({ _id: -1 })
    .limit(1)
    .lean<{ last: number }[]>();
  return row?.last ?? 0;
}
