import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { MentionRow } from '../models/mention';
import type { Channel, MentionKind, Polarity } from '../src/nlp/doc';
import type { IngestStatus } from '../src/usecases/ingestMentions';
import { Analysis, AuthorInput } from './analysis.types';
import { DimensionFilter } from './dimensionFilter';
import { ChannelEnum, IngestStatusEnum, MentionKindEnum, PolarityEnum } from './enums';
import { UserError } from './errors.types';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({ description: 'Who said it.' })
export class Author {
  @Field(() => String, { description: 'The handle as it was sent.' })
  handle!: string;

  @Field(() => Int, { nullable: true, description: 'Followers at the time, if known.' })
  followers!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the account was made, if known.' })
  accountCreatedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      "Whether it is one of the brand's own accounts, by `Brand.handles` when the mention was last judged: what these post is counted in trends, but opens and joins no threat.",
  })
  isOwnAccount!: boolean;
}

@ObjectType({ description: 'How people reacted, as last sent.' })
export class Engagement {
  @Field(() => Int, { description: 'Likes.' })
  likes!: number;

  @Field(() => Int, { description: 'Replies.' })
  replies!: number;

  @Field(() => Int, { description: 'Shares.' })
  shares!: number;

  @Field(() => Int, { description: 'Views.' })
  views!: number;
}

@ObjectType({ description: 'An earlier text of a mention.' })
export class MentionRevision {
  @Field(() => Int, { description: 'Number of the revision, from 1.' })
  revision!: number;

  @Field(() => String, { description: 'The text it had.' })
  text!: string;

  @Field(() => Analysis, { description: 'What that text was found to be.' })
  analysis!: Analysis;

  @Field(() => DateTime, { description: 'When the next text took its place.' })
  replacedAt!: Date;
}

@ObjectType({ description: "A person's label, which holds over the engine's." })
export class MentionCorrection {
  @Field(() => MentionKindEnum, { nullable: true, description: "The kind given; null where the engine's stands." })
  kind!: MentionKind | null;

  @Field(() => PolarityEnum, { nullable: true, description: "The polarity given; null where the engine's stands." })
  polarity!: Polarity | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who gave it.' })
  note!: string | null;

  @Field(() => String, { description: 'Name of the key that gave it.' })
  by!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'One public message that names a brand, or replies to it.' })
export class Mention implements Node {
  readonly nodeTag = 'Mention';
  /** The stored row, for relations. */
  row!: MentionRow;

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => String, { description: 'Its id at the source; with brand and channel its natural key.' })
  externalId!: string;

  @Field(() => ChannelEnum, { description: 'Where it was said.' })
  channel!: Channel;

  @Field(() => String, { description: 'The text as it was sent.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was said; everything is counted by this.' })
  postedAt!: Date;

  @Field(() => DateTime, { description: 'When the server accepted it.' })
  receivedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Its address at the source.' })
  url!: string | null;

  @Field(() => Author, { description: 'Who said it.' })
  author!: Author;

  @Field(() => String, { nullable: true, description: 'externalId, on the same channel, of what it replies to.' })
  replyTo!: string | null;

  @Field(() => String, { nullable: true, description: 'externalId, on the same channel, of what it reposts.' })
  repostOf!: string | null;

  @Field(() => Engagement, { nullable: true, description: 'How people reacted, if known.' })
  engagement!: Engagement | null;

  @Field(() => Analysis, {
    description: "What it is held to be, and why. Where a person corrected it, kind and sentiment are the person's.",
  })
  analysis!: Analysis;

  @Field(() => Analysis, {
    nullable: true,
    description: "The engine's own verdict, where a person's label stands over it; null otherwise.",
  })
  engineAnalysis!: Analysis | null;

  @Field(() => [MentionCorrection], {
    description: "Persons' labels, newest last, at most 20; the newest holds, also after a re-analysis or a new text.",
  })
  corrections!: readonly MentionCorrection[];

  @Field(() => Int, { description: 'Starts at 1; one more with every change of what it says or is held to be.' })
  revision!: number;

  @Field(() => [MentionRevision], { description: 'Earlier texts, newest last, at most 20.' })
  history!: MentionRevision[];
}

export const MentionConnection = connectionOf('Mention', Mention);

