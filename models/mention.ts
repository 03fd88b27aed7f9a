import { type Connection, type Model, Schema } from 'mongoose';
import type { ChangeType, MentionFacts } from '../src/monitor/facts';
import { hash32 } from '../src/monitor/identity';
import type { Analysis, Channel, MentionKind, Polarity } from '../src/nlp/doc';
import { isDuplicateKey } from './duplicateKey';

export interface AuthorRow {
  handle: string;
  followers: number | null;
  accountCreatedAt: Date | null;
  /** Whether it was one of the brand's own accounts when the mention was last judged; absent where it was not. */
  isOwn?: boolean;
}

export interface EngagementRow {
  likes: number;
  replies: number;
  shares: number;
  views: number;
}

/** A change that the brand's owner has not yet given its place in the log: the outbox inside the mention itself. */
export interface PendingChange {
  revision: number;
  type: ChangeType;
  notify: boolean;
  at: Date;
  /** The facts that this change replaced; null for an addition. */
  before: MentionFacts | null;
  /** The facts that hold since; null for a removal. */
  after: MentionFacts | null;
}

/** A person's label. It holds over whatever the engine says, now and later. */
export interface MentionCorrection {
  /** Null where the engine's own stands. */
  kind: MentionKind | null;
  polarity: Polarity | null;
  note: string | null;
  /** Name of the key that gave it. */
  by: string;
  at: Date;
}

export interface MentionRevision {
  revision: number;
  text: string;
  analysis: Analysis;
  replacedAt: Date;
}

/** One public message about a brand. Its id is a hash of brand, channel and externalId. */
export interface MentionRow {
  _id: string;
  brand: string;
  channel: Channel;
  externalId: string;
  text: string;
  postedAt: Date;
  receivedAt: Date;
  url: string | null;
  author: AuthorRow;
  authorKey: string;
  replyTo: string | null;
  repostOf: string | null;
  /** Id of the mention named by repostOf, whether it is here or not. */
  repostOfId: string | null;
  engagement: EngagementRow | null;
  /** What it is held to be: the engine's verdict, with a person's label in place of the engine's where there is one. */
  analysis: Analysis;
  /** The engine's own verdict, where a person's label stands over it; absent otherwise. */
  engineAnalysis?: Analysis;
  /** Newest last, at most 20; the newest holds. Absent before the first. */
  corrections?: MentionCorrection[];
  /** Starts at 1, one more with every change of what it says or is held to be. */
  revision: number;
  /** Earlier texts, newest last, at most 20. */
  history: MentionRevision[];
  /** Ids of the threats it belongs to: its author's, and the campaigns it is part of. */
  threats: string[];
  /** Last sequence of the segment that moved it between threats: no earlier one moves it again. Absent before the first. */
  threatsSequence?: number;
  /** How rarely a share of mentions that still holds this one is read: 2^-level. Absent for 0. See `sampleLevel`. */
  sampleLevel?: number;
  /** Absent once every change is in the log and projected. */
  pending?: PendingChange[];
  /** When the oldest pending change was accepted; absent as `pending` is. */
  pendingAt?: Date;
}

const mentionSchema = new Schema<MentionRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    channel: { type: String, required: true },
    externalId: { type: String, required: true },
    text: { type: String, required: true },
    postedAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    url: String,
    author: { type: Schema.Types.Mixed, required: true },
    authorKey: { type: String, required: true },
    replyTo: String,
    repostOf: String,
    repostOfId: String,
    engagement: Schema.Types.Mixed,
    analysis: { type: Schema.Types.Mixed, required: true },
    engineAnalysis: Schema.Types.Mixed,
    corrections: { type: [Schema.Types.Mixed], default: undefined },
    revision: { type: Number, required: true },
    history: [Schema.Types.Mixed],
    threats: [String],
    threatsSequence: Number,
    sampleLevel: Number,
    pending: { type: [Schema.Types.Mixed], default: undefined },
    pendingAt: Date,
  },
  { collection: 'mentions', versionKey: false, autoIndex: false },
);
mentionSchema.index({ brand: 1, postedAt: -1, _id: -1 });
mentionSchema.index({ threats: 1, postedAt: -1, _id: -1 });
mentionSchema.index({ brand: 1, pendingAt: 1 }, { partialFilterExpression: { pendingAt: { $exists: true } } });
mentionSchema.index(
  { brand: 1, sampleLevel: 1, postedAt: 1 },
  { partialFilterExpression: { sampleLevel: { $exists: true } } },
);
mentionSchema.index({ repostOfId: 1 }, { partialFilterExpression: { repostOfId: { $type: 'string' } } });

export const defineMention = (connection: Connection) => connection.model<MentionRow>('Mention', mentionSchema);

export const MAX_SAMPLE_LEVEL = 20;

/** The level of an id that is spread evenly: at least n in one of 2^n mentions, so that a level and those above are an even sample. */
export function sampleLevel(id: string): number {
  return Math.min(MAX_SAMPLE_LEVEL, Math.clz32(hash32(id)));
}

/** A command has at most 16 MiB; a mention beside its text stays below 8 kB. */
const MAX_COMMAND_BYTES = 12_000_000;
const ROW_BYTES = 8_000;
const BYTES_PER_UNIT = 3;

/**
 * Inserts mentions that are durable once it returns. As a bare command: the driver's insertMany encodes every document
 * twice, which was a fifth of the time of an ingest.
 * @returns the positions of rows that were there already, which are left as they were
 */
export async function insertMentions(model: Model<MentionRow>, rows: readonly MentionRow[]): Promise<number[]> {
  const known: number[] = [];
  for (const [first, end] of commandRanges(rows)) {
    const answer = await model.db.db!.command({
      insert: model.collection.collectionName,
      documents: rows.slice(first, end),
      ordered: false,
      writeConcern: { w: 'majority', j: true },
    });
    for (const error of (answer.writeErrors ?? []) as { index: number; code: number; errmsg: string }[]) {
      if (!isDuplicateKey(error)) throw new Error(`A mention could not be stored: ${error.errmsg}`);
      known.push(first + error.index);
    }
  }
  return known;
}

/** Runs of rows, from inclusive to exclusive, that each fit in a command. */
function commandRanges(rows: readonly MentionRow[]): [number, number][] {
  const ranges: [number, number][] = [];
  let first = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const size = row.text.length * BYTES_PER_UNIT + ROW_BYTES;
    if (bytes + size > MAX_COMMAND_BYTES && index > first) {
      ranges.push([first, index]);
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (first < rows.length) ranges.push([first, rows.length]);
  return ranges;
}
