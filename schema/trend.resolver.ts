import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { alignSpan, estimateBuckets, MAX_BUCKETS } from '../src/monitor/timeBuckets';
import { readTrend } from '../src/usecases/readTrend';
import type { Context } from './context';
import { selectsAny } from './selection';
import { Trend, TrendInput, toTrend } from './trend.types';

@Resolver()
export class TrendResolver {
  @Query(() => Trend, {
    description: "Counts of a brand's mentions over time. What has been accepted is waited for, up to a second.",
    complexity: ({ args }) => trendCost((args as { input: TrendInput }).input),
  })
  async trend(
    @Arg('input', () => TrendInput, { description: 'The question.' }) input: TrendInput,
    @Ctx() { deps, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Trend> {
    const hasDistinct = selectsAny(info, ['authors', 'uniqueTexts']);
    return toTrend(await readTrend(deps, { ...input, hasDistinct }, actor));
  }
}

const BASE_COST = 10;
const BUCKETS_A_POINT = 10;

/** In points: buckets are read as rollups, so that ten cost as much as one object. Too many are refused by the question itself. */
function trendCost({ from, to, interval }: TrendInput): number {
  const buckets = estimateBuckets(alignSpan(new Date(from), new Date(to)), interval);
  return BASE_COST + Math.ceil(Math.max(0, Math.min(MAX_BUCKETS, buckets || 0)) / BUCKETS_A_POINT);
}
