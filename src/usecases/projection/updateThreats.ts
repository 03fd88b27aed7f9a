import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../../models/threat';
import { writeBatch } from '../../../models/writeBatch';
import { isMuted } from '../../monitor/threatLifecycle';
import type { ThreatContext } from './threatContext';

export const MAX_TIMELINE = 200;
const MAX_ATTEMPTS = 8;

/** What is to happen to a stored threat. */
export interface ThreatChange {
  set: Partial<ThreatRow>;
  unset?: readonly (keyof ThreatRow)[];
  timeline: readonly ThreatTimelineEntry[];
  /** To be pushed, unless the threat is muted. */
  events: readonly PendingEvent[];
}

/**
 * Changes stored threats as they are by then, until nothing is left to change: a person may work on one meanwhile.
 * @param decide null for one that is as it should be; asked again for one that somebody else has changed
 */
export async function updateThreats(
  context: Pick<ThreatContext, 'models' | 'brand' | 'now'>,
  ids: readonly string[],
  decide: (row: ThreatRow) => ThreatChange | null,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS && ids.length > 0; attempt++) {
    const rows = await context.models.Threat.find({ _id: { $in: ids } }).lean<ThreatRow[]>();
    const operations = rows.flatMap((row) => {
      const change = decide(row);
      if (change === null) return [];
      const filter = { _id: row._id, revision: row.revision };
      return [{ updateOne: { filter, update: toUpdate(row, change, context.now) } }];
    });
    if (operations.length === 0) return;
    const written = await writeBatch(context.models.Threat, operations);
    if (written.matchedCount === operations.length) return;
  }
  if (ids.length > 0) throw new Error(`Threats of brand '${context.brand}' are being changed by someone else.`);
}

/** One write: the state, what happened to it, and what is to be told of it. */
export function toUpdate(row: ThreatRow, change: ThreatChange, now: Date): object {
  const told = isMuted(row.mutedUntil, now) ? [] : change.events;
  const set = { ...change.set, ...(told.length > 0 ? { isTold: true } : {}) };
  return {
    ...(Object.keys(set).length > 0 ? { $set: set } : {}),
    ...(change.unset?.length ? { $unset: Object.fromEntries(change.unset.map((name) => [name, ''])) } : {}),
    $inc: { revision: 1 },
    ...(told.length > 0 ? { $min: { pendingAt: now } } : {}),
    $push: {
      ...(told.length > 0 ? { pendingEvents: { $each: told } } : {}),
      timeline: { $each: change.timeline, $slice: -MAX_TIMELINE },
    },
  };
}

/** What the engine did, for the timeline. */
export function engineEntry(
  at: Date,
  action: ThreatTimelineEntry['action'],
  from: string | null,
  to: string | null,
  why: string | null = null,
): ThreatTimelineEntry {
  return { at, actor: 'engine', action, from, to, why, note: null };
}
