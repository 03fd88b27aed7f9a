import type { CampaignGroup, CampaignWindow, WindowMention } from '../../monitor/campaignWindow';
import { CAMPAIGN_WINDOW_MS } from '../../monitor/campaignWindow';
import type { Change, MentionFacts } from '../../monitor/facts';
import { joinComplaint } from '../../monitor/joinComplaint';
import { isThreatKind, THREAT_KINDS, type ThreatKind } from '../../monitor/threat';
import { keepDraft, openDraft, type ThreatDraft, type ThreatWorkspace } from './threatDrafts';

/** Ids of a brand's campaigns by what their mentions share; of two that share the same, the later found. */
export type CampaignIndex = Map<string, string>;

/** Keys of campaigns remembered per brand; the oldest give way. */
const MAX_CAMPAIGN_KEYS = 1_000;

/** Decides what each change of a segment does to the brand's threats, in order, in the workspace only. */
export function reduceThreats(
  workspace: ThreatWorkspace,
  window: CampaignWindow,
  campaigns: CampaignIndex,
  changes: readonly Change[],
): void {
  for (const change of changes) {
    leaveAll(workspace, window, change);
    const facts = change.after;
    if (facts === null) continue;
    if (facts.repostOf !== null) {
      for (const threat of workspace.memberships.get(facts.repostOf) ?? [])
        join(workspace, workspace.drafts.get(threat), change, facts);
      continue;
    }
    if (isThreatKind(facts.kind)) joinAuthorThreat(workspace, change, facts, facts.kind);
    const entry = { sequence: change.sequence, mention: change.mention, facts };
    const groups = window.add(entry);
    if (!joinKnownCampaign(workspace, campaigns, change, facts)) openCampaign(workspace, campaigns, change, groups);
  }
}

/** A changed mention is judged anew: it leaves what it was part of. */
function leaveAll(workspace: ThreatWorkspace, window: CampaignWindow, change: Change): void {
  if (change.before === null) return;
  window.forget(change.mention);
  const left = workspace.memberships.get(change.mention) ?? new Set<string>();
  if (!workspace.before.has(change.mention)) workspace.before.set(change.mention, left);
  for (const id of left) {
    const draft = workspace.drafts.get(id);
    if (draft === undefined) continue;
    draft.isTouched = true;
    draft.notify ||= change.notify;
  }
  workspace.memberships.set(change.mention, new Set());
  workspace.moved.add(change.mention);
}

function join(workspace: ThreatWorkspace, draft: ThreatDraft | undefined, change: Change, facts: MentionFacts): void {
  if (draft === undefined) return;
  let threats = workspace.memberships.get(change.mention);
  if (threats === undefined) workspace.memberships.set(change.mention, (threats = new Set()));
  threats.add(draft.id);
  workspace.moved.add(change.mention);
  draft.isTouched = true;
  draft.notify ||= change.notify;
  if (facts.postedAt < draft.openedAt) draft.openedAt = facts.postedAt;
  if (facts.postedAt > draft.lastMentionAt) draft.lastMentionAt = facts.postedAt;
}

/** Any complaint is a threat of its author; an activist or smear post is one only if the author reaches many. */
function joinAuthorThreat(workspace: ThreatWorkspace, change: Change, facts: MentionFacts, kind: ThreatKind): void {
  for (const draft of workspace.byAuthor.get(facts.author) ?? []) {
    if (draft.kind !== kind) continue;
    const verdict = joinComplaint(
      {
        status: draft.reopenedBy !== null ? 'OPEN' : (draft.stored?.status ?? 'OPEN'),
        openedAt: draft.openedAt,
        lastMentionAt: draft.lastMentionAt,
        resolvedAt: draft.stored?.resolvedAt ?? null,
        isClosedByEngine: draft.stored?.isClosedByEngine ?? false,
      },
      facts.postedAt,
    );
    if (verdict === 'OPEN') continue;
    if (verdict === 'REOPEN') draft.reopenedBy = change;
    join(workspace, draft, change, facts);
    return;
  }
  if (kind !== 'COMPLAINT' && facts.followers < workspace.authorReach) return;
  const draft = openDraft(change, facts, 'AUTHOR', kind, facts.author);
  keepDraft(workspace, draft);
  join(workspace, draft, change, facts);
}

