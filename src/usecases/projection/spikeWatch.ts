import type { Models } from '../../../models/models';
import type { SpikeDayRow } from '../../../models/spikeDay';
import { type Baseline, createBaseline, LOOKBACK_DAYS } from '../../monitor/spikeBaseline';
import {
  createSpikeCounts,
  dayOfSlot,
  SLOTS_A_DAY,
  SLOTS_AN_HOUR,
  type SlotDelta,
  type SpikeCounts,
} from '../../monitor/spikeCounts';
import type { MentionKind } from '../../nlp/doc';

/** Days before the newest whose slots stay in memory; of earlier ones only the hours do. */
const SLOT_DAYS = 2;
/** A spike under way where a judged span ends is followed at least so far. */
const MARGIN_DAYS = 3;
const MEMORY_DAYS = LOOKBACK_DAYS + SLOT_DAYS + 1;

/** Slots, ends included. */
export interface SlotSpan {
  from: number;
  to: number;
}

/** What a span of time is judged by. */
export interface SpikeEvidence {
  counts: SpikeCounts;
  baseline: Baseline;
}

/**
 * A brand's counts as far as the next judgement of new mentions needs them: hours of seven weeks, slots of three days.
 * All of it can be read again from the database.
 */
export async function createSpikeWatch(models: Models, brand: string) {
  const [newest] = await models.SpikeDay.find({ brand }).sort({ day: -1 }).limit(1).lean<SpikeDayRow[]>();
  const lastDay = newest?.day ?? Number.NEGATIVE_INFINITY;
  /** Memory holds everything from these days on. */
  let hoursFrom = lastDay - MEMORY_DAYS;
  let slotsFrom = hoursFrom;
  const applied = new Map<number, number>();
  const counts = await readCounts(models, brand, hoursFrom, lastDay, applied);
  const baseline = createBaseline(counts);

  return {
    counts,

    /** Takes in what a segment of the log has done to the stored counts; a day that was read with it done is left. */
    add(deltas: readonly SlotDelta[], sequence: number): void {
      const fresh = deltas.filter(({ slot }) => (applied.get(dayOfSlot(slot)) ?? 0) < sequence);
      for (const delta of fresh) {
        const day = dayOfSlot(delta.slot);
        if (day >= hoursFrom) counts.add(delta);
        else counts.widen(delta.slot);
        if (day >= hoursFrom) applied.set(day, sequence);
      }
      baseline.invalidate(Math.min(...deltas.map(({ slot }) => slot)));
    },

    /**
     * The last slot from which on expectations look back on a change in the span: its end, or, when the span begins the
     * history, the slot at which the history was thought to begin before.
     */
    async reachOf({ from, to }: SlotSpan): Promise<number> {
      if (from > counts.first()) return to;
      const rows = await models.SpikeDay.find({ brand, day: { $gte: dayOfSlot(to) } })
        .sort({ day: 1 })
        .limit(2)
        .lean<SpikeDayRow[]>();
      const later = rows.flatMap(deltasOf).flatMap(({ slot }) => (slot > to ? [slot] : []));
      return later.length === 0 ? to : Math.min(...later);
    },

    /** Counts and expectations for the slots of a span: what is remembered, or read for a span of long ago. */
    async evidenceOf(from: number, to: number): Promise<SpikeEvidence> {
      if (dayOfSlot(from) > slotsFrom) return { counts, baseline };
      const read = await readCounts(models, brand, dayOfSlot(from) - LOOKBACK_DAYS, dayOfSlot(to) + MARGIN_DAYS);
      read.widen(counts.first());
      read.widen(counts.last());
      return { counts: read, baseline: createBaseline(read) };
    },

    /** Lets go what the next mentions will not need. */
    trim(): void {
      const day = dayOfSlot(counts.last());
      slotsFrom = Math.max(slotsFrom, day - SLOT_DAYS);
      hoursFrom = Math.max(hoursFrom, day - MEMORY_DAYS);
      counts.forget(slotsFrom, hoursFrom);
      baseline.forget(hoursFrom * (SLOTS_A_DAY / SLOTS_AN_HOUR));
      for (const each of applied.keys()) if (each < hoursFrom) applied.delete(each);
    },
  };
}
export type SpikeWatch = Awaited<ReturnType<typeof createSpikeWatch>>;

/** @param applied filled with the sequence that each day read has counted */
async function readCounts(
  models: Models,
  brand: string,
  fromDay: number,
  toDay: number,
  applied = new Map<number, number>(),
): Promise<SpikeCounts> {
  const counts = createSpikeCounts();
  const [oldest] = await models.SpikeDay.find({ brand }).sort({ day: 1 }).limit(1).lean<SpikeDayRow[]>();
  if (oldest === undefined) return counts;
  for (const { slot } of deltasOf(oldest)) counts.widen(slot);
  const rows = await models.SpikeDay.find({ brand, day: { $gte: fromDay, $lte: toDay } })
    .batchSize(100)
    .lean<SpikeDayRow[]>();
  for (const row of rows) {
    applied.set(row.day, row.applied);
    for (const delta of deltasOf(row)) counts.add(delta);
  }
  return counts;
}

function deltasOf(row: SpikeDayRow): SlotDelta[] {
  return Object.entries(row.slots).flatMap(([slot, kinds]) =>
    Object.entries(kinds).map(([kind, count]) => ({
      slot: row.day * SLOTS_A_DAY + Number(slot),
      kind: kind as MentionKind,
      count,
    })),
  );
}
