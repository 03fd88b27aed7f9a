import type { ChangeSegmentRow, PlannedThreat, ThreatMove, ThreatPlan } from '../../../models/changeSegment';
import type { Models } from '../../../models/models';
import { type DocumentWrite, writeBatch } from '../../../models/writeBatch';
import type { CampaignDetector } from '../../monitor/campaigns/detector';
import type { Change } from '../../monitor/facts';
import type { CountedFacts } from '../../monitor/measureThreat';
import { countedFacts, type ListChanges, MEMBER_FIELDS, type MemberRow, type ThreatCounter } from './countThreats';
import { linkThreats } from './linkThreats';
import { detectCampaigns, reduceThreats } from './reduceThreats';
import type { RepostReach } from './repostReach';
import { lastRevisions } from './sequenceChanges';
import type { ThreatContext } from './threatContext';
import { loadAuthors, loadCampaigns, loadWorkspace, REPOST_DEPTH, toPlan } from './threatDrafts';
import { writeThreats } from './writeThreats';

/**
 * Decides what changes do to a brand's threats, from the state before them. The detection takes them in; nothing is written.
 * @param changes all there are after what is projected
 */
export async function planThreats(
  { models, brand, thresholds }: Pick<ThreatContext, 'models' | 'brand' | 'thresholds'>,
  changes: readonly Change[],
  detector: CampaignDetector,
  repostReach: RepostReach,
): Promise<ThreatPlan> {
  const steps = detectCampaigns(detector, changes);
  const workspace = await loadWorkspace(models, brand, changes, thresholds.authorReach);
  const campaigns = steps.flatMap((step) => (step === null ? [] : [step.campaign, ...step.absorbed]));
  await loadCampaigns(models, workspace, campaigns);
  const wide = await repostReach.findWide(models, workspace, changes);
  await loadAuthors(
    models,
    workspace,
    [...wide.values()].map(({ author }) => author),
  );
  reduceThreats(workspace, changes, steps, wide);
  return toPlan(workspace);
}

/**
 * Brings a brand's threats up to one segment of its log, as its plan says: memberships are written, then the threats counted
 * from them. Every step can be repeated: a second run moves nothing that is moved, counts the same and writes nothing.
 * @param isRepeat whether some of the segment may have been written before
 * @returns the mentions that are no longer marked pending
 */
export async function projectThreats(
  context: ThreatContext,
  segment: ChangeSegmentRow,
  counter: ThreatCounter,
  isRepeat: boolean,
): Promise<ReadonlySet<string>> {
  const { models } = context;
  const { plan } = segment;
  const unchanged = await readUnchanged(models, segment);
  const settled = await writeMoves(models, segment);
  const taken = await takeRepostsAlong(models, segment);
  await moveAbsorbed(models, plan.threats, segment.last);
  if (plan.threats.length === 0) return settled;
  const counts = await counter.count(
    models,
    plan.threats.map((threat) => threat.id),
    listChanges(segment, [...unchanged, ...taken], isRepeat),
  );
  await writeThreats(context, plan.threats, counts);
  await linkThreats(context, plan);
  return settled;
}

/** What a segment does to the threats of a mention, and the mention as it was before. */
interface MovedRow {
  row: MemberRow;
  move: ThreatMove;
}

/** Mentions that the plan moves without their having changed, as they are before it: a campaign takes in what came earlier. */
async function readUnchanged(models: Models, { changes, plan }: ChangeSegmentRow): Promise<MovedRow[]> {
  const changed = new Set(changes.map(({ mention }) => mention));
  const moves = new Map(
    plan.moves.flatMap((move) => (changed.has(move.mention) ? [] : [[move.mention, move] as const])),
  );
  if (moves.size === 0) return [];
  const rows = await models.Mention.find({ _id: { $in: [...moves.keys()] } }, MEMBER_FIELDS).lean<MemberRow[]>();
  return rows.map((row) => ({ row, move: moves.get(row._id)! }));
}

/**
 * What came into each list and what went, where the segment or the mentions themselves tell of it; any other list has to be
 * read again. In a repeat the mentions no longer tell what they were before it.
 */
function listChanges(
  { changes, plan, last }: ChangeSegmentRow,
  movedRows: readonly MovedRow[],
  isRepeat: boolean,
): ListChanges {
  const once = new Map<string, Change | null>();
  for (const change of changes) once.set(change.mention, once.has(change.mention) ? null : change);
  const [added, removed] = [new Map<string, CountedFacts[]>(), new Map<string, CountedFacts[]>()];
  const disturbed = new Set<string>();
  const note = (list: Map<string, CountedFacts[]>, threat: string, facts: CountedFacts | null | undefined) => {
    if (!facts) disturbed.add(threat);
    else if (!list.get(threat)?.push(facts)) list.set(threat, [facts]);
  };
  for (const { mention, join, leave, stay } of plan.moves) {
    const change = once.get(mention);
    if (change === undefined) continue;
    for (const threat of join) note(added, threat, stay === undefined && change?.before ? null : change?.after);
    for (const threat of [...leave, ...(stay ?? [])]) note(removed, threat, change?.before);
  }
  for (const { row, move } of movedRows) {
    const facts = isRepeat ? null : countedFacts(row);
    const before = new Set(row.threats);
    for (const threat of move.join) if (isRepeat || !before.has(threat)) note(added, threat, facts);
    for (const threat of move.leave) if (isRepeat || before.has(threat)) note(removed, threat, facts);
  }
  for (const { id, absorbedBy, isWithdrawn } of plan.threats) {
    if (absorbedBy !== null) disturbed.add(id).add(absorbedBy);
    if (isWithdrawn) disturbed.add(id);
  }
  const opened = new Set(plan.threats.flatMap(({ id, openedBy }) => (openedBy === null ? [] : [id])));
  return { sequence: last, opened, added, removed, disturbed };
}