function joinKnownCampaign(
  workspace: ThreatWorkspace,
  campaigns: CampaignIndex,
  change: Change,
  facts: MentionFacts,
): boolean {
  if (!isThreatKind(facts.kind)) return false;
  for (const key of facts.keys) {
    const draft = workspace.drafts.get(campaigns.get(key) ?? '');
    if (draft === undefined || !isNearCampaign(draft, facts.postedAt)) continue;
    joinCampaign(workspace, draft, change, facts);
    return true;
  }
  return false;
}

/** A campaign goes on while no more than six hours lie between a mention and the next; a dismissed one takes no more. */
function isNearCampaign(draft: ThreatDraft, postedAt: Date): boolean {
  return (
    draft.stored?.status !== 'DISMISSED' &&
    postedAt.getTime() >= draft.openedAt.getTime() - CAMPAIGN_WINDOW_MS &&
    postedAt.getTime() <= draft.lastMentionAt.getTime() + CAMPAIGN_WINDOW_MS
  );
}

/** A mention posted after it was resolved opens a campaign again; one that only arrives late does not. */
function joinCampaign(workspace: ThreatWorkspace, draft: ThreatDraft, change: Change, facts: MentionFacts): void {
  const isLater = facts.postedAt > (draft.stored?.resolvedAt ?? draft.lastMentionAt);
  if (draft.stored?.status === 'RESOLVED' && isLater) draft.reopenedBy ??= change;
  join(workspace, draft, change, facts);
}

/** A group whose mentions mostly belong to a campaign already is that campaign under another key. */
function openCampaign(
  workspace: ThreatWorkspace,
  campaigns: CampaignIndex,
  change: Change,
  groups: readonly CampaignGroup[],
): void {
  for (const group of groups) {
    const existing = majorityCampaign(workspace, campaigns, group);
    const draft = existing ?? openDraft(change, change.after!, 'CAMPAIGN', majorityKind(group.members), group.key);
    if (existing === null) keepDraft(workspace, draft);
    draft.newKeys.add(group.key);
    for (const member of group.members) {
      joinCampaign(workspace, draft, { ...change, mention: member.mention }, member.facts);
    }
    rememberCampaign(campaigns, group.key, draft.id);
  }
}

export function rememberCampaign(campaigns: CampaignIndex, key: string, threat: string): void {
  campaigns.delete(key);
  campaigns.set(key, threat);
  if (campaigns.size > MAX_CAMPAIGN_KEYS) campaigns.delete(campaigns.keys().next().value as string);
}

function majorityCampaign(
  workspace: ThreatWorkspace,
  campaigns: CampaignIndex,
  group: CampaignGroup,
): ThreatDraft | null {
  const counts = new Map<string, number>();
  for (const member of group.members) {
    const threats = new Set(member.facts.keys.map((key) => campaigns.get(key)));
    for (const threat of threats) if (threat !== undefined) counts.set(threat, (counts.get(threat) ?? 0) + 1);
  }
  for (const [threat, count] of counts) {
    const draft = workspace.drafts.get(threat);
    const isNear = draft !== undefined && group.members.some((member) => isNearCampaign(draft, member.facts.postedAt));
    if (isNear && count * 2 >= group.members.length) return draft;
  }
  return null;
}

/** What most members do; a tie goes to the kind that asks for more care. */
function majorityKind(members: readonly WindowMention[]): ThreatKind {
  const careful: readonly ThreatKind[] = [...THREAT_KINDS].reverse();
  const counts = careful.map((kind) => members.filter((member) => member.facts.kind === kind).length);
  return careful[counts.indexOf(Math.max(...counts))]!;
}
