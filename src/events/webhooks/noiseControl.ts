import type { EventRow } from '../../../models/event';
import type { WebhookFilter } from '../../../models/webhook';
import { type EventType, SEVERITIES } from '../../monitor/threat';

const STATE_CHANGES: readonly EventType[] = ['THREAT_OPENED', 'THREAT_REOPENED', 'THREAT_RESOLVED'];

/** Whether an endpoint is told of an event: no when it did not ask for the type, held back when the event is too slight. */
export function isToldTo(filter: WebhookFilter, { type, payload }: EventRow): 'TOLD' | 'HELD_BACK' | 'NOT_ASKED' {
  if (filter.types.length > 0 && !filter.types.includes(type)) return 'NOT_ASKED';
  const ofThreat = 'threat' in payload ? payload : null;
  if (ofThreat === null) return 'TOLD';
  const isSlight =
    (filter.stateChangesOnly && !STATE_CHANGES.includes(type)) ||
    ofThreat.mentionCount < filter.minimumMentions ||
    (filter.minimumSeverity !== null &&
      SEVERITIES.indexOf(ofThreat.severity) < SEVERITIES.indexOf(filter.minimumSeverity));
  return isSlight ? 'HELD_BACK' : 'TOLD';
}
