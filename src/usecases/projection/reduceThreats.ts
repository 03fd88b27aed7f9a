import type { CampaignDetector, CampaignStep } from '../../monitor/campaigns/detector';
import type { Change, MentionFacts } from '../../monitor/facts';
import { type ComplaintThreatState, joinComplaint } from '../../monitor/joinComplaint';
import { mayThreaten } from '../../monitor/ownAccount';
import { isThreatKind, type ThreatKind } from '../../monitor/threat';
import {
  campaignThreatId,
  keepDraft,
  openAuthorThreat,
  openCampaign,
  replyTarget,
  type ThreatDraft,
  type ThreatWorkspace,
} from './threatDrafts';

/** Shows the detection a segment's changes, in order, and returns what each did to a campaign; null where nothing. */
export function detectCampaigns(detector: CampaignDetector, changes: readonly Change[]): (CampaignStep | null)[] {
  return changes.map(({ mention, before, after }) => {
    if (before !== null) detector.remove(mention, before);
    return mayThreaten(after) ? detector.add(mention, after) : null;
  });
}

/**
 * Decides what each change of a segment does to the brand's threats, in order, in the workspace only.
 * @param steps what the detection made of each change
 */
export function reduceThreats(
  workspace: ThreatWorkspace,
  changes: readonly Change[],
  steps: readonly (CampaignStep | null)[],
): void {
  changes.forEach((change, index) => {
    leaveAll(workspace, change);
    const facts = change.after;
    if (!mayThreaten(facts)) return;
    if (facts.repostOf !== null) {
      for (const threat of workspace.memberships.get(facts.repostOf) ?? [])
        join(workspace, workspace.drafts.get(threat), change, facts.postedAt);
      return;
    }
    if (isThreatKind(facts.kind)) joinAuthorThreat(workspace, change, facts, facts.kind);
    else if (facts.kind !== 'PRAISE') followReply(workspace, change, facts);
    const step = steps[index];
    if (step) takeStep(workspace, change, facts, step);
  });
}

/** A changed mention is judged anew: it leaves what it was part of. */
function leaveAll(workspace: ThreatWorkspace, change: Change): void {
  if (change.before === null) return;
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

function join(workspace: ThreatWorkspace, draft: ThreatDraft | undefined, change: Change, postedAt: Date): void {
  if (draft === undefined) return;
  let threats = workspace.memberships.get(change.mention);
  if (threats === undefined) workspace.memberships.set(change.mention, (threats = new Set()));
  threats.add(draft.id);
  workspace.moved.add(change.mention);
  draft.isTouched = true;
  draft.notify ||= change.notify;
  if (postedAt < draft.openedAt) draft.openedAt = postedAt;
  if (postedAt > draft.lastMentionAt) draft.lastMentionAt = postedAt;
}

/** Any complaint is a threat of its author; an activist or smear post is one only if the author reaches many. */
function joinAuthorThreat(workspace: ThreatWorkspace, change: Change, facts: MentionFacts, kind: ThreatKind): void {
  for (const draft of workspace.byAuthor.get(facts.author) ?? []) {
    if (draft.kind !== kind) continue;
    const verdict = joinComplaint(stateOf(draft), facts.postedAt);
    if (verdict === 'OPEN') continue;
    if (verdict === 'REOPEN') draft.reopenedBy = change;
    join(workspace, draft, change, facts.postedAt);
    return;
  }
  if (kind !== 'COMPLAINT' && facts.followers < workspace.authorReach) return;
  const draft = openAuthorThreat(change, facts, kind);
  keepDraft(workspace, draft);
  join(workspace, draft, change, facts.postedAt);
}

/** What an author adds below an own complaint belongs to it though it complains of nothing; it opens nothing again. */
function followReply(workspace: ThreatWorkspace, change: Change, facts: MentionFacts): void {
  const target = replyTarget(workspace.brand, facts);
  for (const id of workspace.memberships.get(target ?? '') ?? []) {
    const draft = workspace.drafts.get(id);
    if (draft === undefined || draft.author !== facts.author) continue;
    if (joinComplaint(stateOf(draft), facts.postedAt) === 'JOIN') join(workspace, draft, change, facts.postedAt);
  }
}

function stateOf(draft: ThreatDraft): ComplaintThreatState {
  return {
    status: draft.reopenedBy !== null ? 'OPEN' : (draft.stored?.status ?? 'OPEN'),
    openedAt: draft.openedAt,
    lastMentionAt: draft.lastMentionAt,
    resolvedAt: draft.stored?.resolvedAt ?? null,
    isClosedByEngine: draft.stored?.isClosedByEngine ?? false,
  };
}

/** A campaign that a person dismissed goes on in the detection, so that the same push opens no other one, and takes no more. */
function takeStep(workspace: ThreatWorkspace, change: Change, facts: MentionFacts, step: CampaignStep): void {
  let draft = workspace.drafts.get(campaignThreatId(step.campaign));
  if (draft?.stored?.status === 'DISMISSED') return;
  if (draft === undefined) {
    draft = openCampaign(change, facts, step);
    keepDraft(workspace, draft);
  }
  for (const id of step.absorbed) absorb(workspace, draft, campaignThreatId(id), change);
  if (step.isWithdrawn) {
    withdraw(workspace, draft, change);
    return;
  }
  const isLater = facts.postedAt > (draft.stored?.resolvedAt ?? draft.lastMentionAt);
  if (draft.stored?.status === 'RESOLVED' && isLater) draft.reopenedBy ??= change;
  for (const { mention, at } of step.joins) join(workspace, draft, { ...change, mention }, new Date(at));
  draft.kind = step.kind;
  draft.coordination = step.coordination;
  for (const key of step.keys) draft.newKeys.add(key);
}

/** A campaign that turned out to be harmless: nothing is left in it. */
function withdraw(workspace: ThreatWorkspace, draft: ThreatDraft, change: Change): void {
  draft.isTouched = true;
  draft.isWithdrawn = true;
  draft.notify ||= change.notify;
  for (const [mention, threats] of workspace.memberships) if (threats.delete(draft.id)) workspace.moved.add(mention);
}

/** Another campaign turned out to be part of this one: its mentions move here. */
function absorb(workspace: ThreatWorkspace, draft: ThreatDraft, id: string, change: Change): void {
  const absorbed = workspace.drafts.get(id);
  if (absorbed === undefined || absorbed.stored?.status === 'DISMISSED') return;
  absorbed.isTouched = true;
  absorbed.absorbedBy = draft.id;
  absorbed.notify ||= change.notify;
  for (const [mention, threats] of workspace.memberships) {
    if (!threats.delete(id)) continue;
    threats.add(draft.id);
    workspace.moved.add(mention);
  }
}
