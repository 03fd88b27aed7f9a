import type { ExportRow } from '../connectors/exportRows';
import type { TrendResult } from './readTrend';

const COUNT_COLUMNS = [
  'mentions',
  'reposts',
  'uniqueTexts',
  'authors',
  'negative',
  'neutral',
  'positive',
  'netSentiment',
  'meanSentiment',
  'threats',
  'reach',
  'engagement',
] as const;
export const TREND_COLUMNS = ['start', 'end', 'complete', 'kind', 'channel', 'language', 'polarity', ...COUNT_COLUMNS];

/** A row a bucket, or a row a part of it where the trend is grouped. */
export function* trendRows({ buckets }: TrendResult): Iterable<ExportRow> {
  for (const { start, end, isComplete, counts, groups } of buckets) {
    const bucket = { start: start.toISOString(), end: end.toISOString(), complete: isComplete };
    if (groups.length === 0) yield { ...bucket, ...counts };
    for (const { counts: ofGroup, ...dimensions } of groups) yield { ...bucket, ...dimensions, ...ofGroup };
  }
}
