import type { Models } from '../../../models/models';
import type { PendingEvent, ThreatRow } from '../../../models/threat';
import { appendEvents, type NewEvent } from '../../events/log';
import { eventsTopic, type Wake } from '../../events/wake';

const BATCH = 500;

type TellingThreat = Omit<ThreatRow, 'timeline' | 'campaignKeys'>;

/**
 * Moves the events that wait inside a brand's threats into its event log, then takes them off the threats. Repeated after a
 * crash it appends nothing twice: an event's key is unique. Followers are woken once it is written.
 * @returns whether anything was appended
 */
export async function publishEvents(models: Models, wake: Wake, brand: string, now: Date): Promise<boolean> {
  let hasPublished = false;
  for (;;) {
    const threats = await models.Threat.find({ brand, pendingAt: { $exists: true } }, { timeline: 0, campaignKeys: 0 })
      .sort({ pendingAt: 1, 'pendingEvents.order': 1, _id: 1 })
      .limit(BATCH)
      .batchSize(BATCH)
      .lean<TellingThreat[]>();
    if (threats.length === 0) return hasPublished;
    const waiting = threats
      .flatMap(toWaiting)
      .sort((a, b) => a.pendingAt.getTime() - b.pendingAt.getTime() || a.order - b.order);
    await appendEvents(
      models,
      brand,
      waiting.map(({ threat, event }) => toEvent(brand, threat, event)),
      now,
    );
    wake.notify(eventsTopic(brand));
    await clearPublished(models, threats);
    if (threats.length < BATCH) return true;
    hasPublished = true;
  }
}

/** A threat's own events keep the order they were given in. */
function toWaiting(threat: TellingThreat) {
  let order = 0;
  return threat.pendingEvents.map((event) => {
    order = Math.max(order, event.order);
    return { threat, pendingAt: threat.pendingAt!, order, event };
  });
}

function toEvent(brand: string, threat: TellingThreat, event: PendingEvent): NewEvent {
  const { key, type, occurredAt, order: _order, ...change } = event;
  const { scope, title, openedAt, lastMentionAt, mentionCount, authorCount, reposterCount, reach, assignee } = threat;
  return {
    brand,
    key,
    type,
    occurredAt,
    payload: {
      version: 1,
      threat: threat._id,
      scope,
      title,
      openedAt,
      lastMentionAt,
      mentionCount,
      authorCount,
      reposterCount,
      reach,
      coordination: threat.coordination?.score ?? null,
      assignee,
      ...change,
    },
  };
}

/** A threat that was given another event meanwhile has another revision, and keeps that event and its mark. */
async function clearPublished(models: Models, threats: readonly TellingThreat[]): Promise<void> {
  const { collection } = models.Threat;
  for (const [revision, published] of groupByRevision(threats)) {
    const ids = published.map((threat) => threat._id);
    const cleared = await collection.updateMany({ _id: { $in: ids }, revision } as never, {
      $set: { pendingEvents: [] },
      $unset: { pendingAt: '' },
    });
    if (cleared.matchedCount === ids.length) continue;
    const keys = published.flatMap((threat) => threat.pendingEvents.map((event) => event.key));
    await collection.updateMany(
      { _id: { $in: ids }, revision: { $gt: revision } } as never,
      { $pull: { pendingEvents: { key: { $in: keys } } } } as never,
    );
  }
}

function groupByRevision(threats: readonly TellingThreat[]): Map<number, TellingThreat[]> {
  const groups = new Map<number, TellingThreat[]>();
  for (const threat of threats) {
    const group = groups.get(threat.revision);
    if (group === undefined) groups.set(threat.revision, [threat]);
    else group.push(threat);
  }
  return groups;
}
