import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { EventRow, ThreatPayload } from '../models/event';
import { encodeCursor } from '../src/events/cursor';
import type { EventType, Severity, ThreatAction } from '../src/monitor/threat';
import { EventTypeEnum, SeverityEnum, ThreatActionEnum } from './enums';
import { toGlobalId } from './node';
import { DateTime } from './scalars';

const TYPE_NAMES: Readonly<Record<EventType, string>> = {
  THREAT_OPENED: 'ThreatOpened',
  THREAT_ESCALATED: 'ThreatEscalated',
  THREAT_REOPENED: 'ThreatReopened',
  THREAT_RESOLVED: 'ThreatResolved',
  THREAT_UPDATED: 'ThreatUpdated',
  SPIKE_DETECTED: 'SpikeDetected',
};

@InterfaceType({
  description: 'Something that happened, in the order of its brand.',
  resolveType: (event: Event) => TYPE_NAMES[event.type],
})
export abstract class Event {
  /** The stored row, for relations. */
  row!: EventRow;

  @Field(() => ID, { description: 'The same however often the event is delivered.' })
  id!: string;

  @Field(() => String, { description: 'Its place in the log, to resume after.' })
  cursor!: string;

  @Field(() => EventTypeEnum, { description: 'What happened.' })
  type!: EventType;

  @Field(() => DateTime, { description: 'When it was written to the log.' })
  at!: Date;

  @Field(() => DateTime, { description: "When it happened, in the mentions' time." })
  occurredAt!: Date;
}

@InterfaceType({
  implements: Event,
  description: 'Something that happened to a threat.',
  resolveType: (event: Event) => TYPE_NAMES[event.type],
})
export abstract class ThreatEvent extends Event {
  @Field(() => SeverityEnum, { description: 'How severe the threat was at that moment.' })
  severity!: Severity;
}

@ObjectType({ implements: [Event, ThreatEvent], description: 'A new threat.' })
export class ThreatOpened extends ThreatEvent {
  @Field(() => String, { nullable: true, description: 'What makes it look like a threat of its kind, in words.' })
  why!: string | null;
}

@ObjectType({
  implements: [Event, ThreatEvent],
  description:
    'A threat became more severe, or shows signs of another kind. Both at once are two events, the kind first.',
})
export class ThreatEscalated extends ThreatEvent {
  @Field(() => String, { nullable: true, description: 'The severity or kind it had.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The severity or kind it has since.' })
  to!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What has risen, or what makes it look like that kind, in words.',
  })
  why!: string | null;
}

@ObjectType({ implements: [Event, ThreatEvent], description: 'A resolved threat is open again.' })
export class ThreatReopened extends ThreatEvent {
  @Field(() => String, { nullable: true, description: 'What opened it again; null when a person did.' })
  why!: string | null;
}

@ObjectType({
  implements: [Event, ThreatEvent],
  description: 'Somebody settled a threat, or it closed by itself after a quiet time.',
})
export class ThreatResolved extends ThreatEvent {
  @Field(() => String, { nullable: true, description: 'Why it closed by itself; null when a person settled it.' })
  why!: string | null;
}

@ObjectType({
  implements: [Event, ThreatEvent],
  description:
    'Anything else that happened to a threat: status, assignee, note, mute, a link to a wave, a fall of its severity.',
})
export class ThreatUpdated extends ThreatEvent {
  @Field(() => ThreatActionEnum, { description: 'What was done.' })
  action!: ThreatAction;

  @Field(() => String, { nullable: true, description: 'What it was before; for a link, the id of the wave.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; for a link, the id of the wave.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'What somebody wrote.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the engine did it; null for what a person did.' })
  why!: string | null;

  @Field(() => String, { description: "Name of the key that did it, or 'engine'." })
  actor!: string;
}

@ObjectType({
  implements: Event,
  description: 'More is said than usual. Told once a spike; its peak and end are read from it later.',
})
export class SpikeDetected extends Event {}

export function toEvent(row: EventRow): Event {
  return {
    row,
    id: toGlobalId('Event', row._id),
    cursor: encodeCursor(row.brand, row.sequence),
    type: row.type,
    at: row.at,
    occurredAt: row.occurredAt,
    ...(row.type === 'SPIKE_DETECTED' ? {} : threatFields(row.payload as ThreatPayload)),
  };
}

function threatFields({ severity, from, to, action, why, note, actor }: ThreatPayload) {
  const isLink = action === 'LINKED';
  return {
    severity,
    from: isLink ? linkId(from) : from,
    to: isLink ? linkId(to) : to,
    action,
    why: why ?? null,
    note: note ?? null,
    actor: actor ?? 'engine',
  };
}

function linkId(threat: string | null): string | null {
  return threat === null ? null : toGlobalId('Threat', threat);
}
