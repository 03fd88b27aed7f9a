import type { Connection } from 'mongoose';
import { type RollupRow, rollupSchema } from './trendBucket';

const trendDistinctSchema = rollupSchema('trendDistincts');

/** What the sketches of a whole day tell, as numbers: distinct authors and texts of the day and of each kind. */
export const defineTrendDistinct = (connection: Connection) =>
  connection.model<RollupRow>('TrendDistinct', trendDistinctSchema);
