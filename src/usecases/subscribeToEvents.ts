import type { EventRow } from '../../models/event';
import { AppError, notFound } from '../errors';
import { type Follower, followLog } from '../events/follow';
import { openEventLog } from '../events/log';
import { EVENT_TYPES, type EventType } from '../monitor/threat';
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

/** Names of event types as a client wrote them. @throws AppError BAD_USER_INPUT for one that is none */
export function checkEventTypes(names: readonly string[]): EventType[] {
  const unknown = names.find((name) => !(EVENT_TYPES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new AppError('BAD_USER_INPUT', `There is no event type '${unknown}'. Use ${EVENT_TYPES.join(', ')}.`);
  return [...new Set(names as EventType[])].sort();
}
