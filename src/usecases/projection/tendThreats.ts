import type { PendingEvent, ThreatRow } from '../../../models/threat';
import { OPEN_STATUSES } from '../../monitor/threat';
import { closesAt, isMuted, isOpen, quietBefore } from '../../monitor/threatLifecycle';
import type { ThreatContext } from './threatContext';
import { engineEntry, type ThreatChange, updateThreats } from './updateThreats';

const BATCH = 200;

/**
 * What time alone does to a brand's threats: one that has been quiet for long closes, a mute ends. Quiet time is counted in
 * the brand's time, mutes by the clock.
 */
export async function tendThreats(context: ThreatContext): Promise<void> {
  const { time, now, thresholds } = context;
  const quiet = { status: { $in: OPEN_STATUSES }, quietSince: { $lte: quietBefore(time, thresholds.quietDays) } };
  await tendEach(context, quiet, (row) => closeQuiet(context, row));
  await tendEach(context, { mutedUntil: { $lte: now } }, (row) => endMute(context, row));
}

async function tendEach(
  context: ThreatContext,
  conditions: object,
  decide: (row: ThreatRow) => ThreatChange | null,
): Promise<void> {
  for (;;) {
    const rows = await context.models.Threat.find({ brand: context.brand, ...conditions }, { _id: 1 })
      .limit(BATCH)
      .lean<{ _id: string }[]>();
    await updateThreats(
      context,
      rows.map((row) => row._id),
      decide,
    );
    if (rows.length < BATCH) return;
  }
}

function closeQuiet({ time, now, thresholds, sequence }: ThreatContext, row: ThreatRow): ThreatChange | null {
  const resolvedAt = closesAt(row.quietSince, thresholds.quietDays);
  if (!isOpen(row.status) || resolvedAt > time) return null;
  const why = `No mention and no work on it for ${thresholds.quietDays} days.`;
  const event: PendingEvent = {
    key: `resolved:${row._id}:quiet:${resolvedAt.getTime()}`,
    type: 'THREAT_RESOLVED',
    occurredAt: resolvedAt,
    severity: row.severity,
    status: 'RESOLVED',
    kind: row.kind,
    from: row.status,
    to: 'RESOLVED',
    why,
    order: sequence,
  };
  return {
    set: { status: 'RESOLVED', resolvedAt, isClosedByEngine: true },
    timeline: [engineEntry(now, 'STATUS', row.status, 'RESOLVED', why)],
    events: row.isTold ? [event] : [],
  };
}

function endMute({ now, sequence }: ThreatContext, row: ThreatRow): ThreatChange | null {
  if (row.mutedUntil == null || isMuted(row.mutedUntil, now)) return null;
  const { severity, status, kind, mutedUntil } = row;
  const why = 'The time it was muted for is over.';
  const event: PendingEvent = {
    key: `unmuted:${row._id}:${mutedUntil.getTime()}`,
    type: 'THREAT_UPDATED',
    action: 'UNMUTED',
    occurredAt: mutedUntil,
    severity,
    status,
    kind,
    from: mutedUntil.toISOString(),
    to: null,
    why,
    order: sequence,
  };
  return {
    set: {},
    unset: ['mutedUntil'],
    timeline: [engineEntry(now, 'UNMUTED', mutedUntil.toISOString(), null, why)],
    events: [event],
  };
}
