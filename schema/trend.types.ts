import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { TrendComparison as Comparison } from '../src/monitor/comparePeriods';
import type { TrendCounts as Counts, TrendDimension } from '../src/monitor/foldTrend';
import type { TrendInterval, Weekday } from '../src/monitor/timeBuckets';
import type { Channel, Language, MentionKind, Polarity } from '../src/nlp/doc';
import type { AsOf as ProjectionState, TrendResult } from '../src/usecases/readTrend';
import { Brand } from './brand.types';
import { DimensionFilter } from './dimensionFilter';
import {
  ChannelEnum,
  LanguageEnum,
  MentionKindEnum,
  PolarityEnum,
  TrendComparisonEnum,
  TrendDimensionEnum,
  TrendIntervalEnum,
  WeekdayEnum,
} from './enums';
import { DateTime } from './scalars';

@ObjectType({ description: 'How far the projections were when the answer was read.' })
export class AsOf {
  @Field(() => Int, { description: "Place in the brand's log of changes." })
  sequence!: number;

  @Field(() => DateTime, { description: 'When that place was reached.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether everything accepted before the question is in.' })
  complete!: boolean;
}

export function toAsOf(state: ProjectionState): AsOf {
  return { sequence: state.sequence, at: state.at, complete: state.isComplete };
}

@InputType({ description: 'Which mentions to count; what is left out does not narrow.' })
export class TrendFilter extends DimensionFilter {}

@InputType({ description: 'A question about counts over time.' })
export class TrendInput {
  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => DateTime, { description: 'First moment; floored to a quarter of an hour.' })
  from!: Date;

  @Field(() => DateTime, { description: 'End, exclusive; ceiled to a quarter of an hour.' })
  to!: Date;

  @Field(() => TrendIntervalEnum, { description: 'Length of a bucket. A span of more than 5,000 buckets is refused.' })
  interval!: TrendInterval;

  @Field(() => String, { nullable: true, description: "IANA time zone to cut by; the brand's unless given." })
  timeZone?: string | null;

  @Field(() => [TrendDimensionEnum], { nullable: true, description: 'Split each bucket by at most two dimensions.' })
  groupBy?: TrendDimension[] | null;

  @Field(() => TrendFilter, { nullable: true, description: 'Which mentions to count.' })
  filter?: TrendFilter | null;

  @Field(() => WeekdayEnum, { nullable: true, description: 'The day that weeks begin with; MONDAY unless given.' })
  weekStart?: Weekday | null;

  @Field(() => TrendComparisonEnum, { nullable: true, description: 'An earlier period to set beside it.' })
  compareTo?: Comparison | null;
}

@ObjectType({ simpleResolvers: true, description: 'Counts of mentions by their own time, postedAt.' })
export class TrendCounts {
  @Field(() => Int, { description: 'Mentions, reposts included.' })
  mentions!: number;

  @Field(() => Int, { description: 'Of these, reposts.' })
  reposts!: number;

  @Field(() => Int, {
    description: 'Different texts over the whole range, copies once: an estimate with a standard error of 0.8 %.',
  })
  uniqueTexts!: number | null;

  @Field(() => Int, {
    description: 'Different authors over the whole range: an estimate with a standard error of 0.8 %.',
  })
  authors!: number | null;

  @Field(() => Int, { description: 'Mentions with negative feeling toward the brand.' })
  negative!: number;

  @Field(() => Int, { description: 'Mentions with neither.' })
  neutral!: number;

  @Field(() => Int, { description: 'Mentions with positive feeling toward the brand.' })
  positive!: number;

  @Field(() => Float, {
    description: "Sum of the authors' followers, once a mention: how many could have seen them at most.",
  })
  reach!: number;

  @Field(() => Float, { description: 'Sum of likes, replies and shares, as first sent; views are not counted.' })
  engagement!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the sentiment scores, in [-1, 1]; null without mentions.',
  })
  meanSentiment!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '(positive - negative) / (positive + neutral + negative), in [-1, 1]; null without mentions.',
  })
  netSentiment!: number | null;

  @Field(() => Int, { description: 'Mentions of the three threat kinds.' })
  threats!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Part of a bucket; the fields of the dimensions asked for are set.' })
export class TrendGroup {
  @Field(() => MentionKindEnum, { nullable: true, description: 'The kind, when grouped by KIND.' })
  kind?: MentionKind;

  @Field(() => ChannelEnum, { nullable: true, description: 'The channel, when grouped by CHANNEL.' })
  channel?: Channel;

  @Field(() => LanguageEnum, { nullable: true, description: 'The language, when grouped by LANGUAGE.' })
  language?: Language;

  @Field(() => PolarityEnum, { nullable: true, description: 'The polarity, when grouped by POLARITY.' })
  polarity?: Polarity;

  @Field(() => TrendCounts, { description: 'Its counts.' })
  counts!: TrendCounts;
}

