import { MENTION_KINDS, type MentionKind } from '../nlp/doc';
import type { Change, MentionFacts } from './facts';

/** The grain of spikes: five minutes of the mentions' own time. */
export const SLOT_MS = 5 * 60_000;
export const SLOTS_AN_HOUR = 12;
export const SLOTS_A_DAY = 24 * SLOTS_AN_HOUR;

/** What is watched of a brand: all its mentions, and those of each kind. */
export const SPIKE_SERIES = ['ALL', ...MENTION_KINDS] as const;
export type SpikeSeries = (typeof SPIKE_SERIES)[number];

export const slotOf = (moment: Date): number => Math.floor(moment.getTime() / SLOT_MS);
export const slotStart = (slot: number): Date => new Date(slot * SLOT_MS);
export const dayOfSlot = (slot: number): number => Math.floor(slot / SLOTS_A_DAY);

/** A change of the count of one kind in one slot. */
export interface SlotDelta {
  slot: number;
  kind: MentionKind;
  count: number;
}

/** What a batch of changes does to the counts; what cancels out is left out. */
export function slotDeltas(changes: readonly Change[]): SlotDelta[] {
  const deltas = new Map<string, SlotDelta>();
  const move = ({ postedAt, kind }: MentionFacts, count: number): void => {
    const slot = slotOf(postedAt);
    const key = `${slot} ${kind}`;
    const delta = deltas.get(key);
    if (delta === undefined) deltas.set(key, { slot, kind, count });
    else delta.count += count;
  };
  for (const { before, after } of changes) {
    if (before !== null) move(before, -1);
    if (after !== null) move(after, 1);
  }
  return [...deltas.values()].filter(({ count }) => count !== 0);
}

const KIND_ROWS = new Map(SPIKE_SERIES.map((series, row) => [series, row]));

/** Counts by series and slot, and by hour, of the days that were loaded; every other slot and hour counts 0. */
export function createSpikeCounts() {
  const slots = new Map<number, Uint32Array>();
  const hours = new Map<number, Uint32Array>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  function addTo(days: Map<number, Uint32Array>, place: number, aDay: number, row: number, count: number): void {
    const day = Math.floor(place / aDay);
    let counts = days.get(day);
    if (counts === undefined) days.set(day, (counts = new Uint32Array(SPIKE_SERIES.length * aDay)));
    counts[row * aDay + (place - day * aDay)]! += count;
  }
  function read(days: ReadonlyMap<number, Uint32Array>, place: number, aDay: number, series: SpikeSeries): number {
    const day = Math.floor(place / aDay);
    return days.get(day)?.[KIND_ROWS.get(series)! * aDay + (place - day * aDay)] ?? 0;
  }

  return {
    add({ slot, kind, count }: SlotDelta): void {
      for (const row of [0, KIND_ROWS.get(kind)!]) {
        addTo(slots, slot, SLOTS_A_DAY, row, count);
        addTo(hours, Math.floor(slot / SLOTS_AN_HOUR), 24, row, count);
      }
      if (slot < first) first = slot;
      if (slot > last) last = slot;
    },
    slot: (series: SpikeSeries, slot: number): number => read(slots, slot, SLOTS_A_DAY, series),
    hour: (series: SpikeSeries, hour: number): number => read(hours, hour, 24, series),
    /** First slot that anything was ever counted in; infinite before. */
    first: () => first,
    /** Last such slot: as far as the mentions' time has come. */
    last: () => last,
    /** Lets slots of days before one go, and hours of days before another. */
    forget(slotsBefore: number, hoursBefore: number): void {
      for (const day of slots.keys()) if (day < slotsBefore) slots.delete(day);
      for (const day of hours.keys()) if (day < hoursBefore) hours.delete(day);
    },
    /** Widens the known span to what is stored and not loaded. */
    widen(slot: number): void {
      if (slot < first) first = slot;
      if (slot > last) last = slot;
    },
  };
}
export type SpikeCounts = ReturnType<typeof createSpikeCounts>;
