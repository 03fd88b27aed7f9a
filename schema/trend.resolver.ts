import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { alignSpan, estimateBuckets, MAX_BUCKETS } from '../src/monitor/timeBuckets';
import { readShareOfVoice } from '../src/usecases/readShareOfVoice';
import { readTrend } from '../src/usecases/readTrend';
import { toBrand } from './brand.types';
import type { Context } from './context';
import { selectsAny } from './selection';
import { Trend, TrendExplanation, TrendInput, toTrend, VoiceShare } from './trend.types';

const VOICES_COST = 20;

@Resolver(() => Trend)
export class TrendResolver {
  @Query(() => Trend, {
    description: "Counts of a brand's mentions over time. What has been accepted is waited for, up to a second.",
    complexity: ({ args }) => trendCost((args as { input: TrendInput }).input),
  })
  async trend(
    @Arg('input', () => TrendInput, { description: 'The question.' }) input: TrendInput,
    @Ctx() { deps, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AskedTrend> {
    const hasDistinct = selectsAny(info, ['authors', 'uniqueTexts']);
    return { ...toTrend(await readTrend(deps, { ...input, hasDistinct }, actor)), input };
  }

  @FieldResolver(() => [VoiceShare], {
    description:
      'Mentions of the brand and of its competitors that are watched here and that the key may read, over the same period and filter. The brand comes first.',
    complexity: ({ childComplexity }) => VOICES_COST + childComplexity,
  })
  async shareOfVoice(@Root() trend: AskedTrend, @Ctx() { deps, actor }: Context): Promise<VoiceShare[]> {
    const { from, to, timeZone, input } = trend;
    const question = { brand: input.brand, from, to, timeZone, filter: input.filter ?? {} };
    const shares = await readShareOfVoice(deps, question, actor);
    return shares.map((each) => ({ ...each, brand: toBrand(each.brand) }));
  }

  @FieldResolver(() => TrendExplanation, { description: 'How the numbers came about.' })
  explain(@Root() { asOf, input }: AskedTrend, @Ctx() { deps }: Context): TrendExplanation {
    return { engine: deps.analyze({ text: input.brand }).engine, counting: COUNTING, asOf };
  }
}

/** A trend that remembers what was asked, for the fields that ask more. */
type AskedTrend = Trend & { input: TrendInput };

const COUNTING = [
  'Each mention is counted once, in the bucket of its own time (postedAt), under its present label: a correction, an update, a removal or a re-analysis moves it.',
  'A repost is a mention of its own; `reposts` says how many of the mentions are reposts.',
  'netSentiment = (positive - negative) / (positive + neutral + negative).',
  "reach adds the followers of each mention's author, so that an author of two mentions counts twice.",
  'engagement adds likes, replies and shares as they were when the mention first came; views are not in it.',
  'authors and uniqueTexts are distinct over the range they stand for, never sums of buckets: HyperLogLog estimates with a standard error of 0.8 %.',
  'Texts are the same when they differ only in case, links, handles, emoji, punctuation and stretched letters.',
] as const;

const BASE_COST = 10;
const BUCKETS_A_POINT = 10;

/** In points: buckets are read as rollups, so that ten cost as much as one object. Too many are refused by the question itself. */
function trendCost({ from, to, interval, compareTo }: TrendInput): number {
  const periods = compareTo == null ? 1 : 2;
  const buckets = periods * estimateBuckets(alignSpan(new Date(from), new Date(to)), interval);
  return BASE_COST + Math.ceil(Math.max(0, Math.min(MAX_BUCKETS, buckets || 0)) / BUCKETS_A_POINT);
}
