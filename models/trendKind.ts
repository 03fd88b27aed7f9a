import type { Connection } from 'mongoose';
import { type RollupRow, rollupSchema } from './trendBucket';

const trendKindSchema = rollupSchema('trendKinds');

/**
 * The counts of the trend bucket of the same id by kind and polarity alone: what most questions need, in a tenth of the bytes;
 * and the same by the hours of each UTC day, for zones that are whole hours away.
 */
export const defineTrendKind = (connection: Connection) => connection.model<RollupRow>('TrendKind', trendKindSchema);
