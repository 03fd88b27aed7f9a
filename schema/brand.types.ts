import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BrandRow } from '../models/brand';
import { DEFAULT_SENSITIVITY, type SpikeSensitivity } from '../src/monitor/judgeSpikes';
import { thresholdsOf } from '../src/monitor/thresholds';
import { SpikeSensitivityEnum } from './enums';
import { UserError } from './errors.types';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({ description: 'What a brand counts as much: its own yardstick for threats.' })
export class BrandThresholds {
  @Field(() => Int, {
    description: 'Followers of all who take part from which a threat counts as far-reaching; 10,000 unless set.',
  })
  reach!: number;

  @Field(() => Int, {
    description:
      'Followers of its author and of those who reposted it from which a single activist or smear post is a threat of its own; 50,000 unless set.',
  })
  authorReach!: number;

  @Field(() => Int, { description: 'Mentions within an hour from which a threat counts as fast; 20 unless set.' })
  mentionsPerHour!: number;

  @Field(() => Int, {
    description: 'Days without a mention or any work on it after which a threat closes by itself; 30 unless set.',
  })
  quietDays!: number;
}

@InputType({ description: 'What a brand counts as much; what is left out stays as it is.' })
export class BrandThresholdsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Followers of all who take part from which a threat counts as far-reaching, 1 to 1,000,000,000.',
  })
  reach?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Followers of its author and of those who reposted it from which a single activist or smear post is a threat, 1 to 1,000,000,000.',
  })
  authorReach?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Mentions within an hour from which a threat counts as fast, 1 to 1,000,000.',
  })
  mentionsPerHour?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days without a mention or any work after which a threat closes by itself, 8 to 365.',
  })
  quietDays?: number | null;
}

@ObjectType({ implements: Node, description: 'A brand that is watched.' })
export class Brand implements Node {
  readonly nodeTag = 'Brand';

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => String, { description: 'Short name used in addresses and arguments; it never changes.' })
  slug!: string;

  @Field(() => String, { description: 'Name as people write it.' })
  name!: string;

  @Field(() => [String], { description: 'Other names of the brand.' })
  aliases!: string[];

  @Field(() => [String], {
    description:
      'Its own accounts, on every channel: what they post is counted in trends, but opens and joins no threat.',
  })
  handles!: string[];

  @Field(() => [String], { description: 'Rivals as people write them.' })
  competitors!: string[];

  @Field(() => String, { description: 'IANA time zone that its trends are cut by.' })
  timeZone!: string;

  @Field(() => BrandThresholds, { description: 'What it counts as much, defaults included.' })
  thresholds!: BrandThresholds;

  @Field(() => SpikeSensitivityEnum, { description: 'How readily a rise of its mentions is called a spike.' })
  spikeSensitivity!: SpikeSensitivity;
  @Field(() => Int, {
    nullable: true,
    description: 'Days after which mentions are taken out, with their counts; null: never.',
  })
  retentionDays!: number | null;

  @Field(() => Boolean, { description: "Whether authors' handles are replaced before they are stored." })
  pseudonymizesAuthors!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const BrandConnection = connectionOf('Brand', Brand);

export function toBrand(row: BrandRow): Brand {
  const { _id, ...fields } = row;
  const { pseudonymKey, retentionDays, ...shown } = fields;
  return {
    ...shown,
    retentionDays: retentionDays ?? null,
    pseudonymizesAuthors: pseudonymKey != null,
    thresholds: thresholdsOf(fields),
    spikeSensitivity: row.spikeSensitivity ?? DEFAULT_SENSITIVITY,
    nodeTag: 'Brand',
    id: toGlobalId('Brand', _id),
    slug: _id,
  };
}

@InputType({ description: 'Settings that are given alike when a brand is made and when it is changed.' })
abstract class BrandSettingsInput {
  @Field(() => BrandThresholdsInput, { nullable: true, description: 'What it counts as much.' })
  thresholds?: BrandThresholdsInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Take out mentions posted longer ago than so many days, 1 to 3,650, with their counts; 0: keep them.',
  })
  retentionDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Store a name in place of each author's handle, the same for the same author, and no address. It holds from then on.",
  })
  pseudonymizeAuthors?: boolean | null;
}

@InputType({ description: 'A brand to watch.' })
export class CreateBrandInput extends BrandSettingsInput {
  @Field(() => String, { description: '1 to 64 of the characters a–z, 0–9 and -.' })
  slug!: string;

  @Field(() => String, { description: 'Name as people write it, 1 to 128 characters.' })
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Other names, at most 50.' })
  aliases?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Own accounts, at most 50.' })
  handles?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Rivals, at most 50.' })
  competitors?: string[] | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone; Asia/Jakarta unless given.' })
  timeZone?: string | null;

  @Field(() => SpikeSensitivityEnum, {
    nullable: true,
    description: 'How readily a rise of its mentions is called a spike; MEDIUM unless given.',
  })
  spikeSensitivity?: SpikeSensitivity | null;
}

@InputType({ description: 'What to change of a brand; what is left out stays.' })
export class UpdateBrandInput extends BrandSettingsInput {
  @Field(() => String, { description: 'The brand.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'New name, 1 to 128 characters.' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'All other names, at most 50.' })
  aliases?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All own accounts, at most 50. Earlier mentions stay in their threats until they are judged anew.',
  })
  handles?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All rivals, at most 50.' })
  competitors?: string[] | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  timeZone?: string | null;

  @Field(() => SpikeSensitivityEnum, {
    nullable: true,
    description: 'How readily a rise of its mentions is called a spike, from the next mentions on.',
  })
  spikeSensitivity?: SpikeSensitivity | null;
}

@ObjectType({ description: 'What became of createBrand.' })
export class CreateBrandPayload {
  @Field(() => Brand, { nullable: true, description: 'The new brand; null when there are errors.' })
  brand!: Brand | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of updateBrand.' })
export class UpdateBrandPayload {
  @Field(() => Brand, { nullable: true, description: 'The brand as it is now; null when there are errors.' })
  brand!: Brand | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}
