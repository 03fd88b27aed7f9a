import type { PlannedThreat, ThreatMove, ThreatPlan } from '../../../models/changeSegment';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { PendingEvent, ThreatRow } from '../../../models/threat';
import type { ThreatContext } from './threatContext';
import { engineEntry, type ThreatChange, updateThreats } from './updateThreats';

/** So many single threats are looked at and written at a time: a wave may have thousands below it. */
const BATCH = 500;

/**
 * Hangs single authors' threats below the wave or campaign that most of their mentions are part of. It follows from the
 * memberships alone, so that a repeat after a crash finds nothing left to do.
 */
export async function linkThreats(context: ThreatContext, plan: ThreatPlan): Promise<void> {
  const campaigns = plan.threats.filter((threat) => threat.scope === 'CAMPAIGN');
  const unsettled = new Set([
    ...(await findMoved(context.models, plan, campaigns)),
    ...(await findOrphans(context.models, campaigns)),
  ]);
  const hasNotice = campaigns.some((threat) => threat.notify);
  const ids = [...unsettled];
  for (let start = 0; start < ids.length; start += BATCH) {
    const parents = await findParents(context.models, ids.slice(start, start + BATCH));
    await updateThreats(context, [...parents.keys()], (row) => link(context, row, parents.get(row._id)!, hasNotice));
  }
}

/** Single threats whose mentions the plan moves in or out of campaigns, so that another one may be their parent. */
async function findMoved(models: Models, plan: ThreatPlan, campaigns: readonly PlannedThreat[]): Promise<string[]> {
  const touched = new Set(campaigns.map((threat) => threat.id));
  const moves = plan.moves.filter((move) => move.leave.length > 0 || move.join.some((id) => touched.has(id)));
  if (moves.length === 0) return [];
  const rows = await models.Mention.find({ _id: { $in: moves.map((move) => move.mention) } }, { threats: 1 }).lean<
    MemberRow[]
  >();
  const ids = new Set([...rows.flatMap((row) => row.threats), ...moves.flatMap((move) => move.leave)]);
  const singles = await models.Threat.find({ _id: { $in: [...ids] }, scope: 'AUTHOR' }, { parent: 1 }).lean<
    SingleRow[]
  >();
  return findUnsettled(singles, rows, moves);
}

/** Single threats below a campaign that was absorbed or withdrawn: all its stored mentions have moved, which no plan lists. */
async function findOrphans(models: Models, campaigns: readonly PlannedThreat[]): Promise<string[]> {
  const gone = campaigns.filter(({ absorbedBy, isWithdrawn }) => absorbedBy !== null || isWithdrawn);
  if (gone.length === 0) return [];
  // That it exists is the index's own condition.
  const parent = { $in: gone.map(({ id }) => id), $exists: true };
  const rows = await models.Threat.find({ parent }, { _id: 1 }).sort({ _id: 1 }).lean<{ _id: string }[]>();
  return rows.map((row) => row._id);
}

type MemberRow = Pick<MentionRow, '_id' | 'threats'>;
type SingleRow = Pick<ThreatRow, '_id' | 'parent'>;

/** Those whose parent may be another one now: where they only got more in common with the one they have, it stays. */
function findUnsettled(
  singles: readonly SingleRow[],
  rows: readonly MemberRow[],
  moves: readonly ThreatMove[],
): string[] {
  const isSingle = new Set(singles.map((single) => single._id));
  const hasLeft = new Map(moves.map((move) => [move.mention, move.leave.length > 0]));
  const gained = new Map<string, Set<string | null>>(singles.map((single) => [single._id, new Set()]));
  for (const { _id, threats } of rows) {
    const others = threats.filter((id) => !isSingle.has(id));
    for (const single of threats) {
      for (const other of others) gained.get(single)?.add(other);
      if (hasLeft.get(_id)) gained.get(single)?.add(null);
    }
  }
  for (const { leave } of moves) for (const single of leave) gained.get(single)?.add(null);
  return singles
    .filter(({ _id, parent }) => parent == null || [...gained.get(_id)!].some((other) => other !== parent))
    .map((single) => single._id);
}

/** For each single threat, the campaign that shares most of its mentions; null for none. Of two that share as many, the first by id. */
async function findParents(models: Models, singles: readonly string[]): Promise<Map<string, string | null>> {
  const shared = new Map(singles.map((id) => [id, new Map<string, number>()]));
  const others = new Set<string>();
  const rows = models.Mention.find({ threats: { $in: singles } }, { threats: 1 })
    .lean<{ threats: string[] }[]>()
    .cursor();
  for await (const { threats } of rows) {
    for (const single of threats) {
      const counts = shared.get(single);
      if (counts === undefined) continue;
      for (const other of threats) {
        if (shared.has(other)) continue;
        counts.set(other, (counts.get(other) ?? 0) + 1);
        others.add(other);
      }
    }
  }
  const found = await models.Threat.find({ _id: { $in: [...others] }, scope: 'CAMPAIGN' }, { _id: 1 }).lean<
    { _id: string }[]
  >();
  const isCampaign = new Set(found.map((row) => row._id));
  return new Map([...shared].map(([single, counts]) => [single, mostShared(counts, isCampaign)]));
}

function mostShared(counts: ReadonlyMap<string, number>, isCampaign: ReadonlySet<string>): string | null {
  const [best] = [...counts]
    .filter(([id]) => isCampaign.has(id))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

function link(context: ThreatContext, row: ThreatRow, parent: string | null, hasNotice: boolean): ThreatChange | null {
  const from = row.parent ?? null;
  if (from === parent) return null;
  const { severity, status, kind, lastMentionAt } = row;
  const why = parent === null ? 'Its mentions have left the campaign.' : 'Its mentions are part of a wave or campaign.';
  const event: PendingEvent = {
    key: `linked:${row._id}:${context.sequence}`,
    type: 'THREAT_UPDATED',
    action: 'LINKED',
    occurredAt: lastMentionAt,
    severity,
    status,
    kind,
    from,
    to: parent,
    why,
    order: context.sequence,
  };
  return {
    set: parent === null ? {} : { parent },
    unset: parent === null ? ['parent'] : [],
    timeline: [engineEntry(context.now, 'LINKED', from, parent, why)],
    events: hasNotice && row.isTold ? [event] : [],
  };
}
