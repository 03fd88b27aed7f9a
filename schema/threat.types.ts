import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ThreatRow, ThreatTimelineEntry as TimelineRow } from '../models/threat';
import type { SeverityFactorName } from '../src/monitor/scoreSeverity';
import type { Severity, ThreatAction, ThreatKind, ThreatScope, ThreatStatus } from '../src/monitor/threat';
import {
  SeverityEnum,
  SeverityFactorEnum,
  ThreatActionEnum,
  ThreatKindEnum,
  ThreatScopeEnum,
  ThreatStatusEnum,
} from './enums';
import { UserError } from './errors.types';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({ description: 'One reason to believe that a group acts together.' })
export class CoordinationSignal {
  @Field(() => String, { description: 'Name of the signal.' })
  name!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'In [0, 1]: the share of the group that shows it. Null: not enough data.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'In [0, 1]: what is usual for the brand. Null: not enough data.',
  })
  baseline!: number | null;

  @Field(() => Float, {
    description:
      'What a value of 1 over a baseline of 0 adds to the logarithm of the odds that the score stands for; negative speaks against.',
  })
  weight!: number;

  @Field(() => String, { description: 'What was counted, in words.' })
  explanation!: string;
}

@ObjectType({ description: 'How much a group looks as if it acted together. It states no intent.' })
export class Coordination {
  @Field(() => Float, {
    description:
      'In [0.02, 0.98]: of raised groups that look like this one, the share that was pushed together, among the groups written ' +
      'for measuring it (docs/threats.md). The logarithm of its odds is the bias plus, of every signal whose value and baseline ' +
      'are both known, the weight times what the value is above the baseline.',
  })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Logarithm of the odds before any signal. Null in what was measured before it was kept.',
  })
  bias?: number | null;

  @Field(() => [CoordinationSignal], { description: 'What the score is made of.' })
  signals!: CoordinationSignal[];
}

@ObjectType({ description: 'What happened to a threat.' })
export class ThreatTimelineEntry {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: "Name of the key that did it, or 'engine'." })
  actor!: string;

  @Field(() => ThreatActionEnum, { description: 'What was done.' })
  action!: ThreatAction;

  @Field(() => String, { nullable: true, description: 'What it was before; for a link, the id of the wave.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; for a link, the id of the wave.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'What the engine saw; null for what a person did.' })
  why!: string | null;

  @Field(() => String, { nullable: true, description: 'What somebody wrote.' })
  note!: string | null;
}

@ObjectType({ description: 'One part of a severity.' })
export class SeverityFactor {
  @Field(() => SeverityFactorEnum, { description: 'What was looked at.' })
  name!: SeverityFactorName;

  @Field(() => Float, { description: 'Points it gives; they add up to the score.' })
  points!: number;

  @Field(() => String, { description: 'What was counted, in words.' })
  explanation!: string;
}

@ObjectType({ implements: Node, description: 'Something that needs an answer: one author’s grievance, or a campaign.' })
export class Threat implements Node {
  readonly nodeTag = 'Threat';
  /** The stored row, for relations. */
  row!: ThreatRow;

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => ThreatKindEnum, { description: 'Which of the three threats it shows signs of.' })
  kind!: ThreatKind;

  @Field(() => ThreatScopeEnum, { description: 'One author’s, or many authors’.' })
  scope!: ThreatScope;

  @Field(() => SeverityEnum, { description: 'How soon it needs an answer.' })
  severity!: Severity;

  @Field(() => Float, {
    description: 'The points that its severity is read from, 0 to 10.65: MEDIUM from 1, HIGH from 2, CRITICAL from 4.',
  })
  severityScore!: number;

  @Field(() => [SeverityFactor], { description: 'What the points are made of.' })
  severityFactors!: SeverityFactor[];

  @Field(() => ThreatStatusEnum, { description: 'Where the work on it is.' })
  status!: ThreatStatus;

  @Field(() => String, { description: 'A line to tell it by.' })
  title!: string;

  @Field(() => DateTime, { description: 'When its first mention was posted.' })
  openedAt!: Date;

  @Field(() => DateTime, { description: 'When its newest mention was posted.' })
  lastMentionAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was resolved; null while it is not.' })
  resolvedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was resolved by nobody, but closed after a quiet time.' })
  isClosedByEngine!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until then nothing of it is pushed; it is counted all the same. Null when it is not muted.',
  })
  mutedUntil!: Date | null;

  @Field(() => Int, { description: 'Its mentions, reposts included.' })
  mentionCount!: number;

  @Field(() => Int, { description: 'Different authors; those who only repost are not counted.' })
  authorCount!: number;

  @Field(() => Int, { description: 'Different accounts that reposted.' })
  reposterCount!: number;

  @Field(() => Float, { description: 'Followers of everyone who took part, each account once.' })
  reach!: number;

  @Field(() => Coordination, {
    nullable: true,
    description: 'How much it looks coordinated; null with too little data to say.',
  })
  coordination!: Coordination | null;

  @Field(() => String, { nullable: true, description: 'Who works on it.' })
  assignee!: string | null;

  @Field(() => [ThreatTimelineEntry], {
    description: 'What happened to it, oldest first, at most the last 200 entries.',
  })
  timeline!: ThreatTimelineEntry[];
}

