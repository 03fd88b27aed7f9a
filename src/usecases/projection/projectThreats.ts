import type { ChangeSegmentRow, PlannedThreat, ThreatMove, ThreatPlan } from '../../../models/changeSegment';
import type { Models } from '../../../models/models';
import type { CampaignDetector } from '../../monitor/campaigns/detector';
import { countThreats } from './countThreats';
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
): Promise<void> {
  const { models } = context;
  const plan = await makePlan(context, segment, detector);
  await writeMoves(models, plan.moves);
  await takeRepostsAlong(models, plan.moves);
  await moveAbsorbed(models, plan.threats);
  if (plan.threats.length === 0) return;
  const counts = await countThreats(
    models,
    plan.threats.map((threat) => threat.id),
  );
  await writeThreats(context, plan.threats, counts);
  await linkThreats(context, plan);
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

/** Reposts that were there before what they repost belonged to a threat, or left it. */
async function takeRepostsAlong(models: Models, moves: readonly ThreatMove[]): Promise<void> {
  let roots = new Map(moves.map((move) => [move.mention, move]));
  for (let depth = 0; depth < REPOST_DEPTH && roots.size > 0; depth++) {
    const reposts = await models.Mention.find({ repostOfId: { $in: [...roots.keys()] } }, { repostOfId: 1 }).lean<
      { _id: string; repostOfId: string }[]
    >();
    const next = new Map(reposts.map((repost) => [repost._id, roots.get(repost.repostOfId)!]));
    const operations = [...next].flatMap(([repost, move]) => membershipUpdates(repost, move));
    if (operations.length > 0) await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
    roots = next;
  }
}

/** Two operations where both are needed: one update may not pull from and add to the same array. */
function membershipUpdates(mention: string, { join, leave }: ThreatMove) {
  const filter = { _id: mention };
  return [
    ...(leave.length > 0 ? [{ updateOne: { filter, update: { $pull: { threats: { $in: leave } } } } }] : []),
    ...(join.length > 0 ? [{ updateOne: { filter, update: { $addToSet: { threats: { $each: join } } } } }] : []),
  ];
}