@ObjectType({ simpleResolvers: true, description: 'One bucket of a trend: start inclusive, end exclusive.' })
export class TrendBucket {
  @Field(() => DateTime, { description: 'First moment.' })
  start!: Date;

  @Field(() => DateTime, { description: 'End, exclusive.' })
  end!: Date;

  @Field(() => Boolean, { description: 'False while the bucket is not over.' })
  complete!: boolean;

  @Field(() => TrendCounts, { description: 'Its counts; zero where nothing was said.' })
  counts!: TrendCounts;

  @Field(() => [TrendGroup], { description: 'Its parts by the dimensions asked for; empty parts are left out.' })
  groups!: TrendGroup[];
}

@ObjectType({ simpleResolvers: true, description: 'How the later period differs from the earlier.' })
export class TrendChange {
  @Field(() => Int, { description: 'Mentions more, or fewer.' })
  mentions!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same as a share of the earlier mentions: 0.5 is half as many again; null where there were none.',
  })
  mentionsRatio!: number | null;

  @Field(() => Int, { description: 'Negative mentions more, or fewer.' })
  negative!: number;

  @Field(() => Int, { description: 'Mentions of the three threat kinds more, or fewer.' })
  threats!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Net sentiment higher, or lower, in [-2, 2]; null where one of the periods has no mentions.',
  })
  netSentiment!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The same question about an earlier period.' })
export class TrendPeriod {
  @Field(() => DateTime, { description: 'First moment counted.' })
  from!: Date;

  @Field(() => DateTime, { description: 'End, exclusive.' })
  to!: Date;

  @Field(() => [TrendBucket], { description: 'Its buckets; the n-th goes with the n-th of the trend.' })
  buckets!: TrendBucket[];

  @Field(() => TrendCounts, { description: 'The whole earlier period.' })
  total!: TrendCounts;

  @Field(() => TrendChange, {
    description: 'What changed since, over the whole periods; one that is not over yet counts as far as it is.',
  })
  change!: TrendChange;
}

@ObjectType({ simpleResolvers: true, description: 'How much is said of one brand among those it competes with.' })
export class VoiceShare {
  @Field(() => Brand, { description: 'The brand.' })
  brand!: Brand;

  @Field(() => Int, { description: 'Mentions in the period, reposts included.' })
  mentions!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the mentions of all brands listed, in [0, 1]; null without any.',
  })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'Net sentiment, as in TrendCounts.' })
  netSentiment!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How the numbers came about.' })
export class TrendExplanation {
  @Field(() => String, {
    description: 'The rules and model that label new mentions now; each mention names its own in analysis.engine.',
  })
  engine!: string;

  @Field(() => [String], { description: 'What was counted how, a sentence each.' })
  counting!: readonly string[];

  @Field(() => AsOf, { description: "How fresh: the place in the brand's log that is counted." })
  asOf!: AsOf;
}

@ObjectType({ simpleResolvers: true, description: 'Counts over time.' })
export class Trend {
  @Field(() => DateTime, { description: 'First moment counted.' })
  from!: Date;

  @Field(() => DateTime, { description: 'End, exclusive.' })
  to!: Date;

  @Field(() => String, { description: 'The zone that the buckets are cut by.' })
  timeZone!: string;

  @Field(() => TrendIntervalEnum, { description: 'Length of a bucket.' })
  interval!: TrendInterval;

  @Field(() => [TrendBucket], {
    description: 'Every bucket of the span, empty ones too; the first and the last may be clipped.',
  })
  buckets!: TrendBucket[];

  @Field(() => TrendCounts, { description: 'The whole span; authors and texts are distinct over all of it.' })
  total!: TrendCounts;

  @Field(() => TrendPeriod, { nullable: true, description: 'The earlier period; null unless `compareTo` is given.' })
  comparison!: TrendPeriod | null;

  @Field(() => AsOf, { description: 'How far the projections were.' })
  asOf!: AsOf;
}

export function toTrend(trend: TrendResult): Trend {
  const { comparison } = trend;
  return {
    ...trend,
    buckets: toBuckets(trend.buckets),
    comparison: comparison && {
      ...comparison,
      buckets: toBuckets(comparison.buckets),
      change: toChange(comparison.total, trend.total),
    },
    asOf: toAsOf(trend.asOf),
  };
}

function toBuckets(buckets: TrendResult['buckets']): TrendBucket[] {
  return buckets.map(({ start, end, counts, groups, isComplete }) => ({
    start,
    end,
    counts,
    groups,
    complete: isComplete,
  }));
}

function toChange(before: Counts, after: Counts): TrendChange {
  const mentions = after.mentions - before.mentions;
  const hasBoth = before.netSentiment !== null && after.netSentiment !== null;
  return {
    mentions,
    mentionsRatio: before.mentions === 0 ? null : mentions / before.mentions,
    negative: after.negative - before.negative,
    threats: after.threats - before.threats,
    netSentiment: hasBoth ? after.netSentiment! - before.netSentiment! : null,
  };
}
