import { Field, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../src/nlp/doc';
import { ChannelEnum } from './enums';
import { DateTime } from './scalars';

@ObjectType({ description: 'An account that takes part in a threat.' })
export class ThreatAuthor {
  @Field(() => String, { description: 'The handle as it was sent.' })
  handle!: string;

  @Field(() => ChannelEnum, { description: 'Where the account is.' })
  channel!: Channel;

  @Field(() => Int, { nullable: true, description: 'Followers at the time, if known.' })
  followers!: number | null;
}

@ObjectType({ description: 'Two accounts that acted within a window of each other.' })
export class AuthorEdge {
  @Field(() => ThreatAuthor, { description: 'The one that was first, the first time they did.' })
  source!: ThreatAuthor;

  @Field(() => ThreatAuthor, { description: 'The one that followed.' })
  target!: ThreatAuthor;

  @Field(() => Int, { description: 'How often they did.' })
  weight!: number;

  @Field(() => Int, { description: 'How far apart at most, in seconds.' })
  window!: number;
}

@ObjectType({ description: 'Who acted with whom. It shows times and accounts, and states no intent.' })
export class AuthorNetwork {
  @Field(() => [AuthorEdge], { description: 'Pairs of accounts, those that acted together most often first.' })
  edges!: AuthorEdge[];

  @Field(() => Int, {
    description:
      'How many such pairs were found in the mentions read: at most 50,000, each mention beside the 100 before it, so there may be more.',
  })
  edgeCount!: number;

  @Field(() => Int, { description: 'How far apart at most, in seconds.' })
  window!: number;

  @Field(() => Int, { description: 'How many mentions were looked at: the oldest, at most 2,000.' })
  mentionsRead!: number;
}

@ObjectType({ description: 'What one hour brought.' })
export class GrowthPoint {
  @Field(() => DateTime, { description: 'Start of the hour.' })
  start!: Date;

  @Field(() => Int, { description: 'Mentions posted within it, reposts included.' })
  mentions!: number;

  @Field(() => Int, { description: 'Mentions posted by its end.' })
  total!: number;
}

@ObjectType({ description: 'A hashtag or link and how many carry it.' })
export class SharedItem {
  @Field(() => String, { description: 'The hashtag without #, or the link without scheme and query.' })
  value!: string;

  @Field(() => Int, { description: 'Mentions that carry it, reposts left out.' })
  mentions!: number;

  @Field(() => Int, { description: 'Different authors of these.' })
  authors!: number;
}
