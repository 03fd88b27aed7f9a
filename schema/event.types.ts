import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { EventRow } from '../models/event';
import { encodeCursor } from '../src/events/cursor';
import type { EventType, Severity } from '../src/monitor/threat';
import { EventTypeEnum, SeverityEnum } from './enums';
import { toGlobalId } from './node';
import { DateTime } from './scalars';

const TYPE_NAMES: Readonly<Record<EventType, string>> = {
  THREAT_OPENED: 'ThreatOpened',
  THREAT_ESCALATED: 'ThreatEscalated',
  THREAT_REOPENED: 'ThreatReopened',
  THREAT_RESOLVED: 'ThreatResolved',
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
export class ThreatOpened extends ThreatEvent {}

@ObjectType({
  implements: [Event, ThreatEvent],
  description: 'A threat became more severe, or was judged to be of another kind.',
})
export class ThreatEscalated extends ThreatEvent {
  @Field(() => String, { nullable: true, description: 'The severity or kind it had.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The severity or kind it has since.' })
  to!: string | null;
}

@ObjectType({ implements: [Event, ThreatEvent], description: 'A resolved threat is open again.' })
export class ThreatReopened extends ThreatEvent {}

@ObjectType({ implements: [Event, ThreatEvent], description: 'Somebody settled a threat.' })
export class ThreatResolved extends ThreatEvent {}

export function toEvent(row: EventRow): ThreatEvent & { from: string | null; to: string | null } {
  return {
    row,
    id: toGlobalId('Event', row._id),
    cursor: encodeCursor(row.brand, row.sequence),
    type: row.type,
    at: row.at,
    occurredAt: row.occurredAt,
    severity: row.payload.severity,
    from: row.payload.from,
    to: row.payload.to,
  };
}
