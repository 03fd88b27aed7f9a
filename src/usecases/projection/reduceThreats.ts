import type { CampaignDetector, CampaignStep } from '../../monitor/campaigns/detector';
import type { Change, MentionFacts } from '../../monitor/facts';
import { type ComplaintThreatState, joinComplaint } from '../../monitor/joinComplaint';
import { mayThreaten } from '../../monitor/ownAccount';
import { isThreatKind, type ThreatKind } from '../../monitor/threat';
import { isOnesThreat, type WidePost } from './repostReach';
import {
  type AuthorFacts,
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
  return changes.map(({ mention, sequence, before, after }) => {
    if (!mayThreaten(before)) return mayThreaten(after) ? detector.add(mention, after) : null;
    return mayThreaten(after) ? detector.replace(mention, before, after, sequence) : detector.remove(mention, before);
  });
}

/**
 * Decides what each change of a segment does to the brand's threats, in order, in the workspace only.
 * @param steps what the detection made of each change
 * @param wide posts that reach far enough by their reposts to be threats of their authors, by id
 */
export function reduceThreats(
  workspace: ThreatWorkspace,
  changes: readonly Change[],
  steps: readonly (CampaignStep | null)[],
  wide: ReadonlyMap<string, WidePost>,
): void {
  noteBefore(workspace, changes);
  changes.forEach((change, index) => {
    leaveAll(workspace, change);
    const facts = change.after;
    const step = steps[index];
    if (!mayThreaten(facts)) {
      if (facts !== null) noteAnswer(workspace, change.mention, facts);
      if (step) measureAgain(workspace, step);
      return;
    }
    if (facts.repostOf !== null) {
      const post = wide.get(facts.repostOf);
      // By the author's own followers it was none; its reposts make it one, and it is told at the time of the last of them.
      if (post !== undefined && !isOnesThreat(workspace, post.mention))
        joinAuthorThreat(
          workspace,
          { ...change, mention: post.mention, revision: post.revision },
          post,
          post.kind,
          true,
        );
      for (const threat of workspace.memberships.get(facts.repostOf) ?? [])
        join(workspace, workspace.drafts.get(threat), change, facts.postedAt);
      return;
    }
    if (isThreatKind(facts.kind) && !facts.marks.includes('RESHARE'))
      joinAuthorThreat(workspace, change, facts, facts.kind, facts.followers >= workspace.authorReach);
    else if (facts.kind !== 'PRAISE') followReply(workspace, change, facts);
    if (step) takeStep(workspace, change, facts, step);
  });
}

/** Where changed mentions are before the segment: within it a campaign may take them in before their own turn. */
function noteBefore(workspace: ThreatWorkspace, changes: readonly Change[]): void {
  const met = new Set<string>();
  for (const { mention, before } of changes) {
    if (before !== null && !met.has(mention))
      workspace.before.set(mention, new Set(workspace.memberships.get(mention)));
    met.add(mention);
  }
}

