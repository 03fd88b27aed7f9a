import type { BrandRow } from '../../../models/brand';
import { type ChangeSegmentRow, changeSegmentId } from '../../../models/changeSegment';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { Change, MentionFacts } from '../../monitor/facts';

export const MAX_SEGMENT = 1_000;
/** A stored document has at most 16 MiB; hashtags and links of what changed, and the plan, have to fit in. */
const MAX_SEGMENT_CHARACTERS = 2_000_000;
const READ_FIELDS = { pending: 1, pendingAt: 1, postedAt: 1 };

type PendingRow = Required<Pick<MentionRow, '_id' | 'pending' | 'pendingAt' | 'postedAt'>>;

/**
 * Gives pending changes of a brand their place in its log: oldest accepted first, within one batch by their own time.
 * Called only when every segment of the log is projected, and so no change that is in it is still marked pending.
 * @param last the log's last sequence, as far as the owner knows
 * What does not fit stays pending, also of one mention.
 * @returns the segment written, or null when nothing is pending
 * @throws the driver's duplicate-key error when another owner has written this place
 */
export async function sequenceChanges(models: Models, brand: BrandRow, last: number): Promise<ChangeSegmentRow | null> {
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
  if (changes.length === 0) return null;
  const segment: ChangeSegmentRow = {
    _id: changeSegmentId(brand._id, last + 1),
    brand: brand._id,
    first: last + 1,
    last: last + changes.length,
    changes,
  };
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
export async function clearPending(models: Models, segment: ChangeSegmentRow): Promise<void> {
  await deleteRemoved(models, segment);
  const revisions = new Map<string, number>();
  for (const change of segment.changes) {
    revisions.set(change.mention, Math.max(change.revision, revisions.get(change.mention) ?? 0));
  }
  const byRevision = new Map<number, string[]>();
  for (const [mention, revision] of revisions) {
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

/** One that came again meanwhile has a later revision, and stays. */
async function deleteRemoved(models: Models, segment: ChangeSegmentRow): Promise<void> {
  const removals = segment.changes.filter((change) => change.type === 'REMOVED');
  if (removals.length === 0) return;
  const operations = removals.map(({ mention, revision }) => ({
    deleteOne: { filter: { _id: mention, revision } },
  }));
  await models.Mention.collection.bulkWrite(operations as never, { ordered: false });
}
