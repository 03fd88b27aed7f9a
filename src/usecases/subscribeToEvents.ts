import type { EventRow } from '../../models/event';
import { notFound } from '../errors';
import { type FollowInput, followEvents } from '../events/follow';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';

/** A brand's events for a key that may read it. @throws AppError NOT_FOUND, FORBIDDEN, and as `followEvents` does */
export async function subscribeToEvents(
  deps: Deps,
  input: FollowInput,
  actor: Actor,
): Promise<AsyncIterableIterator<EventRow>> {
  authorizeBrand(actor, 'read', input.brand);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  return followEvents(deps, input);
}
