import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../models/apiKey';
import type { AuditAction, AuditEntryRow } from '../models/auditEntry';
import { AuditActionEnum, RoleEnum } from './enums';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({
  description: 'Who ordered what, on which object. Entries are never changed, and are kept for two years.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was ordered.' })
  at!: Date;

  @Field(() => String, { description: 'Name of the key that ordered it.' })
  keyName!: string;

  @Field(() => String, { description: "Id of that key; 'bootstrap' for the first admin key." })
  keyId!: string;

  @Field(() => RoleEnum, { description: 'Role of that key.' })
  role!: Role;

  @Field(() => AuditActionEnum, { description: 'What was ordered.' })
  action!: AuditAction;

  @Field(() => String, { description: 'Kind of object and its id, such as Brand:senja.' })
  object!: string;

  @Field(() => String, { nullable: true, description: 'Slug of the brand; null for what belongs to none.' })
  brand!: string | null;

  @Field(() => [String], { description: 'Names of what was changed; never a text, a handle or a secret.' })
  details!: string[];
}

export const AuditEntryConnection = connectionOf('AuditEntry', AuditEntry);

export function toAuditEntry({ _id, ...row }: AuditEntryRow): AuditEntry {
  return { ...row, id: _id };
}
