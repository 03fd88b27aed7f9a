import { type Connection, Schema } from 'mongoose';
import type { EventType, Severity, ThreatKind, ThreatStatus } from '../src/monitor/threat';

/** What an event says of its threat at the moment it happened. */
export interface EventPayload {
  threat: string;
  kind: ThreatKind;
  severity: Severity;
  status: ThreatStatus;
  /** For a change, what it was and what it became. */
  from: string | null;
  to: string | null;
}

/** One entry of a brand's event log; sequences are contiguous per brand and never reused. */
export interface EventRow {
  /** See `eventId`. */
  _id: string;
  brand: string;
  sequence: number;
  /** What makes the event itself unique within the brand, however often it is written. */
  key: string;
  type: EventType;
  /** When it was appended; retention counts from it. */
  at: Date;
  /** In the mentions' time. */
  occurredAt: Date;
  payload: EventPayload;
}

/** Events are kept for 90 days. */
export const EVENT_RETENTION_SECONDS = 90 * 24 * 3600;

const eventSchema = new Schema<EventRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    sequence: { type: Number, required: true },
    key: { type: String, required: true },
    type: { type: String, required: true },
    at: { type: Date, required: true },
    occurredAt: { type: Date, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'events', versionKey: false, autoIndex: false },
);
eventSchema.index({ brand: 1, key: 1 }, { unique: true });
eventSchema.index({ at: 1 }, { expireAfterSeconds: EVENT_RETENTION_SECONDS });

export const defineEvent = (connection: Connection) => connection.model<EventRow>('Event', eventSchema);

/** Ids sort as (brand, sequence) does: slugs hold no colon, and the number is padded to 12 digits. */
export function eventId(brand: string, sequence: number): string {
  return `${brand}:${String(sequence).padStart(12, '0')}`;
}