/** Everything that belonged to a campaign which is part of another belongs to the other one; nothing belongs to a harmless one. */
async function moveAbsorbed(models: Models, threats: readonly PlannedThreat[], sequence: number): Promise<void> {
  const { collection } = models.Mention;
  // What was absorbed by a harmless one leaves with the rest.
  const inOrder = [...threats].sort((a, b) => Number(a.isWithdrawn) - Number(b.isWithdrawn));
  for (const { id, absorbedBy, isWithdrawn } of inOrder) {
    if (absorbedBy === null && !isWithdrawn) continue;
    const filter = { threats: id, ...unlessLater(sequence) };
    const mark = { $set: { threatsSequence: sequence } };
    if (absorbedBy !== null)
      await collection.updateMany(filter as never, { $addToSet: { threats: absorbedBy }, ...mark } as never);
    await collection.updateMany(filter as never, { $pull: { threats: id }, ...mark } as never);
  }
}

/**
 * Membership of a mention that is new is written together with the end of its being pending: its row is written once, not
 * twice.
 * @returns the mentions of which both is done
 */
async function writeMoves(models: Models, { changes, plan, last }: ChangeSegmentRow): Promise<ReadonlySet<string>> {
  const revisions = lastRevisions(changes);
  const added = new Set(changes.filter((change) => change.before === null).map((change) => change.mention));
  const joins = plan.moves.filter(
    ({ mention, join, leave }) => added.has(mention) && join.length > 0 && leave.length === 0,
  );
  const settling = joins.map(({ mention, join }) => ({
    updateOne: {
      filter: { _id: mention, revision: revisions.get(mention), ...unlessLater(last) },
      update: {
        $addToSet: { threats: { $each: join } },
        $set: { threatsSequence: last },
        $unset: { pending: '', pendingAt: '' },
      },
    },
  }));
  const isSettled = (await writeMentions(models, settling)) === joins.length;
  // One that has been changed again meanwhile keeps that change pending.
  const settled = new Set(isSettled ? joins.map(({ mention }) => mention) : []);
  await writeMentions(
    models,
    plan.moves.flatMap((move) => (settled.has(move.mention) ? [] : membershipUpdates(move.mention, move, last))),
  );
  return settled;
}

/** @returns how many rows were met */
async function writeMentions(models: Models, writes: readonly DocumentWrite[]): Promise<number> {
  if (writes.length === 0) return 0;
  const { matchedCount } = await writeBatch(models.Mention, writes);
  return matchedCount;
}

/**
 * Reposts that were there before what they repost belonged to a threat, or left it; but for those that the segment removes.
 * @returns what was done to them
 */
async function takeRepostsAlong(
  models: Models,
  { changes, plan, last: sequence }: ChangeSegmentRow,
): Promise<MovedRow[]> {
  const states = new Map(changes.map(({ mention, after }) => [mention, after] as const));
  // One that is not in the log yet joins in its own turn: taken along now, it would be counted twice.
  const isWaiting = ({ _id, pending }: MemberRow): boolean => pending?.[0]?.type === 'ADDED' && !states.has(_id);
  const taken: MovedRow[] = [];
  let roots = new Map(plan.moves.map((move) => [move.mention, move]));
  for (let depth = 0; depth < REPOST_DEPTH && roots.size > 0; depth++) {
    // The type is the index's own condition, without which DocumentDB reads every mention.
    const reposts = await models.Mention.find(
      { repostOfId: { $in: [...roots.keys()], $type: 'string' } },
      MEMBER_FIELDS,
    ).lean<MemberRow[]>();
    const next = reposts
      .filter((repost) => states.get(repost._id) !== null && !isWaiting(repost))
      .map((row) => {
        const move = roots.get(row.repostOfId!)!;
        return { row, move: row.author.isOwn ? { ...move, join: [] } : move };
      });
    taken.push(...next);
    await writeMentions(
      models,
      next.flatMap(({ row, move }) => membershipUpdates(row._id, move, sequence)),
    );
    roots = new Map(next.map(({ row, move }) => [row._id, move]));
  }
  return taken;
}

/** Two operations where both are needed: one update may not pull from and add to the same array. */
function membershipUpdates(mention: string, { join, leave }: ThreatMove, sequence: number) {
  const filter = { _id: mention, ...unlessLater(sequence) };
  const mark = { $set: { threatsSequence: sequence } };
  return [
    ...(leave.length > 0 ? [{ updateOne: { filter, update: { $pull: { threats: { $in: leave } }, ...mark } } }] : []),
    ...(join.length > 0
      ? [{ updateOne: { filter, update: { $addToSet: { threats: { $each: join } }, ...mark } } }]
      : []),
  ];
}

/** What a later segment has moved stays as it left it: an owner of old, whose write comes late, changes nothing. */
function unlessLater(sequence: number) {
  return { threatsSequence: { $not: { $gt: sequence } } };
}
