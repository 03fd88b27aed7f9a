import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { SpikeRow } from '../models/spike';
import { endBySilence } from '../src/monitor/judgeSpikes';
import type { MentionKind } from '../src/nlp/doc';
import { MentionKindEnum } from './enums';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({
  implements: Node,
  description:
    "A rise of a brand's mentions, or of one kind of them, above what is usual at that hour of the week. Times are the mentions' own, to five minutes.",
})
export class Spike implements Node {
  readonly nodeTag = 'Spike';
  /** The stored row, for relations. */
  row!: SpikeRow;

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => MentionKindEnum, { nullable: true, description: 'The kind that rose; null for all kinds together.' })
  kind!: MentionKind | null;

  @Field(() => Int, {
    description:
      'From 1 to 10: 1.5 points for each doubling of its peak hour over the expected, and 1.5 for each tenfold of mentions beyond it.',
  })
  severity!: number;

  @Field(() => DateTime, { description: 'When it likely began.' })
  beganAt!: Date;

  @Field(() => DateTime, { description: 'When it could first be told from chance.' })
  foundAt!: Date;

  @Field(() => DateTime, {
    description: 'Start of the hour with the most mentions, or of the spike where that hour begins before it.',
  })
  peakAt!: Date;

  @Field(() => Int, { description: 'Mentions in that hour.' })
  peakCount!: number;

  @Field(() => Float, { description: 'Mentions that were expected in that hour.' })
  peakExpected!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it ended: 30 calm minutes followed. Null while it goes on; a rise within two hours of the end is the same spike.',
  })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'Mentions from begin to end, or so far.' })
  mentions!: number;

  @Field(() => Float, { description: 'Mentions that were expected in that time.' })
  expected!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Set when it proved to be none, because mentions were changed or late ones showed that so many are usual. It is then in no list.',
  })
  withdrawnAt!: Date | null;
}

export const SpikeConnectionBase = connectionOf('Spike', Spike);

/** @param now a spike after which nothing more was said has ended by it */
export function toSpike(row: SpikeRow, now: Date): Spike {
  const { kind, severity, beganAt, foundAt, peakAt, peakCount, peakExpected, endedAt, mentions, expected } = row;
  return {
    nodeTag: 'Spike',
    row,
    id: toGlobalId('Spike', row._id),
    kind,
    severity,
    beganAt,
    foundAt,
    peakAt,
    peakCount,
    peakExpected,
    endedAt: endedAt ?? endBySilence(row.lastRaisedAt, now),
    mentions,
    expected,
    withdrawnAt: row.withdrawnAt,
  };
}
