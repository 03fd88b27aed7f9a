import type { PlannedThreat } from '../../../models/changeSegment';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import { isMuted } from '../../monitor/threatLifecycle';
import type { ThreatContext } from './threatContext';
import { engineEntry, type ThreatChange, updateThreats } from './updateThreats';

const ABSORBED = 'Another campaign turned out to be part of it: its mentions are here now.';
/** The mute was given to the smaller one: that the larger one is told of must not end with it. */
const ABSORBED_MUTED = `${ABSORBED} That one was muted; this one goes on being told of.`;
const TAKEN_OVER = 'Taken over from the campaign that turned out to be part of it.';

type AbsorbedRow = Pick<ThreatRow, '_id' | 'assignee' | 'mutedUntil'>;

/**
 * Writes into a campaign's timeline which others turned out to be part of it, and gives it who worked on them where it has
 * nobody. Their mutes end with them. It follows from the stored threats, so that a repeat after a crash finds nothing left to do.
 */
export async function takeOverAbsorbed(context: ThreatContext, planned: readonly PlannedThreat[]): Promise<void> {
  const absorbers = new Map(
    planned.flatMap(({ id, absorbedBy }) => (absorbedBy === null ? [] : [[id, absorbedBy] as const])),
  );
  if (absorbers.size === 0) return;
  const rows = await context.models.Threat.find({ _id: { $in: [...absorbers.keys()] } }, { assignee: 1, mutedUntil: 1 })
    .sort({ _id: 1 })
    .lean<AbsorbedRow[]>();
  const hasNotice = planned.some(({ id, notify }) => absorbers.has(id) && notify);
  await updateThreats(context, [...new Set(absorbers.values())], (row) =>
    takeOver(
      context,
      row,
      rows.filter(({ _id }) => absorbers.get(_id) === row._id),
      hasNotice,
    ),
  );
}

function takeOver(
  context: ThreatContext,
  row: ThreatRow,
  absorbed: readonly AbsorbedRow[],
  hasNotice: boolean,
): ThreatChange | null {
  const known = new Set(row.timeline.filter(({ action }) => action === 'LINKED').map(({ from }) => from));
  const taken = absorbed.filter(({ _id }) => !known.has(_id));
  if (row.status === 'DISMISSED' || taken.length === 0) return null;
  const { now } = context;
  const set: Partial<ThreatRow> = {};
  const isSilent = isMuted(row.mutedUntil, now);
  const timeline = taken.map(({ _id, mutedUntil }) =>
    engineEntry(now, 'LINKED', _id, row._id, !isSilent && isMuted(mutedUntil, now) ? ABSORBED_MUTED : ABSORBED),
  );
  const assignee = row.assignee ?? taken.find((each) => each.assignee != null)?.assignee ?? null;
  if (assignee !== row.assignee) {
    set.assignee = assignee;
    timeline.push(engineEntry(now, 'ASSIGNEE', null, assignee, TAKEN_OVER));
  }
  const events = timeline.map((entry) => toEvent(context, row, entry));
  return { set, timeline, events: hasNotice && row.isTold ? events : [] };
}

function toEvent(context: ThreatContext, row: ThreatRow, entry: ThreatTimelineEntry): PendingEvent {
  const { severity, status, kind, lastMentionAt } = row;
  const { action, from, to, why } = entry;
  return {
    key: `absorbed-${action.toLowerCase()}:${row._id}:${from ?? context.sequence}`,
    type: 'THREAT_UPDATED',
    action,
    occurredAt: lastMentionAt,
    severity,
    status,
    kind,
    from,
    to,
    why,
    order: context.sequence,
  };
}
