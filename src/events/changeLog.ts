import { type ChangeSegmentRow, changeSegmentId } from '../../models/changeSegment';
import type { CheckpointRow } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import type { Change } from '../monitor/facts';
import type { Log } from './follow';
import { projectedTopic } from './wake';

/** A change of a mention as a reader of the brand's log gets it. */
export type ChangeRow = Change & { brand: string };

const SEGMENTS_READ = 2;

/**
 * A brand's log of changes as its readers see it: up to where the projections are, so that whoever is told of a mention finds
 * its threat.
 */
export function openChangeLog(models: Models, brand: string, isWanted: (change: Change) => boolean): Log<ChangeRow> {
  const findLast = async (): Promise<number> => {
    const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { sequence: 1 }).lean<CheckpointRow | null>();
    return checkpoint?.sequence ?? 0;
  };
  return {
    kind: 'mentions',
    brand,
    topic: projectedTopic(brand),
    findLast,
    findEnds: async () => {
      const last = await findLast();
      const [first] = await findSegments(models, { _id: { $gt: `${brand}:`, $lt: `${brand};` } }, 1);
      return { oldest: first?.first ?? last + 1, last };
    },
    readAfter: async (sequence, limit) => {
      const last = await findLast();
      if (last <= sequence) return [];
      const segments = await findSegments(models, await rangeFrom(models, brand, sequence + 1), SEGMENTS_READ);
      return segments
        .flatMap((segment) => segment.changes)
        .filter((change) => change.sequence > sequence && change.sequence <= last)
        .slice(0, limit)
        .map((change) => ({ ...change, brand }));
    },
    isWanted,
  };
}

/** From the segment that holds a sequence on. */
async function rangeFrom(models: Models, brand: string, sequence: number): Promise<object> {
  const [holder] = await models.ChangeSegment.find(
    { _id: { $gt: `${brand}:`, $lte: changeSegmentId(brand, sequence) } },
    { _id: 1 },
  )
    .sort({ _id: -1 })
    .limit(1)
    .lean<{ _id: string }[]>();
  return { _id: { $gte: holder?._id ?? `${brand}:`, $lt: `${brand};` } };
}

function findSegments(models: Models, range: object, limit: number): Promise<ChangeSegmentRow[]> {
  return models.ChangeSegment.find(range, { plan: 0 }).sort({ _id: 1 }).limit(limit).lean<ChangeSegmentRow[]>().exec();
}
