import type { Connection } from 'mongoose';
import { type RollupRow, rollupSchema } from './trendBucket';

const trendSketchSchema = rollupSchema('trendSketches');

/**
 * Sketches of distinct authors and texts: by cell for the trend bucket of the same id, and of everything together for each
 * month of the brand's zone.
 */
export const defineTrendSketch = (connection: Connection) =>
  connection.model<RollupRow>('TrendSketch', trendSketchSchema);
