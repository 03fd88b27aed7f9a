import type { Binary } from 'bson';
import { type Connection, Schema } from 'mongoose';
import type { SeverityFactor } from '../src/monitor/scoreSeverity';
import type {
  Coordination,
  EventType,
  Severity,
  ThreatAction,
  ThreatKind,
  ThreatScope,
  ThreatStatus,
} from '../src/monitor/threat';

/** What happened to a threat, for those who work on it. */
export interface ThreatTimelineEntry {
  at: Date;
  /** Who did it: a key's name, or 'engine'. */
  actor: string;
  action: ThreatAction;
  from: string | null;
  to: string | null;
  /** What the engine saw; null for what a person did. */
  why: string | null;
  /** What a person wrote. */
  note: string | null;
}

/** An event that belongs to a state of the threat and is not yet in the event log. */
export interface PendingEvent {
  /** Unique within the brand: the same event is never appended twice. */
  key: string;
  type: EventType;
  occurredAt: Date;
  severity: Severity;
  status: ThreatStatus;
  kind: ThreatKind;
  from: string | null;
  to: string | null;
  /** What was done, for THREAT_UPDATED. */
  action?: ThreatAction;
  why?: string | null;
  note?: string | null;
  /** Who did it, for what a person did. */
  actor?: string;
  /** Sequence of the change that caused it, which orders what is told of one pass; 0 for what a person did. */
  order: number;
}

/** What counting needs of a threat's mentions. */
export interface CountedMentions {
  /** Last sequence of the segment of the log that changed the list. */
  sequence: number;
  /** See src/monitor/packedMentions.ts. */
  mentions: Binary;
}

export interface ThreatRow {
  _id: string;
  brand: string;
  scope: ThreatScope;
  kind: ThreatKind;
  severity: Severity;
  /** The one that was last opened with, risen or fallen to in its timeline; absent where that was not kept. */
  notedSeverity?: Severity;
  /** Points on the scale that severity is read from, and what they are made of. */
  severityScore: number;
  severityFactors: SeverityFactor[];
  status: ThreatStatus;
  title: string;
  /** Identity of the author, for scope AUTHOR. */
  author: string | null;
  /** The wave or campaign that this single threat is part of; absent for none. */
  parent?: string;
  /** For one that was dismissed while its push goes on: the campaign that takes its further mentions; absent for none. */
  heir?: string;
  /** What the campaign's mentions share, for scope CAMPAIGN. */
  campaignKeys: string[];
  openedAt: Date;
  lastMentionAt: Date;
  resolvedAt: Date | null;
  /** Nobody resolved it: it closed by itself after a quiet time. */
  isClosedByEngine: boolean;
  /** When a person last worked on it, in the brand's time. */
  workedAt: Date | null;
  /** The later of lastMentionAt and workedAt: from here its quiet time counts. */
  quietSince: Date;
  /** Until then nothing of it is pushed; absent when it is not muted. */
  mutedUntil?: Date;
  /** Whether anything of it was ever pushed. */
  isTold: boolean;
  mentionCount: number;
  authorCount: number;
  reposterCount: number;
  reach: number;
  /** The list that these numbers were counted from; absent for a long one, and where it was not kept. */
  counted?: CountedMentions;
  coordination: Coordination | null;
  assignee: string | null;
  /** Newest last, at most 200. */
  timeline: ThreatTimelineEntry[];
  /** One more with every write: writers compare it so that none undoes another's change. */
  revision: number;
  pendingEvents: PendingEvent[];
  /** Set while pendingEvents holds something; absent otherwise. */
  pendingAt?: Date;
}

const threatSchema = new Schema<ThreatRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    scope: { type: String, required: true },
    kind: { type: String, required: true },
    severity: { type: String, required: true },
    notedSeverity: String,
    severityScore: { type: Number, required: true },
    severityFactors: [Schema.Types.Mixed],
    status: { type: String, required: true },
    title: { type: String, required: true },
    author: String,
    parent: String,
    heir: String,
    campaignKeys: [String],
    openedAt: { type: Date, required: true },
    lastMentionAt: { type: Date, required: true },
    resolvedAt: Date,
    isClosedByEngine: { type: Boolean, required: true },
    workedAt: Date,
    quietSince: { type: Date, required: true },
    mutedUntil: Date,
    isTold: { type: Boolean, required: true },
    mentionCount: { type: Number, required: true },
    authorCount: { type: Number, required: true },
    reposterCount: { type: Number, required: true },
    reach: { type: Number, required: true },
    counted: Schema.Types.Mixed,
    coordination: Schema.Types.Mixed,
    assignee: String,
    timeline: [Schema.Types.Mixed],
    revision: { type: Number, required: true },
    pendingEvents: [Schema.Types.Mixed],
    pendingAt: Date,
  },
  { collection: 'threats', versionKey: false, autoIndex: false },
);
threatSchema.index({ brand: 1, openedAt: -1, _id: -1 });
threatSchema.index({ brand: 1, severityScore: -1, _id: -1 });
threatSchema.index({ brand: 1, lastMentionAt: -1, _id: -1 });
threatSchema.index({ brand: 1, mentionCount: -1, _id: -1 });
threatSchema.index({ brand: 1, author: 1, lastMentionAt: -1 });
threatSchema.index({ parent: 1, openedAt: -1, _id: -1 }, { partialFilterExpression: { parent: { $exists: true } } });
threatSchema.index({ brand: 1, status: 1, quietSince: 1 });
threatSchema.index({ brand: 1, mutedUntil: 1 }, { partialFilterExpression: { mutedUntil: { $exists: true } } });
threatSchema.index({ brand: 1, pendingAt: 1 }, { partialFilterExpression: { pendingAt: { $exists: true } } });

export const defineThreat = (connection: Connection) => connection.model<ThreatRow>('Threat', threatSchema);
