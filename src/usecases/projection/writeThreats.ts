import type { PlannedThreat } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import { campaignTitle, complaintTitle } from '../../monitor/describeThreat';
import { scoreSeverity } from '../../monitor/scoreSeverity';
import { SEVERITIES, type ThreatKind } from '../../monitor/threat';
import type { ThreatCounts } from './countThreats';

export const MAX_TIMELINE = 200;
const MAX_ATTEMPTS = 8;

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
  planned: readonly PlannedThreat[],
  counts: ReadonlyMap<string, ThreatCounts>,
): Promise<void> {
  const stored = await findThreats(
    context.models,
    planned.map((threat) => threat.id),
  );
  const storedIds = new Set(stored.map((row) => row._id));
  // One whose mentions changed their text again before anyone could see it is not worth telling.
  const opened = planned.filter((threat) => !storedIds.has(threat.id) && counts.get(threat.id)!.mentionCount > 0);
  const openers = await findOpeners(context.models, opened);
  const rows = opened.map((threat) =>
    newThreat(context, threat, counts.get(threat.id)!, openers.get(threat.openedBy!.mention)),
  );
  await insertThreats(context.models, rows);
  await updateThreats(context, planned, stored, counts);
}

function findThreats(models: Models, ids: readonly string[]): Promise<ThreatRow[]> {
  return models.Threat.find({ _id: { $in: ids } })
    .lean<ThreatRow[]>()
    .exec();
}

async function findOpeners(models: Models, opened: readonly PlannedThreat[]): Promise<Map<string, MentionRow>> {
  if (opened.length === 0) return new Map();
  const ids = opened.map((threat) => threat.openedBy!.mention);
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
    acceptDuplicates(error);
  }
}

function newThreat(
  context: WriteContext,
  planned: PlannedThreat,
  counts: ThreatCounts,
  opener: MentionRow | undefined,
): ThreatRow {
  const kind = threatKind(planned, counts);
  const severity = scoreSeverity({ ...counts, kind });
  const occurredAt = planned.openedBy!.postedAt;
  const event: PendingEvent = {
    key: `opened:${planned.id}`,
    type: 'THREAT_OPENED',
    occurredAt,
    severity,
    status: 'OPEN',
    kind,
    from: null,
    to: null,
    order: planned.openedBy!.sequence,
  };
  return {
    _id: planned.id,
    brand: context.brand,
    scope: planned.scope,
    kind,
    severity,
    status: 'OPEN',
    title: titleOf(planned, kind, opener),
    author: planned.author,
    campaignKeys: planned.newKeys,
    openedAt: counts.firstMentionAt ?? planned.openedAt,
    lastMentionAt: counts.lastMentionAt ?? planned.lastMentionAt,
    resolvedAt: null,
    ...countFields(counts),
    assignee: null,
    timeline: [engineEntry(context.now, 'OPENED', null, kind)],
    revision: 1,
    pendingEvents: planned.notify ? [event] : [],
    ...(planned.notify ? { pendingAt: context.now } : {}),
  };
}

/** Written again, from what is stored by then, until nothing is left to change: a person may work on a threat meanwhile. */
async function updateThreats(
  context: WriteContext,
  planned: readonly PlannedThreat[],
  stored: readonly ThreatRow[],
  counts: ReadonlyMap<string, ThreatCounts>,
): Promise<void> {
  const byId = new Map(planned.map((threat) => [threat.id, threat]));
  let rows = stored;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const operations = rows.flatMap((row) => {
      const update = changesOf(context, byId.get(row._id)!, row, counts.get(row._id)!);
      return update === null ? [] : [{ updateOne: { filter: { _id: row._id, revision: row.revision }, update } }];
    });
    if (operations.length === 0) return;
    const written = await context.models.Threat.collection.bulkWrite(operations as never, { ordered: false });
    if (written.matchedCount === operations.length) return;
    rows = await findThreats(
      context.models,
      rows.map((row) => row._id),
    );
  }
  throw new Error(`Threats of brand '${context.brand}' are being changed by someone else.`);
}

/** The update that brings a stored threat to its counts; null when it is there already. */
function changesOf(context: WriteContext, planned: PlannedThreat, row: ThreatRow, counts: ThreatCounts): object | null {
  const kind = threatKind(planned, counts);
  const severity = counts.mentionCount === 0 ? row.severity : scoreSeverity({ ...counts, kind });
  const isReopened = planned.reopenedBy !== null && row.status === 'RESOLVED';
  const isEmptied = counts.mentionCount === 0 && row.status !== 'DISMISSED';
  const set = {
    kind,
    severity,
    campaignKeys: [...new Set([...row.campaignKeys, ...planned.newKeys])],
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
    events.push({
      ...event,
      key: `reopened:${row._id}:${planned.reopenedBy}`,
      type: 'THREAT_REOPENED',
      from: 'RESOLVED',
      to: 'OPEN',
      order: planned.reopenedBy!,
    });
    timeline.push(engineEntry(context.now, 'REOPENED', 'RESOLVED', 'OPEN'));
  }
  if (isEmptied) timeline.push(engineEntry(context.now, 'STATUS', row.status, 'DISMISSED'));
  const hasRisen = SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(row.severity);
  if (hasRisen || kind !== row.kind) {
    const [from, to] = kind !== row.kind ? [row.kind, kind] : [row.severity, severity];
    events.push({
      ...event,
      key: `escalated:${row._id}:${context.sequence}`,
      type: 'THREAT_ESCALATED',
      from,
      to,
      order: context.sequence,
    });
    timeline.push(engineEntry(context.now, 'ESCALATED', from, to));
  }
  const told = planned.notify ? events : [];
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

function threatKind(planned: PlannedThreat, counts: ThreatCounts): ThreatKind {
  return planned.scope === 'AUTHOR' ? planned.kind : (counts.kind ?? planned.kind);
}

function titleOf(planned: PlannedThreat, kind: ThreatKind, opener: MentionRow | undefined): string {
  if (planned.scope === 'CAMPAIGN') return campaignTitle(kind, planned.newKeys[0]!, opener?.text ?? '');
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