export const ThreatConnectionBase = connectionOf('Threat', Threat);

export function toThreat(row: ThreatRow): Threat {
  const {
    kind,
    scope,
    severity,
    status,
    title,
    openedAt,
    lastMentionAt,
    resolvedAt,
    reach,
    coordination,
    assignee,
    timeline,
  } = row;
  return {
    nodeTag: 'Threat',
    row,
    id: toGlobalId('Threat', row._id),
    kind,
    scope,
    severity,
    severityScore: row.severityScore,
    severityFactors: row.severityFactors,
    status,
    title,
    openedAt,
    lastMentionAt,
    resolvedAt,
    isClosedByEngine: row.isClosedByEngine,
    mutedUntil: row.mutedUntil ?? null,
    mentionCount: row.mentionCount,
    authorCount: row.authorCount,
    reposterCount: row.reposterCount,
    reach,
    coordination,
    assignee,
    timeline: timeline.map(toTimelineEntry),
  };
}

function toTimelineEntry(entry: TimelineRow): ThreatTimelineEntry {
  if (entry.action !== 'LINKED') return entry;
  const [from, to] = [entry.from, entry.to].map((id) => (id === null ? null : toGlobalId('Threat', id)));
  return { ...entry, from: from!, to: to! };
}

@InputType({ description: 'Which threats to give; what is left out does not narrow.' })
export class ThreatFilter {
  @Field(() => [ThreatKindEnum], { nullable: true, description: 'Any of these kinds.' })
  kinds?: ThreatKind[] | null;

  @Field(() => [ThreatStatusEnum], { nullable: true, description: 'Any of these statuses.' })
  statuses?: ThreatStatus[] | null;

  @Field(() => [SeverityEnum], { nullable: true, description: 'Any of these severities.' })
  severities?: Severity[] | null;

  @Field(() => [ThreatScopeEnum], { nullable: true, description: 'Any of these scopes.' })
  scopes?: ThreatScope[] | null;

  @Field(() => String, { nullable: true, description: 'Only those of this assignee; empty for those of nobody.' })
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are muted now, or only those that are not.' })
  muted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only single threats that are part of a wave or campaign. False: only what is part of none.',
  })
  inWave?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those opened then or later.' })
  openedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those opened before.' })
  openedTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'A part of the title, whatever the case; 1 to 200 characters.' })
  text?: string | null;
}

@InputType({ description: 'Work on a threat.' })
export class UpdateThreatInput {
  @Field(() => ID, { description: 'Global id of the threat.' })
  id!: string;

  @Field(() => ThreatStatusEnum, { nullable: true, description: 'New status.' })
  status?: ThreatStatus | null;

  @Field(() => String, { nullable: true, description: 'Who works on it, at most 128 characters; empty for nobody.' })
  assignee?: string | null;

  @Field(() => String, { nullable: true, description: 'Something to remember, at most 4,000 characters.' })
  note?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Push nothing of it until then, at most 366 days from now; it is counted all the same.',
  })
  muteUntil?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True: push what happens to it again.' })
  unmute?: boolean | null;
}

@ObjectType({ description: 'What became of updateThreat.' })
export class UpdateThreatPayload {
  @Field(() => Threat, { nullable: true, description: 'The threat as it is now; null when there are errors.' })
  threat!: Threat | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}
