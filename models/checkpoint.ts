import { type Connection, Schema } from 'mongoose';

/** How far a brand's projections are in its log. */
export interface CheckpointRow {
  /** The brand's slug. */
  _id: string;
  /** Last sequence that rollups, threats and events have taken in. */
  sequence: number;
  at: Date;
  /** First sequence that the campaign window still remembers; a restart reads the log from here. */
  windowFrom: number;
  /** Sequence of the brand's newest event, which may no longer be kept; absent before the first. */
  lastEvent?: number;
}

const checkpointSchema = new Schema<CheckpointRow>(
  {
    _id: { type: String, required: true },
    sequence: { type: Number, required: true },
    at: { type: Date, required: true },
    windowFrom: { type: Number, required: true },
    lastEvent: Number,
  },
  { collection: 'checkpoints', versionKey: false, autoIndex: false },
);

export const defineCheckpoint = (connection: Connection) =>
  connection.model<CheckpointRow>('Checkpoint', checkpointSchema);
