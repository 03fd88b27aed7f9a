import type { MentionRow } from '../../models/mention';
import { MAX_SAMPLE_LEVEL } from '../../models/mention';
import type { Models } from '../../models/models';
import { readLimit } from '../../models/queryLimit';

export interface MentionSpan {
  brand: string;
  /** By postedAt: from inclusive, to exclusive. */
  from: Date;
  to: Date;
}

const FIELDS = {
  text: 1,
  postedAt: 1,
  channel: 1,
  authorKey: 1,
  'author.handle': 1,
  'analysis.kind': 1,
  'analysis.language': 1,
  'analysis.sentiment.polarity': 1,
  'analysis.aspects': 1,
};

/** Mentions of a span, all of them or an even share, newest first. */
export interface MentionSample {
  rows: MentionRow[];
  /** In (0, 1]: the share of the span's mentions that was read. */
  share: number;
}

/**
 * Reads at most so many mentions of a span, whatever it holds. Above that it reads the half, quarter, eighth … whose ids
 * say so: every mention has the same chance, and the same ones are read each time.
 */
export async function sampleMentions(models: Models, span: MentionSpan, limit: number): Promise<MentionSample> {
  const inSpan = { brand: span.brand, postedAt: { $gte: span.from, $lt: span.to } };
  let level = 0;
  let filter: object = inSpan;
  while (level < MAX_SAMPLE_LEVEL && (await countUpTo(models, filter, limit + 1)) > limit) {
    level++;
    filter = { ...inSpan, sampleLevel: { $in: levelsFrom(level), $exists: true } };
  }
  const rows = (await models.Mention.collection
    .find(filter as never, { projection: FIELDS, ...readLimit() })
    .limit(limit)
    .batchSize(limit)
    .toArray()) as unknown as MentionRow[];
  rows.sort((a, b) => b.postedAt.getTime() - a.postedAt.getTime() || (a._id < b._id ? 1 : -1));
  return { rows, share: 2 ** -level };
}

function countUpTo(models: Models, filter: object, limit: number): Promise<number> {
  return models.Mention.collection.countDocuments(filter as never, { limit, ...readLimit() });
}

/** As points, so that an index on level and time finds each level's part of the span. */
function levelsFrom(level: number): number[] {
  return Array.from({ length: MAX_SAMPLE_LEVEL - level + 1 }, (_, index) => level + index);
}
