import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../src/nlp/doc';
import { ChannelEnum } from './enums';
import { UserError } from './errors.types';

@InputType({ description: 'A mention as its source names it.' })
export class MentionSourceInput {
  @Field(() => ChannelEnum, { description: 'Where it was said.' })
  channel!: Channel;

  @Field(() => String, { description: 'Its id there.' })
  externalId!: string;
}

@InputType({ description: 'Mentions that are gone at their source, or must go; at most 1,000 in all.' })
export class DeleteMentionsInput {
  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => [ID], { nullable: true, description: 'Global ids of mentions.' })
  ids?: string[] | null;

  @Field(() => [MentionSourceInput], { nullable: true, description: 'Mentions as their sources name them.' })
  sources?: MentionSourceInput[] | null;
}

@InputType({ description: 'An author to forget.' })
export class ForgetAuthorInput {
  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => ChannelEnum, { description: 'Where the author writes.' })
  channel!: Channel;

  @Field(() => String, { description: 'The handle there.' })
  handle!: string;
}

@ObjectType({ description: 'What became of deleteMentions or forgetAuthor.' })
export class DeletePayload {
  @Field(() => Int, { description: 'Mentions taken out; counts and threats follow.' })
  deleted!: number;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}
