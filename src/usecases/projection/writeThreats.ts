import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import { campaignTitle, complaintTitle } from '../../monitor/describeThreat';
import { scoreSeverity } from '../../monitor/scoreSeverity';
import { SEVERITIES, type ThreatKind } from '../../monitor/threat';
import type { ThreatCounts } from './countThreats';
import type { ThreatDraft } from './threatDrafts';

export const MAX_TIMELINE = 200;
const MAX_ATTEMPTS = 8;
const DUPLICATE_KEY = 11000;

interface WriteContext {
  models: Models;
  brand: string;
  /** Last sequence of the segment, which names what it causes. */
  sequence: number;
  now: Date;
}

/** Stores what a segment did to its threats. The event to be told is written with the threat, in one document. */
export async function writeThreats(
  context: WriteContext,
  drafts: readonly ThreatDraft[],
  counts: ReadonlyMap<string, ThreatCounts>,
): Promise<void> {
  const opened = drafts.filter((draft) => draft.stored === null);
  const openers = await findOpeners(context.models, opened);
  const rows = opened.map((draft) =>
    newThreat(context, draft, counts.get(draft.id)!, openers.get(draft.openedBy!.mention)),
  );
  await insertThreats(context.models, rows);
  await updateThreats(
    context,
    drafts.filter((draft) => draft.stored !== null),
    counts,
  );
}

async function findOpeners(models: Models, opened: readonly ThreatDraft[]): Promise<Map<string, MentionRow>> {
  const ids = opened.map((draft) => draft.openedBy!.mention);
  const rows = await models.Mention.find({ _id: { $in: ids } }, { text: 1, author: 1, channel: 1 }).lean<
    MentionRow[]
  >();
  return new Map(rows.map((row) => [row._id, row]));
}

async function insertThreats(models: Models, rows: ThreatRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await models.Threat.collection.insertMany(rows as never, { ordered: false });
  } catch (error) {
    // A repeat of the segment meets what it had written.
    const writeErrors = (error as { writeErrors?: { code: number }[] }).writeErrors ?? [];
    if (writeErrors.length === 0 || writeErrors.some((each) => each.code !== DUPLICATE_KEY)) throw error;
  }
}

function newThreat(
  context: WriteContext,
  draft: ThreatDraft,
  counts: ThreatCounts,
  opener: MentionRow | undefined,
): ThreatRow {
  const kind = threatKind(draft, counts);
  const severity = scoreSeverity({ ...counts, kind });
  const occurredAt = draft.openedBy!.after!.postedAt;
  const event: PendingEvent = {
    key: `opened:${draft.id}`,
    type: 'THREAT_OPENED',
    occurredAt,
    severity,
    status: 'OPEN',
    kind,
    from: null,
    to: null,
  };
  return {
    _id: draft.id,
    brand: context.brand,
    scope: draft.scope,
    kind,
    severity,
    status: 'OPEN',
    title: titleOf(draft, kind, opener),
    author: draft.author,
    campaignKeys: [...draft.campaignKeys],
    openedAt: counts.firstMentionAt ?? draft.openedAt,
    lastMentionAt: counts.lastMentionAt ?? draft.lastMentionAt,
    resolvedAt: null,
    ...countFields(counts),
    assignee: null,
    timeline: [engineEntry(context.now, 'OPENED', null, kind)],
    revision: 1,
    pendingEvents: draft.notify ? [event] : [],
    ...(draft.notify ? { pendingAt: context.now } : {}),
  };
}

async function updateThreats(
  context: WriteContext,
  drafts: readonly ThreatDraft[],
  counts: ReadonlyMap<string, ThreatCounts>,
): Promise<void> {
  let left = drafts.map((draft) => ({ draft, row: draft.stored! }));
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS)
      throw new Error(`Threats of brand '${context.brand}' are being changed by someone else.`);
    const changed = left
      .map(({ draft, row }) => ({ draft, row, update: changesOf(context, draft, row, counts.get(draft.id)!) }))
      .filter(({ update }) => update !== null);
    const lost: typeof left = [];
    const results = await Promise.all(
      changed.map(({ row, update }) =>
        context.models.Threat.collection.updateOne({ _id: row._id, revision: row.revision } as never, update as never),
      ),
    );
    const lostIds = changed.filter((_, index) => results[index]!.matchedCount === 0).map(({ row }) => row._id);
    const again = await context.models.Threat.find({ _id: { $in: lostIds } }).lean<ThreatRow[]>();
    for (const row of again) lost.push({ draft: left.find((each) => each.row._id === row._id)!.draft, row });
    left = lost;
  }
}

