import type { Models } from '../../../models/models';
import type { PendingEvent, ThreatRow } from '../../../models/threat';
import { appendEvents, type NewEvent } from '../../events/log';
import { eventsTopic, type Wake } from '../../events/wake';

const BATCH = 500;

/**
 * Moves the events that wait inside a brand's threats into its event log, then takes them off the threats. Repeated after a
 * crash it appends nothing twice: an event's key is unique. Followers are woken once it is written.
 * @returns whether anything was appended
 */
export async function publishEvents(models: Models, wake: Wake, brand: string, now: Date): Promise<boolean> {
  let hasPublished = false;
  for (;;) {
    const threats = await models.Threat.find(
      { brand, pendingAt: { $exists: true } },
      { pendingEvents: 1, pendingAt: 1 },
    )
      .sort({ pendingAt: 1 })
      .limit(BATCH)
      .lean<Pick<ThreatRow, '_id' | 'pendingEvents' | 'pendingAt'>[]>();
    if (threats.length === 0) return hasPublished;
    const waiting = threats
      .flatMap((threat) =>
        threat.pendingEvents.map((event) => ({ threat: threat._id, pendingAt: threat.pendingAt!, event })),
      )
      .sort(
        (a, b) =>
          a.pendingAt.getTime() - b.pendingAt.getTime() || a.event.occurredAt.getTime() - b.event.occurredAt.getTime(),
      );
    await appendEvents(
      models,
      brand,
      waiting.map(({ threat, event }) => toEvent(brand, threat, event)),
      now,
    );
    for (const threat of threats) await clearPublished(models, threat);
    hasPublished = true;
    wake.notify(eventsTopic(brand));
  }
}

function toEvent(brand: string, threat: string, event: PendingEvent): NewEvent {
  const { key, type, occurredAt, kind, severity, status, from, to } = event;
  return { brand, key, type, occurredAt, payload: { threat, kind, severity, status, from, to } };
}

async function clearPublished(models: Models, threat: Pick<ThreatRow, '_id' | 'pendingEvents'>): Promise<void> {
  const keys = threat.pendingEvents.map((event) => event.key);
  await models.Threat.collection.updateOne(
    { _id: threat._id } as never,
    { $pull: { pendingEvents: { key: { $in: keys } } } } as never,
  );
  await models.Threat.collection.updateOne({ _id: threat._id, pendingEvents: { $size: 0 } } as never, {
    $unset: { pendingAt: '' },
  });
}
