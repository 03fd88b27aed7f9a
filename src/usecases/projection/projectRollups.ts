import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { trendBucketId } from '../../../models/trendBucket';
import { sketchEntry, sketchEntryOfNumber } from '../../monitor/sketch';
import { textHash } from '../../monitor/textFingerprint';
import { bucketDeltas, type CellDelta, parseCellKey, QUARTER_HOUR_MS } from '../../monitor/trendCells';

/** Moves the brand's quarter-hour counts by one segment of its log. A repeat of the segment changes nothing. */
export async function projectRollups(models: Models, segment: ChangeSegmentRow): Promise<void> {
  const buckets = bucketDeltas(segment.changes);
  const operations = [...buckets].map(([start, cells]) => ({
    updateOne: {
      filter: { _id: trendBucketId(segment.brand, new Date(start)), applied: { $lt: segment.last } },
      update: {
        $inc: increments(cells),
        $addToSet: sketchAdditions(cells),
        $set: { applied: segment.last },
        $setOnInsert: { brand: segment.brand, start: new Date(start) },
      },
      upsert: true,
    },
  }));
  if (operations.length === 0) return;
  try {
    await models.TrendBucket.collection.bulkWrite(operations.map(withoutEmptyOperators) as never, { ordered: false });
  } catch (error) {
    // The filter leaves out a bucket that has this segment already, and the upsert then meets its id.
    acceptDuplicates(error);
  }
  for (const [start, cells] of buckets) {
    for (const [key, delta] of cells) if (delta.rebuild) await rebuildSketches(models, segment.brand, start, key);
  }
}

function increments(cells: ReadonlyMap<string, CellDelta>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const [key, delta] of cells) {
    result[`cells.${key}.mentions`] = delta.mentions;
    result[`cells.${key}.reposts`] = delta.reposts;
    result[`cells.${key}.scoreSum`] = delta.scoreSum;
  }
  return result;
}

function sketchAdditions(cells: ReadonlyMap<string, CellDelta>): Record<string, { $each: number[] }> {
  const result: Record<string, { $each: number[] }> = {};
  for (const [key, delta] of cells) {
    if (delta.authors.size === 0) continue;
    result[`cells.${key}.authors`] = { $each: [...delta.authors] };
    result[`cells.${key}.texts`] = { $each: [...delta.texts] };
  }
  return result;
}

function withoutEmptyOperators<T extends { updateOne: { update: object } }>(operation: T): T {
  const update = Object.fromEntries(
    Object.entries(operation.updateOne.update).filter(([, value]) => Object.keys(value).length > 0),
  );
  return { ...operation, updateOne: { ...operation.updateOne, update } };
}

/** A sketch cannot forget one value: it is made again from the mentions that are in the cell now. */
async function rebuildSketches(models: Models, brand: string, start: number, key: string): Promise<void> {
  const dimensions = parseCellKey(key);
  if (dimensions === null) return;
  const rows = models.Mention.find(
    {
      brand,
      postedAt: { $gte: new Date(start), $lt: new Date(start + QUARTER_HOUR_MS) },
      channel: dimensions.channel,
      'analysis.kind': dimensions.kind,
      'analysis.language': dimensions.language,
      'analysis.sentiment.polarity': dimensions.polarity,
    },
    { authorKey: 1, text: 1 },
  )
    .lean<Pick<MentionRow, 'authorKey' | 'text'>[]>()
    .cursor();
  const authors = new Set<number>();
  const texts = new Set<number>();
  for await (const row of rows) {
    authors.add(sketchEntry(row.authorKey));
    texts.add(sketchEntryOfNumber(textHash(row.text)));
  }
  await models.TrendBucket.collection.updateOne({ _id: trendBucketId(brand, new Date(start)) } as never, {
    $set: { [`cells.${key}.authors`]: [...authors], [`cells.${key}.texts`]: [...texts] },
  });
}
