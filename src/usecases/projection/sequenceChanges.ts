import type { BrandRow } from '../../../models/brand';
import { type ChangeSegmentRow, changeSegmentId, type ThreatPlan } from '../../../models/changeSegment';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { writeBatch } from '../../../models/writeBatch';
import type { Change, MentionFacts } from '../../monitor/facts';

export const MAX_SEGMENT = 1_000;
/** A stored document has at most 16 MiB; hashtags and links of what changed, and the plan, have to fit in. */
const MAX_SEGMENT_CHARACTERS = 2_000_000;
const READ_FIELDS = { pending: 1, pendingAt: 1, postedAt: 1 };

type PendingRow = Required<Pick<MentionRow, '_id' | 'pending' | 'pendingAt' | 'postedAt'>>;

/**
 * Reads the pending changes of a brand in the order in which its log is to take them: oldest accepted first, within one
 * batch by their own time. Called only when every segment of the log is projected, and so no change that is in it is still
 * marked pending. What does not fit stays pending, also of one mention.
 * @param last the log's last sequence, as far as the owner knows
 * @returns at most 1,000 changes with their sequences; nothing is written
 */
export async function sequenceChanges(models: Models, brand: BrandRow, last: number): Promise<Change[]> {
  const rows = (await models.Mention.collection
    .find({ brand: brand._id, pendingAt: { $exists: true } }, { projection: READ_FIELDS })
    .sort({ pendingAt: 1 })
    .limit(MAX_SEGMENT)
    .batchSize(MAX_SEGMENT)
    .toArray()) as unknown as PendingRow[];
  rows.sort(
    (a, b) =>
      a.pendingAt.getTime() - b.pendingAt.getTime() ||
      a.postedAt.getTime() - b.postedAt.getTime() ||
      (a._id < b._id ? -1 : 1),
  );
  const changes: Change[] = [];
  let characters = 0;
  for (const change of rows.flatMap(pendingChanges)) {
    characters += keyCharacters(change.before) + keyCharacters(change.after);
    const isFull = changes.length === MAX_SEGMENT || characters > MAX_SEGMENT_CHARACTERS;
    if (isFull && changes.length > 0) break;
    changes.push({ ...change, sequence: last + 1 + changes.length });
  }
  return changes;
}

/**
 * Writes changes, and what is decided to follow from them, at the end of a brand's log.
 * @param changes at least one, with their sequences
 * @throws the driver's duplicate-key error when another owner has written this place
 */
export async function appendSegment(
  models: Models,
  brand: string,
  changes: Change[],
  plan: ThreatPlan,
): Promise<ChangeSegmentRow> {
  const first = changes[0]!.sequence;
  const last = first + changes.length - 1;
  const segment: ChangeSegmentRow = { _id: changeSegmentId(brand, first), brand, first, last, changes, plan };
  await models.ChangeSegment.collection.insertOne(segment as never);
  return segment;
}

function keyCharacters(facts: MentionFacts | null): number {
  return facts === null ? 0 : facts.keys.reduce((sum, key) => sum + key.length, facts.words.length);
}

function pendingChanges(row: PendingRow): Change[] {
  return row.pending.map((change) => ({ sequence: 0, mention: row._id, ...change }));
}

/** Takes the pending marks off the mentions whose changes are in the log and projected, and takes out what was removed. */
export async function clearPending(models: Models, changes: readonly Change[]): Promise<void> {
  await deleteRemoved(models, changes);
  const byRevision = new Map<number, string[]>();
  for (const [mention, revision] of lastRevisions(changes)) {
    const ids = byRevision.get(revision);
    if (ids === undefined) byRevision.set(revision, [mention]);
    else ids.push(mention);
  }
  for (const [revision, ids] of byRevision) {
    const cleared = await models.Mention.collection.updateMany({ _id: { $in: ids }, revision } as never, {
      $unset: { pending: '', pendingAt: '' },
    });
    if (cleared.matchedCount === ids.length) continue;
    // Changed again meanwhile: the later change stays pending.
    await models.Mention.collection.updateMany(
      { _id: { $in: ids }, revision: { $gt: revision } } as never,
      { $pull: { pending: { revision: { $lte: revision } } } } as never,
    );
  }
}

/** The revision of each mention that a run of changes brings it to. */
export function lastRevisions(changes: readonly Change[]): Map<string, number> {
  const revisions = new Map<string, number>();
  for (const { mention, revision } of changes) {
    revisions.set(mention, Math.max(revision, revisions.get(mention) ?? 0));
  }
  return revisions;
}

/** One that came again meanwhile has a later revision, and stays. */
async function deleteRemoved(models: Models, changes: readonly Change[]): Promise<void> {
  const removals = changes.filter((change) => change.type === 'REMOVED');
  if (removals.length === 0) return;
  const operations = removals.map(({ mention, revision }) => ({
    deleteOne: { filter: { _id: mention, revision } },
  }));
  await writeBatch(models.Mention, operations);
}
