import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { readTrend } from '../src/usecases/readTrend';
import type { Context } from './context';
import { Trend, TrendInput, toAsOf } from './trend.types';

@Resolver()
export class TrendResolver {
  @Query(() => Trend, {
    description: "Counts of a brand's mentions over time. What has been accepted is waited for, up to a second.",
  })
  async trend(
    @Arg('input', () => TrendInput, { description: 'The question.' }) input: TrendInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<Trend> {
    const trend = await readTrend(deps, input, actor);
    const buckets = trend.buckets.map(({ isComplete, ...bucket }) => ({ ...bucket, complete: isComplete }));
    return { ...trend, buckets, asOf: toAsOf(trend.asOf) };
  }
}
