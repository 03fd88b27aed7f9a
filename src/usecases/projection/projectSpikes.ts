import type { BrandRow } from '../../../models/brand';
import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { Models } from '../../../models/models';
import { spikeDayId } from '../../../models/spikeDay';
import { writeBatch } from '../../../models/writeBatch';
import { dayOfSlot, SLOTS_A_DAY, type SlotDelta, slotDeltas, slotOf, slotStart } from '../../monitor/spikeCounts';
import { MAX_SEGMENT } from './sequenceChanges';
import { createSpikeWatch, type SlotSpan, type SpikeWatch } from './spikeWatch';
import { toldSlots, writeSpikes } from './writeSpikes';

/** What a brand's owner remembers of its spikes between segments. */
export interface SpikeState {
  /** Read when first needed. */
  watch: SpikeWatch | null;
  /** Counted and not yet judged; kept in the checkpoint. */
  unjudged: SlotSpan | null;
}

/** History that comes in whole segments is judged in runs of at most so many days. */
const MAX_UNJUDGED_DAYS = 14;

/**
 * Brings a brand's counts by five minutes and its spikes up to one segment of its log. What is found follows from the
 * counts alone, so that a repeat, another order and a restart give the same; a late mention has everything judged anew that
 * it can have changed. History in whole segments waits for more, and is judged together.
 */
export async function projectSpikes(
  models: Models,
  brand: BrandRow,
  segment: ChangeSegmentRow,
  state: SpikeState,
  now: Date,
): Promise<void> {
  const deltas = slotDeltas(segment.changes);
  if (deltas.length === 0) return;
  state.watch ??= await createSpikeWatch(models, brand._id);
  await writeCounts(models, segment, deltas);
  state.watch.add(deltas, segment.last);
  state.unjudged = unite(state.unjudged, touchedSpan(deltas));
  const mayWait = segment.changes.length === MAX_SEGMENT && !segment.changes.some((change) => change.notify);
  const days = dayOfSlot(state.unjudged.to) - dayOfSlot(state.unjudged.from);
  if (mayWait && days < MAX_UNJUDGED_DAYS) return;
  await judgeUnjudged(models, brand, state, toldSlots(segment.changes), now);
}

/** Judges what has waited. The caller keeps `state.unjudged` in the checkpoint. */
export async function judgeUnjudged(
  models: Models,
  brand: BrandRow,
  state: SpikeState,
  told: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  if (state.unjudged === null) return;
  state.watch ??= await createSpikeWatch(models, brand._id);
  await writeSpikes({ models, brand, watch: state.watch, told, now }, state.unjudged);
  state.watch.trim();
  state.unjudged = null;
}

export function toSlotSpan(stored: { from: Date; to: Date } | undefined): SlotSpan | null {
  return stored === undefined ? null : { from: slotOf(stored.from), to: slotOf(stored.to) };
}

export function fromSlotSpan(span: SlotSpan): { from: Date; to: Date } {
  return { from: slotStart(span.from), to: slotStart(span.to) };
}

function unite(a: SlotSpan | null, b: SlotSpan): SlotSpan {
  return a === null ? b : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function touchedSpan(deltas: readonly SlotDelta[]): SlotSpan {
  const slots = deltas.map(({ slot }) => slot);
  return { from: Math.min(...slots), to: Math.max(...slots) };
}

async function writeCounts(models: Models, segment: ChangeSegmentRow, deltas: readonly SlotDelta[]): Promise<void> {
  const days = new Map<number, Record<string, number>>();
  for (const { slot, kind, count } of deltas) {
    const day = dayOfSlot(slot);
    let increments = days.get(day);
    if (increments === undefined) days.set(day, (increments = {}));
    increments[`slots.${slot - day * SLOTS_A_DAY}.${kind}`] = count;
  }
  const operations = [...days].map(([day, $inc]) => ({
    updateOne: {
      filter: { _id: spikeDayId(segment.brand, day), applied: { $lt: segment.last } },
      update: { $inc, $set: { applied: segment.last }, $setOnInsert: { brand: segment.brand, day } },
      upsert: true,
    },
  }));
  try {
    await writeBatch(models.SpikeDay, operations);
  } catch (error) {
    // The filter leaves out a day that has this segment already, and the upsert then meets its id.
    acceptDuplicates(error);
  }
}
