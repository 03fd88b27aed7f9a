import { type Connection, type Model, Schema } from 'mongoose';
import type { Change } from '../src/monitor/facts';
import type { Coordination, ThreatKind, ThreatScope } from '../src/monitor/threat';

/** How a segment changes the threats that one mention belongs to. */
export interface ThreatMove {
  mention: string;
  join: string[];
  leave: string[];
  /** Of those it joins, the ones it belonged to before; absent where that was not noted. */
  stay?: string[];
}

/** A threat that a segment touches, and what it does to it beyond the counts. */
export interface PlannedThreat {
  id: string;
  scope: ThreatScope;
  kind: ThreatKind;
  author: string | null;
  /** What makes it look like its kind, for a campaign; null where nothing new was seen, absent where it was not noted. */
  why?: string | null;
  /** What its mentions share, as far as this segment found it. */
  newKeys: string[];
  /** How far it looks as if its authors acted together; null for one author, and where nothing can be said. */
  coordination: Coordination | null;
  /** The campaign that it turned out to be part of: its mentions move there. */
  absorbedBy: string | null;
  /** It was dismissed, and its further mentions go to this one; null for none, absent where it was not noted. */
  heir?: string | null;
  /** It turned out to be harmless: its mentions leave it. */
  isWithdrawn: boolean;
  openedAt: Date;
  lastMentionAt: Date;
  /** The change that opens it, null for one that is there already. Its mention gives the title. */
  openedBy: { mention: string; sequence: number; postedAt: Date } | null;
  /** Sequence of the change that opens it again after it was resolved. */
  reopenedBy: number | null;
  /** Whether any change that touched it may be pushed. */
  notify: boolean;
}

/**
 * What a segment does to its brand's threats. It is decided once, from the state before the segment, and stored with the
 * segment, so that a repeat after a crash does the same instead of judging half-written threats.
 */
export interface ThreatPlan {
  moves: ThreatMove[];
  threats: PlannedThreat[];
}

/**
 * A run of a brand's log: at most 1,000 changes with contiguous sequences and what follows from them, written at once and
 * never altered.
 */
export interface ChangeSegmentRow {
  /** See `changeSegmentId`: being unique, it keeps two owners from writing the same place of the log. */
  _id: string;
  brand: string;
  first: number;
  last: number;
  changes: Change[];
  plan: ThreatPlan;
}

const changeSegmentSchema = new Schema<ChangeSegmentRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    first: { type: Number, required: true },
    last: { type: Number, required: true },
    changes: { type: [Schema.Types.Mixed], required: true },
    plan: { type: Schema.Types.Mixed, required: true },
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
