import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { TermKind } from '../src/monitor/rankTerms';
import type { TermBaseline } from '../src/usecases/readTopTerms';
import { DimensionFilter } from './dimensionFilter';
import { TermBaselineEnum, TermKindEnum } from './enums';
import { DateTime } from './scalars';
import { AsOf } from './trend.types';

@InputType({ description: 'Which mentions to read terms of; what is left out does not narrow.' })
export class TopTermsFilter extends DimensionFilter {}

@InputType({ description: 'A question about what is talked of more than before.' })
export class TopTermsInput {
  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => DateTime, { description: 'First moment of the span, by postedAt.' })
  from!: Date;

  @Field(() => DateTime, { description: 'Its end, exclusive.' })
  to!: Date;

  @Field(() => TermBaselineEnum, {
    nullable: true,
    defaultValue: 'PREVIOUS_FOUR_WEEKS',
    description: 'What it is compared with; the four weeks before it unless given.',
  })
  baseline?: TermBaseline | null;

  @Field(() => [TermKindEnum], { nullable: true, description: 'Only terms of these kinds; all unless given.' })
  kinds?: TermKind[] | null;

  @Field(() => TopTermsFilter, {
    nullable: true,
    description: 'Which mentions, of the span and of the baseline alike.',
  })
  filter?: TopTermsFilter | null;

  @Field(() => Int, { description: 'How many terms to give at most, 1 to 100. Anything else is an error.' })
  first!: number;
}

@ObjectType({ description: 'A term that is more frequent than before, beyond chance.' })
export class TermTrend {
  /** Ids of the mentions it was found in, for the relation. */
  exampleIds!: string[];

  @Field(() => TermKindEnum, { description: 'What kind of term it is.' })
  kind!: TermKind;

  @Field(() => String, {
    description:
      'The term: a word or two in standard spelling, a hashtag without its sign, a link without scheme and query, an author as channel and handle, or an aspect.',
  })
  value!: string;

  @Field(() => Float, {
    description:
      'How sure the rise is: the root of the log-likelihood ratio G² of texts with and without the term (Dunning 1993). Only terms of 3.29 and above (p < 0.001) are given, highest first.',
  })
  score!: number;

  @Field(() => Float, { description: 'How many times its share has grown, both shares shrunk by half a text.' })
  lift!: number;

  @Field(() => Int, {
    description: 'Different texts with it among those read, copies and near copies once; of an author, its own texts.',
  })
  texts!: number;

  @Field(() => Int, { description: 'Mentions with it among those read, copies too.' })
  mentions!: number;

  @Field(() => Int, { description: 'Different texts with it among those read of the baseline.' })
  baselineTexts!: number;
}

@ObjectType({ description: 'How much of a span of time the terms were counted in.' })
export class TermSpan {
  @Field(() => DateTime, { description: 'First moment.' })
  from!: Date;

  @Field(() => DateTime, { description: 'End, exclusive.' })
  to!: Date;

  @Field(() => Int, { description: 'Mentions that were read and pass the filter.' })
  mentions!: number;

  @Field(() => Int, { description: 'Of these, different texts, copies and near copies once.' })
  texts!: number;

  @Field(() => Float, {
    description:
      'In (0, 1]: the share of its mentions that was read. 1 up to 4,000 mentions; above that an even sample by id, and a share p of n texts has a standard error of √(p(1 − p)/n).',
  })
  share!: number;
}

@ObjectType({ description: 'What is talked of more than before.' })
export class TopTerms {
  @Field(() => [TermTrend], { description: 'Surest first; none where the baseline holds no mention.' })
  terms!: TermTrend[];

  @Field(() => TermSpan, { description: 'The span asked for.' })
  window!: TermSpan;

  @Field(() => TermSpan, { description: 'What it was compared with.' })
  baseline!: TermSpan;

  @Field(() => AsOf, { description: 'How far the projections were.' })
  asOf!: AsOf;
}
