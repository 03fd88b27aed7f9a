import type { ChangeSegmentRow } from '../../../models/changeSegment';
import type { Models } from '../../../models/models';
import type { CampaignWindow } from '../../monitor/campaignWindow';
import { countThreats } from './countThreats';
import { type CampaignIndex, reduceThreats } from './reduceThreats';
import { loadDrafts, loadWorkspace, REPOST_DEPTH, type ThreatWorkspace } from './threatDrafts';
import { writeThreats } from './writeThreats';

/**
 * Brings a brand's threats up to one segment of its log: memberships first, then the threats counted from them. Written
 * in this order every step can be repeated: a second run finds the same memberships, counts the same and writes nothing.
 */
export async function projectThreats(
  models: Models,
  segment: ChangeSegmentRow,
  window: CampaignWindow,
  campaigns: CampaignIndex,
  now: Date,
): Promise<void> {
  const workspace = await loadWorkspace(models, segment.brand, segment.changes);
  await loadDrafts(models, workspace, new Set([...campaigns.values()].map((campaign) => campaign.threat)));
  reduceThreats(workspace, window, campaigns, segment.changes);
  await writeMemberships(models, workspace);
  await takeRepostsAlong(models, workspace);
  const touched = [...workspace.drafts.values()].filter((draft) => draft.isTouched);
  if (touched.length === 0) return;
  const counts = await countThreats(
    models,
    touched.map((draft) => draft.id),
  );
  await writeThreats({ models, brand: segment.brand, sequence: segment.last, now }, touched, counts);
}

async function writeMemberships(models: Models, workspace: ThreatWorkspace): Promise<void> {
  const operations = [...workspace.moved].map((mention) => membershipUpdate(workspace, mention, mention));
  if (operations.length > 0) await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
}

/** Reposts that were there before what they repost belonged to a threat. One still pending comes with its own change. */
async function takeRepostsAlong(models: Models, workspace: ThreatWorkspace): Promise<void> {
  let roots = new Map([...workspace.moved].map((mention) => [mention, mention]));
  for (let depth = 0; depth < REPOST_DEPTH && roots.size > 0; depth++) {
    const reposts = await models.Mention.find(
      { repostOfId: { $in: [...roots.keys()] }, pendingAt: { $exists: false } },
      { repostOfId: 1 },
    ).lean<{ _id: string; repostOfId: string }[]>();
    const next = new Map(reposts.map((repost) => [repost._id, roots.get(repost.repostOfId)!]));
    const operations = [...next].map(([repost, root]) => membershipUpdate(workspace, repost, root));
    if (operations.length > 0) await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
    roots = next;
  }
}

/** Gives a mention the threats of another one, or of itself; only added to where the rest is not known. */
function membershipUpdate(workspace: ThreatWorkspace, mention: string, source: string) {
  const threats = [...(workspace.memberships.get(source) ?? [])];
  const update = workspace.complete.has(source)
    ? { $set: { threats } }
    : { $addToSet: { threats: { $each: threats } } };
  return { updateOne: { filter: { _id: mention }, update } };
}
