import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeRow } from '../src/events/changeLog';
import { encodeCursor } from '../src/events/cursor';
import type { ChangeType } from '../src/monitor/facts';
import { ChangeTypeEnum } from './enums';
import { DateTime } from './scalars';

@ObjectType({ description: 'Something that happened to a mention, in the order of its brand.' })
export class MentionChange {
  /** The stored row, for relations. */
  row!: ChangeRow;

  @Field(() => String, {
    description: 'Its place in the log, to resume after; the same however often it is delivered.',
  })
  cursor!: string;

  @Field(() => Int, { description: 'Its number within the brand.' })
  sequence!: number;

  @Field(() => ChangeTypeEnum, { description: 'What happened.' })
  type!: ChangeType;

  @Field(() => DateTime, { description: 'When the server accepted it.' })
  at!: Date;
}

export function toMentionChange(row: ChangeRow): MentionChange {
  const { brand, sequence, type, at } = row;
  return { row, cursor: encodeCursor(brand, sequence, 'mentions'), sequence, type, at };
}
