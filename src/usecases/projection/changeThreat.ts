import type { PlannedThreat } from '../../../models/changeSegment';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import { retitle } from '../../monitor/describeThreat';
import { type SeverityFactor, type SeverityVerdict, scoreSeverity } from '../../monitor/scoreSeverity';
import { SEVERITIES, type ThreatKind } from '../../monitor/threat';
import { closesAt, quietSince } from '../../monitor/threatLifecycle';
import type { ThreatCounts } from './countThreats';
import { countFields } from './newThreat';
import type { ThreatContext } from './threatContext';
import { engineEntry, type ThreatChange } from './updateThreats';

/** What a segment does to a stored threat; null when it is there already. */
export function changeThreat(
  context: ThreatContext,
  planned: PlannedThreat,
  row: ThreatRow,
  counts: ThreatCounts,
): ThreatChange | null {
  const { kind } = planned;
  const verdict: SeverityVerdict =
    counts.mentionCount === 0
      ? { severity: row.severity, score: row.severityScore, factors: row.severityFactors }
      : scoreSeverity({ ...counts, kind }, context.thresholds);
  const lastMentionAt = counts.lastMentionAt ?? row.lastMentionAt;
  const dates = { lastMentionAt, quietSince: quietSince({ lastMentionAt, workedAt: row.workedAt }) };
  const status = statusChange(context, planned, row, counts, lastMentionAt);
  const set: Partial<ThreatRow> = {
    kind,
    title: retitle(row.title, row.kind, kind),
    severity: verdict.severity,
    severityScore: verdict.score,
    severityFactors: verdict.factors,
    campaignKeys: [...new Set([...row.campaignKeys, ...planned.newKeys])],
    openedAt: counts.firstMentionAt ?? row.openedAt,
    ...dates,
    ...countFields(counts),
    coordination: planned.coordination,
    ...status,
  };
  const isSame = Object.entries(set).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(row[name as keyof ThreatRow]),
  );
  if (isSame) return null;
  const told = tell(context, planned, row, { ...row, ...set });
  return { set, timeline: told.timeline, events: planned.notify ? told.events : [] };
}

/**
 * A resolved threat opens again for what came after; one that closed by itself does when a late mention shows that its
 * quiet time is not over. One without mentions is no threat.
 */
function statusChange(
  context: ThreatContext,
  planned: PlannedThreat,
  row: ThreatRow,
  counts: ThreatCounts,
  lastMentionAt: Date,
): Partial<ThreatRow> {
  // What an author only added below a complaint is none by itself.
  const isEmpty = counts.mentionCount === 0 || (row.scope === 'AUTHOR' && counts.threatCount === 0);
  if (isEmpty) return row.status === 'DISMISSED' ? {} : { status: 'DISMISSED' };
  if (row.status !== 'RESOLVED') return {};
  const closing = closesAt(quietSince({ lastMentionAt, workedAt: row.workedAt }), context.thresholds.quietDays);
  const isLate = row.isClosedByEngine && lastMentionAt > row.lastMentionAt;
  if (planned.reopenedBy !== null || (isLate && closing > context.time)) {
    return { status: 'OPEN', resolvedAt: null, isClosedByEngine: false };
  }
  return isLate ? { resolvedAt: closing } : {};
}

function tell(context: ThreatContext, planned: PlannedThreat, row: ThreatRow, next: ThreatRow) {
  const events: PendingEvent[] = [];
  const timeline: ThreatTimelineEntry[] = [];
  const { severity, status, kind } = next;
  const event = { occurredAt: next.lastMentionAt, severity, status, kind };
  if (row.status === 'RESOLVED' && status === 'OPEN') {
    const sequence = planned.reopenedBy ?? context.sequence;
    const why = `It is mentioned again, at ${next.lastMentionAt.toISOString()}.`;
    events.push({
      ...event,
      key: `reopened:${row._id}:${sequence}`,
      type: 'THREAT_REOPENED',
      from: 'RESOLVED',
      to: 'OPEN',
      why,
      order: sequence,
    });
    timeline.push(engineEntry(context.now, 'REOPENED', 'RESOLVED', 'OPEN', why));
  }
  if (status === 'DISMISSED' && row.status !== 'DISMISSED') {
    const why = planned.isWithdrawn ? WITHDRAWN : planned.absorbedBy !== null ? ABSORBED : EMPTY;
    const action = planned.absorbedBy === null ? 'STATUS' : 'LINKED';
    const [from, to] = planned.absorbedBy === null ? [row.status, status] : [null, planned.absorbedBy];
    if (action === 'LINKED') timeline.push(engineEntry(context.now, action, from, to, why));
    timeline.push(engineEntry(context.now, 'STATUS', row.status, status, why));
    // Who was told that it opened must not be left waiting for it.
    if (planned.isWithdrawn || row.isTold) {
      const key = `dismissed:${row._id}:${context.sequence}`;
      events.push({ ...event, from, to, why, action, order: context.sequence, key, type: 'THREAT_UPDATED' });
    }
  }
  const escalation = escalate(row, next);
  if (escalation !== null) {
    events.push({
      ...event,
      ...escalation,
      key: `escalated:${row._id}:${context.sequence}`,
      type: 'THREAT_ESCALATED',
      order: context.sequence,
    });
    timeline.push(engineEntry(context.now, 'ESCALATED', escalation.from, escalation.to, escalation.why));
  }
  return { events, timeline };
}

const EMPTY = 'None of its mentions is left.';
const ABSORBED = 'It turned out to be part of another campaign, which has its mentions now.';
const WITHDRAWN = 'Seen whole, its mentions no longer show signs of a threat.';

/** From what to what a threat has risen, and why; a change of kind is told before one of severity. */
function escalate(row: ThreatRow, next: ThreatRow): { from: string; to: string; why: string } | null {
  const hasRisen = SEVERITIES.indexOf(next.severity) > SEVERITIES.indexOf(row.severity);
  const severityWhy = hasRisen ? risenFactors(row.severityFactors, next.severityFactors) : '';
  if (next.kind !== row.kind) {
    return { from: row.kind, to: next.kind, why: `${kindWhy(next.kind)} ${severityWhy}`.trim() };
  }
  return hasRisen ? { from: row.severity, to: next.severity, why: severityWhy } : null;
}

function kindWhy(kind: ThreatKind): string {
  return `Its mentions now show signs of ${kind}.`;
}

/** The factors that give more points than before, in words. */
function risenFactors(before: readonly SeverityFactor[], after: readonly SeverityFactor[]): string {
  const known = new Map(before.map(({ name, points }) => [name, points]));
  return after
    .filter(({ name, points }) => points > (known.get(name) ?? 0))
    .map(({ name, explanation }) => `${name}: ${explanation}`)
    .join(' ');
}