export function toMention(row: MentionRow): Mention {
  const { externalId, channel, text, postedAt, receivedAt, url, author, replyTo, repostOf, engagement } = row;
  return {
    nodeTag: 'Mention',
    row,
    id: toGlobalId('Mention', row._id),
    externalId,
    channel,
    text,
    postedAt,
    receivedAt,
    url,
    author: { ...author, isOwnAccount: author.isOwn ?? false },
    replyTo,
    repostOf,
    engagement,
    analysis: row.analysis,
    engineAnalysis: row.engineAnalysis ?? null,
    corrections: row.corrections ?? [],
    revision: row.revision,
    history: row.history,
  };
}

@InputType({ description: 'Which mentions to give; what is left out does not narrow.' })
export class MentionFilter extends DimensionFilter {
  @Field(() => DateTime, { nullable: true, description: 'Posted at this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Posted before this moment.' })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'By this handle, on any channel.' })
  author?: string | null;
}

@InputType({ description: 'How people reacted.' })
export class EngagementInput {
  @Field(() => Int, { nullable: true, description: 'Likes.' })
  likes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Replies.' })
  replies?: number | null;

  @Field(() => Int, { nullable: true, description: 'Shares.' })
  shares?: number | null;

  @Field(() => Int, { nullable: true, description: 'Views.' })
  views?: number | null;
}

@InputType({ description: 'One mention to take in.' })
export class MentionInput {
  @Field(() => String, {
    description:
      'Its id at the source, at most 256 characters. Sent again it is a duplicate, or an update if the text changed.',
  })
  externalId!: string;

  @Field(() => ChannelEnum, { description: 'Where it was said.' })
  channel!: Channel;

  @Field(() => String, { description: '1 to 20,000 UTF-16 units, not blank.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was said.' })
  postedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Its http or https address, at most 2,048 characters.' })
  url?: string | null;

  @Field(() => AuthorInput, { description: 'Who said it.' })
  author!: AuthorInput;

  @Field(() => String, { nullable: true, description: 'externalId, on the same channel, of what it replies to.' })
  replyTo?: string | null;

  @Field(() => String, { nullable: true, description: 'externalId, on the same channel, of what it reposts.' })
  repostOf?: string | null;

  @Field(() => EngagementInput, { nullable: true, description: 'How people reacted.' })
  engagement?: EngagementInput | null;
}

@InputType({ description: 'Mentions to take in.' })
export class IngestMentionsInput {
  @Field(() => String, { description: 'Slug of the brand they are about.' })
  brand!: string;

  @Field(() => [MentionInput], { description: 'At most 1,000.' })
  mentions!: MentionInput[];

  @Field(() => Boolean, {
    defaultValue: true,
    nullable: true,
    description: 'False for history: analysed and counted, threats open, but nothing is pushed.',
  })
  notify?: boolean | null;
}

@InputType({ description: "A person's label for a mention; what is left out stays as it was." })
export class CorrectMentionInput {
  @Field(() => ID, { description: 'Global id of the mention.' })
  id!: string;

  @Field(() => MentionKindEnum, { nullable: true, description: 'What it is.' })
  kind?: MentionKind | null;

  @Field(() => PolarityEnum, { nullable: true, description: 'What it feels toward the brand.' })
  polarity?: Polarity | null;

  @Field(() => String, { nullable: true, description: 'Why, at most 4,000 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'What became of correctMention.' })
export class CorrectMentionPayload {
  @Field(() => Mention, { nullable: true, description: 'The mention as it is now; null when there are errors.' })
  mention!: Mention | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of one row.' })
export class IngestResult {
  @Field(() => Int, { description: 'Place of the row in the batch, from 0.' })
  index!: number;

  @Field(() => IngestStatusEnum, { description: 'What became of it.' })
  status!: IngestStatus;

  @Field(() => Mention, {
    nullable: true,
    description:
      'The mention as stored; null when rejected. A key that may not read gets its id, externalId, channel, text and analysis.',
  })
  mention!: Mention | null;

  @Field(() => UserError, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  error!: UserError | null;
}

@ObjectType({ description: 'What became of a batch. The four counts add up to the rows.' })
export class IngestMentionsPayload {
  @Field(() => Int, { description: 'New rows, durable.' })
  accepted!: number;

  @Field(() => Int, { description: 'Rows that were here already.' })
  duplicates!: number;

  @Field(() => Int, { description: 'Rows whose text was replaced.' })
  updated!: number;

  @Field(() => Int, { description: 'Rows not stored.' })
  rejected!: number;

  @Field(() => [IngestResult], { description: 'One result a row, in order.' })
  results!: IngestResult[];

  @Field(() => [UserError], { description: 'The errors of all rejected rows.' })
  errors!: UserError[];
}
