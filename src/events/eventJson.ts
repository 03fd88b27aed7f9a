import { type EventRow, eventId, type ThreatPayload } from '../../models/event';
import type { EventType } from '../monitor/threat';
import { encodeCursor } from './cursor';

/** An event as it goes to those who do not speak GraphQL; docs/EVENTS.md describes every field. */
export interface EventJson {
  id: string;
  cursor: string;
  sequence: number;
  type: EventType;
  version: number;
  at: Date;
  occurredAt: Date;
  /** Slug. */
  brand: string;
  data: Record<string, unknown>;
}

/** @param toGlobalId makes the id that GraphQL knows the same thing by */
export function toEventJson(
  row: EventRow,
  toGlobalId: (tag: 'Event' | 'Threat' | 'Spike', id: string) => string,
): EventJson {
  const { brand, sequence, type, at, occurredAt } = row;
  const { version, ...data } = row.payload;
  return {
    id: toGlobalId('Event', eventId(brand, sequence)),
    cursor: encodeCursor(brand, sequence),
    sequence,
    type,
    version,
    at,
    occurredAt,
    brand,
    data: 'spike' in data ? { ...data, spike: toGlobalId('Spike', data.spike) } : threatData(data, toGlobalId),
  };
}

function threatData(data: Omit<ThreatPayload, 'version'>, toGlobalId: (tag: 'Threat', id: string) => string) {
  const toWave = (id: string | null): string | null => (id === null ? null : toGlobalId('Threat', id));
  const link = data.action === 'LINKED' ? { from: toWave(data.from), to: toWave(data.to) } : {};
  return { ...data, ...link, threat: toGlobalId('Threat', data.threat) };
}
