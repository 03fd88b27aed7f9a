import { type Connection, Schema } from 'mongoose';
import type { EventType, Severity, ThreatAction, ThreatKind, ThreatScope, ThreatStatus } from '../src/monitor/threat';
import type { MentionKind } from '../src/nlp/doc';

/**
 * What an event says of its threat: enough to act on without asking back. Kind, severity and status are those of the moment
 * it tells of; the rest is the threat as it stood when the event was written.
 */
export interface ThreatPayload {
  /** Version of this shape: fields may be added to it, none is taken away or changes its meaning. */
  version: 1;
  threat: string;
  scope: ThreatScope;
  kind: ThreatKind;
  severity: Severity;
  status: ThreatStatus;
  title: string;
  openedAt: Date;
  lastMentionAt: Date;
  mentionCount: number;
  authorCount: number;
  reposterCount: number;
  reach: number;
  /** In [0, 1]; null with too little data to say. */
  coordination: number | null;
  assignee: string | null;
  /** For a change, what it was and what it became. */
  from: string | null;
  to: string | null;
  /** What was done, for THREAT_UPDATED. */
  action?: ThreatAction;
  /** What the engine saw. */
  why?: string | null;
  /** What a person wrote, and who. */
  note?: string | null;
  actor?: string;
}

/** What an event says of its spike, as it stood when the event was written; `severity` is that of the moment it was found. */
export interface SpikePayload {
  /** Version of this shape: fields may be added to it, none is taken away or changes its meaning. */
  version: 1;
  spike: string;
  /** Null for all kinds together. */
  kind: MentionKind | null;
  /** From 1 to 10. */
  severity: number;
  beganAt: Date;
  foundAt: Date;
  peakAt: Date;
  peakCount: number;
  peakExpected: number;
  mentions: number;
}

/** One shape for each family of event types; the type of the event tells which. */
export type EventPayload = ThreatPayload | SpikePayload;

/** One entry of a brand's event log; sequences are contiguous per brand and never reused. */
export interface EventRow {
  /** See `eventId`. */
  _id: string;
  brand: string;
  sequence: number;
  /** What makes the event itself unique within the brand, however often it is written. */
  key: string;
  type: EventType;
  /** When it was appended, never before its predecessor; retention counts from it. */
  at: Date;
  /** In the mentions' time. */
  occurredAt: Date;
  payload: EventPayload;
  /** Its size as BSON without these two numbers; absent in events written before sizes were kept. */
  bytes?: number;
  /** Sum of `bytes` of the events before it and its own, from a beginning that retention may have taken out. */
  bytesUpTo?: number;
}

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
    bytes: Number,
    bytesUpTo: Number,
  },
  { collection: 'events', versionKey: false, autoIndex: false },
);
eventSchema.index({ brand: 1, key: 1 }, { unique: true });
eventSchema.index({ brand: 1, at: 1 });
eventSchema.index({ brand: 1, 'payload.threat': 1 });

export const defineEvent = (connection: Connection) => connection.model<EventRow>('Event', eventSchema);

/** Ids sort as (brand, sequence) does: slugs hold no colon, and the number is padded to 12 digits. */
export function eventId(brand: string, sequence: number): string {
  return `${brand}:${String(sequence).padStart(12, '0')}`;
}
