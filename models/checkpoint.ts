import { type Connection, Schema } from 'mongoose';

/** How far a brand's projections are in its log. */
export interface CheckpointRow {
  /** The brand's slug. */
  _id: string;
  /** Last sequence that rollups, threats and events have taken in. */
  sequence: number;
  at: Date;
  /** Sequence at which the campaign detection was last saved: a restart reads the log from there on. 0: never. */
  detectorSequence: number;
  /** Last sequence that the sketches have taken in; absent where an older program wrote the rest: `sequence`. */
  sketchSequence?: number;
  /** Goes up when what the detection remembers is altered from outside: its owner reads it again. Absent: never. */
  detectionRevision?: number | null;
  /** Up to here the log has been blanked of mentions that were removed, see `hideRemoved`; absent before the first time. */
  hiddenSequence?: number;
  /** How far the brand's time is behind the clock (ms), see `brandTime`; absent before the first change. */
  lagMs?: number;
  /** Mentions' time, ends included, whose counts have changed and whose spikes are still to be judged; absent for none. */
  unjudged?: { from: Date; to: Date };
  /** Sequence of the oldest event still kept; absent while none has been taken out. */
  firstEvent?: number;
  /** Sequence of the newest event when events were last taken out: it may itself be gone. */
  lastEvent?: number;
  /** The zone whose whole days and months the rollups hold; absent or null until these have been counted. */
  dayZone?: string | null;
}

/** The last sequence that all of a brand's projections have taken in, the sketches too. */
export function sketchedSequence({ sequence, sketchSequence = sequence }: CheckpointRow): number {
  return Math.min(sequence, sketchSequence);
}

const checkpointSchema = new Schema<CheckpointRow>(
  {
    _id: { type: String, required: true },
    sequence: { type: Number, required: true },
    at: { type: Date, required: true },
    detectorSequence: { type: Number, required: true },
    sketchSequence: Number,
    detectionRevision: Number,
    hiddenSequence: Number,
    unjudged: Schema.Types.Mixed,
    firstEvent: Number,
    lagMs: Number,
    lastEvent: Number,
    dayZone: String,
  },
  { collection: 'checkpoints', versionKey: false, autoIndex: false },
);

export const defineCheckpoint = (connection: Connection) =>
  connection.model<CheckpointRow>('Checkpoint', checkpointSchema);
