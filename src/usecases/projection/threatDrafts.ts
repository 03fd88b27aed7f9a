import { createHash } from 'node:crypto';
import type { PlannedThreat, ThreatPlan } from '../../../models/changeSegment';
import type { AuthorRow, MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { ThreatRow } from '../../../models/threat';
import type { CampaignStep } from '../../monitor/campaigns/detector';
import type { Change, MentionFacts } from '../../monitor/facts';
import { type Coordination, isThreatKind, type ThreatKind, type ThreatScope } from '../../monitor/threat';
import type { MentionKind } from '../../nlp/doc';
import { mentionId } from '../mentionRow';

/** A threat while a segment is being reduced: what is stored, and what the segment does to it. */
export interface ThreatDraft {
  id: string;
  scope: ThreatScope;
  kind: ThreatKind;
  author: string | null;
  /** What makes it look like its kind, as far as this segment says it of a campaign. */
  why: string | null;
  /** What its mentions share, as far as this segment found it. */
  newKeys: Set<string>;
  coordination: Coordination | null;
  /** The campaign that it turned out to be part of. */
  absorbedBy: string | null;
  /** Where its further mentions go since somebody dismissed it. */
  heir: string | null;
  /** It turned out to be harmless. */
  isWithdrawn: boolean;
  openedAt: Date;
  lastMentionAt: Date;
  /** Null for one that this segment opens. */
  stored: StoredThreat | null;
  /** The change that opened it: its mention gives the title. */
  openedBy: Change | null;
  /** The change that opens it again after it was resolved. */
  reopenedBy: Change | null;
  isTouched: boolean;
  /** Whether any change that touched it may be pushed. */
  notify: boolean;
}

/** What is read of a stored threat: its timeline and the list it is counted from may be long. */
const STORED_FIELDS = [
  '_id',
  'scope',
  'kind',
  'author',
  'coordination',
  'heir',
  'openedAt',
  'lastMentionAt',
  'status',
  'resolvedAt',
  'isClosedByEngine',
] as const;
type StoredThreat = Pick<ThreatRow, (typeof STORED_FIELDS)[number]>;

export function draftOf(row: StoredThreat): ThreatDraft {
  return {
    id: row._id,
    scope: row.scope,
    kind: row.kind,
    author: row.author,
    why: null,
    newKeys: new Set(),
    coordination: row.coordination,
    absorbedBy: null,
    heir: row.heir ?? null,
    isWithdrawn: false,
    openedAt: row.openedAt,
    lastMentionAt: row.lastMentionAt,
    stored: row,
    openedBy: null,
    reopenedBy: null,
    isTouched: false,
    notify: false,
  };
}

/** What of a post matters for whose threat it is. */
export type AuthorFacts = Pick<MentionFacts, 'author' | 'postedAt'>;

/** A threat of one author. The id follows from the opening change, so that a repeated segment opens the same. */
export function openAuthorThreat(change: Change, facts: AuthorFacts, kind: ThreatKind): ThreatDraft {
  const id = threatId([change.mention, change.revision, 'AUTHOR', facts.author]);
  return newDraft(change, facts, { id, scope: 'AUTHOR', kind, author: facts.author, coordination: null });
}

export function openCampaign(change: Change, facts: MentionFacts, step: CampaignStep): ThreatDraft {
  const { kind, coordination } = step;
  const id = campaignThreatId(step.campaign);
  return newDraft(change, facts, { id, scope: 'CAMPAIGN', kind, author: null, coordination });
}

/** @param campaign its name in the detection */
export function campaignThreatId(campaign: string): string {
  return threatId([campaign, 'CAMPAIGN']);
}

function threatId(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

function newDraft(
  change: Change,
  facts: Pick<MentionFacts, 'postedAt'>,
  fields: Pick<ThreatDraft, 'id' | 'scope' | 'kind' | 'author' | 'coordination'>,
): ThreatDraft {
  return {
    ...fields,
    why: null,
    newKeys: new Set(),
    absorbedBy: null,
    heir: null,
    isWithdrawn: false,
    openedAt: facts.postedAt,
    lastMentionAt: facts.postedAt,
    stored: null,
    openedBy: change,
    reopenedBy: null,
    isTouched: true,
    notify: change.notify,
  };
}

/** What the reduction of one segment has at hand. */
export interface ThreatWorkspace {
  brand: string;
  drafts: Map<string, ThreatDraft>;
  /** Threats by author identity, newest first. */
  byAuthor: Map<string, ThreatDraft[]>;
  /** Threat ids by mention, as they will be stored; of mentions that were not loaded only what is added is known. */
  memberships: Map<string, Set<string>>;
  /** What answers by the brand's own accounts reply to, by answer. */
  answers: Map<string, string>;
  /** Kinds of what was reposted or replied to, where it is neither a repost itself nor the brand's own; by id. */
  reposted: Map<string, MentionKind>;
  /** Threat ids that a changed mention belonged to before. */
  before: Map<string, ReadonlySet<string>>;
  /** Mentions whose threats changed. */
  moved: Set<string>;
  /** Followers from which one author's activist or smear post is a threat. */
  authorReach: number;
}

/** Id of the mention that one replies to, or null; the keys hold what it was called where it was said. */
export function replyTarget(brand: string, facts: MentionFacts): string | null {
  const key = facts.keys.find((each) => each.startsWith(REPLY_PREFIX));
  return key === undefined ? null : mentionId(brand, facts.channel, key.slice(REPLY_PREFIX.length));
}

const REPLY_PREFIX = 'reply:';
const MAX_THREATS_LOADED = 5_000;
/** How many reposts of reposts are followed to what was said first. */
export const REPOST_DEPTH = 3;

/** A workspace that nothing was read into yet. */
export function emptyWorkspace(brand: string, authorReach: number): ThreatWorkspace {
  return {
    brand,
    drafts: new Map(),
    byAuthor: new Map(),
    memberships: new Map(),
    answers: new Map(),
    reposted: new Map(),
    before: new Map(),
    moved: new Set(),
    authorReach,
  };
}

/** Reads the threats and memberships that the segment's changes may touch, in a handful of queries. */
export async function loadWorkspace(
  models: Models,
  brand: string,
  changes: readonly Change[],
  authorReach: number,
): Promise<ThreatWorkspace> {
  const workspace = emptyWorkspace(brand, authorReach);
  const authors = new Set<string>();
  for (const change of changes) {
    for (const facts of [change.before, change.after]) if (facts && isThreatKind(facts.kind)) authors.add(facts.author);
  }
  await loadAuthors(models, workspace, [...authors]);
  await loadMemberships(models, workspace, changes);
  return workspace;
}

/** Makes drafts of the threats of authors, newest first. */
export async function loadAuthors(
  models: Models,
  workspace: ThreatWorkspace,
  authors: readonly string[],
): Promise<void> {
  if (authors.length === 0) return;
  const rows = await models.Threat.find({ brand: workspace.brand, author: { $in: authors } }, [...STORED_FIELDS])
    .sort({ lastMentionAt: -1, _id: 1 })
    .limit(MAX_THREATS_LOADED)
    .lean<StoredThreat[]>();
  for (const row of rows) keepDraft(workspace, draftOf(row));
}

async function loadMemberships(models: Models, workspace: ThreatWorkspace, changes: readonly Change[]): Promise<void> {
  let wanted = new Set<string>();
  for (const change of changes) {
    if (change.type !== 'ADDED') wanted.add(change.mention);
    if (change.after?.repostOf) wanted.add(change.after.repostOf);
    const repliedTo = change.after && replyTarget(workspace.brand, change.after);
    if (repliedTo) wanted.add(repliedTo);
  }
  const threats = new Set<string>();
  for (let depth = 0; depth < REPOST_DEPTH && wanted.size > 0; depth++) {
    const rows = await findMemberships(models, [...wanted]);
    wanted = new Set();
    for (const row of rows) {
      workspace.memberships.set(row._id, new Set(row.threats));
      for (const threat of row.threats) threats.add(threat);
      if (row.repostOfId === null && !row.author?.isOwn) workspace.reposted.set(row._id, row.analysis.kind);
      const answered = row.author?.isOwn && row.replyTo ? mentionId(workspace.brand, row.channel, row.replyTo) : null;
      if (answered !== null) workspace.answers.set(row._id, answered);
      for (const next of [row.repostOfId, answered])
        if (next !== null && !workspace.memberships.has(next)) wanted.add(next);
    }
  }
  await loadDrafts(models, workspace, threats);
}

function findMemberships(models: Models, ids: string[]) {
  const fields = { threats: 1, repostOfId: 1, channel: 1, replyTo: 1, 'author.isOwn': 1, 'analysis.kind': 1 };
  return models.Mention.find({ _id: { $in: ids } }, fields).lean<MemberRow[]>();
}

type MemberRow = Pick<MentionRow, '_id' | 'threats' | 'repostOfId' | 'channel' | 'replyTo'> & {
  author?: Pick<AuthorRow, 'isOwn'>;
  analysis: { kind: MentionKind };
};

/** Makes drafts of campaigns, named as the detection does, and of the heirs of those that somebody dismissed. */
export async function loadCampaigns(
  models: Models,
  workspace: ThreatWorkspace,
  names: readonly string[],
): Promise<void> {
  const ids = new Set(names.map(campaignThreatId));
  await loadDrafts(models, workspace, ids);
  await loadDrafts(
    models,
    workspace,
    [...ids].flatMap((id) => workspace.drafts.get(id)?.heir ?? []),
  );
}

/** Makes drafts of the stored threats that are not in the workspace yet. */
async function loadDrafts(models: Models, workspace: ThreatWorkspace, ids: Iterable<string>): Promise<void> {
  const missing = [...ids].filter((id) => !workspace.drafts.has(id));
  if (missing.length === 0) return;
  const rows = await models.Threat.find({ _id: { $in: missing } }, [...STORED_FIELDS]).lean<StoredThreat[]>();
  for (const row of rows) keepDraft(workspace, draftOf(row));
}

export function keepDraft(workspace: ThreatWorkspace, draft: ThreatDraft): void {
  if (workspace.drafts.has(draft.id)) return;
  workspace.drafts.set(draft.id, draft);
  if (draft.author === null) return;
  const known = workspace.byAuthor.get(draft.author) ?? [];
  known.push(draft);
  known.sort((a, b) => b.lastMentionAt.getTime() - a.lastMentionAt.getTime() || (a.id < b.id ? -1 : 1));
  workspace.byAuthor.set(draft.author, known);
}

/** What the workspace says, without what the database held before. */
export function toPlan(workspace: ThreatWorkspace): ThreatPlan {
  const moves = [...workspace.moved].map((mention) => {
    const join = workspace.memberships.get(mention) ?? new Set<string>();
    const before = [...(workspace.before.get(mention) ?? [])];
    const leave = before.filter((threat) => !join.has(threat));
    return { mention, join: [...join], leave, stay: before.filter((threat) => join.has(threat)) };
  });
  // By id: engines give rows of equal time in an order of their own, and the same log must give the same plan.
  const touched = [...workspace.drafts.values()]
    .filter((draft) => draft.isTouched)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { moves, threats: touched.map(toPlannedThreat) };
}

function toPlannedThreat(draft: ThreatDraft): PlannedThreat {
  const { id, scope, kind, author, why, newKeys, coordination, absorbedBy, heir, isWithdrawn } = draft;
  const { openedAt, lastMentionAt, openedBy, reopenedBy, notify } = draft;
  return {
    id,
    scope,
    kind,
    author,
    why,
    newKeys: [...newKeys],
    coordination,
    absorbedBy,
    heir,
    isWithdrawn,
    openedAt,
    lastMentionAt,
    openedBy: openedBy && {
      mention: openedBy.mention,
      sequence: openedBy.sequence,
      postedAt: openedBy.after!.postedAt,
    },
    reopenedBy: reopenedBy?.sequence ?? null,
    notify,
  };
}
