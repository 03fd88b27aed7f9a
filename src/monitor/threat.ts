import type { MentionKind } from '../nlp/doc';

export const THREAT_KINDS = ['COMPLAINT', 'ACTIVISM', 'BLACK_CAMPAIGN'] as const;
export type ThreatKind = (typeof THREAT_KINDS)[number];

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

export function isMoreSevere(severity: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(than);
}

export const THREAT_STATUSES = ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'DISMISSED'] as const;
export type ThreatStatus = (typeof THREAT_STATUSES)[number];

export const EVENT_TYPES = [
  'THREAT_OPENED',
  'THREAT_ESCALATED',
  'THREAT_REOPENED',
  'THREAT_RESOLVED',
  'THREAT_UPDATED',
  'SPIKE_DETECTED',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Statuses in which a threat still waits for something. */
export const OPEN_STATUSES: readonly ThreatStatus[] = ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS'];

/** What was done to a threat. */
export const THREAT_ACTIONS = [
  'OPENED',
  'REOPENED',
  'ESCALATED',
  'EASED',
  'STATUS',
  'ASSIGNEE',
  'NOTE',
  'MUTED',
  'UNMUTED',
  'LINKED',
] as const;
export type ThreatAction = (typeof THREAT_ACTIONS)[number];

/** One author's grievance or far-reaching post, or one push by many authors. */
export const THREAT_SCOPES = ['AUTHOR', 'CAMPAIGN'] as const;
export type ThreatScope = (typeof THREAT_SCOPES)[number];

export function isThreatKind(kind: MentionKind): kind is ThreatKind {
  return (THREAT_KINDS as readonly string[]).includes(kind);
}

/** One reason to believe that a group acts together. */
export interface CoordinationSignal {
  name: string;
  /** In [0, 1]: the share of the group that shows it; null: not enough data. */
  value: number | null;
  /** In [0, 1]: what is usual for the brand; null: not enough data. */
  baseline: number | null;
  /** What a value of 1 over a baseline of 0 adds to the logarithm of the odds; negative speaks against. */
  weight: number;
  explanation: string;
}

export interface Coordination {
  /** In [0, 1]; see `measureCoordination`. */
  score: number;
  /** Logarithm of the odds before any signal; absent in what was stored before it was kept. */
  bias?: number;
  signals: CoordinationSignal[];
}
