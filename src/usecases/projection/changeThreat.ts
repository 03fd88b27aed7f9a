import type { PlannedThreat } from '../../../models/changeSegment';
import type { ThreatRow } from '../../../models/threat';
import { retitle } from '../../monitor/describeThreat';
import { noteSeverity, type SeverityVerdict, scoreSeverity } from '../../monitor/scoreSeverity';
import { isMoreSevere, type Severity } from '../../monitor/threat';
import { closesAt, quietSince } from '../../monitor/threatLifecycle';
import type { ThreatCounts } from './countThreats';
import { countFields } from './newThreat';
import { tellChange } from './tellChange';
import type { ThreatContext } from './threatContext';
import type { ThreatChange } from './updateThreats';

/** What a segment does to a stored threat; null when it is there already. */
export function changeThreat(
  context: ThreatContext,
  planned: PlannedThreat,
  row: ThreatRow,
  counts: ThreatCounts,
): ThreatChange | null {
  // An owner of old comes late: a later segment has been counted.
  if (row.counted !== undefined && row.counted.sequence > context.sequence) return null;
  const { kind } = planned;
  const verdict: SeverityVerdict =
    counts.mentionCount === 0
      ? { severity: row.severity, score: row.severityScore, factors: row.severityFactors }
      : scoreSeverity({ ...counts, kind }, context.thresholds);
  const lastMentionAt = counts.lastMentionAt ?? row.lastMentionAt;
  const dates = { lastMentionAt, quietSince: quietSince({ lastMentionAt, workedAt: row.workedAt }) };
  const status = statusChange(context, planned, row, counts, { lastMentionAt, severity: verdict.severity });
  const set: Partial<ThreatRow> = {
    kind,
    title: retitle(row.title, row.kind, kind),
    severity: verdict.severity,
    notedSeverity: noteSeverity(row.notedSeverity ?? row.severity, verdict),
    severityScore: verdict.score,
    severityFactors: verdict.factors,
    campaignKeys: [...new Set([...row.campaignKeys, ...planned.newKeys])],
    openedAt: counts.firstMentionAt ?? row.openedAt,
    ...dates,
    ...countFields(counts),
    coordination: planned.coordination,
    ...(planned.heir ? { heir: planned.heir } : {}),
    ...status,
  };
  const isSame = Object.entries(set).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(row[name as keyof ThreatRow]),
  );
  const isTooLong = counts.counted === null && row.counted !== undefined;
  if (isSame && !isTooLong) return null;
  const told = tellChange(context, planned, row, { ...row, ...set });
  return {
    set,
    ...(isTooLong ? { unset: ['counted'] } : {}),
    timeline: told.timeline,
    events: planned.notify ? told.events : [],
  };
}

/**
 * A resolved threat opens again for what came after, also where that is reposts alone which make it more severe; one that
 * closed by itself does when a late mention shows that its quiet time is not over. One without mentions is no threat.
 */
function statusChange(
  context: ThreatContext,
  planned: PlannedThreat,
  row: ThreatRow,
  counts: ThreatCounts,
  { lastMentionAt, severity }: { lastMentionAt: Date; severity: Severity },
): Partial<ThreatRow> {
  // What an author only added below a complaint is none by itself.
  const isEmpty = counts.mentionCount === 0 || (row.scope === 'AUTHOR' && counts.threatCount === 0);
  if (isEmpty) return row.status === 'DISMISSED' ? {} : { status: 'DISMISSED' };
  if (row.status !== 'RESOLVED') return {};
  const open: Partial<ThreatRow> = { status: 'OPEN', resolvedAt: null, isClosedByEngine: false };
  if (planned.reopenedBy !== null) return open;
  if (!row.isClosedByEngine) {
    const isLater = row.resolvedAt !== null && lastMentionAt > row.resolvedAt;
    return isLater && isMoreSevere(severity, row.notedSeverity ?? row.severity) ? open : {};
  }
  if (lastMentionAt <= row.lastMentionAt) return {};
  const closing = closesAt(quietSince({ lastMentionAt, workedAt: row.workedAt }), context.thresholds.quietDays);
  return closing > context.time ? open : { resolvedAt: closing };
}
