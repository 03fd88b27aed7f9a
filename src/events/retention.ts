import type { Models } from '../../models/models';
import { type EventRetention, trimEvents } from './log';
import { createSweep, type Sweep } from './sweep';

const SWEEP_MS = 60_000;

/** Takes events past retention out of every brand's log, once a minute, in whichever processes run. */
export function createEventSweep(
  deps: { models: Models; clock(): Date; log: { error(details: object, message: string): void } },
  retention: EventRetention,
): Sweep {
  return createSweep(
    SWEEP_MS,
    async (isStopped) => {
      const brands = await deps.models.Brand.find({}, { _id: 1 }).lean<{ _id: string }[]>();
      for (const brand of brands) {
        if (isStopped()) return;
        await trimEvents(deps.models, brand._id, retention, deps.clock());
      }
    },
    (error) => deps.log.error({ err: error }, 'old events could not be taken out'),
  );
}
