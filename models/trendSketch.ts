import { type Connection, Schema } from 'mongoose';

/**
 * The sketches of distinct authors and texts that belong to the trend bucket of the same id. They lie apart so that counts
 * are read without them.
 */
export interface TrendSketchRow {
  _id: string;
  brand: string;
  /** Packed sketches, see src/monitor/packedCells.ts. */
  cells: Uint8Array;
  /** Last sequence of the brand's log taken in. */
  applied: number;
}

const trendSketchSchema = new Schema<TrendSketchRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    cells: { type: Schema.Types.Buffer, required: true },
    applied: { type: Number, required: true },
  } as never,
  { collection: 'trendSketches', versionKey: false, autoIndex: false },
);

export const defineTrendSketch = (connection: Connection) =>
  connection.model<TrendSketchRow>('TrendSketch', trendSketchSchema);
