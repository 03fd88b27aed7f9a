import type { PlannedThreat } from '../../../models/changeSegment';
import type { MentionRow } from '../../../models/mention';
import type { PendingEvent, ThreatRow } from '../../../models/threat';
import { authorTitle, campaignTitle } from '../../monitor/describeThreat';
import { explainPost } from '../../monitor/explainPost';
import { scoreSeverity } from '../../monitor/scoreSeverity';
import type { ThreatKind } from '../../monitor/threat';
import type { ThreatCounts } from './countThreats';
import type { ThreatContext } from './threatContext';
import { engineEntry } from './updateThreats';

/** The row of a threat that a segment opens, with the event that tells it. */
export function newThreat(
  context: ThreatContext,
  planned: PlannedThreat,
  counts: ThreatCounts,
  opener: MentionRow | undefined,
): ThreatRow {
  const { kind } = planned;
  const verdict = scoreSeverity({ ...counts, kind }, context.thresholds);
  const lastMentionAt = counts.lastMentionAt ?? planned.lastMentionAt;
  const why = whyOpened(context, planned, counts, opener);
  const event: PendingEvent = {
    key: `opened:${planned.id}`,
    type: 'THREAT_OPENED',
    occurredAt: planned.openedBy!.postedAt,
    severity: verdict.severity,
    status: 'OPEN',
    kind,
    from: null,
    to: null,
    why,
    order: planned.openedBy!.sequence,
  };
  return {
    _id: planned.id,
    brand: context.brand,
    scope: planned.scope,
    kind,
    severity: verdict.severity,
    notedSeverity: verdict.severity,
    severityScore: verdict.score,
    severityFactors: verdict.factors,
    status: 'OPEN',
    title: titleOf(planned, kind, opener),
    author: planned.author,
    campaignKeys: planned.newKeys,
    openedAt: counts.firstMentionAt ?? planned.openedAt,
    lastMentionAt,
    resolvedAt: null,
    isClosedByEngine: false,
    workedAt: null,
    quietSince: lastMentionAt,
    isTold: planned.notify,
    ...countFields(counts),
    coordination: planned.coordination,
    assignee: null,
    timeline: [engineEntry(context.now, 'OPENED', null, kind, why)],
    revision: 1,
    pendingEvents: planned.notify ? [event] : [],
    ...(planned.notify ? { pendingAt: context.now } : {}),
  };
}

export function countFields(counts: ThreatCounts) {
  const { mentionCount, authorCount, reposterCount, reach, counted } = counts;
  return { mentionCount, authorCount, reposterCount, reach, ...(counted === null ? {} : { counted }) };
}

function titleOf(planned: PlannedThreat, kind: ThreatKind, opener: MentionRow | undefined): string {
  const text = opener?.text ?? '';
  if (planned.scope === 'CAMPAIGN') return campaignTitle(kind, planned.newKeys[0] ?? null, text);
  return authorTitle(kind, opener?.author.handle ?? 'unknown', opener?.channel ?? 'OTHER', text);
}

/** A campaign is explained by the group, one author's threat by the post that opens it. */
function whyOpened(
  { thresholds }: ThreatContext,
  planned: PlannedThreat,
  counts: ThreatCounts,
  opener: MentionRow | undefined,
): string | null {
  if (planned.scope === 'CAMPAIGN') return planned.why ?? null;
  if (opener === undefined) return null;
  const label = opener.corrections?.at(-1);
  const post = { analysis: opener.analysis, labelledBy: label?.kind === planned.kind ? label.by : null };
  const reach = { followers: counts.reach, threshold: thresholds.authorReach };
  return explainPost(planned.kind, post, planned.kind === 'COMPLAINT' ? null : reach);
}
