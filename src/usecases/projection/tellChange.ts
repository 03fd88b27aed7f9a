import type { PlannedThreat } from '../../../models/changeSegment';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import type { SeverityFactor } from '../../monitor/scoreSeverity';
import { isMoreSevere } from '../../monitor/threat';
import type { ThreatContext } from './threatContext';
import { engineEntry } from './updateThreats';

const EMPTY = 'None of its mentions is left.';
const HARMLESS_LEFT = 'None of its mentions shows signs of a threat any more: what is left are replies and reposts.';
const ABSORBED = 'It turned out to be part of another campaign, which has its mentions now.';
const WITHDRAWN = 'Seen whole, its mentions no longer show signs of a threat.';
const INHERITED = 'It was dismissed, and what goes on is part of a campaign that is open.';

/** What is written into a threat's timeline, and what is to be pushed of it. */
export interface Told {
  timeline: ThreatTimelineEntry[];
  events: PendingEvent[];
}

/**
 * What a segment's change of a threat adds to its timeline and tells, in this order: its status, its kind, its severity. Of a
 * dismissed threat nothing is pushed but that it was dismissed; its timeline goes on.
 */
export function tellChange(context: ThreatContext, planned: PlannedThreat, row: ThreatRow, next: ThreatRow): Told {
  const parts = [tellReopening(context, planned, row, next), tellDismissal(context, planned, row, next)];
  const wasJustDismissed = next.status === 'DISMISSED' && row.status !== 'DISMISSED';
  if (!wasJustDismissed) parts.push(tellKind(context, planned, row, next), tellSeverity(context, row, next));
  if (next.heir !== row.heir)
    parts.push({ timeline: [engineEntry(context.now, 'LINKED', row.heir ?? null, next.heir!, INHERITED)], events: [] });
  return { timeline: parts.flatMap(({ timeline }) => timeline), events: parts.flatMap(({ events }) => events) };
}

const NOTHING: Told = { timeline: [], events: [] };

function tellReopening(context: ThreatContext, planned: PlannedThreat, row: ThreatRow, next: ThreatRow): Told {
  if (row.status !== 'RESOLVED' || next.status !== 'OPEN') return NOTHING;
  const order = planned.reopenedBy ?? context.sequence;
  const flaresUp = planned.reopenedBy === null && !row.isClosedByEngine;
  const why = flaresUp
    ? `It flares up again, from ${row.notedSeverity ?? row.severity} to ${next.severity} since it was resolved, at ${next.lastMentionAt.toISOString()}.`
    : `It is mentioned again, at ${next.lastMentionAt.toISOString()}.`;
  const change = { from: 'RESOLVED', to: 'OPEN', why };
  return {
    timeline: [engineEntry(context.now, 'REOPENED', change.from, change.to, why)],
    events: [{ ...momentOf(next), ...change, order, key: `reopened:${row._id}:${order}`, type: 'THREAT_REOPENED' }],
  };
}

function tellDismissal(context: ThreatContext, planned: PlannedThreat, row: ThreatRow, next: ThreatRow): Told {
  if (next.status !== 'DISMISSED' || row.status === 'DISMISSED') return NOTHING;
  const { now, sequence: order } = context;
  const why = dismissalWhy(planned, next);
  const isAbsorbed = planned.absorbedBy !== null;
  const timeline = [engineEntry(now, 'STATUS', row.status, next.status, why)];
  if (isAbsorbed) timeline.unshift(engineEntry(now, 'LINKED', null, planned.absorbedBy, why));
  // Who was told that it opened must not be left waiting for it.
  if (!planned.isWithdrawn && !row.isTold) return { timeline, events: [] };
  const { action, from, to } = timeline[0]!;
  const key = `dismissed:${row._id}:${order}`;
  return { timeline, events: [{ ...momentOf(next), from, to, why, action, order, key, type: 'THREAT_UPDATED' }] };
}

function dismissalWhy(planned: PlannedThreat, next: ThreatRow): string {
  if (planned.isWithdrawn) return WITHDRAWN;
  if (planned.absorbedBy !== null) return ABSORBED;
  return next.mentionCount === 0 ? EMPTY : HARMLESS_LEFT;
}

/** As severe as it was: what its severity has become is told next. */
function tellKind(context: ThreatContext, planned: PlannedThreat, row: ThreatRow, next: ThreatRow): Told {
  if (next.kind === row.kind) return NOTHING;
  const { now, sequence: order } = context;
  const change = { from: row.kind, to: next.kind, why: planned.why ?? null };
  const moment = momentOf({ ...next, severity: row.severity });
  return {
    timeline: [engineEntry(now, 'ESCALATED', change.from, change.to, change.why)],
    events: pushed(next, { ...moment, ...change, order, key: `retyped:${row._id}:${order}`, type: 'THREAT_ESCALATED' }),
  };
}

function tellSeverity(context: ThreatContext, row: ThreatRow, next: ThreatRow): Told {
  const { now, sequence: order } = context;
  const [from, to] = [row.notedSeverity ?? row.severity, next.notedSeverity!];
  if (from === to) return NOTHING;
  const hasRisen = isMoreSevere(to, from);
  const why = factorWords(row.severityFactors, next.severityFactors, (before, after) =>
    hasRisen ? after > before : after < before,
  );
  const moment = { ...momentOf(next), from, to, why, order };
  if (hasRisen) {
    const key = `escalated:${row._id}:${order}`;
    return {
      timeline: [engineEntry(now, 'ESCALATED', from, to, why)],
      events: pushed(next, { ...moment, key, type: 'THREAT_ESCALATED' }),
    };
  }
  const key = `eased:${row._id}:${order}`;
  return {
    timeline: [engineEntry(now, 'EASED', from, to, why)],
    events: row.isTold ? pushed(next, { ...moment, key, action: 'EASED', type: 'THREAT_UPDATED' }) : [],
  };
}

/** What goes on in a dismissed threat is nobody's concern any more. */
function pushed(next: ThreatRow, event: PendingEvent): PendingEvent[] {
  return next.status === 'DISMISSED' ? [] : [event];
}

function momentOf({ lastMentionAt, severity, status, kind }: ThreatRow) {
  return { occurredAt: lastMentionAt, severity, status, kind };
}

/** The factors whose points have moved that way, in the words they have now. */
function factorWords(
  before: readonly SeverityFactor[],
  after: readonly SeverityFactor[],
  hasMoved: (before: number, after: number) => boolean,
): string {
  const known = new Map(before.map(({ name, points }) => [name, points]));
  return after
    .filter(({ name, points }) => hasMoved(known.get(name) ?? 0, points))
    .map(({ name, explanation }) => `${name}: ${explanation}`)
    .join(' ');
}
