import type { ChangeSegmentRow, ThreatMove, ThreatPlan } from '../../../models/changeSegment';
import type { Models } from '../../../models/models';
import type { CampaignWindow } from '../../monitor/campaignWindow';
import { countThreats } from './countThreats';
import { linkThreats } from './linkThreats';
import { type CampaignIndex, reduceThreats, rememberCampaign } from './reduceThreats';
import type { ThreatContext } from './threatContext';
import { loadDrafts, loadWorkspace, REPOST_DEPTH, toPlan } from './threatDrafts';
import { writeThreats } from './writeThreats';

/**
 * Brings a brand's threats up to one segment of its log: what is to happen is planned and stored, then memberships are
 * written, then the threats counted from them. Every step can be repeated: a second run finds the plan, moves nothing that
 * is moved, counts the same and writes nothing.
 */
export async function projectThreats(
  context: ThreatContext,
  segment: ChangeSegmentRow,
  window: CampaignWindow,
  campaigns: CampaignIndex,
): Promise<void> {
  const { models, thresholds } = context;
  const plan = segment.plan
    ? recallPlan(segment.plan, segment, window, campaigns)
    : await makePlan(models, segment, window, campaigns, thresholds.authorReach);
  await writeMoves(models, plan.moves);
  await takeRepostsAlong(models, plan.moves);
  if (plan.threats.length === 0) return;
  const counts = await countThreats(
    models,
    plan.threats.map((threat) => threat.id),
  );
  await writeThreats(context, plan.threats, counts);
  await linkThreats(context, plan);
}

async function makePlan(
  models: Models,
  segment: ChangeSegmentRow,
  window: CampaignWindow,
  campaigns: CampaignIndex,
  authorReach: number,
): Promise<ThreatPlan> {
  const workspace = await loadWorkspace(models, segment.brand, segment.changes, authorReach);
  await loadDrafts(models, workspace, new Set(campaigns.values()));
  reduceThreats(workspace, window, campaigns, segment.changes);
  const plan = toPlan(workspace);
  await models.ChangeSegment.collection.updateOne({ _id: segment._id } as never, { $set: { plan } });
  return plan;
}

/** Brings what is remembered to where making the plan would have brought it. */
function recallPlan(
  plan: ThreatPlan,
  segment: ChangeSegmentRow,
  window: CampaignWindow,
  campaigns: CampaignIndex,
): ThreatPlan {
  window.rememberAll(segment.changes);
  for (const threat of plan.threats) {
    for (const key of threat.newKeys) rememberCampaign(campaigns, key, threat.id);
  }
  return plan;
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
