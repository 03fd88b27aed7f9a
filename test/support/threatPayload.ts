import type { ThreatPayload } from '../../models/event';
import { at } from './deps';

/** What an event says of a threat, complete but for what a test says of it. */
export const threatPayload = (fields: Partial<ThreatPayload> = {}): ThreatPayload => ({
  version: 1,
  threat: 't',
  scope: 'AUTHOR',
  kind: 'COMPLAINT',
  severity: 'LOW',
  status: 'OPEN',
  title: 'Complaint of rani on X',
  openedAt: at(0),
  lastMentionAt: at(0),
  mentionCount: 1,
  authorCount: 1,
  reposterCount: 0,
  reach: 120,
  coordination: null,
  assignee: null,
  from: null,
  to: null,
  ...fields,
});
