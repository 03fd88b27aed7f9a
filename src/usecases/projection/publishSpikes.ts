import type { Models } from '../../../models/models';
import type { SpikeRow } from '../../../models/spike';
import { appendEvents, type NewEvent } from '../../events/log';
import { eventsTopic, type Wake } from '../../events/wake';

const BATCH = 200;

/**
 * Moves the events that wait inside a brand's spikes into its event log, then takes them off; as `publishEvents` does for
 * threats, a repeat appends nothing twice.
 */
export async function publishSpikes(models: Models, wake: Wake, brand: string, now: Date): Promise<void> {
  for (;;) {
    const spikes = await models.Spike.find({ brand, pendingAt: { $exists: true } })
      .sort({ pendingAt: 1, foundAt: 1, _id: 1 })
      .limit(BATCH)
      .lean<SpikeRow[]>();
    if (spikes.length === 0) return;
    await appendEvents(models, brand, spikes.flatMap(toEvents), now);
    await models.Spike.collection.updateMany({ _id: { $in: spikes.map((spike) => spike._id) } } as never, {
      $set: { pendingEvents: [] },
      $unset: { pendingAt: '' },
    });
    wake.notify(eventsTopic(brand));
  }
}

function toEvents(row: SpikeRow): NewEvent[] {
  const { _id, brand, kind, beganAt, foundAt, peakAt, peakCount, peakExpected, mentions } = row;
  return row.pendingEvents.map(({ key, occurredAt, severity }) => ({
    brand,
    key,
    type: 'SPIKE_DETECTED',
    occurredAt,
    payload: { version: 1, spike: _id, kind, severity, beganAt, foundAt, peakAt, peakCount, peakExpected, mentions },
  }));
}
