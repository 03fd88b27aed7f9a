import type { ChangeSegmentRow, PlannedThreat, ThreatMove, ThreatPlan } from '../../../models/changeSegment';
import type { Models } from '../../../models/models';
import type { CampaignDetector } from '../../monitor/campaigns/detector';
import type { MentionFacts } from '../../monitor/facts';
import type { ListChanges, ThreatCounter } from './countThreats';
import { linkThreats } from './linkThreats';
import { detectCampaigns, reduceThreats } from './reduceThreats';
import type { ThreatContext } from './threatContext';
import { campaignThreatId, loadDrafts, loadWorkspace, REPOST_DEPTH, toPlan } from './threatDrafts';
import { writeThreats } from './writeThreats';

/**
 * Brings a brand's threats up to one segment of its log: what is to happen is planned and stored, then memberships are
 * written, then the threats counted from them. Every step can be repeated: a second run finds the plan, moves nothing that
 * is moved, counts the same and writes nothing.
 */
export async function projectThreats(
  context: ThreatContext,
  segment: ChangeSegmentRow,
  detector: CampaignDetector,
  counter: ThreatCounter,
): Promise<void> {
  const { models } = context;
  const plan = await makePlan(context, segment, detector);
  await writeMoves(models, plan.moves);
  const taken = await takeRepostsAlong(models, plan.moves);
  await moveAbsorbed(models, plan.threats);
  if (plan.threats.length === 0) return;
  const counts = await counter.count(
    models,
    plan.threats.map((threat) => threat.id),
    listChanges(segment, plan, taken),
  );
  await writeThreats(context, plan.threats, counts);
  await linkThreats(context, plan);
}

/** Where all that a list got is new mentions, their facts; any other list has to be read again. */
function listChanges({ changes }: ChangeSegmentRow, plan: ThreatPlan, taken: readonly ThreatMove[]): ListChanges {
  const isNew = new Map<string, MentionFacts | null>();
  for (const { mention, type, after } of changes)
    isNew.set(mention, type === 'ADDED' && !isNew.has(mention) ? after : null);
  const added = new Map<string, MentionFacts[]>();
  const disturbed = new Set(taken.flatMap(({ join, leave }) => [...join, ...leave]));
  for (const { mention, join, leave } of plan.moves) {
    for (const threat of leave) disturbed.add(threat);
    const facts = isNew.get(mention);
    for (const threat of join) {
      if (!facts) disturbed.add(threat);
      else if (!added.get(threat)?.push(facts)) added.set(threat, [facts]);
    }
  }
  for (const { id, absorbedBy } of plan.threats) {
    if (absorbedBy !== null) disturbed.add(id).add(absorbedBy);
  }
  return { added, disturbed };
}

/** The detection takes in every segment, also one whose plan is there already, and comes to where it was when it was made. */
async function makePlan(
  { models, thresholds }: ThreatContext,
  segment: ChangeSegmentRow,
  detector: CampaignDetector,
): Promise<ThreatPlan> {
  const steps = detectCampaigns(detector, segment.changes);
  if (segment.plan) return segment.plan;
  const workspace = await loadWorkspace(models, segment.brand, segment.changes, thresholds.authorReach);
  const campaigns = steps.flatMap((step) => (step === null ? [] : [step.campaign, ...step.absorbed]));
  await loadDrafts(models, workspace, new Set(campaigns.map(campaignThreatId)));
  reduceThreats(workspace, segment.changes, steps);
  const plan = toPlan(workspace);
  await models.ChangeSegment.collection.updateOne({ _id: segment._id } as never, { $set: { plan } });
  return plan;
}

/** Everything that belonged to a campaign which is part of another belongs to the other one. */
async function moveAbsorbed(models: Models, threats: readonly PlannedThreat[]): Promise<void> {
  const { collection } = models.Mention;
  for (const { id, absorbedBy } of threats) {
    if (absorbedBy === null) continue;
    await collection.updateMany({ threats: id } as never, { $addToSet: { threats: absorbedBy } } as never);
    await collection.updateMany({ threats: id } as never, { $pull: { threats: id } } as never);
  }
}

async function writeMoves(models: Models, moves: readonly ThreatMove[]): Promise<void> {
  const operations = moves.flatMap((move) => membershipUpdates(move.mention, move));
  if (operations.length > 0) await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
}

/**
 * Reposts that were there before what they repost belonged to a threat, or left it.
 * @returns what was done to them
 */
async function takeRepostsAlong(models: Models, moves: readonly ThreatMove[]): Promise<ThreatMove[]> {
  const taken: ThreatMove[] = [];
  let roots = new Map(moves.map((move) => [move.mention, move]));
  for (let depth = 0; depth < REPOST_DEPTH && roots.size > 0; depth++) {
    const reposts = await models.Mention.find({ repostOfId: { $in: [...roots.keys()] } }, { repostOfId: 1 }).lean<
      { _id: string; repostOfId: string }[]
    >();
    const next = new Map(reposts.map((repost) => [repost._id, roots.get(repost.repostOfId)!]));
    taken.push(...next.values());
    const operations = [...next].flatMap(([repost, move]) => membershipUpdates(repost, move));
    if (operations.length > 0) await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
    roots = next;
  }
  return taken;
}

/** Two operations where both are needed: one update may not pull from and add to the same array. */
function membershipUpdates(mention: string, { join, leave }: ThreatMove) {
  const filter = { _id: mention };
  return [
    ...(leave.length > 0 ? [{ updateOne: { filter, update: { $pull: { threats: { $in: leave } } } } }] : []),
    ...(join.length > 0 ? [{ updateOne: { filter, update: { $addToSet: { threats: { $each: join } } } } }] : []),
  ];
}
