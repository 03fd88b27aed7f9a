import type { EventRow } from '../../models/event';
import { notFound } from '../errors';
import { type Follower, followLog } from '../events/follow';
import { openEventLog } from '../events/log';
import type { EventType } from '../monitor/threat';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';

export interface SubscribeToEventsInput {
  brand: string;
  /** Null or empty: every type. */
  types: readonly EventType[] | null;
  /** Null: live from now. 'start': from the oldest kept. Else a cursor: what comes after it, then live. */
  after: string | null;
}

/** A brand's events for a key that may read it. @throws AppError NOT_FOUND, FORBIDDEN, and as `followLog` does */
export async function subscribeToEvents(
  deps: Deps,
  input: SubscribeToEventsInput,
  actor: Actor,
): Promise<Follower<EventRow>> {
  authorizeBrand(actor, 'read', input.brand);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  return followLog(deps.wake, openEventLog(deps.models, input.brand, input.types), input.after);
}
