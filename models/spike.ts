import { type Connection, Schema } from 'mongoose';
import type { MentionKind } from '../src/nlp/doc';

/** A spike's event that is not yet in the event log. */
export interface PendingSpikeEvent {
  key: string;
  occurredAt: Date;
  severity: number;
}

/** A rise of a brand's mentions, or of one kind of them, above what is usual; by the mentions' own time, to five minutes. */
export interface SpikeRow {
  _id: string;
  brand: string;
  /** Null for all kinds together. */
  kind: MentionKind | null;
  beganAt: Date;
  /** When it could first be told. */
  foundAt: Date;
  /** Start of the hour with the most mentions (of the spike, where that begins later), their number, and how many were expected. */
  peakAt: Date;
  peakCount: number;
  peakExpected: number;
  /** End of the last five minutes that were seen raised. */
  lastRaisedAt: Date;
  /** Null while it goes on. */
  endedAt: Date | null;
  /** Mentions from begin to end, or so far, and how many were expected. */
  mentions: number;
  expected: number;
  /** From 1 to 10, by its peak. */
  severity: number;
  /** When it proved to be none: mentions were removed or judged anew, or late ones showed that so many are usual. */
  withdrawnAt: Date | null;
  /** Its event is in the log, or waits here; a spike is told once. */
  isTold: boolean;
  pendingEvents: PendingSpikeEvent[];
  /** Set while pendingEvents holds something; absent otherwise. */
  pendingAt?: Date;
}

const spikeSchema = new Schema<SpikeRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    kind: String,
    beganAt: { type: Date, required: true },
    foundAt: { type: Date, required: true },
    peakAt: { type: Date, required: true },
    peakCount: { type: Number, required: true },
    peakExpected: { type: Number, required: true },
    lastRaisedAt: { type: Date, required: true },
    endedAt: Date,
    mentions: { type: Number, required: true },
    expected: { type: Number, required: true },
    severity: { type: Number, required: true },
    withdrawnAt: Date,
    isTold: { type: Boolean, required: true },
    pendingEvents: [Schema.Types.Mixed],
    pendingAt: Date,
  },
  { collection: 'spikes', versionKey: false, autoIndex: false },
);
spikeSchema.index({ brand: 1, beganAt: -1, _id: -1 });
spikeSchema.index({ brand: 1, pendingAt: 1 }, { partialFilterExpression: { pendingAt: { $exists: true } } });

export const defineSpike = (connection: Connection) => connection.model<SpikeRow>('Spike', spikeSchema);
