import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ApiKeyRow, Role } from '../models/apiKey';
import { RoleEnum } from './enums';
import { UserError } from './errors.types';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({ implements: Node, description: 'A key that opens the server. The secret itself is not kept.' })
export class ApiKey implements Node {
  readonly nodeTag = 'ApiKey';

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What it may do.' })
  role!: Role;

  @Field(() => [String], { description: 'Slugs of the brands it may see; empty means all.' })
  brands!: string[];

  @Field(() => String, { description: 'First characters of the secret, to recognise it by.' })
  prefix!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good.' })
  revokedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null before that.' })
  lastUsedAt!: Date | null;
}

export const ApiKeyConnection = connectionOf('ApiKey', ApiKey);

export function toApiKey(row: ApiKeyRow): ApiKey {
  const { name, role, brands, prefix, createdAt, expiresAt, revokedAt, lastUsedAt } = row;
  return {
    nodeTag: 'ApiKey',
    id: toGlobalId('ApiKey', row._id),
    name,
    role,
    brands,
    prefix,
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
  };
}

@InputType({ description: 'A key to make.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, 1 to 128 characters.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What it may do; never more than the key that makes it.' })
  role!: Role;

  @Field(() => [String], { description: 'Slugs of the brands it may see; empty means all.' })
  brands!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'A key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Global id of the key.' })
  id!: string;
}

@ObjectType({ description: 'What became of createApiKey.' })
export class CreateApiKeyPayload {
  @Field(() => String, { nullable: true, description: 'The key itself, shown this once; null when there are errors.' })
  secret!: string | null;

  @Field(() => ApiKey, { nullable: true, description: 'What is kept of it; null when there are errors.' })
  apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of revokeApiKey.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key as it is now.' })
  apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}