/** The update that brings a stored threat to its counts; null when it is there already. */
function changesOf(context: WriteContext, draft: ThreatDraft, row: ThreatRow, counts: ThreatCounts): object | null {
  const kind = threatKind(draft, counts);
  const severity = counts.mentionCount === 0 ? row.severity : scoreSeverity({ ...counts, kind });
  const isReopened = draft.reopenedBy !== null && row.status === 'RESOLVED';
  const isEmptied = counts.mentionCount === 0 && row.status !== 'DISMISSED';
  const set = {
    kind,
    severity,
    campaignKeys: [...new Set([...row.campaignKeys, ...draft.campaignKeys])],
    openedAt: counts.firstMentionAt ?? row.openedAt,
    lastMentionAt: counts.lastMentionAt ?? row.lastMentionAt,
    ...countFields(counts),
    ...(isReopened ? { status: 'OPEN', resolvedAt: null } : {}),
    ...(isEmptied ? { status: 'DISMISSED' } : {}),
  };
  const isSame = Object.entries(set).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(row[name as keyof ThreatRow]),
  );
  if (isSame) return null;

  const events: PendingEvent[] = [];
  const timeline: ThreatTimelineEntry[] = [];
  const status = isReopened ? 'OPEN' : row.status;
  const event = { occurredAt: counts.lastMentionAt ?? row.lastMentionAt, severity, status, kind };
  if (isReopened) {
    const { sequence } = draft.reopenedBy!;
    events.push({
      ...event,
      key: `reopened:${row._id}:${sequence}`,
      type: 'THREAT_REOPENED',
      from: 'RESOLVED',
      to: 'OPEN',
    });
    timeline.push(engineEntry(context.now, 'REOPENED', 'RESOLVED', 'OPEN'));
  }
  if (isEmptied) timeline.push(engineEntry(context.now, 'STATUS', row.status, 'DISMISSED'));
  const hasRisen = SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(row.severity);
  if (hasRisen || kind !== row.kind) {
    const [from, to] = kind !== row.kind ? [row.kind, kind] : [row.severity, severity];
    events.push({ ...event, key: `escalated:${row._id}:${context.sequence}`, type: 'THREAT_ESCALATED', from, to });
    timeline.push(engineEntry(context.now, 'ESCALATED', from, to));
  }
  const told = draft.notify ? events : [];
  return {
    $set: set,
    $inc: { revision: 1 },
    ...(told.length > 0 ? { $min: { pendingAt: context.now } } : {}),
    $push: {
      ...(told.length > 0 ? { pendingEvents: { $each: told } } : {}),
      timeline: { $each: timeline, $slice: -MAX_TIMELINE },
    },
  };
}

function countFields(counts: ThreatCounts) {
  const { mentionCount, authorCount, reposterCount, reach, coordination } = counts;
  return { mentionCount, authorCount, reposterCount, reach, coordination };
}

function threatKind(draft: ThreatDraft, counts: ThreatCounts): ThreatKind {
  return draft.scope === 'AUTHOR' ? draft.kind : (counts.kind ?? draft.kind);
}

function titleOf(draft: ThreatDraft, kind: ThreatKind, opener: MentionRow | undefined): string {
  if (draft.scope === 'CAMPAIGN') return campaignTitle(kind, [...draft.campaignKeys][0]!, opener?.text ?? '');
  return complaintTitle(opener?.author.handle ?? 'unknown', opener?.channel ?? 'OTHER', opener?.text ?? '');
}

function engineEntry(
  at: Date,
  action: ThreatTimelineEntry['action'],
  from: string | null,
  to: string,
): ThreatTimelineEntry {
  return { at, actor: 'engine', action, from, to, note: null };
}