/** A changed mention is judged anew: it leaves what it was part of. */
function leaveAll(workspace: ThreatWorkspace, change: Change): void {
  if (change.before === null) return;
  for (const id of workspace.memberships.get(change.mention) ?? []) {
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

/** Any complaint is a threat of its author; an activist or smear post is one only if it reaches many. */
function joinAuthorThreat(
  workspace: ThreatWorkspace,
  change: Change,
  facts: AuthorFacts,
  kind: ThreatKind,
  isWide: boolean,
): void {
  for (const draft of workspace.byAuthor.get(facts.author) ?? []) {
    if (draft.kind !== kind) continue;
    const verdict = joinComplaint(stateOf(draft), facts.postedAt);
    if (verdict === 'OPEN') continue;
    if (verdict === 'REOPEN') draft.reopenedBy = change;
    join(workspace, draft, change, facts.postedAt);
    return;
  }
  if (kind !== 'COMPLAINT' && !isWide) return;
  const draft = openAuthorThreat(change, facts, kind);
  keepDraft(workspace, draft);
  join(workspace, draft, change, facts.postedAt);
}

/** What a brand answers to, for those who reply to its answer. */
function noteAnswer(workspace: ThreatWorkspace, mention: string, facts: MentionFacts): void {
  const answered = replyTarget(workspace.brand, facts);
  if (answered !== null) workspace.answers.set(mention, answered);
}

/**
 * What an author adds below an own complaint, or below the brand's answer to it, belongs to it though it complains of
 * nothing; it opens nothing again.
 */
function followReply(workspace: ThreatWorkspace, change: Change, facts: MentionFacts): void {
  const target = replyTarget(workspace.brand, facts) ?? '';
  for (const id of workspace.memberships.get(workspace.answers.get(target) ?? target) ?? []) {
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

/**
 * A campaign that a person dismissed goes on in the detection, so that the same push opens no other one, and takes no more:
 * what comes goes to its heir, if it has one.
 */
function takeStep(workspace: ThreatWorkspace, change: Change, facts: MentionFacts, step: CampaignStep): void {
  const absorbed = step.absorbed.map(campaignThreatId);
  let draft = workspace.drafts.get(campaignThreatId(step.campaign));
  if (draft === undefined) {
    draft = openCampaign(change, facts, step);
    keepDraft(workspace, draft);
  } else if (isDismissed(draft)) draft = findHeir(workspace, draft, absorbed);
  // Somebody opened it again: what went to its heir is part of it.
  else if (draft.heir !== null) absorbed.push(draft.heir);
  if (draft === undefined) return;
  for (const id of absorbed) absorb(workspace, draft, id, change);
  if (step.isWithdrawn) {
    withdraw(workspace, draft, change);
    return;
  }
  const isLater = facts.postedAt > (draft.stored?.resolvedAt ?? draft.lastMentionAt);
  if (draft.stored?.status === 'RESOLVED' && isLater) draft.reopenedBy ??= change;
  for (const { mention, at } of step.joins) join(workspace, draft, { ...change, mention }, new Date(at));
  draft.kind = step.kind;
  draft.why = step.why;
  draft.coordination = step.coordination;
  for (const key of step.keys) draft.newKeys.add(key);
}

/** A campaign that lost a mention: its signals speak of what is left. */
function measureAgain(workspace: ThreatWorkspace, step: CampaignStep): void {
  const draft = goesOnAs(workspace, campaignThreatId(step.campaign));
  if (draft === undefined) return;
  draft.isTouched = true;
  draft.coordination = step.coordination;
}

/**
 * Where the further mentions of a dismissed campaign go: to the newest of those it absorbed that nobody dismissed. It keeps
 * that heir.
 */
function findHeir(
  workspace: ThreatWorkspace,
  dismissed: ThreatDraft,
  absorbed: readonly string[],
): ThreatDraft | undefined {
  const known = goesOnAs(workspace, dismissed.id);
  if (known !== undefined) return known;
  const [heir] = absorbed
    .flatMap((id) => goesOnAs(workspace, id) ?? [])
    .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1));
  if (heir === undefined) return undefined;
  dismissed.heir = heir.id;
  dismissed.isTouched = true;
  return heir;
}

/** The threat that a campaign is: its own, or the heir of a dismissed one; undefined where nothing goes on. */
function goesOnAs(workspace: ThreatWorkspace, id: string): ThreatDraft | undefined {
  const own = workspace.drafts.get(id);
  if (own === undefined || !isDismissed(own)) return own;
  const heir = workspace.drafts.get(own.heir ?? '');
  return heir === undefined || isDismissed(heir) ? undefined : heir;
}

function isDismissed({ stored, absorbedBy, isWithdrawn }: ThreatDraft): boolean {
  return stored?.status === 'DISMISSED' || absorbedBy !== null || isWithdrawn;
}

/** A campaign that turned out to be harmless: nothing is left in it. */
function withdraw(workspace: ThreatWorkspace, draft: ThreatDraft, change: Change): void {
  draft.isTouched = true;
  draft.isWithdrawn = true;
  draft.notify ||= change.notify;
  for (const [mention, threats] of workspace.memberships) if (threats.delete(draft.id)) workspace.moved.add(mention);
}

/** Another campaign turned out to be part of this one: its mentions move here, and so do those that it had absorbed itself. */
function absorb(workspace: ThreatWorkspace, draft: ThreatDraft, id: string, change: Change): void {
  const absorbed = goesOnAs(workspace, id);
  if (absorbed === undefined || absorbed === draft) return;
  absorbed.isTouched = true;
  absorbed.absorbedBy = draft.id;
  absorbed.notify ||= change.notify;
  for (const other of workspace.drafts.values()) if (other.absorbedBy === absorbed.id) other.absorbedBy = draft.id;
  for (const [mention, threats] of workspace.memberships) {
    if (!threats.delete(absorbed.id)) continue;
    threats.add(draft.id);
    workspace.moved.add(mention);
  }
}
