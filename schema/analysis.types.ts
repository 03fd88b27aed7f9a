import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { Channel, Language, MentionKind, Polarity } from '../src/nlp/doc';
import { ChannelEnum, LanguageEnum, MentionKindEnum, PolarityEnum } from './enums';
import { DateTime } from './scalars';

@InputType({ description: 'Who said it.' })
export class AuthorInput {
  @Field(() => String, { description: 'Any text of 1 to 128 characters; case and a leading @ do not count.' })
  handle!: string;

  @Field(() => Int, { nullable: true, description: 'Followers at the time, if known.' })
  followers?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the account was made, if known.' })
  accountCreatedAt?: Date | null;
}

@InputType({ description: 'A text to analyse, with what is known beside it.' })
export class AnalyzeInput {
  @Field(() => String, { description: '1 to 20,000 UTF-16 units, not blank.' })
  text!: string;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where it was said.' })
  channel?: Channel | null;

  @Field(() => AuthorInput, { nullable: true, description: 'Who said it.' })
  author?: AuthorInput | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was said; account age counts to this moment and is unused without it.',
  })
  postedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The brand as people write it; a stored slug adds its aliases.' })
  brand?: string | null;

  @Field(() => [String], { nullable: true, description: 'Rivals as people write them.' })
  competitors?: string[] | null;
}

@ObjectType({ description: 'Feeling toward the brand.' })
export class Sentiment {
  @Field(() => Float, { description: 'In [-1, 1].' })
  score!: number;

  @Field(() => PolarityEnum, { description: 'The direction of the feeling.' })
  polarity!: Polarity;
}

@ObjectType({ description: 'How much a text looks like one kind.' })
export class KindScore {
  @Field(() => MentionKindEnum, { description: 'The kind.' })
  kind!: MentionKind;

  @Field(() => Float, { description: 'In [0, 1]; all kinds add up to 1.' })
  score!: number;
}

@ObjectType({ description: 'A reason: characters of the original text and the rule that read them.' })
export class Evidence {
  @Field(() => Int, { description: 'First character, in UTF-16 units of the original text.' })
  start!: number;

  @Field(() => Int, { description: 'End, exclusive.' })
  end!: number;

  @Field(() => String, { description: 'The characters themselves.' })
  text!: string;

  @Field(() => String, { description: 'The rule that read them.' })
  rule!: string;

  @Field(() => MentionKindEnum, {
    nullable: true,
    description: 'The kind it speaks for; null where it speaks of feeling only.',
  })
  kind!: MentionKind | null;

  @Field(() => Float, { description: 'How much it counted; below 0 it speaks against.' })
  weight!: number;
}

@ObjectType({ description: 'What a text was found to be, and why.' })
export class Analysis {
  @Field(() => LanguageEnum, { description: 'Its language.' })
  language!: Language;

  @Field(() => Sentiment, { description: 'Feeling toward the brand.' })
  sentiment!: Sentiment;

  @Field(() => MentionKindEnum, { description: 'What the author is doing.' })
  kind!: MentionKind;

  @Field(() => Float, { description: 'In [0, 1]: how sure the kind is.' })
  confidence!: number;

  @Field(() => [KindScore], { description: 'Every kind, best first.' })
  scores!: KindScore[];

  @Field(() => [Evidence], { description: 'Why, heaviest first, at most 20.' })
  evidence!: Evidence[];

  @Field(() => [String], {
    description:
      'What it is about: product, price, delivery, service, payment, app, safety, staff, environment, labour, religion, legal, advertising, privacy.',
  })
  aspects!: string[];

  @Field(() => String, { description: 'Version of the rules and the model.' })
  engine!: string;
}
