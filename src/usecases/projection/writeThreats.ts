import type { PlannedThreat } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { ThreatRow } from '../../../models/threat';
import { changeThreat } from './changeThreat';
import type { ThreatCounts } from './countThreats';
import { newThreat } from './newThreat';
import { takeOverAbsorbed } from './takeOverAbsorbed';
import type { ThreatContext } from './threatContext';
import { updateThreats } from './updateThreats';

/** Stores what a segment did to its threats. The event to be told is written with the threat, in one document. */
export async function writeThreats(
  context: ThreatContext,
  planned: readonly PlannedThreat[],
  counts: ReadonlyMap<string, ThreatCounts>,
): Promise<void> {
  const ids = planned.map((threat) => threat.id);
  const stored = await context.models.Threat.find({ _id: { $in: ids } }, { _id: 1 }).lean<{ _id: string }[]>();
  const storedIds = new Set(stored.map((row) => row._id));
  // One whose mentions changed their text again before anyone could see it is not worth telling.
  const opened = planned.filter((threat) => !storedIds.has(threat.id) && counts.get(threat.id)!.mentionCount > 0);
  const openers = await findOpeners(context.models, opened);
  const rows = opened.map((threat) =>
    newThreat(context, threat, counts.get(threat.id)!, openers.get(threat.openedBy!.mention)),
  );
  await insertThreats(context.models, rows);
  const byId = new Map(planned.map((threat) => [threat.id, threat]));
  await updateThreats(context, [...storedIds], (row) =>
    changeThreat(context, byId.get(row._id)!, row, counts.get(row._id)!),
  );
  await takeOverAbsorbed(context, planned);
}

async function findOpeners(models: Models, opened: readonly PlannedThreat[]): Promise<Map<string, MentionRow>> {
  if (opened.length === 0) return new Map();
  const ids = opened.map((threat) => threat.openedBy!.mention);
  const fields = {
    text: 1,
    author: 1,
    channel: 1,
    corrections: 1,
    'analysis.scores': 1,
    'analysis.evidence': 1,
  };
  const rows = await models.Mention.find({ _id: { $in: ids } }, fields).lean<MentionRow[]>();
  return new Map(rows.map((row) => [row._id, row]));
}

async function insertThreats(models: Models, rows: ThreatRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await models.Threat.collection.insertMany(rows as never, { ordered: false });
  } catch (error) {
    // A repeat of the segment meets what it had written.
    acceptDuplicates(error);
  }
}
